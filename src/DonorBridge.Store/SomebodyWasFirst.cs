using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DonorBridge.Store;

/// <summary>Two people did the same thing at once, and only the database saw it: its rule's name becomes a sentence.</summary>
public static class SomebodyWasFirst
{
    /// <summary>Null for every other trouble, which stays an error.</summary>
    public static string? Sentence(Exception thrown) => thrown switch
    {
        DbUpdateConcurrencyException => "Somebody else changed this at the same moment. Open it again; nothing of theirs was overwritten.",
        DbUpdateException { InnerException: PostgresException inner } => Sentence(inner),
        PostgresException direct => Sentence(direct),
        _ => null,
    };

    private static string? Sentence(PostgresException thrown) => thrown switch
    {
        // Raised by the database's own triggers, with the sentence.
        { SqlState: "DB409" } => thrown.MessageText,
        { ConstraintName: "filed_stays" } => "This figure was filed and stays as it is: add a correction with its reason.",
        { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } =>
            "Somebody else did this at the same moment. Open the page again to see what is there now.",
        _ => null,
    };
}
