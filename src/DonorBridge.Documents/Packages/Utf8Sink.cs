using System.Buffers;
using System.Globalization;
using System.Text.Unicode;

namespace DonorBridge.Documents.Packages;

/// <summary>Where a part's bytes go: counts them, writes text escaped for XML, and leaves out what XML cannot hold.</summary>
internal sealed class Utf8Sink(Stream to) : IDisposable
{
    // Few and ASCII, so that the search runs over whole vectors; the two others that XML refuses are rare and looked for on their own.
    private static readonly SearchValues<char> Special = SearchValues.Create([.. Enumerable.Range(0, 32).Select(code => (char)code), '&', '<', '>', '"']);

    private const int FewLetters = 64;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
    private int _used;

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

    /// <summary>Room to write into at once; <see cref="Took"/> says how much of it was used.</summary>
    public Span<byte> Room(int least)
    {
        if (_buffer.Length - _used < least) Flush();
        return _buffer.AsSpan(_used);
    }

    public void Took(int written) => _used += written;

    /// <summary>A number for programs: a point, no separators, the decimals it has.</summary>
    public void Number(decimal number)
    {
        number.TryFormat(Room(64), out var written, default, CultureInfo.InvariantCulture);
        _used += written;
    }

    public void Number(int number)
    {
        number.TryFormat(Room(16), out var written, default, CultureInfo.InvariantCulture);
        _used += written;
    }

    /// <summary>Writes a few letters that need no escaping; false for any other text, and then nothing is written.</summary>
    /// <remarks>Most values are such, and one pass is faster than a search for each kind of sign.</remarks>
    public bool TryPlain(ReadOnlySpan<char> text)
    {
        if (text.Length > FewLetters) return false;
        var room = Room(FewLetters);
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] is < ' ' or > '~' or '&' or '<' or '>' or '"') return false;
            room[index] = (byte)text[index];
        }
        _used += text.Length;
        return true;
    }

    /// <summary>Text between tags or inside an attribute's quotation marks. Tabs and line breaks become spaces: a writer that wants them as breaks splits first.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        if (TryPlain(text)) return;
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

    /// <summary>Gives the buffer back; what was not flushed is lost.</summary>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private void Send(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return;
        Length += bytes.Length;
        to.Write(bytes);
    }
}
