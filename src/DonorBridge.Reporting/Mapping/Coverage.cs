using DonorBridge.Reporting.Mapping.Catalogue;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Mapping;

public enum CoverageState
{
    /// <summary>The standard report feeds it (said of a format without a report).</summary>
    Fed,
    Filled,
    /// <summary>The author's shorter version is used.</summary>
    Cut,
    OverLimit,
    OtherLanguage,
    /// <summary>Only this donor asks it.</summary>
    NeedsDonorAnswer,
    NoSource,
    NotReported,
    /// <summary>Empty, and that is no problem.</summary>
    Empty,
    /// <summary>The donor does not ask it this time.</summary>
    NotAsked,
}

/// <summary>One field of a donor's form and what becomes of it.</summary>
/// <param name="Note">What is lacking or lost; null where nothing is.</param>
public sealed record CoverageLine(string Deliverable, string Field, string Label, CoverageState State, IReadOnlyList<string> Sources, Sentence? Note)
{
    /// <summary>Of a text cut or over its limit: from how much to how much. Null where the text is whole and fits.</summary>
    public CutLength? Length { get; init; }
}

/// <param name="From">The full text, in the limit's unit.</param>
/// <param name="To">What the form gets; the same where nothing shorter was written.</param>
/// <param name="ByMachine">A machine cut it, and its author saw and accepted what remains.</param>
/// <param name="InAnnex">The whole text goes to the donor as an annex.</param>
public sealed record CutLength(int From, int To, Limit Limit, bool ByMachine = false, bool InAnnex = false)
{
    /// <summary>Null where the text is whole and fits.</summary>
    public static CutLength? Of(FilledField filled) => (filled.State, filled.Value, filled.Field.Limit) switch
    {
        (FieldState.ShorterVersion, WordsValue { Limit: { } limit } words, _) => new CutLength(limit.Measure(words.FullText()), limit.Measure(words.Text), limit, words.Shorter?.CutAccepted ?? false, words.Shorter?.InAnnex ?? false),
        (FieldState.OverLimit, AnnexedValue annexed, _) => new CutLength(annexed.Most.Measure(annexed.WholeText), annexed.Most.Measure(annexed.WholeText), annexed.Most, InAnnex: true),
        (FieldState.OverLimit, WordsValue words, { } limit) => new CutLength(limit.Measure(words.Text), limit.Measure(words.Text), limit),
        (FieldState.OverLimit, TextValue text, { } limit) => new CutLength(limit.Measure(text.Text), limit.Measure(text.Text), limit),
        _ => null,
    };
}

/// <summary>The coverage and loss statement: what a donor's form asks, what the standard report fills, and what is lost on the way.</summary>
/// <param name="NotAskedButReported">Paths the report holds something under and no field of the format reads, such as answers.C8 or risks.</param>
public sealed record Coverage(string Format, IReadOnlyList<CoverageLine> Lines, IReadOnlyList<string> NotAskedButReported)
{
    /// <summary>Fields the donor asks this time.</summary>
    public int Asked => Lines.Count(line => line.State != CoverageState.NotAsked);

    /// <summary>Fields with something in them, whatever its length or language.</summary>
    public int Filled => Count(CoverageState.Fed) + Count(CoverageState.Filled) + Count(CoverageState.Cut) + Count(CoverageState.OverLimit) + Count(CoverageState.OtherLanguage);

    public int Count(CoverageState state) => Lines.Count(line => line.State == state);

    /// <summary>Of a format alone: what could ever feed it.</summary>
    public static Coverage Of(CompiledMapping mapping)
    {
        var language = mapping.Format.Languages[0];
        var lines = from form in mapping.Forms
                    from field in form.Fields
                    where !field.IsQuestionOfAsking
                    select new CoverageLine(form.Deliverable.Id, field.Path, field.LabelIn(language), Alone(field), field.Sources, WithoutSource(field));
        return new Coverage(mapping.Format.Reference, [.. lines], []);
    }

    /// <summary>Of forms filled from one report.</summary>
    public static Coverage Of(IReadOnlyList<FilledForm> forms, Report report)
    {
        var lines = from form in forms
                    from filled in form.Fields
                    where !filled.Field.IsQuestionOfAsking
                    let problem = form.ProblemOf(filled.Field)
                    select new CoverageLine(form.Deliverable.Id, filled.Field.Path, filled.Field.LabelIn(form.Language), State(filled, problem), filled.Field.Sources, Note(filled, problem)) { Length = CutLength.Of(filled) };
        var read = forms.SelectMany(form => form.Fields).SelectMany(field => field.Field.Sources).ToHashSet();
        return new Coverage(forms.Count == 0 ? "" : forms[0].Format.Reference, [.. lines], [.. Held(report).Where(path => !read.Any(source => source == path || source.StartsWith(path + ".", StringComparison.Ordinal)))]);
    }

    private static CoverageState Alone(FormField field) =>
        field.NoSource is not null ? CoverageState.NoSource
        : field.DonorQuestions.Count > 0 ? CoverageState.NeedsDonorAnswer
        : CoverageState.Fed;

    private static CoverageState State(FilledField filled, MappingProblem? problem) => filled.State switch
    {
        FieldState.Filled when problem?.Kind == MappingProblemKind.OtherLanguage => CoverageState.OtherLanguage,
        FieldState.Filled => CoverageState.Filled,
        FieldState.ShorterVersion => CoverageState.Cut,
        FieldState.OverLimit => CoverageState.OverLimit,
        FieldState.Empty => CoverageState.Empty,
        FieldState.NotAsked => CoverageState.NotAsked,
        _ when filled.Field.NoSource is not null => CoverageState.NoSource,
        _ when filled.Field.DonorQuestions.Count > 0 => CoverageState.NeedsDonorAnswer,
        _ => CoverageState.NotReported,
    };

    private static Sentence? Note(FilledField filled, MappingProblem? problem) => filled.Value switch
    {
        WordsValue { Limit: { Unit: LimitUnit.Words } limit } words => new("shorter-words", $"From {limit.Measure(words.FullText())} to {limit.Measure(words.Text)} words, by its author's own shorter version."),
        WordsValue { Limit: { } limit } words => new("shorter-characters", $"From {limit.Measure(words.FullText())} to {limit.Measure(words.Text)} characters, by its author's own shorter version."),
        _ => WithoutSource(filled.Field) ?? problem?.Said,
    };

    // Why, in the format's own words: they are its author's, and stay as they are.
    private static Sentence? WithoutSource(FormField field) => field.NoSource is { } why ? new("without-source", $"{why}") : null;

    private static IEnumerable<string> Held(Report report)
    {
        foreach (var key in report.Shared.Answers.Concat(report.Due.Answers).Select(answer => answer.Question).Distinct())
            yield return $"{ReportCatalogue.Answers}.{key}";
        foreach (var member in ReportCatalogue.Root.Members)
            if (member.Name is not ("rates" or "years" or "annexes" or "pictures") && (member.Type == ValueType.Rows && ((IEnumerable<object>)member.Get(report)!).Any()
                || member is { Type: ValueType.Thing, Name: "funds" } && member.Get(report) is not null))
                yield return member.Name;
    }
}
