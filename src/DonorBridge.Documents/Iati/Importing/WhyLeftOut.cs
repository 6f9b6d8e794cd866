using System.Xml.Linq;
using DonorBridge.Reporting.Standard;

namespace DonorBridge.Documents.Iati.Importing;

/// <summary>Why a part of the standard has no place with us, in words for the person who imports.</summary>
internal static class WhyLeftOut
{
    private static readonly (string End, Sentence Why)[] Reasons =
    [
        ("contact-info", new Sentence("contact-persons", $"Contact persons are never imported.")),
        ("iati-activity/location", new Sentence("fine-places", $"Places finer than a country or region are not imported: the place of a shelter must not become known.")),
        ("/@last-updated-datetime", new Sentence("last-touched", $"When the publisher last touched the file says nothing about the project.")),
        ("iati-activity/@default-currency", new Sentence("own-currency", $"Every amount names its own currency.")),
        ("/@humanitarian", new Sentence("humanitarian", $"Whether aid is humanitarian is not kept.")),
        ("/@hierarchy", new Sentence("hierarchy", $"Levels inside a publisher's own system are not kept; parents and children are, as related activities.")),
        ("/@provider-activity-id", new Sentence("payers-activity", $"The payer's own activity is kept for payments made, and as the grant's reference.")),
        ("/@receiver-activity-id", new Sentence("payees-activity", $"The payee's own activity is kept for payments made.")),
        ("/@linked-data-uri", new Sentence("linked-data", $"Addresses of linked data are not kept.")),
        ("/@budget-not-provided", new Sentence("budget-missing", $"Why a budget is missing is not kept.")),
        ("/@secondary-reporter", new Sentence("secondary-reporter", $"Whether the publisher reports for another is not kept.")),
        ("/@crs-channel-code", new Sentence("channel-codes", $"Channel codes of donor statistics are not kept.")),
        ("activity-date/narrative", new Sentence("date-words", $"What a date means follows from its type.")),
        ("activity-scope", new Sentence("scope", $"How wide an activity reaches follows from its countries and regions.")),
        ("country-budget-items", new Sentence("country-budget-items", $"Budget items of recipient governments are not kept.")),
        ("humanitarian-scope", new Sentence("emergencies", $"Emergencies and appeals are not kept.")),
        ("policy-marker", new Sentence("policy-markers", $"Policy markers of donor statistics are not kept.")),
        ("collaboration-type", new Sentence("flow-kinds", $"Kinds of flow in donor statistics are not kept.")),
        ("default-flow-type", new Sentence("flow-kinds", $"Kinds of flow in donor statistics are not kept.")),
        ("default-finance-type", new Sentence("finance-kinds", $"Kinds of finance in donor statistics are not kept.")),
        ("default-aid-type", new Sentence("aid-kinds", $"Kinds of aid in donor statistics are not kept.")),
        ("default-tied-status", new Sentence("tied", $"Whether aid is tied is not kept.")),
        ("flow-type", new Sentence("flow-kinds", $"Kinds of flow in donor statistics are not kept.")),
        ("finance-type", new Sentence("finance-kinds", $"Kinds of finance in donor statistics are not kept.")),
        ("/aid-type", new Sentence("aid-kinds", $"Kinds of aid in donor statistics are not kept.")),
        ("/tied-status", new Sentence("tied", $"Whether aid is tied is not kept.")),
        ("disbursement-channel", new Sentence("payment-channel", $"By which channel money was paid is not kept.")),
        ("capital-spend", new Sentence("capital-share", $"The share of capital spending is not kept.")),
        ("transaction/sector", new Sentence("sectors-of-project", $"Sectors are kept for the project, not for each payment.")),
        ("transaction/recipient-country", new Sentence("countries-of-project", $"Countries are kept for the project, not for each payment.")),
        ("transaction/recipient-region", new Sentence("regions-of-project", $"Regions are kept for the project, not for each payment.")),
        ("sector/narrative", new Sentence("sector-name", $"The name of a sector follows from its code and list.")),
        ("recipient-country/narrative", new Sentence("country-name", $"The name of a country follows from its code.")),
        ("recipient-region/narrative", new Sentence("region-name", $"The name of a region follows from its code.")),
        ("/@vocabulary-uri", new Sentence("own-list", $"The address of a publisher's own list is kept for tags and references only.")),
        ("other-identifier", new Sentence("other-numbers", $"Numbers in other systems are not kept.")),
        ("legacy-data", new Sentence("legacy", $"Data from before IATI are not kept.")),
        ("conditions", new Sentence("conditions", $"A donor's conditions belong to the signed agreement, which is entered by hand.")),
        ("/@aggregation-status", new Sentence("aggregation", $"Whether figures may be added up follows from the indicator's kind.")),
        ("baseline/document-link", new Sentence("figure-documents", $"Documents are kept for projects, results and indicators, not for single figures.")),
        ("target/document-link", new Sentence("figure-documents", $"Documents are kept for projects, results and indicators, not for single figures.")),
        ("actual/document-link", new Sentence("figure-documents", $"Documents are kept for projects, results and indicators, not for single figures.")),
        ("baseline/location", new Sentence("figures-by-place", $"Figures by place are not kept.")),
        ("crs-add", new Sentence("donor-statistics", $"Data for donor statistics are not kept.")),
        ("fss", new Sentence("forward-survey", $"A donor's forward spending survey is not kept.")),
        ("iati-activities/@generated-datetime", new Sentence("file-made", $"When the file was made says nothing about the projects.")),
        ("/@linked-data-default", new Sentence("linked-data", $"Addresses of linked data are not kept.")),
    ];

    public static Sentence Of(string path, XElement element)
    {
        if (element.Name.Namespace != XNamespace.None) return new Sentence("extension", $"It is an extension of the publisher's own.");
        foreach (var (end, why) in Reasons)
            if (path.EndsWith(end, StringComparison.Ordinal)) return why;
        return Shape.ElementShape.Of(element.Parent?.Name.LocalName, element.Name.LocalName) is null
            ? new Sentence("not-iati", $"It is not part of IATI 2.03.")
            : new Sentence("no-place", $"There is no place for it here.");
    }
}
