using DonorBridge.Reporting.Mapping.Reading;

namespace DonorBridge.Reporting.Mapping.Drafting;

/// <summary>Turns a draft into a donor format's files, or says in the draft's own terms what is open or wrong.</summary>
public static class DraftFiles
{
    private const string MappingFile = "mapping.json";

    // Each round takes away at least one field, so a draft with more faults than this is shown without a preview.
    private const int MostRounds = 25;

    /// <param name="others">Everything of the format but format.json and mapping.json: templates by the names the deliverables say, crosswalks.</param>
    /// <exception cref="UnreadableFormatException">A file's path could lead out of the format's folder, or is there twice.</exception>
    public static DraftOutcome Of(FormatDraft draft, IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> others, SourceCatalogue catalogue)
    {
        var rest = others.Where(file => file.Key is not (FormatReader.FileName or MappingFile)).ToList();
        var problems = new List<DraftProblem>();
        var left = new HashSet<(string Deliverable, string Field)>();
        foreach (var deliverable in draft.Deliverables) DraftChecks.Find(deliverable, catalogue, problems, left);

        for (var round = 0; round < MostRounds; round++)
        {
            var mapping = new MappingWriting(draft, catalogue, left);
            var files = new FormatFiles([new(FormatReader.FileName, FormatWriting.Of(draft, mapping.ChoiceLists)), new(MappingFile, mapping.Bytes), .. rest]);
            try
            {
                return new DraftOutcome(files, MappingCompiler.Compile(files, _ => null, catalogue.Words), problems);
            }
            catch (UnreadableFormatException wrong)
            {
                var known = left.Count;
                foreach (var problem in wrong.Problems)
                {
                    var (deliverable, field) = problem.File == MappingFile ? mapping.At(problem.Line) : (null, null);
                    problems.Add(new DraftProblem(deliverable, field, DraftProblemKind.DoesNotFit, Sentence(problem.Text)));
                    if (deliverable is not null && field is not null) left.Add((deliverable, field));
                }
                if (left.Count == known) return new DraftOutcome(null, null, problems);
            }
        }
        return new DraftOutcome(null, null, problems);
    }

    private static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
