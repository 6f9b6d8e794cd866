namespace DonorBridge.Reporting.Agreements;

/// <summary>An organisation as a report names it. It may be grantee, donor and authority at once: its role comes from each grant, programme or country.</summary>
public sealed record Organisation
{
    /// <summary>Stable within a report; in the portal the organisation's id.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>IATI OrganisationType code, such as 22 for a national NGO.</summary>
    public string? Type { get; init; }

    /// <summary>IATI organisation identifier: registration agency, hyphen, number.</summary>
    public string? Identifier { get; init; }
}
