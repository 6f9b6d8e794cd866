using System.Text.Json;
using DonorBridge.Portal.Languages;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Portal.Reading;

/// <summary>
/// What a comment or a wanted change is about, in words. An anchor is a question's key (C4), a part of the report (people),
/// something in a part (spending/1.2, results/ID, people/GROUP/direct), a field of the donor's own form (form/ID), or nothing: the whole.
/// </summary>
public static class AnchorWords
{
    public const string Form = "form/";

    public static string Of(Wording text, StandardReportWording wording, DueReportPart? part, SharedPart? shared, string? anchor)
    {
        if (anchor is null) return text["anchor.whole"];
        if (wording.Questions.TryGetValue(anchor, out var question)) return text["anchor.question", ("key", anchor), ("title", question.Title)];
        if (anchor.StartsWith(Form, StringComparison.Ordinal)) return text["anchor.field", ("field", anchor[Form.Length..])];
        if (PartOf(anchor) is not { } kind) return anchor;
        var whole = text[$"anchor.{Key(kind)}"];
        if (anchor.Split('/', 2) is not [_, var inside]) return whole;
        var name = kind switch
        {
            AskedPart.Spending => part?.Grant.BudgetLines.FirstOrDefault(line => line.Code == inside) is { } line ? text["anchor.line", ("code", line.Code), ("name", line.Name)] : inside,
            AskedPart.Results => part?.Grant.Indicators.FirstOrDefault(agreed => agreed.Indicator == inside)?.Wording ?? shared?.Indicators.FirstOrDefault(indicator => indicator.Id == inside)?.Title ?? inside,
            AskedPart.People => wording.Groups.GetValueOrDefault(inside.Split('/')[0], inside),
            _ => inside,
        };
        return text["anchor.inside", ("part", whole), ("name", name)];
    }

    /// <summary>The part of the report an anchor is in; null for a question, a field or the whole.</summary>
    public static AskedPart? PartOf(string? anchor)
    {
        var word = anchor?.Split('/')[0];
        foreach (var part in Enum.GetValues<AskedPart>())
            if (Key(part) == word) return part;
        return null;
    }

    /// <summary>The question an anchor is on, where it is on one.</summary>
    public static string? QuestionOf(string? anchor) => anchor is null || anchor.Contains('/') || PartOf(anchor) is not null ? null : anchor;

    private static string Key(AskedPart part) => JsonNamingPolicy.KebabCaseLower.ConvertName(part.ToString());
}
