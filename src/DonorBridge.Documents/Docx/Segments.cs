using DonorBridge.Documents.Packages;
using DonorBridge.Reporting.Mapping;

namespace DonorBridge.Documents.Docx;

/// <summary>A piece of a part: bytes that never change, or a hole.</summary>
internal abstract class Segment
{
    public abstract void Write(Frame frame, Utf8Sink sink);

    public static void WriteAll(IReadOnlyList<Segment> segments, Frame frame, Utf8Sink sink)
    {
        foreach (var segment in segments) segment.Write(frame, sink);
    }
}

internal sealed class FixedBytes(byte[] bytes) : Segment
{
    public override void Write(Frame frame, Utf8Sink sink) => sink.Write(bytes);
}

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

/// <summary>A value as it stands in an attribute.</summary>
internal sealed class AttributeHole(Func<Frame, string> text) : Segment
{
    public override void Write(Frame frame, Utf8Sink sink) => sink.Text(text(frame));
}

/// <summary>A piece shown only when its field is asked.</summary>
internal sealed class AskedPiece(FieldPlace place, IReadOnlyList<Segment> inside) : Segment
{
    public override void Write(Frame frame, Utf8Sink sink)
    {
        if (frame.State(place) != FieldState.NotAsked) WriteAll(inside, frame, sink);
    }
}

/// <summary>A piece written once for each row; once with nothing in it when there is no row, since a table must have one.</summary>
internal sealed class RepeatedPiece(FieldPlace place, int depth, IReadOnlyList<Segment> inside) : Segment
{
    public override void Write(Frame frame, Utf8Sink sink)
    {
        var rows = frame.Rows(place);
        foreach (var row in rows)
        {
            frame.Enter(depth, row);
            WriteAll(inside, frame, sink);
        }
        if (rows.Count > 0) return;
        frame.Enter(depth, null);
        WriteAll(inside, frame, sink);
    }
}
