using System.Text;
using DonorBridge.Reporting.Mapping.Inverting;

namespace DonorBridge.Reporting.Mapping.Reading;

internal static partial class ExpressionReader
{
    private static Expression Code(LocatedJson node, Surroundings around)
    {
        node.Only("code", "of", "crosswalk", "default");
        var of = Read(node.Need("of", "code"), around, "code", ValueType.Text);
        var walk = around.Crosswalk(node.Need("crosswalk", "code"));
        var other = node["default"] is { } fallback ? Read(fallback, around, "\"default\" of code", ValueType.Text) : null;
        if (other is null && of.Choices.FirstOrDefault(choice => walk.Find(choice) is null) is { } missing)
            throw new Refusal(node, $"{walk.File} has no row for '{missing}'; add one, or a default.");
        return new Expression(ValueType.Text, scope =>
        {
            if (of.Value(scope) is not TextValue code) return other?.Value(scope);
            if (walk.Find(code.Text) is { } found) return found.Length == 0 ? null : new TextValue(found);
            if (other is not null) return other.Value(scope);
            scope.Note(MappingProblemKind.UnknownCode, "no-counterpart", $"'{code.Text}' has no counterpart in {walk.File}.");
            return null;
        }) { Sources = of.Sources, Choices = [.. walk.Pairs.Values.Distinct()], Back = Backwards.Code(of, walk, other) };
    }

    // Parts that are not reported are left out with their separator; nothing left is nothing, not an empty text.
    private static Expression Text(LocatedJson node, Surroundings around)
    {
        node.Only("text", "parts", "separator");
        var parts = List(node.Need("parts", "text"), around, "\"parts\" of text");
        foreach (var (part, item) in parts.Zip(node["parts"]!.Items))
            if (part.Type is ValueType.Rows or ValueType.Picture) throw new Refusal(item, $"text joins values; this gives {Named(part.Type)}.");
        var separator = node["separator"]?.Word("\"separator\" of text") ?? " ";
        // Fixed wording alone is no value: "from – to" without dates says nothing.
        var hasSource = parts.Any(part => part.Sources.Count > 0);
        return new Expression(ValueType.Text, scope =>
        {
            var text = new StringBuilder();
            var reported = !hasSource;
            foreach (var part in parts)
            {
                if (part.Value(scope) is not { } value) continue;
                reported |= part.Sources.Count > 0;
                if (text.Length > 0) text.Append(separator);
                text.Append(ValueText.Of(value, scope.Field, scope.Format, scope.Language));
            }
            return reported ? new TextValue(text.ToString()) : null;
        }) { Sources = Expression.SourcesOf(parts), Back = Backwards.Joined(parts, separator) };
    }

    /// <summary>One value of each thing in a list, as one text.</summary>
    private static Expression Join(LocatedJson node, Surroundings around)
    {
        node.Only("join", [.. ListReader.Words, "of", "separator"]);
        var list = ListReader.Read(node, around);
        var of = Read(node.Need("of", "join"), list.Inside, "join", ValueType.Text, ValueType.Number, ValueType.Money, ValueType.Date);
        var separator = node["separator"]?.Word("\"separator\" of join") ?? ", ";
        return new Expression(ValueType.Text, scope =>
        {
            var texts = new List<string>();
            foreach (var item in list.Items(scope))
            {
                list.Enter(scope, item);
                if (of.Value(scope) is { } value) texts.Add(ValueText.Of(value, scope.Field, scope.Format, scope.Language));
            }
            return texts.Count == 0 ? null : new TextValue(string.Join(separator, texts));
        }) { Sources = [.. list.Sources.Union(of.Sources)], Back = Backwards.Join(list, of, separator) };
    }

    private static Expression Number(LocatedJson node, Surroundings around)
    {
        node.Only("number", "of", "decimals");
        var of = Read(node.Need("of", "number"), around, "number", ValueType.Number);
        var decimals = node["decimals"]?.Whole("decimals", 0, 10);
        return new Expression(ValueType.Text, scope => of.Value(scope) is NumberValue number
            ? new TextValue(ValueText.Number(number.Number, decimals, scope.Language))
            : null) { Sources = of.Sources, Back = Backwards.Typed(of) };
    }

    private static Expression Date(LocatedJson node, Surroundings around)
    {
        node.Only("date", "of", "style");
        var of = Read(node.Need("of", "date"), around, "date", ValueType.Date);
        var style = node["style"]?.OneOf<DateStyle>("a date style") ?? DateStyle.Long;
        return new Expression(ValueType.Text, scope => of.Value(scope) is DateValue day
            ? new TextValue(ValueText.Day(day.Date, style, scope.Language))
            : null) { Sources = of.Sources, Back = Backwards.Typed(of) };
    }
}
