using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Mapping.Drafting;

/// <summary>Finds the sources whose words a label shares, in any language.</summary>
internal sealed class SourceSuggestions
{
    // A prompt says more than the title; the help text only touches on things.
    private const double OfHelp = 0.45;
    private const double OfPrompt = 0.85;
    private const double OfHeading = 0.2;
    private const double Least = 0.08;
    private const int Most = 8;

    private readonly List<Candidate> _candidates = [];
    private readonly LabelWords _words;

    private sealed record Candidate(string Key, string? List, ValueType Type, IReadOnlyList<(IReadOnlySet<string> Words, double Weight)> Texts);

    public SourceSuggestions(StandardWords words, IReadOnlyDictionary<string, IReadOnlyList<OfferedSource>> byLanguage)
    {
        var texts = byLanguage["en"].SelectMany(source => source.Columns.Prepend(source)).ToDictionary(source => source.Key, source => Texts(source, words, byLanguage).ToList());
        _words = new LabelWords(texts.Values.SelectMany(of => of).Select(text => text.Text));
        foreach (var source in byLanguage["en"].SelectMany(source => source.Columns.Prepend(source)))
            _candidates.Add(new Candidate(source.Key, source.Key.IndexOf('/') is var slash and > 0 ? source.Key[..slash] : null, source.Type, [.. texts[source.Key].Select(text => (_words.Of(text.Text), text.Weight))]));
    }

    public IEnumerable<(string Key, double Score)> For(string label, ValueType? type, string? list, string? heading)
    {
        var asked = _words.Of(label);
        var under = heading is null ? null : _words.Of(heading);
        return Best(_candidates.Where(candidate => candidate.List == list && candidate.Type != ValueType.Rows)
            .Select(candidate => (candidate.Key, Score: InContext(Alike(asked, candidate), under, candidate) * Fit(type, candidate.Type))));
    }

    public IEnumerable<(string Key, double Score)> ForRows(string label, IReadOnlyList<string> columns, string? heading)
    {
        var asked = _words.Of(label);
        var under = heading is null ? null : _words.Of(heading);
        return Best(_candidates.Where(candidate => candidate.Type == ValueType.Rows)
            .Select(candidate => (candidate.Key, Score: Alike(asked, candidate) * 0.4 + OfHeading * Heading(under, candidate) + Columns(columns, candidate.Key) * 0.7)));
    }

    private static IEnumerable<(string, double)> Best(IEnumerable<(string Key, double Score)> found) =>
        found.Where(one => one.Score >= Least).OrderByDescending(one => one.Score).Take(Most);

    private double Columns(IReadOnlyList<string> columns, string list) =>
        columns.Count == 0 ? 0 : columns.Average(column => For(column, null, list, null).Select(found => Math.Min(1, found.Score)).DefaultIfEmpty(0).First());

    // A heading decides what the label leaves open, and nothing that the label says; alone it offers its sources last.
    private double InContext(double label, IReadOnlySet<string>? heading, Candidate candidate) => label == 0
        ? Math.Min(Least, OfHeading * Heading(heading, candidate))
        : label + OfHeading * Heading(heading, candidate) * (1 - label * label);

    private double Heading(IReadOnlySet<string>? heading, Candidate candidate) => heading is null ? 0 : Alike(heading, candidate);

    private double Alike(IReadOnlySet<string> asked, Candidate candidate) =>
        candidate.Texts.Select(text => text.Weight * _words.Alike(asked, text.Words)).DefaultIfEmpty(0).Max();

    private static double Fit(ValueType? wanted, ValueType given) => (wanted, given) switch
    {
        (null, _) => 1,
        _ when wanted == given => 1.15,
        // Any value can be written as a line; a box for paragraphs is meant for words.
        (ValueType.Text, _) => 1,
        (ValueType.Words, ValueType.Text) => 0.9,
        (ValueType.Number, ValueType.Money) or (ValueType.Money, ValueType.Number) => 0.9,
        (ValueType.Date, ValueType.Text) => 0.7,
        _ => 0.5,
    };

    private static IEnumerable<(string Text, double Weight)> Texts(OfferedSource source, StandardWords words, IReadOnlyDictionary<string, IReadOnlyList<OfferedSource>> byLanguage)
    {
        foreach (var (language, sources) in byLanguage)
        {
            var own = sources.SelectMany(one => one.Columns.Prepend(one)).First(one => one.Key == source.Key);
            foreach (var part in own.Label.Split('(', ')').Where(part => part.Trim().Length > 0)) yield return (part, 1);
            if (own.Hint is null) continue;
            yield return (own.Hint, OfPrompt);
            var question = words.Wordings.FirstOrDefault(one => one.Language == language)?.Questions.GetValueOrDefault(source.Key[(source.Key.IndexOf('.') + 1)..]);
            if (question is not null) yield return (question.Help, OfHelp);
        }
    }
}
