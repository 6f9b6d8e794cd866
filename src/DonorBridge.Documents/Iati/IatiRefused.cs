namespace DonorBridge.Documents.Iati;

/// <summary>The file cannot be read as IATI 2.03 activities. The message names the place and what to do.</summary>
public sealed class IatiRefused(string message, int line = 0, string rule = "file") : RefusedFileException(message)
{
    /// <summary>Counted from 1; 0 for the file as a whole.</summary>
    public int Line { get; } = line;

    /// <summary>"file" for what it is, "xml" for how it is written, "0.6.1" for its version.</summary>
    public string Rule { get; } = rule;
}
