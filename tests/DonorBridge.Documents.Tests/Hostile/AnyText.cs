using CsCheck;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Standard;
using DonorBridge.Reporting.Tests.Mapping;

namespace DonorBridge.Documents.Tests.Hostile;

/// <summary>Reports whose every text is whatever a person, or someone who means harm, may have typed.</summary>
internal static class AnyText
{
    private static readonly string[] Pieces =
    [
        "{{C1}}", "{#results}", "${x}", "{grant.reference}", "=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "=cmd|' /C calc'!A0", "<w:p/>", "]]>", "<!DOCTYPE a>", "&amp;", "&", "<", ">", "\"", "'",
        "\0", "\u0001", "\u0008", "\u000B", "\f", "\u001F", "\u007F", "\u0085", "\u2028", "\u2029", "\uFFFE", "\uFFFF", "\uD800", "\uDC00", "\uD83D\uDE00", "\u202E", "שלום", "مرحبا", "ß", "Å", "漢字", "\t", "\n", "\r\n", "\r", "- a", "1. a", "• b", "\u00A0", " ", ",", ";", "|",
    ];

    public static Gen<string> Text { get; } = Gen.OneOf(Gen.OneOf([.. Pieces.Select(Gen.Const)]), Gen.String[0, 12], Gen.Char.Select(sign => sign.ToString())).List[0, 8].Select(string.Concat);

    /// <summary>The sample report with texts of the generator in its answers, names, titles and comments.</summary>
    public static Report Of(IReadOnlyList<string> texts)
    {
        var next = 0;
        string Next() => texts[next++ % texts.Count];
        string Name() => Next() is { } text && !string.IsNullOrWhiteSpace(text) ? text : "x";
        var whole = SampleReport.Whole();
        return whole with
        {
            Shared = whole.Shared with
            {
                Project = whole.Shared.Project with { Title = Name(), Objective = Next(), Description = Next(), Lead = whole.Shared.Project.Lead with { Name = Name() } },
                Answers = [.. whole.Shared.Answers.Select(answer => answer with { Text = Next() })],
                Indicators = [.. whole.Shared.Indicators.Select(indicator => indicator with { Title = Name(), Unit = Next(), Result = Name() })],
                Activities = [.. whole.Shared.Activities.Select(activity => activity with { Title = Name(), Comment = Next() })],
                Risks = [.. whole.Shared.Risks.Select(risk => risk with { Title = Name(), Response = Next() })],
            },
            Due = whole.Due with
            {
                Grant = whole.Due.Grant with
                {
                    Title = Name(), Reference = Name(), Donor = whole.Due.Grant.Donor with { Name = Name() }, Grantee = whole.Due.Grant.Grantee with { Name = Name() },
                    BudgetLines = [.. whole.Due.Grant.BudgetLines.Select(line => line with { Name = Name() })],
                },
                Answers = [.. whole.Due.Answers.Select(answer => answer with { Text = Next() })],
                Entries = [.. whole.Due.Entries.Select(entry => entry with { Text = Next() })],
                Spending = [.. whole.Due.Spending.Select(line => line with { Explanation = Next() })],
            },
        };
    }
}
