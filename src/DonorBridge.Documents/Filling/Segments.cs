using DonorBridge.Documents.Packages;
using DonorBridge.Reporting.Mapping;

namespace DonorBridge.Documents.Filling;

/// <summary>A piece of a part: bytes that never change, or a hole.</summary>
internal abstract class Segment
{
    public abstract void Write(Frame frame, Utf8Sink sink);

    public static void WriteAll(Segment[] segments, Frame frame, Utf8Sink sink)
    {
        foreach (var segment in segments) segment.Write(frame, sink);
    }
}

internal sealed class FixedBytes(byte[] bytes) : Segment
{
    public override void Write(Frame frame, Utf8Sink sink) => sink.Write(bytes);
}

/// <summary>A value as it stands in an attribute.</summary>
internal sealed class AttributeHole(Func<Frame, string> text) : Segment
{
    public override void Write(Frame frame, Utf8Sink sink) => sink.Text(text(frame));
}

/// <summary>A piece shown only when a condition holds.</summary>
internal sealed class ConditionalPiece(Func<Frame, bool> holds, Segment[] inside) : Segment
{
    public override void Write(Frame frame, Utf8Sink sink)
    {
        if (holds(frame)) WriteAll(inside, frame, sink);
    }
}

/// <summary>A piece written once for each row.</summary>
/// <param name="keepsOne">Written once with nothing in it when there is no row, since a table must have one.</param>
internal sealed class RepeatedPiece(FieldPlace place, int depth, Segment[] inside, bool keepsOne) : Segment
{
    public override void Write(Frame frame, Utf8Sink sink)
    {
        var rows = frame.Rows(place);
        foreach (var row in rows)
        {
            frame.Enter(depth, row);
            WriteAll(inside, frame, sink);
        }
        if (rows.Count > 0 || !keepsOne) return;
        frame.Enter(depth, null);
        WriteAll(inside, frame, sink);
    }
}
