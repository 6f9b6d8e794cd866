using System.Text;

namespace DonorBridge.Documents.Tests.Iati;

/// <summary>So many bytes, made as they are read.</summary>
public abstract class MadeStream(long length) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var take = (int)Math.Min(count, Length - Position);
        Fill(buffer.AsSpan(offset, take));
        Position += take;
        return take;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin == SeekOrigin.Begin ? offset : throw new NotSupportedException();

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected abstract void Fill(Span<byte> from);
}

public sealed class ZeroStream(long length) : MadeStream(length)
{
    protected override void Fill(Span<byte> from) => from.Clear();
}

/// <summary>A beginning, then one text again and again.</summary>
public sealed class RepeatingStream(string beginning, string again, long length) : MadeStream(length)
{
    private readonly byte[] _beginning = Encoding.UTF8.GetBytes(beginning), _again = Encoding.UTF8.GetBytes(again);

    protected override void Fill(Span<byte> from)
    {
        var position = Position;
        while (!from.IsEmpty)
        {
            var source = position < _beginning.Length ? _beginning.AsSpan((int)position) : _again.AsSpan((int)((position - _beginning.Length) % _again.Length));
            source = source[..Math.Min(source.Length, from.Length)];
            source.CopyTo(from);
            from = from[source.Length..];
            position += source.Length;
        }
    }
}
