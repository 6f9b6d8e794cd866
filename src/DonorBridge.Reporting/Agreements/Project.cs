namespace DonorBridge.Reporting.Agreements;

/// <summary>What the NGOs do, whoever pays: one lead, any partners, any number of grants.</summary>
public sealed record Project
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>What it sets out to change, in a few sentences.</summary>
    public string? Objective { get; init; }

    public string? Description { get; init; }

    public required Organisation Lead { get; init; }

    public IReadOnlyList<Organisation> Partners { get; init; } = [];

    public required DateOnly Start { get; init; }

    /// <summary>Last day of activity as now planned.</summary>
    public required DateOnly End { get; init; }

    /// <summary>Shares in percent; they sum to 100 where more than one is given.</summary>
    public IReadOnlyList<CodeShare> Countries { get; init; } = [];

    /// <summary>OECD DAC purpose codes, or another IATI sector vocabulary, each summing to 100.</summary>
    public IReadOnlyList<CodeShare> Sectors { get; init; } = [];

    /// <summary>A shelter or the like: country and region only, everywhere.</summary>
    public bool ProtectedPlace { get; init; }
}

/// <param name="Vocabulary">IATI SectorVocabulary for sectors ("1" is OECD DAC five digits); empty for countries.</param>
/// <param name="Percent">0 to 100, or null where it is the only one.</param>
public sealed record CodeShare(string Code, decimal? Percent = null, string? Vocabulary = null);
