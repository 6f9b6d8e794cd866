using DonorBridge.Documents.Filling;
using DonorBridge.Documents.Packages;

namespace DonorBridge.Documents.Docx;

/// <summary>A value within a line: runs, with line breaks where the text has them.</summary>
internal sealed class InlineHole(FieldPlace place, byte[] runProperties) : Segment
{
    public override void Write(Frame frame, Utf8Sink sink) => WordText.Run(frame.Text(place), runProperties, sink);
}

/// <summary>A value as paragraphs and lists of its own.</summary>
internal sealed class BlockHole(FieldPlace place, byte[] paragraphProperties, byte[]? listProperties, byte[] runProperties) : Segment
{
    public override void Write(Frame frame, Utf8Sink sink) => WordText.Paragraphs(frame.Text(place), paragraphProperties, listProperties, runProperties, sink);
}
