using System.Text.RegularExpressions;
using System.Xml.Linq;
using DonorBridge.Reporting.Imports;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Documents.Iati.Importing;

/// <summary>Reads narratives: the activity's main language is kept, other languages where there is room; e-mail addresses and telephone numbers are blanked.</summary>
internal sealed partial class Words(Reading reading)
{
    private static readonly XName Lang = XNamespace.Xml + "lang";

    /// <summary>The language of narratives that do not say theirs.</summary>
    public string? Main { get; } = reading.Attribute(reading.Activity, Lang);

    /// <summary>The main narrative of an element that may be absent.</summary>
    public string? Of(XElement? holder)
    {
        if (holder is null) return null;
        reading.Take(holder);
        if (MainOf(holder) is not { } main) return null;

        foreach (var other in Narratives(holder).Where(other => other != main)) reading.LeaveOut(other, new Sentence("another-language", $"Another language version: one is kept here."));
        if (reading.Attribute(main, Lang) is { } language && language != Main) reading.LeaveOut(main.Attribute(Lang)!, new Sentence("without-language", $"Words here are not kept with their language."));
        return Clean(main);
    }

    /// <summary>The main narrative, and the others with their language.</summary>
    public string? Of(XElement holder, string field, List<TranslatedText> translations)
    {
        reading.Take(holder);
        if (MainOf(holder) is not { } main) return null;

        var its = reading.Attribute(main, Lang);
        if (its is not null && its != Main) reading.LeaveOut(main.Attribute(Lang)!, new Sentence("main-language", $"The main text is in another language than the activity's."));
        foreach (var other in Narratives(holder).Where(other => other != main))
            if (reading.Attribute(other, Lang) is { } language && language != (its ?? Main) && Clean(other) is { } text) translations.Add(new TranslatedText(field, language, text));
            else reading.LeaveOut(other, new Sentence("second-text", $"A second text in the same language, or an empty one."));
        return Clean(main);
    }

    private XElement? MainOf(XElement holder) =>
        Narratives(holder).FirstOrDefault(narrative => narrative.Value.Trim().Length > 0 && (narrative.Attribute(Lang)?.Value ?? Main) == Main)
        ?? Narratives(holder).FirstOrDefault(narrative => narrative.Value.Trim().Length > 0);

    private static IEnumerable<XElement> Narratives(XElement holder) => holder.Elements("narrative");

    private string? Clean(XElement narrative)
    {
        if (reading.Text(narrative) is not { } text) return null;
        return Contacts().Replace(string.Join('\n', text.Split('\n').Select(line => line.Trim())), "[removed]");
    }

    // An e-mail address; a telephone number with its country code, or after a word that announces one. Each repetition is bounded, so that no text makes it slow.
    [GeneratedRegex(@"[^\s<>@,;:()]{1,64}@[^\s<>@,;:()]{1,200}\.[a-zA-Z]{2,20}|(\+|\b00)[1-9][0-9 ()./-]{6,24}[0-9]|(?<=\b([Tt]el|[Pp]hone|[Mm]obile)[.:]? ?)[0-9][0-9 ()./-]{5,24}[0-9]")]
    private static partial Regex Contacts();
}
