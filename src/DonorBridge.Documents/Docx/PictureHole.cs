using System.Text;
using DonorBridge.Documents.Filling;
using DonorBridge.Documents.Packages;
using DonorBridge.Reporting.Mapping;

namespace DonorBridge.Documents.Docx;

/// <summary>A picture within a run, as large as its frame in the template allows and in its own proportions; without one, what stands for nothing.</summary>
/// <param name="frame">Where it stands in the template.</param>
/// <param name="part">The part it is written into, whose relations name the picture.</param>
internal sealed class PictureHole(FieldPlace place, PictureFrame frame, string part) : Segment
{
    public override void Write(Frame values, Utf8Sink sink)
    {
        if (values.Value(place) is not PictureValue { Content: { } picture } value)
        {
            sink.Write(Encoding.UTF8.GetBytes(WordText.Opening));
            WordText.Lines(values.Missing(place), sink);
            sink.Write("</w:t>"u8);
            return;
        }
        var (number, drawing) = values.Pictures.Use(part, value.Attachment.Sha256, picture);
        var (width, height) = frame.Fit(picture);
        // Drawn lying, then turned: Word keeps room for it as it lies, and these say how much it stands out after the turn.
        var isLying = picture.Turn.Quarters % 2 == 1;
        var (outX, outY) = isLying ? (Math.Max(0, (height - width) / 2), Math.Max(0, (width - height) / 2)) : (0, 0);
        sink.Write(frame.Open);
        sink.Plain(FormattableString.Invariant($"<wp:extent xmlns:wp=\"{PictureFrame.Drawing}\" cx=\"{width}\" cy=\"{height}\"/><wp:effectExtent xmlns:wp=\"{PictureFrame.Drawing}\" l=\"{outX}\" t=\"{outY}\" r=\"{outX}\" b=\"{outY}\"/>"));
        sink.Write(frame.Wrap);
        sink.Plain(FormattableString.Invariant($"<wp:docPr xmlns:wp=\"{PictureFrame.Drawing}\" id=\"{drawing}\" name=\""));
        sink.Text(value.Title);
        sink.Write("\" descr=\""u8);
        sink.Text(value.Title);
        sink.Plain(FormattableString.Invariant($"\"/><wp:cNvGraphicFramePr xmlns:wp=\"{PictureFrame.Drawing}\"><a:graphicFrameLocks xmlns:a=\"{PictureFrame.Main}\" noChangeAspect=\"1\"/></wp:cNvGraphicFramePr><a:graphic xmlns:a=\"{PictureFrame.Main}\"><a:graphicData uri=\"{PictureFrame.Picture}\"><pic:pic xmlns:pic=\"{PictureFrame.Picture}\"><pic:nvPicPr><pic:cNvPr id=\"{drawing}\" name=\""));
        sink.Text(value.Title);
        sink.Plain(FormattableString.Invariant($"\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r=\"{PictureFrame.Relations}\" r:embed=\"{WordPictures.Relation(number)}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm{Turned(picture.Turn)}><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm>"));
        sink.Write(frame.Look);
        sink.Write("</pic:spPr></pic:pic></a:graphicData></a:graphic>"u8);
        sink.Write(frame.Close);
    }

    private static string Turned(Turn turn) => (turn.Quarters == 0 ? "" : FormattableString.Invariant($" rot=\"{turn.Quarters * 5_400_000}\"")) + (turn.IsMirrored ? " flipH=\"1\"" : "");
}

/// <summary>A picture control's own mark, which Word takes only where there is a picture in it.</summary>
internal sealed class PictureProperty(FieldPlace place) : Segment
{
    public override void Write(Frame values, Utf8Sink sink)
    {
        if (values.Value(place) is PictureValue { Content: not null }) sink.Write("<w:picture/>"u8);
    }
}
