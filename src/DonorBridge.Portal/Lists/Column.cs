namespace DonorBridge.Portal.Lists;

/// <summary>One column of a list: its key in the address, its heading, its value (which sorts and exports), and how it shows.</summary>
public sealed record Column<T>(string Key, string Heading, Func<T, object?> Value)
{
    /// <summary>The words shown, when the value alone does not say it well.</summary>
    public Func<T, string>? Shown { get; init; }

    public Func<T, string?>? Link { get; init; }

    public Func<T, TagHelpers.Tone>? Tone { get; init; }

    public bool IsNumber { get; init; }

    /// <summary>The cell that names its row.</summary>
    public bool IsName { get; init; }

    public bool CanSort { get; init; } = true;
}
