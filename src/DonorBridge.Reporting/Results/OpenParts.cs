namespace DonorBridge.Reporting.Results;

/// <summary>Which splits of a figure may stand where anybody reads them, so that no number points at a child.</summary>
/// <remarks>
/// The fewest is the usual one for publication (FACTS.md, thresholds). A split is given whole or not at all: a single
/// cell left out could be reckoned back from the total. What two files of different periods tell together is not looked at here.
/// </remarks>
public static class OpenParts
{
    /// <summary>The smallest count that may be published.</summary>
    public const int Fewest = 10;

    /// <summary>The parts of each split that has no cell, and leaves no remainder of the total, below <see cref="Fewest"/>. In their order.</summary>
    public static IReadOnlyList<FigurePart> Of(Figure figure)
    {
        var open = figure.Parts.ToLookup(Dimensions).Where(split => IsOpen(split, figure.Value, split.Key.Group)).Select(split => split.Key).ToHashSet();
        return [.. figure.Parts.Where(part => open.Contains(Dimensions(part)))];
    }

    // Groups of people overlap, so they leave no remainder that says anything.
    private static bool IsOpen(IEnumerable<FigurePart> split, decimal? total, bool byGroup)
    {
        var remainder = byGroup || total is null ? 0 : total.Value - split.Sum(part => part.Value);
        return split.All(part => part.Value >= Fewest) && (remainder <= 0 || remainder >= Fewest);
    }

    private static (bool Sex, bool AgeBand, bool Group) Dimensions(FigurePart part) => (part.Sex is not null, part.AgeBand is not null, part.Group is not null);
}
