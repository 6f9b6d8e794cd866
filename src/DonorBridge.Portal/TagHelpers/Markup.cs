using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace DonorBridge.Portal.TagHelpers;

/// <summary>
/// Writes HTML and SVG from code. Every text and attribute value is encoded; an attribute with null is left out,
/// one with "" stands without a value.
/// </summary>
public sealed class Markup : IHtmlContent
{
    private readonly StringBuilder _written = new();
    private readonly Stack<string> _open = new();

    public Markup Open(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(tag, attributes);
        _written.Append('>');
        _open.Push(tag);
        return this;
    }

    /// <summary>An element without content: input, path, rect.</summary>
    public Markup Void(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(tag, attributes);
        _written.Append("/>");
        return this;
    }

    public Markup Text(string? text)
    {
        _written.Append(HtmlEncoder.Default.Encode(text ?? ""));
        return this;
    }

    public Markup Add(IHtmlContent? content)
    {
        using var writer = new StringWriter(_written);
        content?.WriteTo(writer, HtmlEncoder.Default);
        return this;
    }

    public Markup Close()
    {
        _written.Append("</").Append(_open.Pop()).Append('>');
        return this;
    }

    /// <summary>An element that holds one text.</summary>
    public Markup Element(string tag, string? text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(tag, attributes).Text(text).Close();

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(_written);

    public override string ToString() => _written.ToString();

    private void Start(string tag, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _written.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is null) continue;
            _written.Append(' ').Append(name);
            if (value.Length > 0) _written.Append("=\"").Append(HtmlEncoder.Default.Encode(value)).Append('"');
        }
    }
}
