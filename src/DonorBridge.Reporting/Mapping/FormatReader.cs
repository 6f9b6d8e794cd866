using System.Text.Json;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Mapping;

/// <summary>Reads format.json, and follows it to its parents.</summary>
public static class FormatReader
{
    public const string FileName = "format.json";

    private const int MostParents = 8;

    /// <summary>A format's files, then its parent's, and so on.</summary>
    /// <exception cref="UnreadableFormatException">A parent is unknown, or a format is its own ancestor.</exception>
    public static IReadOnlyList<FormatFiles> Chain(FormatFiles files, Func<FormatReference, FormatFiles?> find)
    {
        var chain = new List<FormatFiles> { files };
        while (Document(chain[^1]).Parent is { } parent)
        {
            if (chain.Count > MostParents) throw new UnreadableFormatException(FileName, $"the format has more than {MostParents} parents, or is its own ancestor through '{parent}'.");
            chain.Add(find(Reference(parent)) ?? throw new UnreadableFormatException(FileName, $"the parent '{parent}' is not among the known formats; a parent is named as id@version."));
        }
        return chain;
    }

    /// <summary>What a format says of itself, with what it leaves unsaid taken from its parents, the nearest first.</summary>
    /// <exception cref="UnreadableFormatException">format.json is missing, malformed, or says too little.</exception>
    public static DonorFormat Read(IReadOnlyList<FormatFiles> chain)
    {
        var documents = chain.Select(Document).ToList();
        var own = documents[0];
        if (!FormatReference.IsId(own.Id)) throw Bad($"'{own.Id}' cannot be a format's id: small letters, digits, points and hyphens.");
        if (own.Version < 1) throw Bad("\"version\" counts from 1.");
        var languages = First(document => document.Languages, "languages");
        if (languages.Count == 0) throw Bad("\"languages\" is empty: name at least the language the form is written in, such as \"en\".");

        var currency = documents.Select(document => document.Currency).FirstOrDefault(code => code is not null);
        if (currency is not null && !Money.IsCurrency(currency)) throw Bad($"'{currency}' is not a currency code: three capital letters, such as EUR.");
        var deliverables = First(document => document.Deliverables, "deliverables");
        foreach (var deliverable in deliverables) Check(deliverable, deliverables);

        return new DonorFormat
        {
            Id = own.Id,
            Version = own.Version,
            Name = own.Name,
            Family = documents.Select(document => document.Family).FirstOrDefault(family => family is not null),
            Languages = languages,
            Currency = currency,
            RateRule = documents.Select(document => document.RateRule).FirstOrDefault(rule => rule is not null) ?? RateRule.OwnBooks,
            Source = First(document => document.Source, "source"),
            Deliverables = deliverables,
            Labels = Labels(documents),
        };

        T First<T>(Func<FormatDocument, T?> part, string name) where T : class =>
            documents.Select(part).FirstOrDefault(value => value is not null) ?? throw Bad($"\"{name}\" is missing.");
    }

    private static FormatDocument Document(FormatFiles files)
    {
        var bytes = files.Find(FileName) ?? throw Bad("the file is missing: it names the format and its deliverables.");
        try
        {
            return FormatDocument.Read(bytes.Span.StartsWith("\uFEFF"u8) ? bytes.Span[3..] : bytes.Span);
        }
        catch (JsonException error)
        {
            throw new UnreadableFormatException([new FormatProblem(FileName, (int)(error.LineNumber ?? -1) + 1, null, ReadingTrouble.Sentence(error, typeof(FormatDocument)))]);
        }
    }

    private static FormatReference Reference(string text)
    {
        try
        {
            return FormatReference.Parse(text);
        }
        catch (ArgumentException error)
        {
            throw Bad(error.Message);
        }
    }

    private static void Check(FormatDeliverable deliverable, IReadOnlyList<FormatDeliverable> all)
    {
        if (!FormatReference.IsId(deliverable.Id)) throw Bad($"'{deliverable.Id}' cannot be a deliverable's id: small letters, digits, points and hyphens.");
        if (all.Count(other => other.Id == deliverable.Id) > 1) throw Bad($"the deliverable '{deliverable.Id}' is there twice.");
        if (all.Count(other => other.FileName == deliverable.FileName) > 1) throw Bad($"two deliverables make the file '{deliverable.FileName}'; give each its own name.");
        if (!FormatFiles.IsPath(deliverable.FileName) || deliverable.FileName.Contains('/')) throw Bad($"'{deliverable.FileName}' cannot be a file's name: letters, digits, '.', '_' and '-'.");
    }

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Labels(IEnumerable<FormatDocument> documents)
    {
        var labels = new Dictionary<string, Dictionary<string, string>>();
        foreach (var (language, texts) in documents.SelectMany(document => document.Labels ?? []))
        {
            if (!labels.TryGetValue(language, out var known)) labels[language] = known = [];
            foreach (var (key, text) in texts) known.TryAdd(key, text);
        }
        return labels.ToDictionary(pair => pair.Key, pair => (IReadOnlyDictionary<string, string>)pair.Value);
    }

    private static UnreadableFormatException Bad(string text) => new(FileName, text);
}
