using System.Xml.Linq;
using DonorBridge.Documents.Packages;
using static DonorBridge.Documents.Studio.WordFile;

namespace DonorBridge.Documents.Studio;

/// <summary>Studies a Word document, part by part.</summary>
internal static class WordStudy
{
    public const int MostParagraphs = 20_000;

    public static StudiedForm Read(SafePackage package)
    {
        var styles = WordStyles.Read(package);
        var parts = Parts(package);
        var paragraphs = parts.Sum(part => part.Root.Descendants(W + "p").Count());
        if (paragraphs > MostParagraphs) throw new RefusedFileException($"{package.FileName}: it has {paragraphs} paragraphs; a form has at most {MostParagraphs}. Give the donor's empty form.");

        var findings = new Findings();
        foreach (var tag in parts.SelectMany(part => part.Root.Descendants(W + "tag"))) findings.Reserve(tag.Value() ?? "");
        var headings = new List<string>();
        foreach (var part in parts) new WordWalk(part, styles, findings, headings).Walk();
        return new StudiedForm(Reporting.Mapping.FormFileType.Docx, findings.Fields, findings.Suggestions, headings, styles.Language ?? Said(parts[0]));
    }

    private static string? Said(WordPart body) => body.Root.Descendants(W + "lang").Select(lang => lang.Value()).Where(lang => lang is not null).GroupBy(lang => lang).MaxBy(same => same.Count())?.Key;
}
