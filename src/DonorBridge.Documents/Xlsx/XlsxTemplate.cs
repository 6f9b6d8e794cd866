using DonorBridge.Documents.Filling;
using DonorBridge.Documents.Packages;
using DonorBridge.Reporting.Mapping;

namespace DonorBridge.Documents.Xlsx;

/// <summary>A workbook template compiled once: its defined names are the form's fields. <c>grant_reference</c> names a cell; <c>lines.spent</c> names a cell in the row that a list repeats.</summary>
/// <remarks>Formulas, tables, merged cells, conditional formats and defined names follow the rows that are added.</remarks>
public sealed class XlsxTemplate : IFormWriter
{
    private readonly IReadOnlyList<(string Part, PackedPart? Fixed)> _parts;
    private readonly IReadOnlyDictionary<string, SheetTemplate> _sheets;
    private readonly MovingParts _moving;
    private readonly CurrencyStyles? _currencies;

    private XlsxTemplate(IReadOnlyList<(string, PackedPart?)> parts, IReadOnlyDictionary<string, SheetTemplate> sheets, MovingParts moving, CurrencyStyles? currencies, IReadOnlyList<string> misfits) =>
        (_parts, _sheets, _moving, _currencies, Misfits) = (parts, sheets, moving, currencies, misfits);

    public IReadOnlyList<string> Misfits { get; }

    /// <exception cref="RefusedFileException">The file is no workbook, or one that is not taken in.</exception>
    public static XlsxTemplate Compile(ReadOnlyMemory<byte> template, string name, DonorFormat format, MappedForm form, string? language = null)
    {
        var package = SafePackage.Open(template, name);
        if (package.Find("xl/workbook.xml") is null) throw new RefusedFileException($"{name}: it is not an Excel workbook.");
        var names = NamedCells.Read(package, new FieldPlaces(form.Fields), name, form.Deliverable.Leave);
        var moving = MovingParts.Read(package);
        var styles = package.Find("xl/styles.xml") is null ? null : package.Read("xl/styles.xml");
        var (wrapping, dated) = (SheetTemplate.WrappingStyles(styles), SheetTemplate.DatedStyles(styles));
        var currencies = styles is null ? null : new CurrencyStyles(styles.Root!, package.Find(CurrencyStyles.Part)!);
        var sheets = moving.Sheets.ToDictionary(sheet => sheet.Part, sheet => SheetTemplate.Read(sheet.Name, sheet.Part, package.Read(sheet.Part), names.Holes(sheet.Name), names.Lists(sheet.Name), wrapping, dated, currencies));

        var parts = OriginProperties.Stamp(package, format, form.Deliverable, language)
            .Where(part => part.Part is not (MovingParts.CalculationChain or CurrencyStyles.Part))
            .Select(part => (part.Part, sheets.ContainsKey(part.Part) || moving.Moves(part.Part) ? null : new PackedPart(part.Part, MovingParts.WithoutCalculationChain(part.Part, part.Bytes))))
            .ToList();
        var homeless = FieldPlaces.Homeless(form.Fields.Where(field => !field.IsQuestionOfAsking), names.Placed).Select(field => $"{name}: the field '{field.Path}' has no cell of that name.");
        return new XlsxTemplate(parts, sheets, moving, currencies, [.. names.Unknown, .. homeless]);
    }

    public void Write(FilledForm form, Stream to)
    {
        var grid = new Grid([.. _sheets.Values], form);
        var package = new PackageWriter(to);
        var currencies = _currencies?.Of();
        foreach (var (part, whole) in _parts)
            if (whole is not null) package.Add(whole);
            else if (_sheets.TryGetValue(part, out var sheet)) package.Add(part, sink => new SheetWriter(sheet, new Frame(form), grid, currencies, sink).Write());
            else package.Add(part, sink => sink.Plain(_moving.After(part, grid)));
        // Known only now which currencies were shown.
        currencies?.Write(package);
        package.Finish();
    }
}
