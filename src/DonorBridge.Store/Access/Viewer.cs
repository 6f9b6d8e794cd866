namespace DonorBridge.Store.Access;

/// <summary>
/// For whom the database answers: every row-level policy reads these four values. A person who has just signed in and has
/// not chosen an organisation yet sees only the rows of their own person.
/// </summary>
/// <param name="Role">One of <see cref="Roles"/>: the hat the person wears in this organisation.</param>
/// <param name="Country">ISO 3166 code of the country the person speaks for; only a contact point's reading depends on it.</param>
public sealed record Viewer(Guid PersonId, Guid? OrgId, string? Role, string? Country)
{
    public static Viewer OnlyPerson(Guid personId) => new(personId, null, null, null);

    /// <summary>The organisation, for code that writes rows owned by it.</summary>
    public Guid Organisation => OrgId ?? throw new InvalidOperationException("This person has not chosen an organisation yet.");
}
