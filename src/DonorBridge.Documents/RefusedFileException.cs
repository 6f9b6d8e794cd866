namespace DonorBridge.Documents;

/// <summary>A file from outside that is not taken in. The message is meant for the person who gave it: what is wrong, where, and what to do.</summary>
public class RefusedFileException(string message) : Exception(message);
