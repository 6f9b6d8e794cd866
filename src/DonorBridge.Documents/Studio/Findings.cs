using DonorBridge.Reporting.Mapping.Drafting;

namespace DonorBridge.Documents.Studio;

/// <summary>What a study has found so far at one level: the form, or the columns of one of its lists.</summary>
internal sealed class Findings
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public List<FoundField> Fields { get; } = [];

    public List<FoundField> Suggestions { get; } = [];

    /// <summary>Keeps an id from being given to something else.</summary>
    public bool Reserve(string id) => _taken.Add(id);

    /// <summary>A control, name or table that is there. One without a usable tag gets an id; a tag seen before is the same field.</summary>
    public void There(FoundField field, string? tag)
    {
        if (tag is not null && FieldIds.IsId(tag))
        {
            if (Fields.Any(known => known.IsMarked && known.Id == tag)) return;
            Fields.Add(field with { Id = tag, IsMarked = true });
        }
        else Fields.Add(field with { Id = FieldIds.From(field.Label.Length > 0 ? field.Label : tag ?? "", _taken) });
    }

    /// <summary>A place without a mark.</summary>
    public void Suggest(FoundField field, string? words = null)
    {
        if (field.Label.Length == 0) return;
        Suggestions.Add(field with { Id = FieldIds.From(words ?? field.Label, _taken), Limit = field.Limit ?? FormWords.LimitIn(field.Instruction) ?? FormWords.LimitIn(field.Label) });
    }
}
