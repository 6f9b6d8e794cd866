namespace DonorBridge.Documents.Offline;

/// <summary>The styles of the Word document.</summary>
internal static class OfflineDocumentStyles
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public const string Numbering = OfflineParts.XmlStart + "<w:numbering xmlns:w=\"" + W + "\"><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"360\" w:hanging=\"240\"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";

    public static string Xml(string language) => OfflineParts.XmlStart + $"<w:styles xmlns:w=\"{W}\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/><w:sz w:val=\"22\"/><w:lang w:val=\"{OfflineParts.Escape(language)}\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"80\"/></w:pPr></w:pPrDefault></w:docDefaults>"
        + Style("Normal", "Normal", "", "", isDefault: true)
        + Style("Title", "Title", "<w:spacing w:after=\"60\"/>", "<w:b/><w:color w:val=\"1B3A4B\"/><w:sz w:val=\"44\"/>")
        + Style("Subtitle", "Subtitle", "<w:spacing w:after=\"240\"/>", "<w:color w:val=\"4A5A64\"/><w:sz w:val=\"24\"/>")
        + Style("Heading1", "heading 1", "<w:keepNext/><w:spacing w:before=\"360\" w:after=\"80\"/><w:outlineLvl w:val=\"0\"/>", "<w:b/><w:color w:val=\"1B3A4B\"/><w:sz w:val=\"32\"/>")
        + Style("Heading2", "heading 2", "<w:keepNext/><w:spacing w:before=\"200\" w:after=\"40\"/><w:outlineLvl w:val=\"1\"/>", "<w:b/><w:color w:val=\"1B3A4B\"/><w:sz w:val=\"24\"/>")
        + Style("Lead", "Lead", "<w:keepNext/>", "<w:color w:val=\"4A5A64\"/>")
        + Style("Hint", "Hint", "<w:keepNext/><w:spacing w:after=\"60\"/>", "<w:color w:val=\"4A5A64\"/><w:sz w:val=\"20\"/>")
        + Style("Answer", "Answer", "<w:spacing w:after=\"120\"/>", "")
        + Style("Cell", "Cell", "<w:spacing w:after=\"0\"/>", "<w:sz w:val=\"20\"/>")
        + Style("CellNumber", "Cell number", "<w:spacing w:after=\"0\"/><w:jc w:val=\"right\"/>", "<w:sz w:val=\"20\"/>")
        + Style("CellHead", "Cell head", "<w:keepNext/><w:spacing w:after=\"0\"/>", "<w:b/><w:color w:val=\"FFFFFF\"/><w:sz w:val=\"20\"/>")
        + Style("ListBullet", "List Bullet", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:spacing w:after=\"40\"/>", "")
        + Style("Gap", "Gap", "<w:spacing w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/>", "<w:sz w:val=\"8\"/>")
        + "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
        + "<w:style w:type=\"table\" w:styleId=\"Box\"><w:name w:val=\"Box\"/><w:tblPr><w:tblBorders>" + string.Concat(new[] { "top", "left", "bottom", "right", "insideH", "insideV" }.Select(side => $"<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"B8C4CC\"/>")) + "</w:tblBorders><w:tblCellMar><w:top w:w=\"60\" w:type=\"dxa\"/><w:left w:w=\"100\" w:type=\"dxa\"/><w:bottom w:w=\"60\" w:type=\"dxa\"/><w:right w:w=\"100\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style></w:styles>";

    private static string Style(string id, string name, string paragraph, string run, bool isDefault = false) =>
        $"<w:style w:type=\"paragraph\"{(isDefault ? " w:default=\"1\"" : "")} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{(isDefault ? "" : "<w:basedOn w:val=\"Normal\"/>")}<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>";
}
