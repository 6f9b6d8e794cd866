using DonorBridge.Reporting.Mapping.Inverting;
using DonorBridge.Reporting.Mapping.Reading;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Mapping;

/// <summary>A field of a donor's form, with what feeds it.</summary>
public sealed record FormField
{
    /// <summary>As tagged in the template: letters, digits, '.', '_' and '-'.</summary>
    public required string Id { get; init; }

    /// <summary>The id, after its list's where it is a column: list.column.</summary>
    public required string Path { get; init; }

    /// <summary>The donor's wording by language (BCP 47).</summary>
    public required IReadOnlyDictionary<string, string> Label { get; init; }

    public required ValueType Type { get; init; }

    /// <summary>For rows: the columns.</summary>
    public IReadOnlyList<FormField> Columns { get; init; } = [];

    /// <summary>Every text it can give, where the list is closed.</summary>
    public IReadOnlyList<string> Choices => Value?.Choices ?? [];

    /// <summary>The most the donor allows.</summary>
    public Limit? Limit { get; init; }

    /// <summary>An empty field is not a problem.</summary>
    public bool Optional { get; init; }

    /// <summary>Why nothing can feed it, where nothing does; null for a field with a source.</summary>
    public string? NoSource { get; init; }

    /// <summary>Shown decimals of a number or amount; null shows a number as it is and an amount with 2.</summary>
    public int? Decimals { get; init; }

    /// <summary>An amount is shown with its currency's code.</summary>
    public bool ShowCurrency { get; init; } = true;

    public DateStyle DateStyle { get; init; } = DateStyle.Long;

    /// <summary>Paths it reads, such as grant.reference or answers.C4.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Question keys among the sources that the standard report does not have: only this donor asks.</summary>
    public IReadOnlyList<string> DonorQuestions { get; init; } = [];

    /// <summary>It shows or hides a piece of the form and has no place of its own.</summary>
    public bool IsQuestionOfAsking => Type == ValueType.Truth && When is not null && Sources.All(source => source.StartsWith("asked.", StringComparison.Ordinal));

    internal Expression? Value { get; init; }

    /// <summary>How what stands in it leads back to the report; null where it does not.</summary>
    internal Inverse? Back { get; init; }

    internal Func<Scope, bool>? When { get; init; }

    /// <summary>The label in a language, else in any, else the id.</summary>
    public string LabelIn(string language) =>
        Label.TryGetValue(language, out var own) ? own : Label.Values.FirstOrDefault() ?? Id;
}

public enum DateStyle
{
    /// <summary>5 March 2027, in the document's language.</summary>
    Long,
    /// <summary>The culture's short form.</summary>
    Short,
    /// <summary>2027-03-05.</summary>
    Iso,
}
