using DonorBridge.Reporting.Agreements;

namespace DonorBridge.Reporting.Imports;

/// <summary>An activity as a project: what is done, by whom, where, until when.</summary>
public sealed record ImportedProject
{
    /// <summary>The iati-identifier.</summary>
    public required string Key { get; init; }

    public required string Title { get; init; }

    /// <summary>The activity's language (BCP 47), which its words are in.</summary>
    public string? Language { get; init; }

    public string? Objective { get; init; }

    public string? Description { get; init; }

    public string? TargetGroups { get; init; }

    public IReadOnlyList<TranslatedText> Translations { get; init; } = [];

    /// <summary>The lead's organisation id.</summary>
    public required string Lead { get; init; }

    /// <summary>Everyone the file names, with role; the lead and the donors of the grants may be among them.</summary>
    public IReadOnlyList<Party> Parties { get; init; } = [];

    public DateOnly? PlannedStart { get; init; }

    public DateOnly? ActualStart { get; init; }

    public DateOnly? PlannedEnd { get; init; }

    public DateOnly? ActualEnd { get; init; }

    /// <summary>IATI ActivityStatus: pipeline, implementation, finalisation, closed, cancelled or suspended.</summary>
    public string? Status { get; init; }

    public IReadOnlyList<CodeShare> Countries { get; init; } = [];

    public IReadOnlyList<CodeShare> Regions { get; init; } = [];

    public IReadOnlyList<CodeShare> Sectors { get; init; } = [];

    public IReadOnlyList<Tag> Tags { get; init; } = [];

    public IReadOnlyList<ImportedBudget> Budgets { get; init; } = [];

    /// <summary>Payments planned to or by organisations that no grant here joins.</summary>
    public IReadOnlyList<PlannedPayment> PlannedPayments { get; init; } = [];

    public IReadOnlyList<DocumentReference> Documents { get; init; } = [];

    public IReadOnlyList<RelatedActivity> Related { get; init; } = [];
}

/// <param name="Field">title, objective, description or targetGroups.</param>
public sealed record TranslatedText(string Field, string Language, string Text);

/// <param name="Organisation">An organisation's id.</param>
/// <param name="Role">funding, accountable, extending or implementing.</param>
/// <param name="Activity">The organisation's own activity identifier, where given.</param>
public sealed record Party(string Organisation, string Role, string? Activity = null);

/// <param name="Vocabulary">IATI TagVocabulary, such as 3 for SDG targets.</param>
public sealed record Tag(string Code, string Vocabulary, string? VocabularyUri = null, string? Text = null);

/// <param name="Revised">Whether it replaces an original budget.</param>
/// <param name="Committed">Whether it is a commitment; otherwise indicative.</param>
/// <param name="ValueDate">The day whose exchange rate the amount stands for.</param>
public sealed record ImportedBudget(Period Period, Money Amount, bool Revised, bool Committed, DateOnly? ValueDate = null);

/// <summary>Money promised for later: a forward commitment.</summary>
/// <param name="To">The last day it may come; null where one day is given.</param>
public sealed record PlannedPayment(DateOnly From, DateOnly? To, Money Amount, bool Revised, DateOnly? ValueDate = null, string? Provider = null, string? Receiver = null);

/// <param name="Categories">IATI DocumentCategory codes.</param>
public sealed record DocumentReference(string Url, string Format, string Title)
{
    public string? Description { get; init; }

    public IReadOnlyList<string> Categories { get; init; } = [];

    public IReadOnlyList<string> Languages { get; init; } = [];

    public DateOnly? Date { get; init; }
}

/// <param name="Relation">parent, child, sibling, co-funded or third-party.</param>
public sealed record RelatedActivity(string Activity, string Relation);
