using System.Globalization;
using System.Xml.Linq;
using DonorBridge.Documents.Filling;
using DonorBridge.Documents.Packages;

namespace DonorBridge.Documents.Xlsx;

/// <summary>The template's styles, and those that show an amount in its own currency where the template's format names another.</summary>
internal sealed class CurrencyStyles
{
    public const string Part = "xl/styles.xml";

    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly XElement _styles;
    private readonly IReadOnlyList<(int Number, string? Code)> _formats;
    private readonly PackedPart _plain;

    public CurrencyStyles(XElement styles, byte[] bytes) => (_styles, _formats, _plain) = (styles, NumberFormats.OfStyles(styles), new PackedPart(Part, bytes));

    /// <summary>Those of one document while it is written.</summary>
    public Used Of() => new(this);

    /// <summary>The template's format of a style names a currency.</summary>
    public bool Names(int style) => style < _formats.Count && NumberFormats.Currency(_formats[style].Code) is not null;

    internal sealed class Used(CurrencyStyles of)
    {
        private readonly List<(int Style, string Currency)> _made = [];

        /// <summary>The style that shows an amount in this currency: the template's own, or one made for it.</summary>
        public int For(int style, string currency)
        {
            if (NumberFormats.Currency(of._formats[style].Code) is not var (sign, _) || NumberFormats.Means(sign, currency)) return style;
            var index = _made.IndexOf((style, currency));
            if (index < 0)
            {
                index = _made.Count;
                _made.Add((style, currency));
            }
            return of._formats.Count + index;
        }

        public void Write(PackageWriter package)
        {
            if (_made.Count == 0)
            {
                package.Add(of._plain);
                return;
            }
            var styles = new XElement(of._styles);
            var (looks, next) = (styles.Element(S + "cellXfs")!, of._formats.Select(format => format.Number).Append(200).Max() + 1);
            var own = looks.Elements(S + "xf").ToList();
            foreach (var (style, currency) in _made)
            {
                var code = of._formats[style].Code!;
                while (NumberFormats.Currency(code) is var (sign, piece) && sign != currency) code = code.Replace(piece, $"[${currency}]", StringComparison.Ordinal);
                styles.Element(S + "numFmts")!.Add(new XElement(S + "numFmt", new XAttribute("numFmtId", next), new XAttribute("formatCode", code)));
                var look = new XElement(own[style]);
                look.SetAttributeValue("numFmtId", next++);
                look.SetAttributeValue("applyNumberFormat", "1");
                looks.Add(look);
            }
            looks.SetAttributeValue("count", looks.Elements().Count().ToString(CultureInfo.InvariantCulture));
            styles.Element(S + "numFmts")!.SetAttributeValue("count", styles.Element(S + "numFmts")!.Elements().Count().ToString(CultureInfo.InvariantCulture));
            package.Add(Part, sink => sink.Plain("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + XmlBytes.Whole(styles)));
        }
    }
}
