using DonorBridge.Documents.Formats;
using DonorBridge.Documents.Offline;
using DonorBridge.Documents.Reading;
using DonorBridge.Portal.Languages;
using DonorBridge.Portal.Work;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Mapping.Inverting;
using DonorBridge.Reporting.Mapping.Inverting.Known;
using DonorBridge.Reporting.Standard;
using DonorBridge.Reporting.Standard.ThreeWay;
using DonorBridge.Store.Access;

namespace DonorBridge.Portal.Pages.Filing.Offline;

/// <summary>Something a donor's form says that this filing does not take from it.</summary>
/// <param name="Field">As the form calls it.</param>
/// <param name="Why">Ends the wording's key: Elsewhere, Unreadable, Derived, OtherPeriod or Percentage.</param>
public sealed record FormLeftOut(string Place, string Field, string Why);

/// <param name="Key">due report|format.</param>
public sealed record OfferedForm(string Key, string Donor, string Name);

/// <summary>A donor's own form that an NGO filled in by hand, beside the filing: read as the portal would have made it, so that only what differs is offered.</summary>
/// <remarks>Nobody took it out of here, so there is no base: what the portal lacks is taken, and where both say something a person chooses.</remarks>
public sealed class DonorFormReturn(UnitOfWork work, PublishedFormats formats, OfflineSheets sheets, Wording text)
{
    /// <summary>The forms of the filing's donors that a Word document or workbook can be.</summary>
    public async Task<IReadOnlyList<OfferedForm>> Offered(FilingSheet sheet, CancellationToken cancel)
    {
        var offered = new List<OfferedForm>();
        foreach (var part in sheet.Due)
            foreach (var reference in AskedForms.Formats(part.Due))
                if ((await Format(sheet, reference.ToString(), cancel)).Mapping is var mapping && mapping.Forms.Any(form => form.Deliverable.File is FormFileType.Docx or FormFileType.Xlsx))
                    offered.Add(new OfferedForm($"{part.Due.Id}|{reference}", part.Grant.Donor.Name, mapping.Format.Name.GetValueOrDefault(text.Language.Code, mapping.Format.Name.Values.First())));
        return offered;
    }

    /// <returns>Or the wording's key that says why the file cannot be compared.</returns>
    /// <exception cref="Documents.RefusedFileException">It is no Word or Excel file, or no form of that format.</exception>
    public async Task<(OfflineComparison? Comparison, string? Refused)> Compare(FilingSheet sheet, byte[] bytes, string name, string? form, CancellationToken cancel)
    {
        var file = FilledFile.Open(bytes, name);
        var offered = await Offered(sheet, cancel);
        var meant = string.IsNullOrEmpty(form)
            ? offered.Where(one => file.Format is { } own && FormatReference.Parse(one.Key.Split('|')[1]).Id == own.Id).ToList()
            : [.. offered.Where(one => one.Key == form)];
        if (meant.Count > 1) meant = [.. await Named(sheet, file, meant, cancel)];
        if (meant.Count != 1) return (null, file.Format is null && string.IsNullOrEmpty(form) ? "filing.offline.not-a-package" : "filing.offline.form-which");

        var (due, reference) = (meant[0].Key.Split('|')[0], meant[0].Key.Split('|')[1]);
        var format = await Format(sheet, reference, cancel);
        var report = sheet.Report.For(due);
        var read = FormsRead.Read(format, file);
        var compared = new ComparedForm(read, FormsRead.Expected(format, read.Written, report));

        var portal = await sheets.Of(sheet, null, cancel);
        var taken = new DonorFormRows(sheet, report, compared, [.. portal.Select(one => one.Part)], text.Language.Code);
        IReadOnlyList<OfflinePart> parts = [.. portal.Select(one => one.Part)];
        var difference = ThreeWayComparison.Of([.. parts.Select(Blank)], parts, taken.Parts);
        return (new OfflineComparison([], portal, difference, OfflineOrigin.StateOf(parts)) { LeftOut = taken.LeftOut, FormOf = $"{meant[0].Donor}: {meant[0].Name}" }, null);
    }

    // Several donors may use one form: the grant's number in it says whose it is.
    private async Task<IReadOnlyList<OfferedForm>> Named(FilingSheet sheet, FilledFile file, IReadOnlyList<OfferedForm> meant, CancellationToken cancel)
    {
        var format = await Format(sheet, meant[0].Key.Split('|')[1], cancel);
        var reference = FormsRead.Read(format, file).Values.FirstOrDefault(value => value.Source == "grant.reference")?.Value as TextValue;
        return [.. meant.Where(one => reference is not null && string.Equals(sheet.Report.For(one.Key.Split('|')[0]).Due.Grant.Reference.Trim(), reference.Text.Trim(), StringComparison.OrdinalIgnoreCase))];
    }

    private async Task<CompiledFormat> Format(FilingSheet sheet, string reference, CancellationToken cancel) =>
        await formats.Read(await work.Open(cancel), reference, sheet.Report.StandardReport, cancel);

    private static OfflinePart Blank(OfflinePart part) => part with
    {
        Rows = [.. part.Rows.Select(row => row with { Values = row.Values.Where(value => part.Column(value.Key) is { IsFixed: true }).ToDictionary() })],
    };
}
