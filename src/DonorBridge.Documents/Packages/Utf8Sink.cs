using System.Buffers;
using System.Text.Unicode;

namespace DonorBridge.Documents.Packages;

/// <summary>Where a part's bytes go: counts and sums them, writes text escaped for XML, and leaves out what XML cannot hold.</summary>
internal sealed class Utf8Sink(Stream to)
{
    // Few and ASCII, so that the search runs over whole vectors; the two others that XML refuses are rare and looked for on their own.
    private static readonly SearchValues<char> Special = SearchValues.Create([.. Enumerable.Range(0, 32).Select(code => (char)code), '&', '<', '>', '"']);

    private readonly byte[] _buffer = new byte[16 * 1024];
    private int _used;

    public uint Crc { get; private set; }

    public long Length { get; private set; }

    public void Write(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > _buffer.Length - _used)
        {
            Flush();
            if (utf8.Length >= _buffer.Length)
            {
                Send(utf8);
                return;
            }
        }
        utf8.CopyTo(_buffer.AsSpan(_used));
        _used += utf8.Length;
    }

    /// <summary>Text between tags or inside an attribute's quotation marks. Tabs and line breaks become spaces: a writer that wants them as breaks splits first.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        for (int refused; (refused = text.IndexOfAny('\uFFFE', '\uFFFF')) >= 0; text = text[(refused + 1)..]) Escaped(text[..refused]);
        Escaped(text);
    }

    private void Escaped(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var plain = text.IndexOfAny(Special);
            Plain(plain < 0 ? text : text[..plain]);
            if (plain < 0) return;
            switch (text[plain])
            {
                case '&': Write("&amp;"u8); break;
                case '<': Write("&lt;"u8); break;
                case '>': Write("&gt;"u8); break;
                case '"': Write("&quot;"u8); break;
                case '\t' or '\n' or '\r': Write(" "u8); break;
            }
            text = text[(plain + 1)..];
        }
    }

    /// <summary>Text of our own that needs no escaping. Half of a sign of two halves becomes the replacement sign.</summary>
    public void Plain(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            if (_buffer.Length - _used < 4) Flush();
            Utf8.FromUtf16(text, _buffer.AsSpan(_used), out var taken, out var written);
            _used += written;
            text = text[taken..];
        }
    }

    public void Flush()
    {
        Send(_buffer.AsSpan(0, _used));
        _used = 0;
    }

    private void Send(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return;
        Crc = Crc32.Of(bytes, Crc);
        Length += bytes.Length;
        to.Write(bytes);
    }
}
