using System.Globalization;

namespace DonorBridge.Reporting.Mapping;

/// <summary>Names a donor format: <c>id@version</c>, or <c>id</c> alone for the newest version.</summary>
public sealed record FormatReference(string Id, int? Version)
{
    /// <exception cref="ArgumentException">Neither an id nor id@version.</exception>
    public static FormatReference Parse(string text)
    {
        var at = text.IndexOf('@');
        var id = at < 0 ? text : text[..at];
        int? version = null;
        if (at >= 0)
        {
            if (!int.TryParse(text.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1)
                throw new ArgumentException($"'{text}' does not name a donor format: write its id, or id@version with a whole number, such as small-grant@1.");
            version = number;
        }
        if (!IsId(id))
            throw new ArgumentException($"'{text}' does not name a donor format: an id holds small letters, digits, points and hyphens, such as small-grant.");
        return new FormatReference(id, version);
    }

    /// <summary>The reference a text names; null where it names none.</summary>
    public static FormatReference? TryParse(string text)
    {
        var parts = text.Split('@', 2);
        var isVersion = parts.Length == 1 || int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0;
        return isVersion && IsId(parts[0]) ? Parse(text) : null;
    }

    /// <summary>Small letters, digits, points and hyphens, beginning and ending with a letter or digit, at most 64.</summary>
    public static bool IsId(string text) =>
        text.Length is > 0 and <= 64
        && text.All(sign => sign is >= 'a' and <= 'z' or >= '0' and <= '9' or '-' or '.')
        && char.IsAsciiLetterOrDigit(text[0]) && char.IsAsciiLetterOrDigit(text[^1]);

    public override string ToString() => Version is { } version ? $"{Id}@{version}" : Id;
}
