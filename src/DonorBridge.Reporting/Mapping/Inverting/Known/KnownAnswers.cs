using System.Text.Json.Nodes;
using DonorBridge.Reporting.Mapping.Reading;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Mapping.Inverting.Known;

/// <summary>Answers of forms: a form may show a translation, this donor's own version or the author's shorter one, and a change is a change of that.</summary>
internal sealed class KnownAnswers(KnownSlots slots)
{
    public void Put(ReadValue read, bool changed, string language)
    {
        var question = read.Source["answers.".Length..];
        if ((Find(slots.Due, question) ?? Find(slots.Shared, question)) is not { } answer)
        {
            if (changed) Add(read, question, language);
            return;
        }
        var text = ((TextValue)read.Value).Text;
        var at = Version(answer, language, ref changed, read);
        if (at is null) return;
        var whole = (string)at["text"]!;
        if (read.Limit is not { } limit || limit.Holds(whole))
        {
            Set(at, read, text, changed, answer);
            return;
        }
        var own = (string?)at["language"] ?? language;
        var shorter = KnownSlots.Find(answer, "shorter", one => ChosenWords.SameLanguage((string)one["language"]!, own) && limit.Holds((string)one["text"]!) && (!changed || LimitOf(one).Holds(text)));
        if (shorter is not null) Set(shorter, read, text, changed, answer);
        else if (changed && limit.Holds(text))
        {
            var added = DraftJson.Shorter(limit, own, JsonValue.Create(""));
            added.Remove("text");
            DraftJson.List(answer, "shorter").Add(added);
            Set(added, read, text, changed: true, answer);
            slots.Note(ReadingNoteKind.AsShown, read.Field, read.Place, $"taken as the shorter version of {question}; the whole answer stays as the known report has it.");
        }
        else Set(at, read, text, changed, answer);
    }

    private void Add(ReadValue read, string question, string language)
    {
        var answer = new JsonObject { ["question"] = question, ["language"] = language };
        DraftJson.List(DonorQuestion.Is(question) ? slots.Due : slots.Shared, "answers").Add(answer);
        slots.Set(answer, "text", read.Value, changed: true, read.Field, read.Place);
        if (read.Limit is { } limit)
            slots.Note(ReadingNoteKind.AsShown, read.Field, read.Place, $"the form takes {limit.Most} {(limit.Unit == LimitUnit.Words ? "words" : "characters")}: this may be the author's shorter version of a longer answer.");
    }

    // A form in a language that the answer is not in showed the answer as it was; what was written there instead is a translation.
    private JsonObject? Version(JsonObject answer, string language, ref bool changed, ReadValue read)
    {
        if (ChosenWords.SameLanguage((string)answer["language"]!, language)) return answer;
        if (KnownSlots.Find(answer, "translations", one => ChosenWords.SameLanguage((string)one["language"]!, language)) is { } translation) return translation;
        if (!changed) return answer;
        var added = new JsonObject { ["language"] = language };
        DraftJson.List(answer, "translations").Add(added);
        slots.Set(added, "text", read.Value, changed: true, read.Field, read.Place);
        slots.Note(ReadingNoteKind.AsShown, read.Field, read.Place, $"taken as the translation of {(string)answer["question"]!} into '{language}'; the answer in '{(string)answer["language"]!}' stays.");
        return null;
    }

    private void Set(JsonObject at, ReadValue read, string text, bool changed, JsonObject answer)
    {
        if (!slots.Set(at, "text", new TextValue(text), changed, read.Field, read.Place)) return;
        // Who wrote it is not known any more, and a short version of other words is none.
        answer.Remove("writtenBy");
        if (ReferenceEquals(at, answer) && answer["shorter"] is JsonArray { Count: > 0 })
            slots.Note(ReadingNoteKind.Follows, read.Field, read.Place, $"{(string)answer["question"]!} was changed; its shorter versions are still those of the old text: look at them.");
    }

    private static JsonObject? Find(JsonObject part, string question) => KnownSlots.Find(part, "answers", answer => (string?)answer["question"] == question && !string.IsNullOrWhiteSpace((string?)answer["text"]));

    private static Limit LimitOf(JsonObject shorter) => new((int)shorter["limit"]!["most"]!, (string)shorter["limit"]!["unit"]! == "words" ? LimitUnit.Words : LimitUnit.Characters);
}
