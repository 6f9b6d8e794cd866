using System.Xml.Linq;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Documents.Iati.Importing;

/// <summary>The organisations a file names, each once: by identifier, or by name where it has none.</summary>
internal sealed class OrganisationsRead
{
    private readonly List<Organisation> _all = [];
    private readonly Dictionary<string, int> _at = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _idOfName = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<Organisation> All => _all;

    /// <summary>Makes names known that stand beside identifiers, so that a mention without one later finds its organisation.</summary>
    public void LookAhead(XElement activity)
    {
        foreach (var mention in activity.Descendants().Where(element => element.Name.LocalName is "reporting-org" or "participating-org" or "provider-org" or "receiver-org"))
            if (mention.Attribute("ref")?.Value.Trim() is { Length: > 0 } identifier && IsIdentity(identifier) && mention.Elements("narrative").FirstOrDefault()?.Value.Trim() is { Length: > 0 } name)
                _idOfName.TryAdd(Plain(name), identifier);
    }

    /// <summary>The organisation's id, or null where the element names none.</summary>
    public string? Read(XElement? mention, Reading reading, Words words)
    {
        if (mention is null) return null;
        var identifier = reading.Attribute(mention, "ref");
        var type = reading.Attribute(mention, "type");
        var name = words.Of(mention);
        if (identifier is null && name is null)
        {
            reading.LeaveOut(mention, new Sentence("no-organisation", $"It names no organisation."));
            return null;
        }

        if (identifier is not null && name is not null && !IsIdentity(identifier))
        {
            reading.LeaveOut(mention.Attribute("ref")!, new Sentence("no-identifier", $"It is not one organisation's identifier (registration agency, hyphen, number): the name was taken."));
            identifier = null;
        }

        var id = identifier ?? _idOfName.GetValueOrDefault(Plain(name!)) ?? $"name:{Plain(name!)}";
        if (_at.TryGetValue(id, out var at)) Merge(at, mention, name, type, reading);
        else
        {
            _at[id] = _all.Count;
            _all.Add(new Organisation { Id = id, Name = name ?? id, Type = type, Identifier = id.StartsWith("name:", StringComparison.Ordinal) ? null : id });
        }
        return id;
    }

    // Publishers also write codes for kinds of organisations here, such as 22000 for any NGO of the donor's country: many organisations would become one.
    private static bool IsIdentity(string identifier) =>
        identifier.Contains('-') || Codelists.Get("OrganisationIdentifier").Codes.ContainsKey(identifier);

    private void Merge(int at, XElement mention, string? name, string? type, Reading reading)
    {
        var known = _all[at];
        if (name is not null && known.Name == known.Id) known = known with { Name = name };
        else if (name is not null && name != known.Name) reading.LeaveOut(mention.Element("narrative")!, new Sentence("another-name", $"Another name of an organisation that is already known by its identifier."));
        if (type is not null && known.Type is null) known = known with { Type = type };
        else if (type is not null && type != known.Type) reading.LeaveOut(mention.Attribute("type")!, new Sentence("another-type", $"Another type of an organisation than was given before."));
        _all[at] = known;
    }

    private static string Plain(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
