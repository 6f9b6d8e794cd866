namespace DonorBridge.Reporting.Mapping.Catalogue;

/// <summary>A kind of thing a mapping can read, with its members: the report itself, a budget line, an indicator's result.</summary>
public sealed class Shape(string name)
{
    private readonly Dictionary<string, Member> _members = new(StringComparer.Ordinal);

    public string Name { get; } = name;

    /// <summary>In the order they were declared.</summary>
    public IReadOnlyCollection<Member> Members => _members.Values;

    public Member? Find(string member) => _members.GetValueOrDefault(member);

    internal Shape Add(Member member)
    {
        _members.Add(member.Name, member);
        return this;
    }
}

/// <summary>One step of a path: what a mapping writes, what it gives, and where that comes from.</summary>
/// <param name="Name">As written in a path, such as <c>broughtForward</c>.</param>
/// <param name="Meaning">For people who make formats.</param>
public sealed record Member(string Name, ValueType Type, string Meaning)
{
    /// <summary>Takes the thing, gives a value of the form, or what rows and things are made of; null was not reported.</summary>
    internal Func<object, object?> Get { get; init; } = _ => null;

    /// <summary>What rows and things are made of.</summary>
    public Shape? Of { get; init; }

    /// <summary>Every value a text may take, where the list is closed.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}
