using DonorBridge.Portal.Languages;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DonorBridge.Portal.TagHelpers;

/// <summary>
/// On a form: saves it while it is written, by posting to this address. The form holds the version it was read at in the
/// field named by version-field; the handler answers with <see cref="Autosave"/>.
/// </summary>
[HtmlTargetElement("form", Attributes = "autosave")]
public sealed class AutosaveTagHelper(Wording text) : TagHelper
{
    public required string Autosave { get; set; }

    public required string VersionField { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        foreach (var (name, value) in new[]
        {
            ("autosave", Autosave), ("version-field", VersionField), ("saving", text["autosave.saving"]), ("saved", text.Raw("autosave.saved")),
            ("failed", text["autosave.failed"]), ("refused", text["autosave.refused"]), ("conflict", text["autosave.conflict"]),
            ("yours", text["autosave.yours"]), ("theirs", text["autosave.theirs"]),
        })
            output.Attributes.SetAttribute("data-" + name, value);
        output.PostContent.AppendHtml(new Markup().Open("div", ("class", "field")).Element("p", "", ("class", "saved"), ("role", "status")).Close());
    }
}
