using DonorBridge.Reporting.Standard;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace DonorBridge.Portal.Pages.Filing.Answers;

/// <summary>The narrative questions of one or several sections in one form.</summary>
public sealed class AnswersForm
{
    public string? Version { get; set; }

    public List<AnswerInput> Answers { get; set; } = [];

    /// <summary>The short version a cut was asked for, as question/limit; null where none was.</summary>
    public string? Propose { get; set; }

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

    /// <summary>Puts what a machine would leave into the short version asked for, for its author to read; nothing is saved by that.</summary>
    /// <returns>The field it stands in; null where there is no such question or limit.</returns>
    public string? ProposeCut()
    {
        for (var i = 0; i < Questions.Count; i++)
            foreach (var shorter in Questions[i].Shorter)
                if (Propose == $"{Questions[i].Key}/{shorter.Key}")
                {
                    Answers[i].Shorter[shorter.Key] = Cut.To(shorter.Limit, AnswerWriting.LongText(Answers[i], shorter));
                    Answers[i].CutAccepted[shorter.Key] = false;
                    return Field(i, nameof(AnswerInput.Shorter), shorter.Key);
                }
        return null;
    }

    /// <summary>The ticks of machine's cuts that nobody has accepted, by field name.</summary>
    public IReadOnlyList<string> UnreadCuts() =>
    [
        .. from i in Enumerable.Range(0, Questions.Count)
           from shorter in Questions[i].Shorter
           where AnswerWriting.IsUnreadCut(Answers[i], shorter)
           select Field(i, nameof(AnswerInput.CutAccepted), shorter.Key)
    ];

    private static string Field(int question, string part, string key) => $"{nameof(SectionModel.Form)}.{nameof(Answers)}[{question}].{part}[{key}]";

    private static AnswerInput Complete(AnswerInput? typed, AnswerInput saved)
    {
        if (typed is null) return saved;
        foreach (var key in saved.Translations.Keys) typed.Translations.TryAdd(key, saved.Translations[key]);
        foreach (var key in saved.Shorter.Keys)
        {
            // A tick that is not sent is a tick taken away; only a form that did not show it keeps what is saved.
            typed.CutAccepted.TryAdd(key, !typed.Shorter.ContainsKey(key) && saved.CutAccepted[key]);
            typed.InAnnex.TryAdd(key, !typed.Shorter.ContainsKey(key) && saved.InAnnex[key]);
            typed.Shorter.TryAdd(key, saved.Shorter[key]);
        }
        foreach (var key in saved.OnlyFor.Keys) typed.OnlyFor.TryAdd(key, saved.OnlyFor[key]);
        return typed;
    }
}
