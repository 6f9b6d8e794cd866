namespace DonorBridge.Documents.Tests.Iati;

/// <summary>For each rule one way to break it: what is replaced in the clean activity, and by what.</summary>
public static class RuleCases
{
    private const string Baseline = "<baseline year=\"2024\" value=\"4\" />";
    private const string Actual = "<actual value=\"12\" />";
    private const string Target = "<target value=\"10\" />";
    private const string Qualitative = "<actual><comment>";
    private const string Sectors = "<sector vocabulary=\"1\" code=\"15160\" percentage=\"33.3\" />\n    <sector vocabulary=\"1\" code=\"16010\" percentage=\"66.7\" />";
    private const string Countries = "<recipient-country code=\"LV\" percentage=\"60\" />\n    <recipient-country code=\"EE\" percentage=\"40\" />";
    private const string Items = "<budget-item code=\"1.1.1\" percentage=\"50\" />\n      <budget-item code=\"1.2.1\" percentage=\"50\" />";
    private const string Provider = "<provider-org ref=\"SE-ON-802400001\" provider-activity-id=\"SE-ON-802400001-G7\"><narrative>North Star</narrative></provider-org>";
    private const string Receiver = "<receiver-org ref=\"LV-RE-40008000001\"><narrative>Safe Shore</narrative></receiver-org>";

