namespace DonorBridge.Portal.Pages.Filing.Answers;

/// <summary>What is typed for one question.</summary>
public sealed class AnswerInput
{
    public string Question { get; set; } = "";

    public string? Text { get; set; }

    /// <summary>By language.</summary>
    public Dictionary<string, string?> Translations { get; set; } = [];

    /// <summary>By limit, as 300-words or 2000-characters, with the language after it where it is not the filing's.</summary>
    public Dictionary<string, string?> Shorter { get; set; } = [];

    /// <summary>By limit: the author has read what a machine left of the text, and accepts it.</summary>
    public Dictionary<string, bool> CutAccepted { get; set; } = [];

    /// <summary>By limit: the whole text goes to those donors as an annex.</summary>
    public Dictionary<string, bool> InAnnex { get; set; } = [];

    /// <summary>By due report: what only that donor gets.</summary>
    public Dictionary<string, string?> OnlyFor { get; set; } = [];
}
