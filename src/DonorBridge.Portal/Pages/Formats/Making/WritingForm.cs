using System.Text.Json;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Reading;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Mapping.Drafting;
using DonorBridge.Reporting.Standard;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace DonorBridge.Portal.Pages.Formats.Making;

/// <summary>How a field or a column is written and when it is asked: figures, dates, length, condition. The page binds it.</summary>
public sealed class WritingForm
{
    /// <summary>Stands for "as the donor's language and the source have it".</summary>
    public const string Usual = "usual";

    public const string Own = "own";

    private const string Hidden = "hidden";
    private const int MostDecimals = 6;

    /// <summary>A number of decimals, or usual.</summary>
    public string? Decimals { get; set; }

    /// <summary>Whether an amount's currency stands beside it: usual or hidden.</summary>
    public string? Currency { get; set; }

    public string? Dates { get; set; }

    public int? Limit { get; set; }

    public string? LimitUnit { get; set; }

    public bool Optional { get; set; }

    /// <summary>A word of <see cref="WhenChoices"/>.</summary>
    public string? When { get; set; }

    /// <summary>The condition in the mapping's own words.</summary>
    public string? OwnWhen { get; set; }

    /// <summary>Something is said that is not the usual.</summary>
    public bool IsSaid => Optional || Limit is not null || new[] { Decimals, Currency, Dates, When }.Any(word => word is not null and not Usual);

    public static IEnumerable<string> DecimalWords => Enumerable.Range(0, MostDecimals + 1).Select(number => FormattableString.Invariant($"{number}")).Prepend(Usual);

    public static IEnumerable<string> CurrencyWords => [Usual, Hidden];

    public static WritingForm Of(DraftField field)
    {
        var when = WhenChoices.Word(field.When);
        return new WritingForm
        {
            Decimals = field.Decimals is { } decimals ? FormattableString.Invariant($"{decimals}") : Usual, Currency = field.ShowCurrency == false ? Hidden : Usual,
            Dates = field.DateStyle is { } style ? Key.Of(style) : Usual,
            Limit = field.Limit?.Most, LimitUnit = Key.Of(field.Limit?.Unit ?? Reporting.Standard.LimitUnit.Words), Optional = field.Optional,
            When = when, OwnWhen = when == Own ? FieldForm.Indented(field.When!.Value) : null,
        };
    }

    /// <summary>The field with this writing. What cannot be read is said at its place in the form.</summary>
    /// <param name="at">Where in the form this stands, such as Form.Writing.</param>
    public DraftField To(DraftField before, string at, ModelStateDictionary problems, Wording text)
    {
        if (Limit is < 1) problems.AddModelError($"{at}.Limit", text["formats.limit-above-0"]);
        return before with
        {
            Decimals = int.TryParse(Decimals, System.Globalization.CultureInfo.InvariantCulture, out var decimals) ? decimals : null,
            ShowCurrency = Currency == Hidden ? false : before.ShowCurrency == true ? true : null,
            DateStyle = Key.Read<DateStyle>(Dates),
            Limit = Limit is { } most ? new Limit(most, Key.Read<LimitUnit>(LimitUnit) ?? Reporting.Standard.LimitUnit.Words) : null,
            Optional = Optional,
            When = When == Own ? FieldForm.Parsed(OwnWhen, $"{at}.OwnWhen", problems, text) : WhenChoices.Condition(When),
        };
    }
}
