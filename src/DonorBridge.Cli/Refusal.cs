namespace DonorBridge.Cli;

/// <summary>Input the verb cannot work with: a sentence with the file, the line and what to do. The verb ends with 1 and has written nothing.</summary>
public sealed class Refusal(string sentence) : Exception(sentence);
