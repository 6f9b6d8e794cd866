using System.Text.Json;
using System.Text.Json.Serialization;

namespace DonorBridge.Reporting.Mapping.Drafting;

/// <summary>What a field of a draft is fed from.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "feed")]
[JsonDerivedType(typeof(SourceFeed), "source")]
[JsonDerivedType(typeof(QuestionFeed), "question")]
[JsonDerivedType(typeof(ConstantFeed), "constant")]
[JsonDerivedType(typeof(NoFeed), "none")]
[JsonDerivedType(typeof(OwnFeed), "own")]
public abstract record DraftFeed;

/// <summary>Something of the standard report.</summary>
/// <param name="Key">Of the <see cref="OfferedSource"/>.</param>
/// <param name="TickedAt">For a box to tick: the choice (or true, false) at which it is ticked; null writes the value itself.</param>
public sealed record SourceFeed(string Key, string? TickedAt = null) : DraftFeed;

/// <summary>A question only this donor asks; the author answers it in the donor's section of the filing.</summary>
/// <param name="Key">Small letters, digits and hyphens, without <c>donor:</c>.</param>
public sealed record QuestionFeed(string Key) : DraftFeed;

/// <summary>The same in every report.</summary>
/// <param name="Text">By language; one entry serves all languages.</param>
public sealed record ConstantFeed(IReadOnlyDictionary<string, string> Text) : DraftFeed;

/// <summary>Nothing of the standard report can feed it; it stays empty for a person to write in.</summary>
public sealed record NoFeed(string Why) : DraftFeed;

/// <summary>A value in the mapping's own vocabulary (src/DonorFormats/schema/mapping.schema.json).</summary>
public sealed record OwnFeed(JsonElement Expression) : DraftFeed;
