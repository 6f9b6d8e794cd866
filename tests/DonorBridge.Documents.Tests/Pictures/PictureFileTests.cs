using System.Buffers.Binary;
using System.Text;
using DonorBridge.Documents.Pictures;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Standard;
using DonorBridge.Reporting.Tests.Mapping;
using Xunit;

namespace DonorBridge.Documents.Tests.Pictures;

/// <summary>Files that claim to be pictures.</summary>
public class PictureFileTests
{
    private static readonly byte[] Jpeg = Attached("shelter-in-june.jpg");
    private static readonly byte[] Turned = Attached("night-line-poster.jpg");
    private static readonly byte[] Png = Attached("plan-of-the-night-rooms.png");

    private static readonly CompiledMapping OnePicture = MappingCompiler.Compile(new FormatFiles(
    [
        KeyValuePair.Create("format.json", (ReadOnlyMemory<byte>)"""{ "id": "test-form", "version": 1, "name": { "en": "Test" }, "languages": ["en"], "source": "Made for a test.", "deliverables": [ { "id": "main", "kind": "narrative", "file": "txt", "fileName": "main.txt" } ] }"""u8.ToArray()),
        KeyValuePair.Create("mapping.json", (ReadOnlyMemory<byte>)"""{ "main": { "photo": { "value": { "picture": { "in": "pictures" } } } } }"""u8.ToArray()),
    ]), _ => null);

    [Fact]
    public void A_photograph_keeps_its_pixels_and_loses_place_time_camera_and_comment()
    {
        var photo = Insert(Turned, Segment(0xE1, "http://ns.adobe.com/xap/1.0/\0<gps>57.7 N</gps>"), Segment(0xE2, "MPF\0second picture"), Segment(0xED, "Photoshop 3.0\0by Agnese"), Segment(0xFE, "the girl in the photo"));

        var shown = Shown([.. photo, .. "PK\u0003\u0004 a film behind the picture"u8]);

        Assert.Equal((480, 360, "image/jpeg", new Turn(1, false)), (shown.Width, shown.Height, shown.MediaType, shown.Turn));
        var text = Encoding.Latin1.GetString(shown.Bytes.Span);
        foreach (var gone in new[] { "Exif", "adobe", "57.7", "MPF", "Agnese", "girl", "PK" }) Assert.DoesNotContain(gone, text);
        // The coded pixels are the same bytes.
        Assert.EndsWith(Encoding.Latin1.GetString(Scan(Turned)), text);
    }

    [Fact]
    public void A_drawing_keeps_its_pixels_and_loses_texts_and_times()
    {
        var png = Png.AsSpan(0, 33).ToArray().Concat(Chunk("tEXt", "Author\0Agnese")).Concat(Chunk("eXIf", "II*\0 place")).Concat(Chunk("caBX", "claims")).Concat(Png.Skip(33)).Concat("MZ behind"u8.ToArray()).ToArray();

        var text = Encoding.Latin1.GetString(Shown(png).Bytes.Span);

        foreach (var gone in new[] { "Agnese", "place", "claims", "MZ behind" }) Assert.DoesNotContain(gone, text);
        Assert.Contains("IDAT", text);
    }

