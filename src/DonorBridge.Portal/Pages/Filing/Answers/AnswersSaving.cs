using DonorBridge.Portal.Composition;
using DonorBridge.Store.Filings;

namespace DonorBridge.Portal.Pages.Filing.Answers;

/// <param name="Theirs">By field name, where somebody else saved first; then nothing was written.</param>
public sealed record AnswersSaved(string Version, IReadOnlyDictionary<string, string>? Theirs)
{
    public bool IsConflict => Theirs is not null;
}

/// <summary>Saves a form of answers, section by section, in the request's one transaction.</summary>
public sealed class AnswersSaving(SectionSaving saving, Reader reader)
{
    public async Task<AnswersSaved> Save(AnswersForm form, CancellationToken cancel)
    {
        var versions = new List<(string, int)>();
        var theirs = new Dictionary<string, string>();
        foreach (var section in form.Questions.Select((question, index) => (question, typed: form.Answers[index])).GroupBy(one => one.question.Section))
        {
            var read = SectionVersions.Of(form.Version, section.Key);
            var document = form.Sheet.Document(section.Key);
            var written = AnswerWriting.Write(document, [.. section], form.Language, reader.Name);
            if (AnswerWriting.Same(document, written))
            {
                versions.Add((section.Key, form.Sheet.Version(section.Key)));
                continue;
            }
            var saved = await saving.Save(form.Sheet.Id, section.Key, read, written, cancel);
            versions.Add((section.Key, saved.Version));
            if (!saved.Saved)
                foreach (var (name, words) in form.FieldsOf(section.Key, saved.Document)) theirs[name] = words;
        }
        return new AnswersSaved(SectionVersions.Write(versions), theirs.Count > 0 ? theirs : null);
    }
}
