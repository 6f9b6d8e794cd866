namespace DonorBridge.Reporting.Mapping.Harmonisation;

/// <summary>What one field of a donor's form costs beyond the standard report, the lightest first.</summary>
public enum WrittenAnew
{
    /// <summary>The standard report feeds it as it is, or will once its own question is answered.</summary>
    Nothing,
    /// <summary>A shorter version of an answer, for a limit of this form.</summary>
    Shorter,
    /// <summary>A translation of an answer.</summary>
    Translation,
    /// <summary>A text of its own: a question only this donor asks, or an answer told differently to it.</summary>
    OwnText,
    /// <summary>Nothing in the standard report can feed it: it is filled in by hand on the form.</summary>
    ByHand,
}