    public static TheoryData<string, byte[], string> Hostile => new()
    {
        { "an SVG with a script", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"u8.ToArray(), "no PNG or JPEG" },
        { "a page that begins as a GIF", "GIF89a<html><script>"u8.ToArray(), "no PNG or JPEG" },
        { "a program", "MZ\u0090\0"u8.ToArray(), "no PNG or JPEG" },
        { "nothing", [], "no PNG or JPEG" },
        { "a JPEG cut off", Jpeg[..^400], "damaged or cut off" },
        { "only a JPEG's head", Jpeg[..3], "damaged or cut off" },
        { "a JPEG without pixels", [0xFF, 0xD8, 0xFF, 0xD9], "damaged or cut off" },
        { "a PNG cut off", Png[..^30], "damaged or cut off" },
        { "a PNG with a flipped bit", Flipped(Png), "damaged or cut off" },
        { "a PNG that promises 2 million by 2 million points", Sized(2_000_000, 2_000_000), "million points" },
        { "a PNG that promises more than its lines", Sized(480, 3000), "damaged or cut off" },
        { "a PNG that holds more lines than it promises", Sized(480, 10), "damaged or cut off" },
        { "a JPEG of 65,000 by 65,000 points", Replaced(Jpeg, [0x01, 0xE0, 0x02, 0x80, 3], [0xFD, 0xE8, 0xFD, 0xE8, 3]), "million points" },
        { "a JPEG of no height", Replaced(Jpeg, [0x01, 0xE0, 0x02, 0x80, 3], [0, 0, 0x02, 0x80, 3]), "damaged or cut off" },
        { "a page within a JPEG's head", [.. Jpeg[..20], .. "<html><script>"u8, .. Jpeg[20..]], "damaged or cut off" },
    };

    [Theory, MemberData(nameof(Hostile))]
    public void A_file_that_is_no_whole_picture_is_refused_with_the_reason(string what, byte[] file, string said)
    {
        var form = Form(file, out var attachment);

        var shown = FormPictures.With(form, one => one == attachment ? file : null);

        Assert.Null(shown.Fields[0].Value);
        Assert.True(shown.Problems.Single().Kind == MappingProblemKind.NoPicture && shown.Problems[0].Text.Contains(said, StringComparison.Ordinal), $"{what}: {shown.Problems[0].Text}");
    }

    [Fact]
    public void Any_change_of_a_byte_gives_a_picture_or_a_reason_and_never_an_error()
    {
        var random = new Random(7);
        foreach (var whole in new[] { Jpeg, Png, Turned })
            for (var round = 0; round < 400; round++)
            {
                var file = whole[..random.Next(1, whole.Length + 1)];
                for (var change = 0; change < 3; change++) file[random.Next(file.Length)] = (byte)random.Next(256);
                var form = FormPictures.With(Form(file, out _), _ => file);
                Assert.NotEqual(form.Fields[0].Value is null, form.Problems.Count == 0);
            }
    }

    private static PictureContent Shown(byte[] file) =>
        ((PictureValue)FormPictures.With(Form(file, out _), _ => file).Fields[0].Value!).Content!;

    private static FilledForm Form(byte[] file, out Attachment attachment)
    {
        attachment = new Attachment("photo.jpg", "image/jpeg", file.Length, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file)), []);
        var own = attachment;
        return OnePicture.Fill(SampleReport.With(part => part with { Attachments = [own] }), "main");
    }

    private static byte[] Attached(string name) => File.ReadAllBytes(Path.Combine(StandardData.Source, "StandardReport", "2026", "examples", "three-donors", "attachments", name));

    private static byte[] Insert(byte[] jpeg, params byte[][] segments) => [.. jpeg[..2], .. segments.SelectMany(segment => segment), .. jpeg[2..]];

    private static byte[] Segment(byte mark, string text)
    {
        var content = Encoding.Latin1.GetBytes(text);
        return [0xFF, mark, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];
    }

    private static byte[] Scan(byte[] jpeg) => jpeg[jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xDA])..];

    private static byte[] Flipped(byte[] png)
    {
        var file = png.ToArray();
        file[png.Length / 2] ^= 1;
        return file;
    }

    // Another size in the head, with a checksum that fits.
    private static byte[] Sized(uint width, uint height)
    {
        var head = Png[16..29];
        BinaryPrimitives.WriteUInt32BigEndian(head, width);
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(4), height);
        return [.. Png[..8], .. Chunk("IHDR", Encoding.Latin1.GetString(head)), .. Png[33..]];
    }

    private static byte[] Chunk(string name, string text)
    {
        byte[] inside = [.. Encoding.ASCII.GetBytes(name), .. Encoding.Latin1.GetBytes(text)];
        var sum = uint.MaxValue;
        foreach (var one in inside)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++) sum = (sum & 1) != 0 ? (sum >> 1) ^ 0xEDB88320 : sum >> 1;
        }
        var chunk = new byte[inside.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, inside.Length - 4);
        inside.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(inside.Length + 4), ~sum);
        return chunk;
    }

    private static byte[] Replaced(byte[] file, byte[] old, byte[] other)
    {
        var at = file.AsSpan().IndexOf(old);
        return [.. file[..at], .. other, .. file[(at + old.Length)..]];
    }
}
