namespace DonorBridge.Reporting.Mapping;

/// <summary>Something wrong in a donor format's folder, with the place where its maker mends it.</summary>
/// <param name="File">The file within the folder, such as mapping.json.</param>
/// <param name="Line">Counted from 1; 0 where a file has no lines.</param>
/// <param name="Field">The form's field, as deliverable/field; null for the whole file.</param>
public sealed record FormatProblem(string File, int Line, string? Field, string Text)
{
    public override string ToString() =>
        $"{File}{(Line > 0 ? $" line {Line}" : "")}{(Field is null ? "" : $", field {Field}")}: {Text}";
}

/// <summary>A donor format that cannot be used. The message is meant for whoever makes the format.</summary>
public sealed class UnreadableFormatException(IReadOnlyList<FormatProblem> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    public UnreadableFormatException(string file, string text) : this([new FormatProblem(file, 0, null, text)]) { }

    /// <summary>Everything found, not only the first.</summary>
    public IReadOnlyList<FormatProblem> Problems { get; } = problems;
}
