using System.Security.Cryptography;
using DonorBridge.Reporting.Mapping;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Documents.Pictures;

/// <summary>Brings the pictures of a filled form from the files they stand in. A mapping reads only the report, which knows a file's name and hash; its bytes are found here, before the form is written.</summary>
public static class FormPictures
{
    /// <summary>The files a form shows, each once, in the form's order, as far as it takes their size together.</summary>
    public static IReadOnlyList<Attachment> Wanted(FilledForm form)
    {
        var left = PictureBounds.MostBytes;
        return [.. All(form).TakeWhile(file => (left -= file.Bytes) >= 0)];
    }

    private static List<Attachment> All(FilledForm form)
    {
        var all = new List<Attachment>();
        foreach (var field in form.Fields) Gather(field.Value, all);
        return all;
    }

    /// <summary>The form with its pictures, PNG and JPEG, looked at and without what says where and when they were taken. One that cannot be shown is left out and is a problem of the form.</summary>
    /// <param name="find">A file's bytes; null where it is not here.</param>
    public static FilledForm With(FilledForm form, Func<Attachment, ReadOnlyMemory<byte>?> find)
    {
        if (All(form).Count == 0) return form;
        var looked = new Looking(form.Deliverable.Id, find);
        var fields = form.Fields.Select(filled => looked.At(filled.Value, filled.Field) is var value && ReferenceEquals(value, filled.Value)
            ? filled
            : filled with { Value = value, State = value is not null ? filled.State : filled.Field.Optional ? FieldState.Empty : FieldState.NotReported }).ToList();
        return form with { Fields = fields, Problems = [.. form.Problems, .. looked.Problems] };
    }

    private static void Gather(FormValue? value, List<Attachment> wanted)
    {
        if (value is PictureValue picture && wanted.TrueForAll(one => one.Sha256 != picture.Attachment.Sha256)) wanted.Add(picture.Attachment);
        if (value is not RowsValue rows) return;
        foreach (var row in rows.Rows)
            foreach (var cell in row.Values) Gather(cell, wanted);
    }

    private sealed class Looking(string deliverable, Func<Attachment, ReadOnlyMemory<byte>?> find)
    {
        private readonly Dictionary<string, (PictureContent? Picture, Sentence? Said)> _seen = [];
        private long _left = PictureBounds.MostBytes;

        public List<MappingProblem> Problems { get; } = [];

        public FormValue? At(FormValue? value, FormField field) => value switch
        {
            PictureValue picture => Picture(picture, field),
            RowsValue rows when field.Columns.Any(column => column.Type is Reporting.Mapping.ValueType.Picture or Reporting.Mapping.ValueType.Rows) =>
                new RowsValue([.. rows.Rows.Select(row => new FilledRow([.. row.Values.Select((cell, index) => At(cell, field.Columns[index]))]))]),
            _ => value,
        };

        private PictureValue? Picture(PictureValue value, FormField field)
        {
            var file = value.Attachment;
            if (!_seen.TryGetValue(file.Sha256, out var seen)) _seen[file.Sha256] = seen = Look(file);
            if (seen.Picture is { } picture) return value with { Content = picture };
            var problem = new MappingProblem(deliverable, field.Path, MappingProblemKind.NoPicture, seen.Said!);
            if (!Problems.Contains(problem)) Problems.Add(problem);
            return null;
        }

        private (PictureContent?, Sentence?) Look(Attachment file)
        {
            if ((_left -= file.Bytes) < 0) return (null, new Sentence("pictures-too-much", $"The pictures of this form are together more than {PictureBounds.MostBytes / 1048576} MB; '{file.Name}' is left out."));
            if (find(file) is not { } bytes) return (null, new Sentence("picture-not-here", $"The file of the picture '{file.Name}' is not here; it is left out."));
            if (bytes.Length != file.Bytes || Convert.ToHexStringLower(SHA256.HashData(bytes.Span)) != file.Sha256) return (null, new Sentence("picture-changed", $"The file of the picture '{file.Name}' is not the one the report was sent with; it is left out."));
            return PictureFile.Read(bytes.Span) switch
            {
                ({ } picture, _) => (picture, null),
                (_, PictureTrouble.Other) => (null, new Sentence("picture-of-other-kind", $"'{file.Name}' is no PNG or JPEG picture; it is left out.")),
                (_, PictureTrouble.TooLarge) => (null, new Sentence("picture-too-large", $"The picture '{file.Name}' has more than {PictureBounds.MostPixels / 1_000_000} million points or a side over {PictureBounds.MostSide}; it is left out. Make it smaller and attach it again.")),
                _ => (null, new Sentence("picture-broken", $"The picture '{file.Name}' is damaged or cut off; it is left out. Save it again and attach it anew.")),
            };
        }
    }
}
