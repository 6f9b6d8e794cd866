using System.Buffers.Binary;
using System.IO.Compression;

namespace DonorBridge.Documents.Packages;

/// <summary>Takes what a <see cref="GZipStream"/> writes (RFC 1952) and passes on the deflated bytes alone: a part of a ZIP.</summary>
/// <remarks>So zlib works out the checksum while it deflates, several times faster than a pass of our own.</remarks>
internal sealed class GzipStripped(Stream to) : Stream
{
    private const int Head = 10;
    private const int Tail = 8;

    private readonly byte[] _tail = new byte[Tail];
    private int _seen;
    private int _kept;

    /// <summary>Of the bytes before deflating; known once the gzip stream is closed.</summary>
    public uint Crc => BinaryPrimitives.ReadUInt32LittleEndian(_tail);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Deflates what is written; nothing at all is an empty block.</summary>
    public static uint Deflate(Stream to, CompressionLevel level, Action<Stream> write)
    {
        var stripped = new GzipStripped(to);
        using (var gzip = new GZipStream(stripped, level, leaveOpen: true)) write(gzip);
        if (stripped._seen > 0) return stripped.Crc;
        to.Write([3, 0]);
        return 0;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> bytes)
    {
        for (; _seen < Head && bytes.Length > 0; bytes = bytes[1..], _seen++)
            if (_seen == 3 && bytes[0] != 0) throw new InvalidOperationException("The gzip head has more fields than its ten bytes.");
        // The last eight bytes seen so far may be the tail.
        var over = _kept + bytes.Length - Tail;
        if (over > 0)
        {
            var old = Math.Min(over, _kept);
            to.Write(_tail, 0, old);
            _tail.AsSpan(old, _kept - old).CopyTo(_tail);
            _kept -= old;
            to.Write(bytes[..(over - old)]);
            bytes = bytes[(over - old)..];
        }
        bytes.CopyTo(_tail.AsSpan(_kept));
        _kept += bytes.Length;
    }

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
