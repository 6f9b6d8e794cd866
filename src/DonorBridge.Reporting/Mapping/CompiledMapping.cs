using DonorBridge.Reporting.Mapping.Reading;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Mapping;

/// <summary>The fields of one deliverable, in the order of mapping.json.</summary>
public sealed record MappedForm(FormatDeliverable Deliverable, IReadOnlyList<FormField> Fields);

/// <summary>A donor format ready to fill forms: read once, used by many threads.</summary>
public sealed class CompiledMapping
{
    internal CompiledMapping(DonorFormat format, IReadOnlyList<MappedForm> forms)
    {
        Format = format;
        Forms = forms;
    }

    public DonorFormat Format { get; }

    public IReadOnlyList<MappedForm> Forms { get; }

    /// <summary>Fills every deliverable of the format.</summary>
    public IReadOnlyList<FilledForm> FillAll(Report report) => [.. Forms.Select(form => Fill(report, form))];

    /// <summary>Fills one deliverable. Never fails for what a report lacks: that is a problem in the form.</summary>
    /// <exception cref="ArgumentException">The format has no such deliverable.</exception>
    public FilledForm Fill(Report report, string deliverable) =>
        Fill(report, Forms.FirstOrDefault(form => form.Deliverable.Id == deliverable)
            ?? throw new ArgumentException($"{Format.Reference} has no deliverable '{deliverable}'; it has {string.Join(", ", Forms.Select(form => form.Deliverable.Id))}.", nameof(deliverable)));

    /// <summary>The language its documents get: the first the donor reads that the form exists in, else the form's main one.</summary>
    public string LanguageFor(Report report) =>
        report.Due.Due.Languages.Concat(report.Due.Grant.ReportLanguages)
            .Select(wanted => Format.Languages.FirstOrDefault(own => ChosenWords.SameLanguage(own, wanted)))
            .FirstOrDefault(own => own is not null) ?? Format.Languages[0];

    private FilledForm Fill(Report report, MappedForm form)
    {
        var language = LanguageFor(report);
        var scope = new Scope(report, Format, form.Deliverable, language);
        var fields = new List<FilledField>(form.Fields.Count);
        foreach (var field in form.Fields)
        {
            scope.Field = field;
            var value = FieldFilling.Value(scope, field, out var state);
            if (state == FieldState.NotReported) NoteMissing(scope, field);
            fields.Add(new FilledField(field, value, state));
        }
        return new FilledForm { Format = Format, Deliverable = form.Deliverable, Language = language, Filing = report.Shared.Filing, Fields = fields, Problems = scope.Problems };
    }

    private static void NoteMissing(Scope scope, FormField field)
    {
        var (label, sources) = (field.LabelIn(scope.Language), string.Join(", ", field.Sources));
        if (field.NoSource is { } why) scope.Note(MappingProblemKind.NoSource, "no-source", $"{label}: {why}");
        else if (field.DonorQuestions.Count > 0) scope.Note(MappingProblemKind.DonorAnswerMissing, "donor-answer-missing", $"{label}: only this donor asks this, and it is not answered yet.");
        else scope.Note(MappingProblemKind.NotReported, "not-reported", $"{label}: the report does not hold it ({sources}).");
    }
}
