using DonorBridge.Reporting.Standard;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace DonorBridge.Portal.Pages.Filing.Answers;

/// <summary>The narrative questions of one or several sections in one form.</summary>
public sealed class AnswersForm
{
    public string? Version { get; set; }

    public List<AnswerInput> Answers { get; set; } = [];

    [BindNever] public IReadOnlyList<AskedQuestion> Questions { get; private set; } = [];

    [BindNever] public string Language { get; private set; } = "";

    /// <summary>By field name: what somebody else saved meanwhile.</summary>
    [BindNever] public IReadOnlyDictionary<string, string> Theirs { get; set; } = new Dictionary<string, string>();

    [BindNever] public FilingSheet Sheet { get; private set; } = null!;

    /// <summary>Fills what was not typed from what is saved; a form that was sent keeps what was typed.</summary>
    public void Load(FilingSheet sheet, IReadOnlyList<AskedQuestion> questions)
    {
        Sheet = sheet;
        Language = sheet.Filing.Language;
        Questions = questions;
        Version ??= SectionVersions.Write(questions.Select(question => question.Section).Distinct().Select(section => (section, sheet.Version(section))));
        Answers = [.. questions.Select(question => Complete(Answers.Find(typed => typed.Question == question.Key), AnswerWriting.Read(sheet.Document(question.Section), question)))];
    }

    /// <summary>Every text of this form as a document holds it, by the name of its field.</summary>
    public Dictionary<string, string> FieldsOf(string section, SectionDocument document)
    {
        var fields = new Dictionary<string, string>();
        for (var i = 0; i < Questions.Count; i++)
        {
            if (Questions[i].Section != section) continue;
            var saved = AnswerWriting.Read(document, Questions[i]);
            var name = $"{nameof(SectionModel.Form)}.{nameof(Answers)}[{i}].";
            fields[name + nameof(AnswerInput.Text)] = saved.Text ?? "";
            foreach (var (key, words) in saved.Translations) fields[$"{name}{nameof(AnswerInput.Translations)}[{key}]"] = words ?? "";
            foreach (var (key, words) in saved.Shorter) fields[$"{name}{nameof(AnswerInput.Shorter)}[{key}]"] = words ?? "";
            foreach (var (key, words) in saved.OnlyFor) fields[$"{name}{nameof(AnswerInput.OnlyFor)}[{key}]"] = words ?? "";
        }
        return fields;
    }

    private static AnswerInput Complete(AnswerInput? typed, AnswerInput saved)
    {
        if (typed is null) return saved;
        foreach (var key in saved.Translations.Keys) typed.Translations.TryAdd(key, saved.Translations[key]);
        foreach (var key in saved.Shorter.Keys) typed.Shorter.TryAdd(key, saved.Shorter[key]);
        foreach (var key in saved.OnlyFor.Keys) typed.OnlyFor.TryAdd(key, saved.OnlyFor[key]);
        return typed;
    }
}
