using System.Xml.Linq;

namespace DonorBridge.Documents.Iati.Importing;

/// <summary>Why a part of the standard has no place with us, in words for the person who imports.</summary>
internal static class WhyLeftOut
{
    private static readonly (string End, string Why)[] Reasons =
    [
        ("contact-info", "Contact persons are never imported."),
        ("iati-activity/location", "Places finer than a country or region are not imported: the place of a shelter must not become known."),
        ("/@last-updated-datetime", "When the publisher last touched the file says nothing about the project."),
        ("iati-activity/@default-currency", "Every amount names its own currency."),
        ("/@humanitarian", "Whether aid is humanitarian is not kept."),
        ("/@hierarchy", "Levels inside a publisher's own system are not kept; parents and children are, as related activities."),
        ("/@provider-activity-id", "The payer's own activity is kept for payments made, and as the grant's reference."),
        ("/@receiver-activity-id", "The payee's own activity is kept for payments made."),
        ("/@linked-data-uri", "Addresses of linked data are not kept."),
        ("/@budget-not-provided", "Why a budget is missing is not kept."),
        ("/@secondary-reporter", "Whether the publisher reports for another is not kept."),
        ("/@crs-channel-code", "Channel codes of donor statistics are not kept."),
        ("activity-date/narrative", "What a date means follows from its type."),
        ("activity-scope", "How wide an activity reaches follows from its countries and regions."),
        ("country-budget-items", "Budget items of recipient governments are not kept."),
        ("humanitarian-scope", "Emergencies and appeals are not kept."),
        ("policy-marker", "Policy markers of donor statistics are not kept."),
        ("collaboration-type", "Kinds of flow in donor statistics are not kept."),
        ("default-flow-type", "Kinds of flow in donor statistics are not kept."),
        ("default-finance-type", "Kinds of finance in donor statistics are not kept."),
        ("default-aid-type", "Kinds of aid in donor statistics are not kept."),
        ("default-tied-status", "Whether aid is tied is not kept."),
        ("flow-type", "Kinds of flow in donor statistics are not kept."),
        ("finance-type", "Kinds of finance in donor statistics are not kept."),
        ("/aid-type", "Kinds of aid in donor statistics are not kept."),
        ("/tied-status", "Whether aid is tied is not kept."),
        ("disbursement-channel", "By which channel money was paid is not kept."),
        ("capital-spend", "The share of capital spending is not kept."),
        ("transaction/sector", "Sectors are kept for the project, not for each payment."),
        ("transaction/recipient-country", "Countries are kept for the project, not for each payment."),
        ("transaction/recipient-region", "Regions are kept for the project, not for each payment."),
        ("sector/narrative", "The name of a sector follows from its code and list."),
        ("recipient-country/narrative", "The name of a country follows from its code."),
        ("recipient-region/narrative", "The name of a region follows from its code."),
        ("/@vocabulary-uri", "The address of a publisher's own list is kept for tags and references only."),
        ("other-identifier", "Numbers in other systems are not kept."),
        ("legacy-data", "Data from before IATI are not kept."),
        ("conditions", "A donor's conditions belong to the signed agreement, which is entered by hand."),
        ("/@aggregation-status", "Whether figures may be added up follows from the indicator's kind."),
        ("baseline/document-link", "Documents are kept for projects, results and indicators, not for single figures."),
        ("target/document-link", "Documents are kept for projects, results and indicators, not for single figures."),
        ("actual/document-link", "Documents are kept for projects, results and indicators, not for single figures."),
        ("baseline/location", "Figures by place are not kept."),
        ("crs-add", "Data for donor statistics are not kept."),
        ("fss", "A donor's forward spending survey is not kept."),
        ("iati-activities/@generated-datetime", "When the file was made says nothing about the projects."),
        ("/@linked-data-default", "Addresses of linked data are not kept."),
    ];

    public static string Of(string path, XElement element)
    {
        if (element.Name.Namespace != XNamespace.None) return "It is an extension of the publisher's own.";
        foreach (var (end, why) in Reasons)
            if (path.EndsWith(end, StringComparison.Ordinal)) return why;
        return Shape.ElementShape.Of(element.Parent?.Name.LocalName, element.Name.LocalName) is null
            ? "It is not part of IATI 2.03."
            : "There is no place for it here.";
    }
}
