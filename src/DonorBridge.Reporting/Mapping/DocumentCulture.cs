using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace DonorBridge.Reporting.Mapping;

/// <summary>How one language writes numbers, as UTF-8. A form holds hundreds of them, so the usual ones go a shorter way than the framework's; the result is the same to the byte.</summary>
public sealed class DocumentCulture
{
    private const string Shortest = "#,0.##########";
    // 15 digits and 8 decimals at most, with signs of at most four bytes between them.
    private const int MostBytes = 64;
    private const ulong Most = 1_000_000_000_000_000;

    private static readonly ConcurrentDictionary<string, DocumentCulture> Known = new(StringComparer.Ordinal);
    private static readonly string[] Formats = [.. Enumerable.Range(0, 11).Select(places => "N" + places)];
    private static readonly ulong[] Powers = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

    private readonly byte[] _group;
    private readonly byte[] _point;
    private readonly byte[] _minus;
    private readonly bool _isUsual;

    private DocumentCulture(string language)
    {
        Culture = CultureInfo.GetCultureInfo(language);
        var numbers = Culture.NumberFormat;
        (_group, _point, _minus) = (Encoding.UTF8.GetBytes(numbers.NumberGroupSeparator), Encoding.UTF8.GetBytes(numbers.NumberDecimalSeparator), Encoding.UTF8.GetBytes(numbers.NegativeSign));
        _isUsual = numbers is { NumberGroupSizes: [3], NumberNegativePattern: 1 };
    }

    public CultureInfo Culture { get; }

    /// <param name="language">BCP 47.</param>
    /// <exception cref="CultureNotFoundException">No such language.</exception>
    public static DocumentCulture Of(string language) => Known.GetOrAdd(language, name => new DocumentCulture(name));

    /// <summary>Halves go away from zero; without decimals a number shows those it has.</summary>
    public string Number(decimal number, int? decimals) => decimals is { } places
        ? Math.Round(number, places, MidpointRounding.AwayFromZero).ToString(Format(places), Culture)
        : number.ToString(Shortest, Culture);

    /// <summary>The same as <see cref="Number"/>, as UTF-8.</summary>
    /// <returns>False where there is no room.</returns>
    public bool TryWrite(decimal number, int? decimals, Span<byte> to, out int written)
    {
        if (_isUsual && to.Length >= MostBytes && Scaled(number, decimals) is { } scaled)
        {
            written = Write(scaled, decimals ?? 0, number < 0, to);
            return true;
        }
        return decimals is { } places
            ? Math.Round(number, places, MidpointRounding.AwayFromZero).TryFormat(to, out written, Format(places), Culture)
            : number.TryFormat(to, out written, Shortest, Culture);
    }

    private static string Format(int places) => places < Formats.Length ? Formats[places] : "N" + places;

    // The number times ten to its decimals, rounded; null for what goes the framework's way: very large, very fine, or a negative that rounds to nothing.
    private static ulong? Scaled(decimal number, int? decimals)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        var scale = bits[3] >> 16 & 0xFF;
        var places = decimals ?? 0;
        if (bits[2] != 0 || scale > 8 || places > 8 || decimals is null && scale > 0) return null;
        var whole = (ulong)(uint)bits[1] << 32 | (uint)bits[0];
        if (whole >= Most) return null;
        if (scale <= places)
        {
            if (whole >= Most / Powers[places - scale]) return null;
            whole *= Powers[places - scale];
        }
        else
        {
            var (quotient, rest) = Math.DivRem(whole, Powers[scale - places]);
            whole = rest * 2 >= Powers[scale - places] ? quotient + 1 : quotient;
        }
        return whole == 0 && bits[3] < 0 ? null : whole;
    }

    private int Write(ulong scaled, int places, bool isNegative, Span<byte> to)
    {
        Span<byte> text = stackalloc byte[MostBytes];
        var at = text.Length;
        for (var digit = 0; digit < places; digit++, scaled /= 10) text[--at] = (byte)('0' + scaled % 10);
        if (places > 0) Before(_point, text, ref at);
        var digits = 0;
        do
        {
            if (digits > 0 && digits % 3 == 0) Before(_group, text, ref at);
            text[--at] = (byte)('0' + scaled % 10);
            scaled /= 10;
            digits++;
        }
        while (scaled > 0);
        if (isNegative) Before(_minus, text, ref at);
        text[at..].CopyTo(to);
        return text.Length - at;
    }

    private static void Before(byte[] sign, Span<byte> text, ref int at)
    {
        at -= sign.Length;
        sign.CopyTo(text[at..]);
    }
}
