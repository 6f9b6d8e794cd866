namespace DonorBridge.Store.Organisations;

/// <summary>
/// An organisation, with no word of what it is to whom: grants, programmes and countries say that. One that has joined owns
/// itself and everyone signed in may find its name; one that somebody else wrote down (a donor who has never heard of us)
/// belongs to who wrote it and is nobody else's business.
/// </summary>
public sealed class OrganisationRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OwnerOrg { get; init; }
    public required string Name { get; set; }
    public string? ShortName { get; set; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; set; }

    /// <summary>IATI OrganisationType code.</summary>
    public string? Type { get; set; }

    /// <summary>IATI organisation identifier.</summary>
    public string? Identifier { get; set; }

    /// <summary>Unnamed in public, for its people's safety.</summary>
    public bool Protected { get; set; }

    /// <summary>How it is named to those it is not a party with; null: by its name.</summary>
    public string? ShownToOthersAs { get; set; }

    /// <summary>An organisation that joins the portal: it owns its own row.</summary>
    public static OrganisationRow Joining(string name, string? country, Guid? id = null)
    {
        var own = id ?? Guid.CreateVersion7();
        return new OrganisationRow { Id = own, OwnerOrg = own, Name = name, Country = country };
    }

    /// <summary>An organisation that another one wrote down.</summary>
    public static OrganisationRow RecordedBy(Guid owner, string name, string? country) =>
        new() { OwnerOrg = owner, Name = name, Country = country };
}
