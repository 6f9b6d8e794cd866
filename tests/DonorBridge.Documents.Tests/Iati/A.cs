using System.Text;
using DonorBridge.Documents.Iati;

namespace DonorBridge.Documents.Tests.Iati;

/// <summary>Builds IATI files for tests.</summary>
public static class A
{
    public static readonly DateOnly Today = new(2026, 6, 1);

    /// <summary>An activity that breaks no rule and has something of most of what there is.</summary>
    public const string CleanActivity = """
          <iati-activity xml:lang="en" default-currency="EUR" last-updated-datetime="2026-05-01T12:00:00Z">
            <iati-identifier>LV-RE-40008000001-P1</iati-identifier>
            <reporting-org ref="LV-RE-40008000001" type="22"><narrative>Safe Shore</narrative></reporting-org>
            <title><narrative>Guardians in time</narrative></title>
            <description type="1"><narrative>Every child has a guardian.</narrative></description>
            <participating-org ref="SE-ON-802400001" type="22" role="1" activity-id="SE-ON-802400001-G7"><narrative>North Star</narrative></participating-org>
            <participating-org ref="LV-RE-40008000001" type="22" role="4"><narrative>Safe Shore</narrative></participating-org>
            <other-identifier ref="P-OLD" type="A3"><owner-org ref="LV-RE-40008000001"><narrative>Safe Shore</narrative></owner-org></other-identifier>
            <activity-status code="2" />
            <activity-date iso-date="2025-01-01" type="1" />
            <activity-date iso-date="2025-01-15" type="2" />
            <activity-date iso-date="2026-12-31" type="3" />
            <recipient-country code="LV" percentage="60" />
            <recipient-country code="EE" percentage="40" />
            <sector vocabulary="1" code="15160" percentage="33.3" />
            <sector vocabulary="1" code="16010" percentage="66.7" />
            <tag vocabulary="3" code="16.2" />
            <country-budget-items vocabulary="2">
              <budget-item code="1.1.1" percentage="50" />
              <budget-item code="1.2.1" percentage="50" />
            </country-budget-items>
            <policy-marker code="1" significance="1" />
            <default-aid-type code="C01" />
            <budget><period-start iso-date="2025-01-01" /><period-end iso-date="2025-12-31" /><value value-date="2025-01-01">30000.50</value></budget>
            <planned-disbursement><period-start iso-date="2026-09-01" /><period-end iso-date="2026-09-30" /><value value-date="2026-09-01">15000</value>
              <provider-org ref="SE-ON-802400001" provider-activity-id="SE-ON-802400001-G7"><narrative>North Star</narrative></provider-org>
              <receiver-org ref="LV-RE-40008000001"><narrative>Safe Shore</narrative></receiver-org></planned-disbursement>
            <capital-spend percentage="0" />
            <transaction ref="T1">
              <transaction-type code="11" /><transaction-date iso-date="2025-01-02" /><value value-date="2025-01-02">60000</value>
              <provider-org ref="SE-ON-802400001" provider-activity-id="SE-ON-802400001-G7"><narrative>North Star</narrative></provider-org>
              <receiver-org ref="LV-RE-40008000001" receiver-activity-id="LV-RE-40008000001-P1"><narrative>Safe Shore</narrative></receiver-org>
              <aid-type code="C01" />
            </transaction>
            <transaction ref="T2">
              <transaction-type code="4" /><transaction-date iso-date="2025-03-31" /><value currency="SEK" value-date="2025-03-31">-1200.25</value>
            </transaction>
            <related-activity ref="LV-1-PROGRAMME" type="1" />
            <result type="1">
              <title><narrative>Guardians are appointed</narrative></title>
              <indicator measure="1">
                <title><narrative>Guardians appointed within five days</narrative></title>
                <baseline year="2024" value="4" />
                <period><period-start iso-date="2025-01-01" /><period-end iso-date="2025-06-30" /><target value="10" /><actual value="12" /></period>
              </indicator>
              <indicator measure="5">
                <title><narrative>How courts see guardians</narrative></title>
                <period><period-start iso-date="2025-01-01" /><period-end iso-date="2025-06-30" /><actual><comment><narrative>Better.</narrative></comment></actual></period>
              </indicator>
            </result>
          </iati-activity>
        """;

    public static string File(params string[] activities) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<iati-activities version=\"2.03\">\n{string.Join('\n', activities)}\n</iati-activities>\n";

    public static Stream Bytes(string text) => new MemoryStream(Encoding.UTF8.GetBytes(text));

    public static IReadOnlyList<IatiProblem> Check(string text) => Check(Bytes(text));

    public static IReadOnlyList<IatiProblem> Check(Stream bytes)
    {
        var problems = new List<IatiProblem>();
        IatiCheck.Run(bytes, Today, problems.Add);
        return problems;
    }

    /// <summary>The clean activity with one part changed; the part must be there.</summary>
    public static string CleanBut(string part, string instead)
    {
        if (!CleanActivity.Contains(part)) throw new ArgumentException($"The clean activity has no {part}.");
        var at = CleanActivity.IndexOf(part, StringComparison.Ordinal);
        return File(CleanActivity[..at] + instead + CleanActivity[(at + part.Length)..]);
    }
}
