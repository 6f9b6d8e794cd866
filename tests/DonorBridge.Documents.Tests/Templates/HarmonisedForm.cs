namespace DonorBridge.Documents.Tests.Templates;

/// <summary>The harmonised 8+3 narrative report, in English and Swedish (FACTS.md a).</summary>
internal static class HarmonisedForm
{
    private static readonly (string Key, string English, string Swedish)[] Core =
    [
        ("C1", "Overall performance", "Projektets läge i stort"),
        ("C2", "Changes and amendments", "Förändringar och tillägg"),
        ("C3", "Measuring results", "Mätning av resultat"),
        ("C4", "Affected persons", "Berörda personer"),
        ("C5", "Participation of and accountability to affected population", "Delaktighet och ansvar inför de berörda"),
        ("C6", "Risk management", "Riskhantering"),
        ("C7", "Exit strategy and sustainability", "Avslut och hållbarhet"),
        ("C8", "Lessons learned", "Lärdomar"),
    ];

    private static readonly (string Key, string English, string Swedish)[] Additional =
    [
        ("A1", "Value for money and cost effectiveness", "Kostnadseffektivitet"),
        ("A2", "Visibility", "Synlighet"),
        ("A3", "Coordination", "Samordning"),
        ("A4", "Implementing partners", "Genomförande partner"),
        ("A5", "Activities or steps towards implementation", "Aktiviteter och steg i genomförandet"),
        ("A6", "Environment", "Miljö"),
        ("P1", "Work with the regular child protection services", "Arbete med den ordinarie barnskyddsverksamheten"),
    ];

    public static byte[] English() => Make("en", (english, _) => english);

    public static byte[] Swedish() => Make("sv", (_, swedish) => swedish);

    private static byte[] Make(string language, Func<string, string, string> say)
    {
        var form = new WordForm(say("Narrative report", "Sakrapport"), language)
            .Title(say("Narrative report", "Sakrapport"), say("Harmonised 8+3 structure", "Harmoniserad struktur, 8+3"))
            .Heading(say("1. Basic information", "1. Grunduppgifter"))
            .Facts(
                (say("Project title", "Projektets titel"), "project-title"), (say("Grant reference", "Bidragets diarienummer"), "grant-reference"),
                (say("Donor", "Givare"), "donor"), (say("Organisation", "Organisation"), "grantee"), (say("Implementing partners", "Genomförande partner"), "partners"),
                (say("Countries", "Länder"), "countries"), (say("Objective", "Mål"), "objective"), (say("Grant amount", "Bidragets belopp"), "grant-amount"),
                (say("Grant period", "Bidragsperiod"), "grant-period"), (say("Reporting period", "Rapportperiod"), "report-period"),
                (say("Type of report", "Typ av rapport"), "report-kind"), (say("Submitted", "Inlämnad"), "submitted"), (say("Approved by", "Godkänd av"), "approved-by"))
            .Heading(say("2. Core questions", "2. Kärnfrågor"));

        // A table can be asked without its question, so each stands on its own.
        foreach (var (key, english, swedish) in Core)
        {
            form.When(key, inside => inside.Heading($"{key}. {say(english, swedish)}", 2).Answer(key));
            if (key == "C3") form.When("results", inside => Results(inside.Heading(say("Indicators", "Indikatorer"), 2), say));
            if (key == "C4") form.When("people", inside => People(inside.Heading(say("People reached", "Personer som nåtts"), 2), say));
            if (key == "C6") form.When("risks", inside => Risks(inside.Heading(say("Risks", "Risker"), 2), say));
        }

        form.When("more", inside => inside.Heading(say("3. Additional questions", "3. Tilläggsfrågor")));
        foreach (var (key, english, swedish) in Additional)
            form.When(key, inside => inside.Heading($"{key}. {say(english, swedish)}", 2).Answer(key));
        form.When("activities", inside => inside.Heading(say("Activities", "Aktiviteter"), 2).Table("activities",
            [new(say("Activity", "Aktivitet"), "title", 45), new(say("State", "Läge"), "state", 18), new(say("Comment", "Kommentar"), "comment", 37)]));
        form.When("programmes", inside => inside.Heading(say("National programmes", "Nationella program"), 2).Table("programmes",
            [new(say("National programme", "Nationellt program"), "name", 45), new(say("Country", "Land"), "country", 12), new(say("Objective it serves", "Mål som projektet bidrar till"), "objective", 43)]));

        return form.Done("grantee", "grant-reference", say("Harmonised narrative report 8+3", "Harmoniserad sakrapport 8+3"), say("Page", "Sida"), say("of", "av"));
    }

    private static void Results(WordForm form, Func<string, string, string> say) => form.Table("results",
    [
        new(say("No.", "Nr"), "code", 8), new(say("Indicator", "Indikator"), "title", 30), new(say("Baseline", "Utgångs-läge"), "baseline", 13, Number: true), new(say("Target", "Mål"), "target", 12, Number: true),
        new(say("This period", "Perioden"), "actual", 13, Number: true), new(say("Since the start", "Sedan start"), "cumulative", 12, Number: true), new(say("Reached", "Uppnått"), "reached", 12, Number: true),
    ]);

    private static void People(WordForm form, Func<string, string, string> say) => form.Table("people",
    [
        new(say("Group", "Grupp"), "group", 40), new(say("Reached", "Nådda"), "reach", 14), new(say("Girls and women", "Flickor och kvinnor"), "female", 12, Number: true), new(say("Boys and men", "Pojkar och män"), "male", 12, Number: true),
        new(say("Not known", "Okänt"), "unknown", 10, Number: true), new(say("All", "Alla"), "all", 12, Number: true),
    ]);

    private static void Risks(WordForm form, Func<string, string, string> say) => form.Table("risks",
    [
        new(say("Risk", "Risk"), "title", 31), new(say("Likelihood", "Sannolikhet"), "likelihood", 15), new(say("Impact", "Följd"), "impact", 11), new(say("Happened", "Inträffade"), "happened", 14), new(say("Response", "Åtgärd"), "response", 29),
    ]);
}
