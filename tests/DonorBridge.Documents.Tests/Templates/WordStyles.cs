namespace DonorBridge.Documents.Tests.Templates;

/// <summary>Word's own styles in a calm form: a donor can restyle the document by changing them.</summary>
internal static class WordStyles
{
    private const string Ink = "1F3A4D";
    private const string Soft = "5B6B76";

    public static string Numbering => $"<w:numbering {WordPackage.Namespaces}><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"hybridMultilevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:pStyle w:val=\"ListBullet\"/><w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"397\" w:hanging=\"284\"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";

    public static string Styles(string language) => $"<w:styles {WordPackage.Namespaces}>"
        + $"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:eastAsia=\"Arial\" w:cs=\"Arial\"/><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/><w:lang w:val=\"{language}\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
        + "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/></w:style>"
        + "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
        + Paragraph("Title", "Title", "<w:spacing w:before=\"0\" w:after=\"60\" w:line=\"240\" w:lineRule=\"auto\"/>", $"<w:b/><w:color w:val=\"{Ink}\"/><w:sz w:val=\"40\"/><w:szCs w:val=\"40\"/>")
        + Paragraph("Subtitle", "Subtitle", "<w:spacing w:after=\"240\"/>", $"<w:color w:val=\"{Soft}\"/><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>")
        + Paragraph("Heading1", "heading 1", "<w:keepNext/><w:keepLines/><w:spacing w:before=\"360\" w:after=\"120\"/><w:outlineLvl w:val=\"0\"/>", $"<w:b/><w:color w:val=\"{Ink}\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>")
        + Paragraph("Heading2", "heading 2", "<w:keepNext/><w:keepLines/><w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\"1\"/>", $"<w:b/><w:color w:val=\"{Ink}\"/><w:sz w:val=\"23\"/><w:szCs w:val=\"23\"/>")
        + Paragraph("ListBullet", "List Bullet", "<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:spacing w:after=\"60\"/><w:contextualSpacing/>", "")
        + Paragraph("Guidance", "Guidance", "<w:keepNext/><w:spacing w:after=\"80\"/>", $"<w:i/><w:color w:val=\"{Soft}\"/><w:sz w:val=\"17\"/><w:szCs w:val=\"17\"/>")
        + Paragraph("Cell", "Cell", "<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/>", "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>")
        + Paragraph("CellLabel", "Cell Label", "<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/>", $"<w:b/><w:color w:val=\"{Ink}\"/><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>")
        + Paragraph("CellNumber", "Cell Number", "<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"right\"/>", "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>")
        + Paragraph("CellNumberTotal", "Cell Number Total", "<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"right\"/>", "<w:b/><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>")
        + Paragraph("Header", "header", "<w:tabs><w:tab w:val=\"right\" w:pos=\"9638\"/></w:tabs><w:spacing w:after=\"0\"/>", $"<w:color w:val=\"{Soft}\"/><w:sz w:val=\"17\"/><w:szCs w:val=\"17\"/>")
        + Paragraph("Footer", "footer", "<w:tabs><w:tab w:val=\"right\" w:pos=\"9638\"/></w:tabs><w:spacing w:after=\"0\"/>", $"<w:color w:val=\"{Soft}\"/><w:sz w:val=\"16\"/><w:szCs w:val=\"16\"/>")
        + $"<w:style w:type=\"character\" w:styleId=\"PlaceholderText\"><w:name w:val=\"Placeholder Text\"/><w:basedOn w:val=\"DefaultParagraphFont\"/><w:uiPriority w:val=\"99\"/><w:rPr><w:color w:val=\"808080\"/></w:rPr></w:style>"
        + "<w:style w:type=\"table\" w:styleId=\"FormTable\"><w:name w:val=\"Form Table\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders><w:top w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"9AA7B0\"/><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"9AA7B0\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"CBD3D9\"/><w:insideV w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"CBD3D9\"/></w:tblBorders></w:tblPr>"
        + $"<w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/><w:color w:val=\"{Ink}\"/></w:rPr><w:tcPr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E8EEF2\"/></w:tcPr></w:tblStylePr></w:style></w:styles>";

    private static string Paragraph(string id, string name, string paragraph, string run) =>
        $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"{(id is "Guidance" or "Cell" or "CellLabel" or "CellNumber" or "CellNumberTotal" ? " w:customStyle=\"1\"" : "")}><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>{paragraph}</w:pPr>{(run.Length > 0 ? $"<w:rPr>{run}</w:rPr>" : "")}</w:style>";
}
