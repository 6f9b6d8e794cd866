namespace DonorBridge.Store.Organisations;

/// <summary>A person's hat in an organisation, from a day to a day. A person may have several; a session picks one.</summary>
public sealed class MembershipRow : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The organisation.</summary>
    public required Guid OwnerOrg { get; init; }

    /// <summary>Id of the sign-in account.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The name as colleagues and the history show it.</summary>
    public required string PersonName { get; set; }

    /// <summary>One of <see cref="Access.Roles"/>.</summary>
    public required string Role { get; init; }

    /// <summary>The country a contact point speaks for.</summary>
    public string? Country { get; init; }

    public required DateOnly FromOn { get; init; }

    /// <summary>Last day; null while it lasts.</summary>
    public DateOnly? ToOn { get; set; }

    public bool HoldsOn(DateOnly day) => FromOn <= day && (ToOn is null || day <= ToOn);
}
