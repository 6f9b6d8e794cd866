namespace DonorBridge.Store;

/// <summary>A row with an owner, the organisation that may write it. Set it to the viewer's organisation; the database refuses any other.</summary>
public interface IOwned
{
    Guid OwnerOrg { get; }
}
