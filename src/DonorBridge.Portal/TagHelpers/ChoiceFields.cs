using System.Collections;
using DonorBridge.Portal.Languages;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DonorBridge.Portal.TagHelpers;

/// <summary>One thing to choose: the value sent, the words shown, and a line of help under them.</summary>
public sealed record Choice(string Value, string Text, string? Hint = null);

/// <summary>One of many, folded away. Radios are better up to seven.</summary>
[HtmlTargetElement("select-field")]
public sealed class SelectFieldTagHelper(Wording text) : Field(text)
{
    public required IEnumerable<Choice> Items { get; set; }

    protected override void Control(Markup markup, string? describedBy)
    {
        markup.Open("select", ("class", "ds-input medium"), ("id", Id), ("name", Name), ("aria-describedby", describedBy), Invalid);
        markup.Element("option", Words["field.choose"], ("value", ""), ("hidden", Optional ? null : ""));
        foreach (var item in Items)
            markup.Element("option", item.Text, ("value", item.Value), ("selected", item.Value == Value ? "" : null));
        markup.Close();
    }
}

/// <summary>One of a few, all in sight.</summary>
[HtmlTargetElement("radio-field")]
public sealed class RadioFieldTagHelper(Wording text) : Field(text)
{
    public required IEnumerable<Choice> Items { get; set; }

    /// <summary>Side by side: for two or three short ones.</summary>
    public bool Inline { get; set; }

    protected override bool IsGroup => true;

    protected override void Control(Markup markup, string? describedBy) =>
        Choices.Write(markup, "radio", Items, Id, Name, item => item.Value == Value, Inline);
}

/// <summary>Any number of a few.</summary>
[HtmlTargetElement("checkbox-field")]
public sealed class CheckboxFieldTagHelper(Wording text) : Field(text)
{
    public required IEnumerable<Choice> Items { get; set; }

    protected override bool IsGroup => true;

    protected override void Control(Markup markup, string? describedBy)
    {
        var chosen = View.ViewData.ModelState.TryGetValue(Name, out var typed) && typed.RawValue is not null
            ? typed.RawValue is string[] several ? several : [typed.AttemptedValue ?? ""]
            : (For.Model as IEnumerable)?.Cast<object>().Select(value => value.ToString()).ToArray() ?? [];
        Choices.Write(markup, "checkbox", Items, Id, Name, item => chosen.Contains(item.Value), inline: false);
    }
}

internal static class Choices
{
    public static void Write(Markup markup, string type, IEnumerable<Choice> items, string id, string name, Func<Choice, bool> isChosen, bool inline)
    {
        markup.Open("div", ("class", inline ? "choices inline" : "choices"));
        var number = 0;
        foreach (var item in items)
        {
            // The first control has the field's own id, so that a problem's link lands on it.
            var own = number++ == 0 ? id : $"{id}-{number}";
            markup.Open("div", ("class", "choice"));
            markup.Void("input", ("class", "ds-input"), ("type", type), ("id", own), ("name", name), ("value", item.Value),
                ("checked", isChosen(item) ? "" : null), ("aria-describedby", item.Hint is null ? null : own + "-hint"));
            markup.Element("label", item.Text, ("for", own));
            if (item.Hint is not null) markup.Element("p", item.Hint, ("class", "hint"), ("id", own + "-hint"));
            markup.Close();
        }
        markup.Close();
    }
}
