using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DonorBridge.Store.Ledgers;

namespace DonorBridge.Portal.Pages.Filing.Figures;

/// <summary>What may be done with a figure that is typed while somebody else may have saved it.</summary>
public enum FigureTurn { Write, LeaveTheirs, Conflict }

/// <summary>
/// What stood in each figure when a form was read, as one word in a hidden field: indicator=1f09c2aa,… Figures have no version of
/// their own, so what they say is the version: two people in two figures never collide.
/// </summary>
public static class FigureVersions
{
    public static string Write(IEnumerable<(string Key, string Mark)> figures) => string.Join(',', figures.Select(one => $"{one.Key}={one.Mark}"));

    /// <summary>Whose turn it is: the writer's where nothing changed since, the other's where the writer changed nothing, else both must be shown.</summary>
    public static FigureTurn Of(string? read, string key, string typed, string now)
    {
        var before = (read ?? "").Split(',').Select(one => one.Split('=')).FirstOrDefault(pair => pair.Length == 2 && pair[0] == key)?[1];
        return typed == now || before == now ? FigureTurn.Write : before == typed ? FigureTurn.LeaveTheirs : FigureTurn.Conflict;
    }

    public static string Mark(FigureValues values) => Mark(values.Value, values.Numerator, values.Denominator, values.Text, values.Comment);

    public static string Mark(params object?[] said) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', said.Select(Words)))))[..8];

    // 5 and 5.00 are the same figure; nothing and an empty text are.
    private static string Words(object? one) => one switch
    {
        decimal number => number.ToString("G29", CultureInfo.InvariantCulture),
        null => "",
        _ => one.ToString()!.ReplaceLineEndings("\n").Trim(),
    };
}
