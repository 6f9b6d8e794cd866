using DonorBridge.Portal.Languages;
using DonorBridge.Reporting.Mapping.Drafting;

namespace DonorBridge.Portal.Pages.Formats.Making;

/// <summary>Says in the reader's language what was chosen for a field, and what is wrong with it.</summary>
public static class FeedWords
{
    public static string Say(this Wording text, DraftFeed? feed, SourceCatalogue catalogue) => feed switch
    {
        null => text["formats.fed-open"],
        SourceFeed source => catalogue.Find(source.Key, text.Language.Code)?.Label ?? source.Key,
        QuestionFeed => text["formats.fed-donor-question"],
        ConstantFeed constant => text["formats.fed-words", ("words", constant.Text.Values.FirstOrDefault())],
        NoFeed none => text["formats.fed-none", ("why", none.Why)],
        _ => text["formats.fed-own"],
    };

    /// <summary>The problem in the reader's language; null where only the compiler's own sentence says it.</summary>
    public static string? Say(this Wording text, DraftProblem problem) => problem.Kind switch
    {
        DraftProblemKind.NotChosen => text["formats.problem-not-chosen"],
        DraftProblemKind.UnknownSource => text["formats.problem-unknown-source"],
        DraftProblemKind.NoColumns => text["formats.problem-no-columns"],
        DraftProblemKind.SameId => text["formats.problem-same-id"],
        _ => null,
    };
}