    public static readonly (string Rule, string Part, string Instead)[] All =
    [
        ("1.1.3", "LV-RE-40008000001-P1</iati-identifier>", "LV-RE-40008000001</iati-identifier>"),
        ("1.1.21", "LV-RE-40008000001-P1</iati-identifier>", "LV-RE-40008000009-P1</iati-identifier>"),
        ("1.3.1", "LV-RE-40008000001-P1</iati-identifier>", "LV-RE-40008000001-P1\n</iati-identifier>"),
        ("1.3.13", "LV-RE-40008000001-P1</iati-identifier>", "LV-RE-40008000001-P/1</iati-identifier>"),
        ("1.4.1", "provider-activity-id=\"SE-ON-802400001-G7\"", "provider-activity-id=\" SE-ON-802400001-G7\""),
        ("1.5.1", "receiver-activity-id=\"LV-RE-40008000001-P1\"", "receiver-activity-id=\"LV-RE-40008000001-P1 \""),
        ("1.6.1", "ref=\"P-OLD\"", "ref=\"P-OLD \""),
        ("1.7.1", "ref=\"LV-1-PROGRAMME\"", "ref=\" LV-1-PROGRAMME\""),
        ("1.8.1", "ref=\"SE-ON-802400001\" type=\"22\" role=\"1\"", "ref=\"SE-ON-802400001 \" type=\"22\" role=\"1\""),
        ("1.8.13", "ref=\"SE-ON-802400001\" type=\"22\" role=\"1\"", "ref=\"SE-ON|802400001\" type=\"22\" role=\"1\""),
        ("1.9.1", "activity-id=\"SE-ON-802400001-G7\"><narrative>North Star</narrative></participating-org>", "activity-id=\" SE-ON-802400001-G7\"><narrative>North Star</narrative></participating-org>"),
        ("1.10.1", "<provider-org ref=\"SE-ON-802400001\"", "<provider-org ref=\" SE-ON-802400001\""),
        ("1.10.13", "<provider-org ref=\"SE-ON-802400001\"", "<provider-org ref=\"SE-ON?802400001\""),
        ("1.11.1", "<owner-org ref=\"LV-RE-40008000001\"", "<owner-org ref=\"LV-RE-40008000001 \""),
        ("1.11.13", "<owner-org ref=\"LV-RE-40008000001\"", "<owner-org ref=\"LV/RE-40008000001\""),
        ("1.14.1", "<reporting-org ref=\"LV-RE-40008000001\"", "<reporting-org ref=\" LV-RE-40008000001\""),
        ("1.14.8", "<reporting-org ref=\"LV-RE-40008000001\"", "<reporting-org ref=\"XX-NONE-40008000001\""),
        ("1.14.13", "<reporting-org ref=\"LV-RE-40008000001\"", "<reporting-org ref=\"LV-RE-4000&amp;8000001\""),
        ("1.15.1", "<receiver-org ref=\"LV-RE-40008000001\"", "<receiver-org ref=\"LV-RE-40008000001 \""),
        ("1.15.13", "<receiver-org ref=\"LV-RE-40008000001\"", "<receiver-org ref=\"LV-RE/40008000001\""),
        ("1.16.1", "ref=\"P-OLD\" type=\"A3\"", "ref=\" P-OLD\" type=\"B1\""),
        ("2.1.1", "code=\"15160\" percentage=\"33.3\"", "code=\"15160\""),
        ("2.1.2", "percentage=\"66.7\"", "percentage=\"66.6\""),
        ("2.1.4", Sectors, "<sector code=\"15160\" percentage=\"99.9\" />"),
        ("2.2.1", Sectors, "<sector code=\"15160\" /><sector vocabulary=\"99\" code=\"own\" />"),
        ("3.1.1", "code=\"EE\" percentage=\"40\"", "code=\"EE\""),
        ("3.1.2", "percentage=\"60\"", "percentage=\"60.01\""),
        ("3.1.4", Countries, "<recipient-country code=\"LV\" percentage=\"60\" />"),
        ("3.4.1", Countries, "<recipient-region vocabulary=\"1\" code=\"89\" /><recipient-region vocabulary=\"1\" code=\"298\" percentage=\"100\" />"),
        ("3.4.2", Countries, "<recipient-country code=\"LV\" percentage=\"60\" /><recipient-region vocabulary=\"1\" code=\"89\" percentage=\"30\" />"),
        ("3.4.4", Countries, "<recipient-region vocabulary=\"1\" code=\"89\" percentage=\"30\" />"),
        ("3.6.2", "<aid-type code=\"C01\" />", "<recipient-country code=\"LV\" /><aid-type code=\"C01\" />"),
        ("3.7.1", Countries, ""),
        ("3.7.2", Countries + "\n    " + Sectors, Sectors + "<!-- country on one transaction only -->"),
        ("4.1.1", "xml:lang=\"en\"", ""),
        ("4.3.1", "<title><narrative>Guardians in time</narrative>", "<title><narrative></narrative>"),
        ("4.4.1", "<narrative>Every child has a guardian.</narrative>", "<narrative />"),
        ("6.2.2", Sectors, ""),
        ("6.6.2", "<aid-type code=\"C01\" />", "<sector code=\"15160\" /><aid-type code=\"C01\" />"),
        ("6.7.2", Sectors, ""),
        ("6.8.1", "<owner-org ref=\"LV-RE-40008000001\"><narrative>Safe Shore</narrative></owner-org>", "<owner-org />"),
        ("6.9.1", Provider, "<provider-org />"),
        ("6.9.2", Receiver, "<receiver-org />"),
        ("6.10.1", "<participating-org ref=\"LV-RE-40008000001\" type=\"22\" role=\"4\"><narrative>Safe Shore</narrative></participating-org>", "<participating-org role=\"4\" />"),
        ("6.11.1", "<activity-date iso-date=\"2025-01-01\" type=\"1\" />\n    <activity-date iso-date=\"2025-01-15\" type=\"2\" />", ""),
        ("6.13.1", "<policy-marker code=\"1\" significance=\"1\" />", "<policy-marker vocabulary=\"99\" code=\"own\" />"),
        ("6.14.1", "<policy-marker code=\"1\" significance=\"1\" />", "<policy-marker code=\"1\" />"),
        ("7.5.3", "<budget><period-start iso-date=\"2025-01-01\" />", "<budget><period-start iso-date=\"2024-12-30\" />"),
        ("7.8.1", "default-currency=\"EUR\"", ""),
        ("7.9.1", Items, "<budget-item code=\"1.1.1\" /><budget-item code=\"1.2.1\" />"),
        ("7.9.2", "code=\"1.2.1\" percentage=\"50\"", "code=\"1.2.1\" percentage=\"49.99\""),
        ("7.9.4", Items, "<budget-item code=\"1.1.1\" percentage=\"50\" />"),
        ("8.6.1", "<period><period-start iso-date=\"2025-01-01\" />", "<period><period-start iso-date=\"2025-07-01\" />"),
        ("8.6.3", "<period-start iso-date=\"2026-09-01\" />", "<period-start iso-date=\"2026-10-01\" />"),
        ("8.8.1", Baseline, "<baseline year=\"2024\" />"),
        ("8.8.2", Baseline, "<baseline year=\"2024\" value=\"four\" />"),
        ("8.8.3", "<title><narrative>How courts see guardians</narrative></title>", "<title><narrative>How courts see guardians</narrative></title><baseline year=\"2024\" value=\"4\" />"),
        ("8.9.1", Target, "<target />"),
        ("8.9.2", Target, "<target value=\"ten\" />"),
        ("8.9.3", Qualitative, "<target value=\"5\" />" + Qualitative),
        ("8.10.1", Actual, "<actual />"),
        ("8.10.2", Actual, "<actual value=\"12 children\" />"),
        ("8.10.3", Qualitative, "<actual value=\"5\"><comment>"),
        ("8.11.1", "<indicator measure=\"1\">\n        <title><narrative>Guardians appointed within five days</narrative></title>", "<reference vocabulary=\"99\" code=\"r\" /><indicator measure=\"1\">\n        <title><narrative>Guardians appointed within five days</narrative></title><reference vocabulary=\"9\" code=\"16.2.1\" />"),
        ("11.1.1", "2026-05-01T12:00:00Z", "2026-06-02T12:00:00Z"),
        ("11.1.2", "iso-date=\"2025-01-01\" type=\"1\"", "iso-date=\"2027-01-01\" type=\"1\""),
        ("11.1.3", "<activity-date iso-date=\"2026-12-31\" type=\"3\" />", "<activity-date iso-date=\"2025-01-14\" type=\"4\" />"),
        ("11.1.4", "iso-date=\"2025-01-15\" type=\"2\"", "iso-date=\"2026-06-02\" type=\"2\""),
        ("11.1.5", "iso-date=\"2026-12-31\" type=\"3\"", "iso-date=\"2026-12-31\" type=\"4\""),
        ("11.2.1", "<transaction-date iso-date=\"2025-03-31\" />", "<transaction-date iso-date=\"2026-06-02\" />"),
        ("11.2.2", "value-date=\"2025-03-31\"", "value-date=\"2026-06-02\""),
        ("12.1.1", "percentage=\"60\"", "percentage=\"-60\""),
        ("12.2.1", "<capital-spend percentage=\"0\" />", "<capital-spend percentage=\"100.1\" />"),
        ("12.3.1", "percentage=\"66.7\"", "percentage=\"166.7\""),
        ("102.1.1", Sectors, "<sector vocabulary=\"2\" code=\"151\" />"),
        ("107.1.1", "<default-aid-type code=\"C01\" />", "<default-aid-type code=\"1\" vocabulary=\"2\" />"),
        ("107.1.2", "<default-aid-type code=\"C01\" />", "<default-aid-type code=\"C01\" /><default-aid-type code=\"B01\" />"),
        ("107.2.1", "<aid-type code=\"C01\" />", "<aid-type code=\"1\" vocabulary=\"2\" />"),
        ("107.2.2", "<aid-type code=\"C01\" />", "<aid-type code=\"C01\" /><aid-type code=\"B01\" />"),
    ];
}
