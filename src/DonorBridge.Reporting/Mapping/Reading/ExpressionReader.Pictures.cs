using DonorBridge.Reporting.Mapping.Catalogue;

namespace DonorBridge.Reporting.Mapping.Reading;

internal static partial class ExpressionReader
{
    /// <summary>The first picture among some attachments, for a place that takes one.</summary>
    private static Expression Picture(LocatedJson node, Surroundings around)
    {
        node.Only("picture", ListReader.Words);
        var list = ListReader.Read(node, around);
        if (list.Inside.Items[^1].Shape.Find("picture") is not { Type: ValueType.Picture, Get: var get })
            throw new Refusal(node["in"]!, $"'{node["in"]!.Text}' holds no pictures; 'pictures' does.");
        return new Expression(ValueType.Picture, scope => list.Items(scope).Select(item => (PictureValue?)get(item)).FirstOrDefault(found => found is not null)) { Sources = list.Sources };
    }
}
