using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Mapping.Inverting;

/// <summary>Values as report.json writes them.</summary>
internal static class DraftJson
{
    public static JsonNode Of(FormValue value) => value switch
    {
        TextValue text => JsonValue.Create(text.Text),
        NumberValue number => Number(number.Number),
        MoneyValue money => new JsonObject { ["amount"] = Number(money.Money.Amount), ["currency"] = money.Money.Currency },
        DateValue day => JsonValue.Create(day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        TruthValue truth => JsonValue.Create(truth.Truth),
        _ => throw new InvalidOperationException($"{value.GetType().Name} is no single value."),
    };

    public static JsonNode Number(decimal number) => JsonNode.Parse(ReportJson.Write(number))!;

    public static Agreements.Money? Money(JsonNode? node) => node is null ? null : ReportJson.Read<Agreements.Money>(Encoding.UTF8.GetBytes(node.ToJsonString()));

    public static JsonArray List(JsonObject at, string name) => at[name] as JsonArray ?? (JsonArray)(at[name] = new JsonArray());

    public static JsonObject Shorter(Limit limit, string language, JsonNode text) => new()
    {
        ["limit"] = new JsonObject { ["most"] = limit.Most, ["unit"] = limit.Unit == LimitUnit.Words ? "words" : "characters" }, ["language"] = language, ["text"] = text,
    };

    /// <summary>A name as an id: the same name gives the same id.</summary>
    public static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var sign in name.Normalize(NormalizationForm.FormD).Where(sign => CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark))
            if (char.IsLetterOrDigit(sign)) slug.Append(char.ToLowerInvariant(sign));
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        return slug.ToString().Trim('-') is { Length: > 0 } id ? id[..Math.Min(60, id.Length)] : "unnamed";
    }
}
