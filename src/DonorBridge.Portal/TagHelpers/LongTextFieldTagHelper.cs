using System.Globalization;
using DonorBridge.Portal.Languages;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DonorBridge.Portal.TagHelpers;

/// <summary>Several lines of text, with a count of words or characters where a donor sets a limit.</summary>
[HtmlTargetElement("long-text-field")]
public sealed class LongTextFieldTagHelper(Wording text) : Field(text)
{
    public int Rows { get; set; } = 5;

    public int? Limit { get; set; }

    /// <summary>words or characters.</summary>
    public string LimitBy { get; set; } = "words";

    /// <summary>The language of the answer, where it is not that of the page.</summary>
    public string? Lang { get; set; }

    protected override string? OwnHint => Limit is { } limit
        ? LimitBy == "words" ? Words.Plural("field.words-limit", limit) : Words.Plural("field.characters-limit", limit)
        : null;

    protected override void Control(Markup markup, string? describedBy)
    {
        // The first line break after <textarea> is not part of its text: one of our own keeps theirs.
        markup.Open("textarea", ("class", "ds-input"), ("id", Id), ("name", Name), ("rows", Rows.ToString(CultureInfo.InvariantCulture)),
            ("lang", Lang), ("aria-describedby", describedBy), Invalid).Text("\n" + Value).Close();
        if (Limit is not { } limit) return;
        var by = LimitBy == "words" ? "words" : "characters";
        markup.Open("p", ("class", "counter"), ("data-counter-of", Id), ("data-limit", limit.ToString(CultureInfo.InvariantCulture)), ("data-by", by),
            ("data-text", Words.Raw(by == "words" ? "field.counter-words" : "field.counter-characters")), ("data-over-text", Words.Raw("field.counter-over")), ("hidden", "")).Close();
    }
}
