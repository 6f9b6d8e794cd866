using System.Globalization;

namespace DonorBridge.Documents.Xlsx;

/// <summary>A cell's place: column and row, both counted from 1.</summary>
internal readonly record struct CellPlace(int Column, int Row)
{
    /// <summary>Reads A1 or $A$1; null when it is neither.</summary>
    public static CellPlace? Parse(ReadOnlySpan<char> text)
    {
        var (column, index) = (0, 0);
        if (index < text.Length && text[index] == '$') index++;
        var letters = index;
        while (index < text.Length && char.IsAsciiLetterUpper(text[index])) column = column * 26 + (text[index++] - 'A' + 1);
        if (index == letters || index - letters > 3) return null;
        if (index < text.Length && text[index] == '$') index++;
        return int.TryParse(text[index..], NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > 0 ? new CellPlace(column, row) : null;
    }

    public static string Letters(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26) letters = (char)('A' + (column - 1) % 26) + letters;
        return letters;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Letters(Column)}{Row}");
}
