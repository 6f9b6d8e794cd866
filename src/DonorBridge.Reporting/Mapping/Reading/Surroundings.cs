using DonorBridge.Reporting.Mapping.Catalogue;

namespace DonorBridge.Reporting.Mapping.Reading;

/// <summary>What a mapping is read within: its format, its crosswalks, the known questions, and the lists around the place.</summary>
internal sealed record Surroundings(DonorFormat Format, Func<LocatedJson, Crosswalk> Crosswalk, StandardWords? Standard)
{
    /// <summary>What each enclosing list's item is and where the list comes from, the outermost first.</summary>
    public IReadOnlyList<(Shape Shape, string Path)> Items { get; init; } = [];

    /// <summary>The field being read, with its lists: list.column; empty at the top.</summary>
    public string Path { get; init; } = "";

    public Surroundings Inside(Shape item, string path) => this with { Items = [.. Items, (item, path)] };
}
