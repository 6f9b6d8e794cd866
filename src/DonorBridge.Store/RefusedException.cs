namespace DonorBridge.Store;

/// <summary>Something a person asked for that cannot be: it is not there or not theirs (404), or somebody else was first (409). The message is for them.</summary>
public sealed class RefusedException(int status, string message) : Exception(message)
{
    public int Status => status;

    public static RefusedException NotThere(string what) => new(404, $"There is no such {what}, or it belongs to somebody else.");

    public static RefusedException TooLate(string sentence) => new(409, sentence);
}
