using DonorBridge.Portal.Languages;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DonorBridge.Portal.TagHelpers;

/// <summary>A file to send. The form needs enctype="multipart/form-data", the page a [RequestSizeLimit].</summary>
[HtmlTargetElement("file-field")]
public sealed class FileFieldTagHelper(Wording text) : Field(text)
{
    /// <summary>Endings, as in ".docx,.xlsx".</summary>
    public string? Types { get; set; }

    public required int MaxMegabytes { get; set; }

    public bool Multiple { get; set; }

    protected override string OwnHint => Types is null
        ? Words["field.file-size-hint", ("size", MaxMegabytes)]
        : Words["field.file-hint", ("size", MaxMegabytes), ("types", Types.Replace(",", ", "))];

    protected override void Control(Markup markup, string? describedBy) => markup.Void("input",
        ("class", "ds-input"), ("type", "file"), ("id", Id), ("name", Name), ("accept", Types), ("multiple", Multiple ? "" : null),
        ("aria-describedby", describedBy), Invalid);
}
