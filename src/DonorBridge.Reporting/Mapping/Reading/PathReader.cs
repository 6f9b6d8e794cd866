using System.Text.Json;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Mapping.Catalogue;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Mapping.Reading;

/// <summary>A path after reading: what it gives and how to take it.</summary>
internal sealed record ReadPath(ValueType Type, Func<Scope, object?> Get, string Source, Shape? Of, IReadOnlyList<string> Choices);

/// <summary>Reads paths such as grant.donor.name, item.value, outer.group, answers.C4 and asked.C4.</summary>
internal static class PathReader
{
    private const string Item = "item";
    private const string Outer = "outer";

    private static readonly Dictionary<string, AskedPart> Parts =
        Enum.GetValues<AskedPart>().ToDictionary(part => JsonNamingPolicy.KebabCaseLower.ConvertName(part.ToString()));

    public static ReadPath Read(LocatedJson at, Surroundings around)
    {
        if (at.Kind != JsonValueKind.String)
            throw new Refusal(at, "a path was expected, written as text such as \"grant.reference\".");
        var steps = at.Text.Split('.');
        return steps[0] switch
        {
            ReportCatalogue.Answers => Answer(at, steps, around),
            ReportCatalogue.Asked => Asked(at, steps, around),
            Item when around.Items.Count > 0 => Walk(at, steps, around.Items[^1], around.Items.Count - 1),
            Outer when around.Items.Count > 1 => Walk(at, steps, around.Items[^2], around.Items.Count - 2),
            Item or Outer => throw new Refusal(at, $"'{steps[0]}' has a meaning only inside {(steps[0] == Item ? "a list" : "a list within a list")}."),
            _ => Steps(at, steps, 0, ReportCatalogue.Root, scope => scope.Report, "", around),
        };
    }

    private static ReadPath Walk(LocatedJson at, string[] steps, (Shape Shape, string Path) item, int depth) =>
        steps.Length == 2 && item.Shape.Find(steps[1]) is { Get: Func<object, FormValue?> take } member
            ? new ReadPath(member.Type, OfItem(depth, take), $"{item.Path}.{steps[1]}", member.Of, member.Choices)
            : Steps(at, steps, 1, item.Shape, scope => scope.Items[depth], item.Path + ".", null);

    // Tables are read so, thousands of times for a form: the fewest calls.
    private static Func<Scope, FormValue?> OfItem(int depth, Func<object, FormValue?> take) => scope => scope.Items[depth] is { } thing ? take(thing) : null;

    private static ReadPath Steps(LocatedJson at, string[] steps, int first, Shape shape, Func<Scope, object?> get, string from, Surroundings? root)
    {
        for (var index = first; index < steps.Length; index++)
        {
            var member = shape.Find(steps[index]) ?? throw Refusal.Unknown(at, $"something a mapping can read of the {shape.Name}", at.Text, Known(steps, index, shape, root));
            var (before, take) = (get, member.Get);
            get = scope => before(scope) is { } thing ? take(thing) : null;
            if (index == steps.Length - 1)
                return new ReadPath(member.Type, get, from + string.Join('.', steps[first..]), member.Of, member.Choices);
            if (member.Type != ValueType.Thing)
                throw new Refusal(at, member.Type == ValueType.Rows
                    ? $"'{string.Join('.', steps[..(index + 1)])}' is a list: read it with each, sum or count."
                    : $"'{string.Join('.', steps[..(index + 1)])}' has no parts.");
            shape = member.Of!;
        }
        throw new Refusal(at, $"'{at.Text}' names a {shape.Name}; say which part of it: {string.Join(", ", shape.Members.Select(member => member.Name))}.");
    }

    private static IEnumerable<string> Known(string[] steps, int index, Shape shape, Surroundings? root)
    {
        var before = string.Concat(steps[..index].Select(step => step + "."));
        foreach (var member in shape.Members) yield return before + member.Name + string.Concat(steps[(index + 1)..].Select(step => "." + step));
        if (root is null || index > 0) yield break;
        if (root.Items.Count > 0) yield return string.Join('.', [Item, .. steps[1..]]);
        yield return string.Join('.', [ReportCatalogue.Answers, .. steps[1..]]);
    }

    private static ReadPath Answer(LocatedJson at, string[] steps, Surroundings around)
    {
        var key = Question(at, steps, around);
        return new ReadPath(ValueType.Words, scope => ChosenWords.Of(scope, key), $"answers.{key}", null, []);
    }

    private static ReadPath Asked(LocatedJson at, string[] steps, Surroundings around)
    {
        if (steps is [_, var name] && Parts.TryGetValue(name, out var part))
            return new ReadPath(ValueType.Truth, scope => TruthValue.Of(scope.Report.Due.Due.Asks.Contains(part)), at.Text, null, []);
        var key = Question(at, steps, around);
        return new ReadPath(ValueType.Truth, scope => TruthValue.Of(scope.Report.Due.Due.Questions.Contains(key)), $"asked.{key}", null, []);
    }

    // A question only the donor asks is written with "donor:" before it, so that it can never be taken for a mistyped one.
    private static string Question(LocatedJson at, string[] steps, Surroundings around)
    {
        var key = string.Join('.', steps[1..]);
        if (key.Length == 0) throw new Refusal(at, $"'{at.Text}' must name a question, such as {steps[0]}.C1.");
        if (around.Standard is { } standard && standard.Definition.Question(key) is null && !IsDonors(key))
            throw Refusal.Unknown(at, "a question of the standard report", at.Text, standard.Definition.Questions.Select(question => $"{steps[0]}.{question.Key}"));
        return key;
    }

    /// <summary>Whether a question's key belongs to one donor, such as <c>donor:visibility-plan</c>.</summary>
    public static bool IsDonors(string key) => DonorQuestion.Is(key);
}
