using DonorBridge.Documents.Filling;
using DonorBridge.Documents.Packages;

namespace DonorBridge.Documents.Docx;

/// <summary>A value within a run's text, with line breaks where it has them.</summary>
internal sealed class InlineHole(FieldPlace place) : Segment
{
    public override void Write(Frame frame, Utf8Sink sink)
    {
        var value = frame.Value(place);
        if (!frame.WriteNumber(value, place, sink)) WordText.Lines(frame.Text(value, place), sink);
    }
}

/// <summary>A value as paragraphs and lists of its own.</summary>
internal sealed class BlockHole(FieldPlace place, byte[] paragraphProperties, ListLook lists, byte[] runProperties) : Segment
{
    public override void Write(Frame frame, Utf8Sink sink) => WordText.Paragraphs(frame.Text(place), paragraphProperties, lists, runProperties, frame, sink);
}
