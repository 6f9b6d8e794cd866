using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace DonorBridge.Documents.Packages;

/// <summary>Writes a ZIP whose bytes depend on its content alone: fixed times, entries in the order given. Never seeks, so it can write to a response.</summary>
/// <remarks>Parts below 4 GB, at most 65,535 of them; sizes follow a streamed part in a data descriptor.</remarks>
internal sealed class PackageWriter(Stream to)
{
    // 1 January 1980, the first day a ZIP knows.
    private const uint FixedTime = 0x0021_0000;

    private readonly List<Entry> _entries = [];
    private uint _position;

    private sealed record Entry(byte[] Name, ushort Flags, uint Crc, uint Packed, uint Size, uint Offset);

    public void Add(PackedPart part)
    {
        var entry = new Entry(Encoding.UTF8.GetBytes(part.Name), 0x0800, part.Crc, (uint)part.Packed.Length, (uint)part.Size, _position);
        WriteHeader(entry);
        Write(part.Packed);
        _entries.Add(entry);
    }

    /// <summary>A part written as it comes.</summary>
    public void Add(string name, Action<Utf8Sink> write)
    {
        var entry = new Entry(Encoding.UTF8.GetBytes(name), 0x0808, 0, 0, 0, _position);
        WriteHeader(entry);
        var (start, size) = (_position, 0L);
        var crc = GzipStripped.Deflate(new CountedStream(this), CompressionLevel.Fastest, gzip =>
        {
            using var sink = new Utf8Sink(gzip);
            write(sink);
            sink.Flush();
            size = sink.Length;
        });
        entry = entry with { Crc = crc, Packed = _position - start, Size = checked((uint)size) };
        Span<byte> descriptor = stackalloc byte[16];
        BinaryPrimitives.WriteUInt32LittleEndian(descriptor, 0x08074B50);
        BinaryPrimitives.WriteUInt32LittleEndian(descriptor[4..], entry.Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(descriptor[8..], entry.Packed);
        BinaryPrimitives.WriteUInt32LittleEndian(descriptor[12..], entry.Size);
        Write(descriptor);
        _entries.Add(entry);
    }

    /// <summary>Writes the directory; nothing may be added after it.</summary>
    public void Finish()
    {
        var start = _position;
        Span<byte> head = stackalloc byte[46];
        foreach (var entry in _entries)
        {
            head.Clear();
            BinaryPrimitives.WriteUInt32LittleEndian(head, 0x02014B50);
            BinaryPrimitives.WriteUInt16LittleEndian(head[4..], 20);
            WriteCommon(head[6..], entry);
            BinaryPrimitives.WriteUInt32LittleEndian(head[42..], entry.Offset);
            Write(head);
            Write(entry.Name);
        }
        Span<byte> end = stackalloc byte[22];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054B50);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], checked((ushort)_entries.Count));
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], checked((ushort)_entries.Count));
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], _position - start);
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], start);
        Write(end);
    }

    private void WriteHeader(Entry entry)
    {
        Span<byte> head = stackalloc byte[30];
        BinaryPrimitives.WriteUInt32LittleEndian(head, 0x04034B50);
        WriteCommon(head[4..], entry);
        Write(head);
        Write(entry.Name);
    }

    private static void WriteCommon(Span<byte> at, Entry entry)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(at, 20);
        BinaryPrimitives.WriteUInt16LittleEndian(at[2..], entry.Flags);
        BinaryPrimitives.WriteUInt16LittleEndian(at[4..], 8);
        BinaryPrimitives.WriteUInt32LittleEndian(at[6..], FixedTime);
        BinaryPrimitives.WriteUInt32LittleEndian(at[10..], entry.Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(at[14..], entry.Packed);
        BinaryPrimitives.WriteUInt32LittleEndian(at[18..], entry.Size);
        BinaryPrimitives.WriteUInt16LittleEndian(at[22..], (ushort)entry.Name.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(at[24..], 0);
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        to.Write(bytes);
        _position = checked(_position + (uint)bytes.Length);
    }

    private sealed class CountedStream(PackageWriter package) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count) => package.Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer) => package.Write(buffer);

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
