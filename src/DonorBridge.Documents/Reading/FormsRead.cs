using DonorBridge.Documents.Formats;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Mapping.Inverting;
using DonorBridge.Reporting.Mapping.Inverting.Known;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Documents.Reading;

/// <summary>A filled form from outside with the format it is of.</summary>
public sealed record FormToRead(FilledFile File, CompiledFormat Format);

/// <summary>Filled forms of one due report, read into one standard report; beside a known report, only what a person changed is taken from them.</summary>
public static class FormsRead
{
    /// <param name="forms">At least one; the first wins where two differ.</param>
    /// <param name="known">Last period's report, or the agreement without one: what no form says comes from it.</param>
    /// <param name="due">Which of its due reports is meant, where the forms do not say it.</param>
    /// <exception cref="RefusedFileException">A file is no form of its format.</exception>
    /// <exception cref="OtherReportException">Forms and known report do not belong together.</exception>
    public static DraftedReport Of(IReadOnlyList<FormToRead> forms, ReportFile? known, string? due, StandardReportDefinition questions)
    {
        var read = forms.Select(form => Read(form.Format, form.File)).ToList();
        var named = forms.Count == 1 ? read : [.. read.Zip(forms, (one, form) => Named(one, form.File.Name))];
        if (known is null) return ReportDraft.Of(named, forms[0].Format.Mapping.Format, questions);
        var beside = KnownReport.For(known, read, [.. forms.Select(form => form.Format.Mapping.Format.Reference)], due);
        return KnownOverlay.Of(beside, [.. named.Zip(forms, (one, form) => new ComparedForm(one, Expected(form.Format, one.Written, beside.Report)))], questions);
    }

    /// <summary>What a form says if nobody changed anything in it: made from a report, and read as the filled one was.</summary>
    public static ReadForm Expected(CompiledFormat format, WrittenForm written, Report report)
    {
        var due = report.Due.Due;
        var inItsLanguage = report with { Due = report.Due with { Due = due with { Languages = [written.Language, .. due.Languages] } } };
        using var bytes = new MemoryStream();
        format.Write(format.Mapping.Fill(inItsLanguage, written.Form.Deliverable.Id), bytes);
        return Read(format, FilledFile.Open(bytes.ToArray(), written.Form.Deliverable.FileName));
    }

    public static ReadForm Read(CompiledFormat format, FilledFile file) => ReadForm.Of(format.Mapping.Format, file.Read(format));

    private static ReadForm Named(ReadForm form, string file)
    {
        return form with
        {
            Values = [.. form.Values.Select(value => value with { Place = At(value.Place) })],
            Rows = [.. form.Rows.Select(row => row with { Place = At(row.Place) })],
            Notes = [.. form.Notes.Select(note => note with { Place = At(note.Place) })],
        };

        string At(string place) => place.Length > 0 ? $"{file}, {place}" : file;
    }
}
