using System.Text.Json;
using DonorBridge.Reporting.Mapping.Reading;

namespace DonorBridge.Reporting.Mapping;

/// <summary>Turns a format's files into a mapping, or says everything that is wrong with them.</summary>
public static class MappingCompiler
{
    private const string FileName = "mapping.json";

    /// <param name="files">The format's own files.</param>
    /// <param name="find">Finds a parent among the known formats; null where there is none.</param>
    /// <param name="standard">The standard report it maps; null takes any question key.</param>
    /// <exception cref="UnreadableFormatException">Something is wrong; all of it is listed with file, line and field.</exception>
    public static CompiledMapping Compile(FormatFiles files, Func<FormatReference, FormatFiles?> find, StandardWords? standard = null)
    {
        var chain = FormatReader.Chain(files, find);
        var format = FormatReader.Read(chain);
        var mapping = Merged(chain);
        var crosswalks = new Dictionary<string, Crosswalk>();
        var around = new Surroundings(format, node => Walk(node, chain, crosswalks), standard);

        var problems = new List<FormatProblem>();
        foreach (var member in mapping.Members.Where(member => member.Name != "$schema" && format.Deliverables.All(deliverable => deliverable.Id != member.Name)))
            problems.Add(Problem(Refusal.Unknown(member.Value, "a deliverable of format.json", member.Name, format.Deliverables.Select(deliverable => deliverable.Id)), null));
        var forms = format.Deliverables.Select(deliverable => Form(deliverable, mapping[deliverable.Id], around, problems)).ToList();
        return problems.Count == 0 ? new CompiledMapping(format, forms) : throw new UnreadableFormatException(problems);
    }

    /// <summary>mapping.json with what its parents say.</summary>
    internal static LocatedJson Merged(IReadOnlyList<FormatFiles> chain) => chain.Reverse().Select(Mapping).Aggregate((under, over) => Merge(under, over));

    private static LocatedJson Mapping(FormatFiles files)
    {
        var node = LocatedJson.Read(files.Find(FileName) ?? throw new UnreadableFormatException(FileName, "the file is missing: it says what feeds each field of the form."), FileName);
        return node.Kind == JsonValueKind.Object
            ? node
            : throw new UnreadableFormatException([new FormatProblem(FileName, node.Line, null, "a mapping is an object with one part per deliverable of format.json.")]);
    }

    // A child changes a field's parts one by one, adds fields after its parent's, and takes one away with null.
    private static LocatedJson Merge(LocatedJson under, LocatedJson over)
    {
        var deliverables = over.Members.Select(member => new LocatedJson.Member(member.Name, under[member.Name] is { Kind: JsonValueKind.Object } parent && member.Value.Kind == JsonValueKind.Object
            ? parent.Under(Fields(parent, member.Value))
            : member.Value)).ToList();
        return under.Under(new LocatedJson { File = over.File, Line = over.Line, Kind = JsonValueKind.Object, Members = deliverables });

        static LocatedJson Fields(LocatedJson parent, LocatedJson child) => new()
        {
            File = child.File, Line = child.Line, Kind = JsonValueKind.Object,
            Members = [.. child.Members.Select(field => new LocatedJson.Member(field.Name, parent[field.Name] is { Kind: JsonValueKind.Object } own && field.Value.Kind == JsonValueKind.Object
                ? own.Under(field.Value)
                : field.Value))],
        };
    }

    private static MappedForm Form(FormatDeliverable deliverable, LocatedJson? node, Surroundings around, List<FormatProblem> problems)
    {
        var fields = new List<FormField>();
        if (node is null) problems.Add(new FormatProblem(FileName, 0, null, $"the deliverable '{deliverable.Id}' of format.json has no fields here."));
        foreach (var member in node?.Members ?? [])
        {
            try
            {
                fields.Add(FieldReader.Read(member.Name, member.Value, around));
            }
            catch (Refusal refusal)
            {
                problems.Add(Problem(refusal, $"{deliverable.Id}/{member.Name}"));
            }
        }
        return new MappedForm(deliverable, fields);
    }

    private static FormatProblem Problem(Refusal refusal, string? field) => new(refusal.At.File, refusal.At.Line, field, refusal.Message);

    private static Crosswalk Walk(LocatedJson node, IReadOnlyList<FormatFiles> chain, Dictionary<string, Crosswalk> known)
    {
        var path = node.Word("crosswalk");
        if (known.TryGetValue(path, out var walk)) return walk;
        foreach (var files in chain)
            if (files.Find(path) is { } bytes) return known[path] = Crosswalk.Read(bytes, path);
        throw Refusal.Unknown(node, "a file of this format", path, chain.SelectMany(files => files.Paths).Where(name => name.EndsWith(".csv", StringComparison.Ordinal)));
    }
}
