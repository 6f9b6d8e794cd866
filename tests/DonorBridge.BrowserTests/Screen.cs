namespace DonorBridge.BrowserTests;

/// <summary>What a reader sits before.</summary>
public sealed record Screen(int Width = 1280, bool Dark = false, bool Scripts = true, string Language = "en-GB")
{
    public static readonly Screen Wide = new();

    public static readonly Screen Phone = new(Width: 360);

    public string Name => $"{Width}{(Dark ? "-dark" : "")}{(Scripts ? "" : "-no-scripts")}-{Language[..2]}";

    /// <summary>For pages that are made of the same pieces as others: the two that differ most.</summary>
    public static IEnumerable<TheoryDataRow<Screen>> Two =>
        from screen in new Screen[] { Wide, Phone with { Dark = true, Language = "sv-SE" } }
        select new TheoryDataRow<Screen>(screen) { TestDisplayName = screen.Name };

    /// <summary>The screens on which every page is looked at.</summary>
    public static IEnumerable<TheoryDataRow<Screen>> Every =>
        from screen in new Screen[] { Wide, Wide with { Dark = true }, Phone, Phone with { Dark = true }, Phone with { Language = "sv-SE" } }
        select new TheoryDataRow<Screen>(screen) { TestDisplayName = screen.Name };
}
