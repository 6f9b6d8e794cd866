using System.Text.Json;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Mapping.Reading;

/// <summary>Reads a form's field: its label, what feeds it, and the donor's conditions on it.</summary>
internal static class FieldReader
{
    private static readonly string[] Keys = ["label", "value", "noSource", "limit", "when", "optional", "decimals", "showCurrency", "dateStyle"];

    public static IReadOnlyList<FormField> ReadAll(LocatedJson node, Surroundings around)
    {
        if (node.Kind != JsonValueKind.Object || node.Members.Count == 0) throw new Refusal(node, "fields are an object: { \"id\": { \"label\": …, \"value\": … } }.");
        return [.. node.Members.Select(member => Read(member.Name, member.Value, around))];
    }

    public static FormField Read(string id, LocatedJson node, Surroundings around)
    {
        if (!IsId(id)) throw new Refusal(node, $"'{id}' cannot be a field's id: it begins with a letter and holds letters, digits, '.', '_' and '-', at most 60.");
        node.Only("a field", Keys);
        var path = around.Path.Length == 0 ? id : $"{around.Path}.{id}";
        around = around with { Path = path };

        if ((node["value"] is null) == (node["noSource"] is null))
            throw new Refusal(node, "a field has either \"value\", what feeds it, or \"noSource\", why nothing can.");
        var value = node["value"] is { } source ? ExpressionReader.Read(source, around) : null;
        var when = node["when"] is { } condition ? ConditionReader.Read(condition, around) : null;
        var sources = (value?.Sources ?? []).Union(when?.Sources ?? []).ToList();
        return new FormField
        {
            Id = id,
            Path = path,
            Label = Label(node["label"], id, around),
            Type = value?.Type ?? ValueType.Text,
            Columns = value?.Columns ?? [],
            Limit = node["limit"] is { } limit ? ReadLimit(limit, value) : null,
            Optional = node["optional"]?.Truth("optional") ?? false,
            NoSource = node["noSource"]?.Word("noSource"),
            Decimals = node["decimals"]?.Whole("decimals", 0, 10),
            ShowCurrency = node["showCurrency"]?.Truth("showCurrency") ?? true,
            DateStyle = node["dateStyle"]?.OneOf<DateStyle>("a date style") ?? DateStyle.Long,
            Sources = sources,
            DonorQuestions = [.. sources.Where(path => path.StartsWith("answers.", StringComparison.Ordinal)).Select(path => path["answers.".Length..]).Where(PathReader.IsDonors)],
            Value = value,
            Back = value?.Back,
            When = when?.Holds,
        };
    }

    private static IReadOnlyDictionary<string, string> Label(LocatedJson? node, string id, Surroundings around) => node switch
    {
        null => new Dictionary<string, string> { [around.Format.Languages[0]] = id },
        { Kind: JsonValueKind.Object } => ExpressionReader.Languages(node, around, "label"),
        _ => new Dictionary<string, string> { [around.Format.Languages[0]] = node.Word("label") },
    };

    private static Limit ReadLimit(LocatedJson node, Expression? value)
    {
        node.Only("limit", "words", "characters");
        if (node.Members.Count != 1) throw new Refusal(node, "limit takes \"words\" or \"characters\", one of them.");
        if (value?.Type is not (ValueType.Text or ValueType.Words)) throw new Refusal(node, "only a text can have a limit.");
        var most = node.Members[0].Value.Whole("a limit", 1);
        return new Limit(most, node["words"] is null ? LimitUnit.Characters : LimitUnit.Words);
    }

    public static bool IsId(string id) =>
        id.Length is > 0 and <= 60 && char.IsAsciiLetter(id[0]) && id.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '_' or '-');
}
