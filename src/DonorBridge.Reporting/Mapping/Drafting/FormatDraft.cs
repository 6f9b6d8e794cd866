using System.Text.Json;
using System.Text.Json.Serialization;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Mapping.Drafting;

/// <summary>A donor format while someone makes it: everything that is said so far, open questions allowed. <see cref="DraftFiles"/> turns it into a format's files.</summary>
public sealed record FormatDraft
{
    public required string Id { get; init; }

    public int Version { get; init; } = 1;

    /// <summary>By language (BCP 47).</summary>
    public required IReadOnlyDictionary<string, string> Name { get; init; }

    public string? Family { get; init; }

    /// <summary>BCP 47, the form's main language first.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>ISO 4217; null is the grant's own.</summary>
    public string? Currency { get; init; }

    public RateRule RateRule { get; init; } = RateRule.OwnBooks;

    /// <summary>Whose form of which day it was made from.</summary>
    public required string Source { get; init; }

    public required IReadOnlyList<DraftDeliverable> Deliverables { get; init; }

    /// <summary>Wording by language, then key, beyond what the fields need of themselves.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Labels { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, string>>();

    // A store may order an object's members anew, so the feed's kind need not come first.
    private static readonly JsonSerializerOptions Options = new(ReportJson.Options) { AllowOutOfOrderMetadataProperties = true };

    /// <summary>Canonical JSON: the draft as stored.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Options);

    /// <exception cref="UnreadableFormatException">The text is no draft.</exception>
    public static FormatDraft Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonSerializer.Deserialize<FormatDraft>(utf8, Options) ?? throw new JsonException("the document is null");
        }
        catch (JsonException error)
        {
            throw new UnreadableFormatException([new FormatProblem("draft.json", (int)(error.LineNumber ?? -1) + 1, null, ReadingTrouble.Sentence(error, typeof(FormatDraft)))]);
        }
    }
}

/// <summary>One file of the format.</summary>
public sealed record DraftDeliverable
{
    /// <summary>Small letters, digits, points and hyphens.</summary>
    public required string Id { get; init; }

    public required DeliverableKind Kind { get; init; }

    public required FormFileType File { get; init; }

    /// <summary>Of the file made: letters, digits, '.', '_' and '-'.</summary>
    public required string FileName { get; init; }

    /// <summary>The template's name in the folder; null where the file type needs none.</summary>
    public string? Template { get; init; }

    /// <summary>Tags and names of the template that stay as the donor made them: nothing is written there.</summary>
    public IReadOnlyList<string> Leave { get; init; } = [];

    public required IReadOnlyList<DraftField> Fields { get; init; }
}

/// <summary>A field of the donor's form, with what was chosen for it so far.</summary>
public sealed record DraftField
{
    public required string Id { get; init; }

    /// <summary>The donor's wording by language; empty takes the id.</summary>
    public IReadOnlyDictionary<string, string> Label { get; init; } = new Dictionary<string, string>();

    /// <summary>What feeds it; null while nothing is chosen.</summary>
    public DraftFeed? Feed { get; init; }

    /// <summary>The most the donor allows.</summary>
    public Limit? Limit { get; init; }

    /// <summary>An empty field is not a problem.</summary>
    public bool Optional { get; init; }

    public int? Decimals { get; init; }

    public bool? ShowCurrency { get; init; }

    public DateStyle? DateStyle { get; init; }

    /// <summary>The mapping's condition, such as { "field": "asked.results" }; null is always.</summary>
    public JsonElement? When { get; init; }

    /// <summary>Of rows.</summary>
    public IReadOnlyList<DraftField> Columns { get; init; } = [];

    /// <summary>What stands beside <c>in</c> and <c>fields</c> of the rows: where, groupBy, orderBy, take; null is nothing.</summary>
    public JsonElement? Rows { get; init; }
}
