namespace DonorBridge.Portal.Binding;

/// <summary>What became of a text that a person typed: a value, or what to tell them (a key of the wording, and its places).</summary>
public sealed record Reading<T>(T? Value, ReadingProblem? Problem) where T : struct
{
    public static implicit operator Reading<T>(T value) => new(value, null);

    public static implicit operator Reading<T>(ReadingProblem problem) => new(null, problem);
}

public sealed record ReadingProblem(string Wording, params (string Name, object? Value)[] With);
