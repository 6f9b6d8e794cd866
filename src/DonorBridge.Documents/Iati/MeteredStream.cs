namespace DonorBridge.Documents.Iati;

/// <summary>Bytes on their way to the XML reader: one activity may not grow without end.</summary>
internal sealed class MeteredStream(Stream inner) : Stream
{
    private long _sinceRestart;
    private int _line;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position { get => inner.Position; set => inner.Position = value; }

    /// <summary>A new activity begins on this line.</summary>
    public void Restart(int line) => (_sinceRestart, _line) = (0, line);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _sinceRestart += read;
        if (_sinceRestart > IatiActivities.MostBytesOfOne)
            throw new IatiRefused($"One activity has more than {IatiActivities.MostBytesOfOne >> 20} MB: it is not a usable IATI activity. Ask the publisher.", _line);
        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
