using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DonorBridge.Store;

/// <summary>Two people did the same thing at once, and only the database saw it: its rule's name becomes a refusal.</summary>
public static class SomebodyWasFirst
{
    /// <summary>Null for every other trouble, which stays an error.</summary>
    public static RefusedException? Refusal(Exception thrown) => thrown switch
    {
        DbUpdateConcurrencyException => RefusedException.TooLate("changed-meanwhile", $"Somebody else changed this at the same moment. Open it again; nothing of theirs was overwritten."),
        DbUpdateException { InnerException: PostgresException inner } => Refusal(inner),
        PostgresException direct => Refusal(direct),
        _ => null,
    };

    private static RefusedException? Refusal(PostgresException thrown) => thrown switch
    {
        // Raised by the database's own triggers, with the sentence and its key.
        { SqlState: "DB409", ConstraintName: { Length: > 0 } key } => RefusedException.FromDatabase(key, thrown.MessageText),
        { ConstraintName: "filed_stays" } => RefusedException.TooLate("filed-stays", $"This figure was filed and stays as it is: add a correction with its reason."),
        { SqlState: "DB409" or PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } =>
            RefusedException.TooLate("done-meanwhile", $"Somebody else did this at the same moment. Open the page again to see what is there now."),
        _ => null,
    };
}
