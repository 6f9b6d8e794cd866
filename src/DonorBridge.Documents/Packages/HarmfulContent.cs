using System.Text;
using System.Xml;

namespace DonorBridge.Documents.Packages;

/// <summary>Reads a part once, without building it, and says what in it runs or fetches something, or is not built as Office builds it.</summary>
internal static class HarmfulContent
{
    private static readonly string[] FieldsThatFetch = ["DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "IMPORT", "LINK", "DATABASE"];
    private static readonly string[] FunctionsThatFetch = ["WEBSERVICE", "IMAGE", "RTD", "CALL", "EXEC", "REGISTER", "REGISTER.ID"];

    /// <returns>What the person must change, in words; null when there is nothing.</returns>
    /// <exception cref="XmlException">The part is not well-formed, or declares a document type.</exception>
    public static string? Find(string part, XmlReader xml)
    {
        // A field's instruction may stand in several pieces, and fields within fields.
        var fields = new Stack<StringBuilder>();
        var shape = new PartShape(part);
        string? found = null;
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element) found ??= shape.Element(xml) ?? Element(part, xml, fields);
        return found ?? shape.End();
    }

    private static string? Element(string part, XmlReader xml, Stack<StringBuilder> fields)
    {
        switch (xml.LocalName)
        {
            case "Relationship" when xml.GetAttribute("TargetMode") == "External":
                return Relationship(part, xml.GetAttribute("Type") ?? "", xml.GetAttribute("Target") ?? "");
            case "Default" or "Override" when xml.GetAttribute("ContentType")?.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) == true:
                return "it is a macro-enabled file: save it as .docx or .xlsx.";
            case "ddeLink" or "oleLink" or "oleObject" or "OLEObject":
                return Link(xml.LocalName);
            case "altChunk":
                return "it holds another file to be merged in (altChunk): put its content into the document itself.";
            case "fldSimple":
                return Field(Attribute(xml, "instr"));
            case "fldChar":
                return FieldMark(Attribute(xml, "fldCharType"), fields);
            case "instrText" or "delInstrText":
                var text = Text(xml);
                if (fields.Count == 0) return Field(text);
                fields.Peek().Append(text);
                return null;
            case "f" or "definedName" or "formula" or "formula1" or "formula2":
                return Formula(Text(xml));
            default:
                return null;
        }
    }

    private static string? FieldMark(string? mark, Stack<StringBuilder> fields)
    {
        if (mark == "begin")
        {
            var isName = fields.Count > 0 && string.IsNullOrWhiteSpace(fields.Peek().ToString());
            fields.Push(new StringBuilder());
            return isName ? Link("a field whose name another field makes") : null;
        }
        if (fields.Count == 0) return null;
        var instruction = fields.Peek().ToString();
        if (mark == "end") fields.Pop();
        return Field(instruction);
    }

    private static string? Field(string? instruction)
    {
        var words = (instruction ?? "").Split([' ', '\t', '\n', '\r', '"', '\u00A0'], 2, StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && FieldsThatFetch.Contains(words[0].ToUpperInvariant()) ? Link(words[0].ToUpperInvariant()) : null;
    }

    private static string? Formula(string formula)
    {
        var bare = Unquoted(formula);
        // Excel has no operator of this sign; between a program and a topic it starts the program.
        if (bare.Contains('|')) return Link("DDE");
        foreach (var function in FunctionsThatFetch)
            for (var at = -1; (at = bare.IndexOf(function + "(", at + 1, StringComparison.OrdinalIgnoreCase)) >= 0;)
                if (at == 0 || !char.IsLetterOrDigit(bare[at - 1])) return Link(function);
        return null;
    }

    private static string Unquoted(string formula)
    {
        var bare = new StringBuilder();
        var quote = '\0';
        foreach (var sign in formula)
            if (quote != '\0') quote = sign == quote ? '\0' : quote;
            else if (sign is '"' or '\'') quote = sign;
            else if (sign != ' ') bare.Append(sign);
        return bare.ToString();
    }

    private static string? Relationship(string part, string type, string target)
    {
        var isHyperlink = type.EndsWith("/hyperlink", StringComparison.Ordinal)
            && Uri.TryCreate(target, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto";
        return isHyperlink ? null : $"{part} points to something outside the file ('{target}'): put the picture or template into the document, or remove the link.";
    }

    private static string Link(string what) => $"it holds a link that runs or fetches something ({what}): remove the field.";

    private static string? Attribute(XmlReader xml, string name)
    {
        string? value = null;
        while (xml.MoveToNextAttribute())
            if (xml.LocalName == name) value = xml.Value;
        xml.MoveToElement();
        return value;
    }

    // Stops at the element's end, so that the next read goes on after it.
    private static string Text(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var (text, depth) = (new StringBuilder(), xml.Depth);
        while (xml.Read() && xml.Depth > depth)
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace) text.Append(xml.Value);
        return text.ToString();
    }
}
