using System.Text.Json;
using DonorBridge.Reporting.Agreements;

namespace DonorBridge.Reporting.Mapping.Catalogue;

/// <summary>Builds a shape over one of the core's types.</summary>
internal sealed class ShapeOf<T>(string name) where T : notnull
{
    private readonly Shape _shape = new(name);

    public Shape Done => _shape;

    public ShapeOf<T> Text(string name, string meaning, Func<T, string?> get) => Value(name, ValueType.Text, meaning, thing => get((T)thing) is { Length: > 0 } text ? new TextValue(text) : null);

    public ShapeOf<T> Words(string name, string meaning, Func<T, WordsValue?> get) => Value(name, ValueType.Words, meaning, thing => get((T)thing));

    public ShapeOf<T> Number(string name, string meaning, Func<T, decimal?> get) => Value(name, ValueType.Number, meaning, thing => get((T)thing) is { } number ? new NumberValue(number) : null);

    public ShapeOf<T> Money(string name, string meaning, Func<T, Money?> get) => Value(name, ValueType.Money, meaning, thing => get((T)thing) is { } money ? new MoneyValue(money) : null);

    public ShapeOf<T> Date(string name, string meaning, Func<T, DateOnly?> get) => Value(name, ValueType.Date, meaning, thing => get((T)thing) is { } day ? new DateValue(day) : null);

    public ShapeOf<T> Truth(string name, string meaning, Func<T, bool?> get) => Value(name, ValueType.Truth, meaning, thing => get((T)thing) is { } truth ? TruthValue.Of(truth) : null);

    public ShapeOf<T> Picture(string name, string meaning, Func<T, PictureValue?> get) => Value(name, ValueType.Picture, meaning, thing => get((T)thing));

    public ShapeOf<T> Choice<TChoice>(string name, string meaning, Func<T, TChoice?> get) where TChoice : struct, Enum
    {
        var names = ChoiceNames.Of(typeof(TChoice));
        return Value(name, ValueType.Text, meaning, thing => get((T)thing) is { } value ? names[value.ToString()] : null, [.. names.Values.Select(value => value.Text)]);
    }

    public ShapeOf<T> Rows<TItem>(string name, string meaning, Shape of, Func<T, IEnumerable<TItem>> get) where TItem : notnull =>
        Add(name, ValueType.Rows, meaning, thing => get((T)thing).Cast<object>(), of);

    public ShapeOf<T> Thing<TThing>(string name, string meaning, Shape of, Func<T, TThing?> get) where TThing : class =>
        Add(name, ValueType.Thing, meaning, thing => get((T)thing), of);

    // What gives a value says so in its own type, so that a path to it need not ask again each time a form is filled.
    private ShapeOf<T> Value(string name, ValueType type, string meaning, Func<object, FormValue?> get, IReadOnlyList<string>? choices = null) => Add(name, type, meaning, get, null, choices);

    private ShapeOf<T> Add(string name, ValueType type, string meaning, Func<object, object?> get, Shape? of = null, IReadOnlyList<string>? choices = null)
    {
        _shape.Add(new Member(name, type, meaning) { Get = get, Of = of, Choices = choices ?? [] });
        return this;
    }
}

/// <summary>What the members of an enumeration are called in a mapping.</summary>
/// <remarks>Looked up by name: a dictionary keyed by the enumeration itself is machine code of its own for each, which costs a new process more than all the names.</remarks>
internal static class ChoiceNames
{
    public static Dictionary<string, TextValue> Of(Type choice) =>
        Enum.GetNames(choice).ToDictionary(name => name, name => new TextValue(JsonNamingPolicy.KebabCaseLower.ConvertName(name)));
}
