using System.Text;
using System.Text.Json.Nodes;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Reporting.Mapping.Inverting.Known;

/// <summary>Lays forms over a known report: what a form changed is taken, everything else stays as exact and as long as the report has it.</summary>
public static class KnownOverlay
{
    /// <param name="forms">Where two changed the same value differently, the first is taken and it is noted.</param>
    public static DraftedReport Of(KnownReport known, IReadOnlyList<ComparedForm> forms, StandardReportDefinition questions)
    {
        var root = JsonNode.Parse(Encoding.UTF8.GetString(ReportJson.Write(known.File)))!.AsObject();
        var (traces, notes) = (new ReadTraces(), new List<ReadingNote>());
        traces.Know(root);
        var slots = new KnownSlots(root, traces, notes);
        var (values, answers, rows) = (new KnownValues(slots), new KnownAnswers(slots), new KnownRows(slots, known));
        foreach (var form in forms)
        {
            foreach (var value in form.Form.Values)
            {
                if (value.Source.StartsWith("answers.", StringComparison.Ordinal)) answers.Put(value, form.IsChanged(value), form.Form.Written.Language);
                else values.Put(value, form.IsChanged(value));
            }
            foreach (var (row, before) in form.Rows) rows.Put(row, before);
            foreach (var row in form.Gone) rows.Leave(row);
        }
        rows.Follow();
        return FinishedDraft.Of(root, [.. forms.SelectMany(form => form.News()), .. notes], traces, questions);
    }
}
