using System.Globalization;
using DonorBridge.Documents.Packages;
using DonorBridge.Documents.Filling;
using DonorBridge.Reporting.Mapping;

namespace DonorBridge.Documents.Docx;

/// <summary>Yes or no as the sign the template chose.</summary>
internal sealed class CheckBoxHole(FieldPlace place, byte[] runProperties, string yes, string no) : Segment
{
    public override void Write(Frame frame, Utf8Sink sink) =>
        WordText.Run(frame.Value(place) is TruthValue { Truth: true } ? yes : no, runProperties, sink);
}

/// <summary>The opening of a date control, with the day it stands at.</summary>
internal sealed class DateAttribute(FieldPlace place) : Segment
{
    public override void Write(Frame frame, Utf8Sink sink)
    {
        if (frame.Value(place) is DateValue day) sink.Plain(string.Create(CultureInfo.InvariantCulture, $"<w:date w:fullDate=\"{day.Date:yyyy-MM-dd}T00:00:00Z\">"));
        else sink.Write("<w:date>"u8);
    }
}
