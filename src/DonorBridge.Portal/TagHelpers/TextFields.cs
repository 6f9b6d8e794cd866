using DonorBridge.Portal.Languages;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DonorBridge.Portal.TagHelpers;

/// <summary>One line of text.</summary>
[HtmlTargetElement("text-field")]
public sealed class TextFieldTagHelper(Wording text) : Field(text)
{
    public string Type { get; set; } = "text";

    /// <summary>narrow, medium or nothing: as wide as the answer is long.</summary>
    public string? Width { get; set; }

    public string? Autocomplete { get; set; }

    public int? MaxLength { get; set; }

    protected override void Control(Markup markup, string? describedBy) => markup.Void("input",
        ("class", $"ds-input {Width}".TrimEnd()), ("type", Type), ("id", Id), ("name", Name), ("value", Type == "password" ? null : Value),
        ("autocomplete", Autocomplete ?? "off"), ("maxlength", MaxLength?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ("aria-describedby", describedBy), Invalid);
}

/// <summary>A number, written as the reader's language writes it; the page reads it with ReadNumber.</summary>
[HtmlTargetElement("number-field")]
public sealed class NumberFieldTagHelper(Wording text) : Field(text)
{
    public string? Unit { get; set; }

    protected override void Control(Markup markup, string? describedBy) =>
        AmountControl.Write(markup, Unit, ("id", Id), ("name", Name), ("value", Value), ("aria-describedby", describedBy), Invalid);
}

/// <summary>An amount in a currency that is known beforehand.</summary>
[HtmlTargetElement("money-field")]
public sealed class MoneyFieldTagHelper(Wording text) : Field(text)
{
    public required string Currency { get; set; }

    protected override void Control(Markup markup, string? describedBy) =>
        AmountControl.Write(markup, Currency, ("id", Id), ("name", Name), ("value", Value), ("aria-describedby", describedBy), Invalid);
}

internal static class AmountControl
{
    public static void Write(Markup markup, string? unit, params ReadOnlySpan<(string, string?)> own)
    {
        markup.Open("div", ("class", "money"));
        markup.Void("input", [("class", "ds-input"), ("type", "text"), ("inputmode", "decimal"), ("autocomplete", "off"), .. own]);
        if (unit is not null) markup.Element("span", unit, ("class", "unit"));
        markup.Close();
    }
}

/// <summary>A date as text: quicker to type than a calendar, and readable by everybody; the hint shows how.</summary>
[HtmlTargetElement("date-field")]
public sealed class DateFieldTagHelper(Wording text) : Field(text)
{
    private static readonly DateOnly Example = new(2026, 12, 31);

    protected override string OwnHint => Words["field.date-hint", ("example", Words.InField(Example))];

    protected override void Control(Markup markup, string? describedBy) => markup.Void("input",
        ("class", "ds-input narrow"), ("type", "text"), ("autocomplete", "off"), ("id", Id), ("name", Name), ("value", Value),
        ("aria-describedby", describedBy), Invalid);
}
