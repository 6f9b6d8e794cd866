using System.Text.Json;
using DonorBridge.Reporting.Agreements;

namespace DonorBridge.Reporting.Mapping.Catalogue;

/// <summary>Builds a shape over one of the core's types.</summary>
internal sealed class ShapeOf<T>(string name) where T : notnull
{
    private readonly Shape _shape = new(name);

    public Shape Done => _shape;

    public ShapeOf<T> Text(string name, string meaning, Func<T, string?> get) => Add(name, ValueType.Text, meaning, thing => get(thing) is { Length: > 0 } text ? new TextValue(text) : null);

    public ShapeOf<T> Words(string name, string meaning, Func<T, WordsValue?> get) => Add(name, ValueType.Words, meaning, thing => get(thing));

    public ShapeOf<T> Number(string name, string meaning, Func<T, decimal?> get) => Add(name, ValueType.Number, meaning, thing => get(thing) is { } number ? new NumberValue(number) : null);

    public ShapeOf<T> Money(string name, string meaning, Func<T, Money?> get) => Add(name, ValueType.Money, meaning, thing => get(thing) is { } money ? new MoneyValue(money) : null);

    public ShapeOf<T> Date(string name, string meaning, Func<T, DateOnly?> get) => Add(name, ValueType.Date, meaning, thing => get(thing) is { } day ? new DateValue(day) : null);

    public ShapeOf<T> Truth(string name, string meaning, Func<T, bool?> get) => Add(name, ValueType.Truth, meaning, thing => get(thing) is { } truth ? TruthValue.Of(truth) : null);

    public ShapeOf<T> Picture(string name, string meaning, Func<T, PictureValue?> get) => Add(name, ValueType.Picture, meaning, thing => get(thing));

    public ShapeOf<T> Choice<TChoice>(string name, string meaning, Func<T, TChoice?> get) where TChoice : struct, Enum
    {
        var names = Enum.GetValues<TChoice>().Distinct().ToDictionary(value => value, value => new TextValue(JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString())));
        return Add(name, ValueType.Text, meaning, thing => get(thing) is { } value ? names[value] : null, null, [.. names.Values.Select(value => value.Text)]);
    }

    public ShapeOf<T> Rows<TItem>(string name, string meaning, Shape of, Func<T, IEnumerable<TItem>> get) where TItem : notnull =>
        Add(name, ValueType.Rows, meaning, thing => get(thing).Cast<object>(), of);

    public ShapeOf<T> Thing<TThing>(string name, string meaning, Shape of, Func<T, TThing?> get) where TThing : class =>
        Add(name, ValueType.Thing, meaning, thing => get(thing), of);

    private ShapeOf<T> Add(string name, ValueType type, string meaning, Func<T, object?> get, Shape? of = null, IReadOnlyList<string>? choices = null)
    {
        _shape.Add(new Member(name, type, meaning) { Get = thing => get((T)thing), Of = of, Choices = choices ?? [] });
        return this;
    }
}
