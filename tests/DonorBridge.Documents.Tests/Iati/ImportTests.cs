using System.Text;
using DonorBridge.Documents.Iati;
using DonorBridge.Documents.Iati.Importing;
using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Imports;
using DonorBridge.Reporting.Results;
using DonorBridge.Reporting.Spending;
using DonorBridge.Reporting.Standard;
using Xunit;

namespace DonorBridge.Documents.Tests.Iati;

public class ImportTests
{
    private const string Lead = "LV-RE-40008000001", Donor = "SE-ON-802400001", Activity = "LV-RE-40008000001-P1";

    [Fact]
    public void An_activity_of_an_NGO_is_its_project_and_a_grant_from_each_funder()
    {
        var read = Read(A.File(A.CleanActivity));

        var project = Assert.Single(read.Projects);
        Assert.Equal((Activity, "Guardians in time", Lead, "implementation"), (project.Key, project.Title, project.Lead, project.Status));
        Assert.Equal((new DateOnly(2025, 1, 1), new DateOnly(2025, 1, 15), new DateOnly(2026, 12, 31), null), (project.PlannedStart, project.ActualStart, project.PlannedEnd, project.ActualEnd));
        Assert.Equal([new CodeShare("LV", 60m), new CodeShare("EE", 40m)], project.Countries);
        Assert.Equal([new CodeShare("15160", 33.3m, "1"), new CodeShare("16010", 66.7m, "1")], project.Sectors);
        Assert.Equal([new RelatedActivity("LV-1-PROGRAMME", "parent")], project.Related);

        var grant = Assert.Single(read.Grants);
        Assert.Equal((Donor, Lead, "SE-ON-802400001-G7"), (grant.Donor, grant.Grantee, grant.Reference));
        Assert.Equal((new Money(60000m, "EUR"), AmountSource.Commitments, new DateOnly(2025, 1, 2)), (grant.Amount!.Value, grant.AmountFrom, grant.SignedOn!.Value));
        Assert.Equal(new Money(15000m, "EUR"), Assert.Single(grant.PlannedPayments).Amount);
    }

    [Fact]
    public void An_activity_of_a_donor_is_its_grant_to_who_implements_and_that_organisations_project()
    {
        var read = Read(Published("10", "XI-IATI-MINISTRY", """
            <participating-org ref="XI-IATI-MINISTRY" role="1" type="10"/><participating-org ref="EE-RIK-80000001" role="4" type="22"><narrative>Harbour Light</narrative></participating-org>
            """, """<transaction><transaction-type code="2"/><transaction-date iso-date="2025-01-01"/><value value-date="2025-01-01">8000</value></transaction><transaction><transaction-type code="3"/><transaction-date iso-date="2025-02-01"/><value value-date="2025-02-01">5000</value></transaction>"""));

        var grant = Assert.Single(read.Grants);
        Assert.Equal(("XI-IATI-MINISTRY-1", "XI-IATI-MINISTRY", "EE-RIK-80000001"), (grant.Key, grant.Donor, grant.Grantee));
        Assert.Equal(new Money(8000m, "EUR"), grant.Amount);
        Assert.Equal("EE-RIK-80000001", Assert.Single(read.Projects).Lead);
        Assert.Equal([MoneyEntryKind.Commitment, MoneyEntryKind.Receipt], read.Money.Select(entry => entry.Kind));
        Assert.All(read.Money, entry => Assert.Equal(grant.Key, entry.Grant));
    }

    [Fact]
    public void What_a_donor_spends_itself_is_left_out()
    {
        var read = Read(Published("10", "XI-IATI-MINISTRY", """<participating-org ref="EE-RIK-80000001" role="4" type="22"/>""",
            """<transaction><transaction-type code="4"/><transaction-date iso-date="2025-01-01"/><value value-date="2025-01-01">8000</value></transaction>"""));

        Assert.Empty(read.Money);
        Assert.Contains(read.LeftOut, row => row.Path.EndsWith("/transaction") && row.Why.Text.Contains("spends itself"));
    }

    [Theory]
    [InlineData("1", MoneyEntryKind.Receipt)]
    [InlineData("11", MoneyEntryKind.Commitment)]
    [InlineData("3", MoneyEntryKind.Expenditure)]
    [InlineData("4", MoneyEntryKind.Expenditure)]
    public void Transactions_are_seen_as_the_lead_sees_them(string type, MoneyEntryKind kind)
    {
        var read = Read(A.CleanBut("<transaction-type code=\"4\" />", $"<transaction-type code=\"{type}\" />"));

        Assert.Equal((kind, new Money(-1200.25m, "SEK"), $"{Activity}/T2"), (read.Money[1].Kind, read.Money[1].Amount, read.Money[1].Key));
    }

    [Theory]
    [InlineData("12", "pledge")]
    [InlineData("5", "Loans")]
    [InlineData("2", "sub-grant")]
    [InlineData("99", "none of 1 to 13")]
    public void Transactions_with_no_place_are_left_out_with_their_line(string type, string why)
    {
        var read = Read(A.CleanBut("<transaction-type code=\"4\" />", $"<transaction-type code=\"{type}\" />"));

        var row = Assert.Single(read.LeftOut, row => row.Path == "iati-activities/iati-activity/transaction");
        Assert.Contains(why, row.Why.Text);
        Assert.Equal((37, Activity), (row.Line, row.Activity));
    }

    [Fact]
    public void An_amount_without_a_currency_is_left_out_and_never_guessed()
    {
        var read = Read(A.CleanBut("default-currency=\"EUR\"", ""));

        Assert.Contains(read.LeftOut, row => row.Path.EndsWith("/transaction") && row.Why.Text.Contains("currency"));
        Assert.Null(Assert.Single(read.Grants).Amount);
        Assert.Contains(read.ToConfirm, row => row.Kind == "grant" && row.Field == "amount");
    }

    [Fact]
    public void Without_commitments_the_budgets_of_the_only_grant_are_taken_and_a_person_confirms()
    {
        var read = Read(A.CleanBut("<transaction-type code=\"11\" />", "<transaction-type code=\"1\" />"));

        Assert.Equal((new Money(30000.50m, "EUR"), AmountSource.Budgets), (read.Grants[0].Amount!.Value, read.Grants[0].AmountFrom));
        Assert.Contains(read.ToConfirm, row => row.Field == "amount" && row.Why.Text.Contains("budgets"));
    }

    [Fact]
    public void Two_funders_make_two_grants_and_money_of_neither_is_to_be_confirmed()
    {
        var read = Read(A.CleanBut("<participating-org ref=\"LV-RE", "<participating-org ref=\"CH-FDJP-1\" type=\"60\" role=\"1\"><narrative>Aurora Foundation</narrative></participating-org>\n<participating-org ref=\"LV-RE"));

        Assert.Equal([Donor, "CH-FDJP-1"], read.Grants.Select(grant => grant.Donor));
        Assert.Equal([$"{Activity}/{Donor}", null], read.Money.Select(entry => entry.Grant));
        Assert.Contains(read.ToConfirm, row => row.Kind == "money" && row.Key == $"{Activity}/T2" && row.Field == "grant");
    }

    [Fact]
    public void Contact_persons_are_never_imported()
    {
        const string contact = "<contact-info type=\"1\"><organisation><narrative>Unit X</narrative></organisation><person-name><narrative>Anna Bergqvist</narrative></person-name><telephone>+371 20000000</telephone><email>anna@example.org</email></contact-info>";
        var read = Read(A.CleanBut("<recipient-country code=\"LV\"", contact + "<recipient-country code=\"LV\"").Replace("Every child has a guardian.", "Ask anna@example.org or call +371 2000 0000, tel 67 000 000."));

        var output = Encoding.UTF8.GetString(ReportJson.Write(read));

        Assert.DoesNotContain("Bergqvist", output);
        Assert.DoesNotContain("anna@", output);
        Assert.DoesNotContain("2000", output.Replace("2000-", "").Replace("802400001", "").Replace("40008000001", ""));
        Assert.Equal("Ask [removed] or call [removed], tel [removed].", read.Projects[0].Description);
        Assert.Contains(read.LeftOut, row => row.Path.EndsWith("/contact-info") && row.Why.Text == "Contact persons are never imported.");
    }

    [Fact]
    public void Places_finer_than_a_country_are_not_imported()
    {
        var read = Read(A.CleanBut("<sector vocabulary=\"1\" code=\"15160\"", "<location><name><narrative>Shelter in Sun Street</narrative></name><point srsName=\"x\"><pos>56.9 24.1</pos></point></location><sector vocabulary=\"1\" code=\"15160\""));

        Assert.DoesNotContain("Sun Street", Encoding.UTF8.GetString(ReportJson.Write(read)));
        Assert.Contains(read.LeftOut, row => row.Path.EndsWith("/location") && row.Why.Text.Contains("shelter"));
    }

    [Fact]
    public void Results_become_indicators_with_targets_and_actuals_by_window()
    {
        var read = Read(A.File(A.CleanActivity));

        var counted = read.Results[0];
        Assert.Equal(("Guardians are appointed", ResultLevel.Output, 4m, 2024, 10m), (counted.Indicator.Result, counted.Indicator.Level, counted.Indicator.Baseline!.Value, counted.Indicator.BaselineYear!.Value, counted.Indicator.Target!.Value));
        var window = Assert.Single(counted.Windows);
        Assert.Equal((new Period(new DateOnly(2025, 1, 1), new DateOnly(2025, 6, 30)), 10m, 12m), (window.Window, window.Target!.Value!.Value, window.Actual!.Value!.Value));
        Assert.Equal((FigureKind.Text, "Better."), (read.Results[1].Indicator.Kind, read.Results[1].Windows[0].Actual!.Text));
    }

    [Theory]
    [InlineData("1", "Number of children with a guardian", FigureKind.UniquePersons)]
    [InlineData("1", "Shelter places available", FigureKind.Stock)]
    [InlineData("1", "Training sessions held", FigureKind.Flow)]
    [InlineData("2", "Share of cases closed", FigureKind.Ratio)]
    [InlineData("4", "Readiness of the referral system", FigureKind.Stock)]
    public void The_kind_of_a_figure_is_decided_by_rule_and_listed_to_confirm(string measure, string title, FigureKind kind)
    {
        var read = Read(A.CleanBut("<indicator measure=\"1\">", $"<indicator measure=\"{measure}\">").Replace("Guardians appointed within five days", title));

        Assert.Equal(kind, read.Results[0].Indicator.Kind);
        Assert.Contains(read.ToConfirm, row => row.Kind == "result" && row.Key == read.Results[0].Key && row.Field == "kind");
    }

    [Fact]
    public void A_percentage_is_held_as_so_many_of_100()
    {
        var read = Read(A.CleanBut("<indicator measure=\"1\">", "<indicator measure=\"2\">"));

        Assert.Equal(12m, read.Results[0].Windows[0].Actual!.Percent());
    }

    [Fact]
    public void Known_dimensions_become_parts_and_unknown_ones_are_left_out_whole()
    {
        var read = Read(A.CleanBut("<actual value=\"12\" />", """
            <actual value="12"/><actual value="7"><dimension name="sex" value="Female"/><dimension name="age" value="12 - 14"/></actual>
            <actual value="3"><dimension name="sex" value="male"/><dimension name="shoe size" value="38"/></actual>
            """));

        var actual = read.Results[0].Windows[0].Actual!;
        Assert.Equal((12m, new FigurePart(7m, "female", "12-14")), (actual.Value!.Value, Assert.Single(actual.Parts)));
        Assert.Single(read.LeftOut, row => row.Path.EndsWith("/actual") && row.Why.Text.Contains("breakdown"));
    }

    [Fact]
    public void A_part_without_a_total_leaves_the_total_not_reported()
    {
        var read = Read(A.CleanBut("<actual value=\"12\" />", "<actual value=\"7\"><dimension name=\"sex\" value=\"female\"/></actual>"));

        Assert.Null(read.Results[0].Windows[0].Actual!.Value);
    }

    [Fact]
    public void Our_age_bands_and_groups_are_those_of_the_standard_report()
    {
        var definition = FindUp("src/StandardReport/2026/standard-report.json");
        using var json = System.Text.Json.JsonDocument.Parse(File.ReadAllText(definition));

        Assert.Equal(json.RootElement.GetProperty("ageBands").EnumerateArray().Select(band => band.GetString()!).Order(), Breakdown.AgeBands.Order());
        Assert.Equal(json.RootElement.GetProperty("groups").EnumerateArray().Select(group => group.GetProperty("key").GetString()!).Where(key => key != "total").Order(), Breakdown.Groups.Order());
    }

    [Fact]
    public void An_organisation_is_one_whether_named_by_identifier_or_by_name()
    {
        var read = Read(A.CleanBut("<provider-org ref=\"SE-ON-802400001\" provider-activity-id=\"SE-ON-802400001-G7\"><narrative>North Star</narrative></provider-org>\n      <receiver-org ref=\"LV-RE-40008000001\" receiver", "<provider-org><narrative>north  star</narrative></provider-org>\n      <receiver-org ref=\"LV-RE-40008000001\" receiver"));

        Assert.Equal([Lead, Donor], read.Organisations.Select(organisation => organisation.Id));
        Assert.Equal(60000m, read.Grants[0].Amount!.Value.Amount);
    }

    [Fact]
    public void A_code_for_a_kind_of_organisation_is_not_its_identifier()
    {
        var read = Read(A.CleanBut("<participating-org ref=\"LV-RE", "<participating-org ref=\"22000\" type=\"22\" role=\"3\"><narrative>Harbour Light</narrative></participating-org><participating-org ref=\"22000\" type=\"22\" role=\"3\"><narrative>Aurora House</narrative></participating-org><participating-org ref=\"LV-RE"));

        Assert.Equal([Lead, Donor, "name:Harbour Light", "name:Aurora House"], read.Organisations.Select(organisation => organisation.Id));
        Assert.Equal(2, read.LeftOut.Count(row => row.Path.EndsWith("/participating-org/@ref")));
    }

    [Fact]
    public void Other_languages_of_title_and_description_are_kept_as_translations()
    {
        var read = Read(A.CleanBut("<title><narrative>Guardians in time</narrative>", "<title><narrative xml:lang=\"lv\">Aizbildņi laikus</narrative><narrative>Guardians in time</narrative>"));

        Assert.Equal("Guardians in time", read.Projects[0].Title);
        Assert.Equal([new TranslatedText("title", "lv", "Aizbildņi laikus")], read.Projects[0].Translations);
    }

    [Theory]
    [InlineData("<iati-activities version=\"1.05\"/>", "1.05")]
    [InlineData("<iati-organisations version=\"2.03\"/>", "organisation file")]
    [InlineData("<iati-activities version=\"2.03\"/>", "no activity")]
    [InlineData("<iati-activities version=\"2.03\"><iati-activity/></iati-activities>", "no activity")]
    public void What_is_not_2_03_activities_is_refused(string file, string why) =>
        Assert.Contains(why, Assert.Throws<IatiRefused>(() => Read(file)).Message);

    [Fact]
    public void The_same_file_gives_the_same_bytes_and_names_no_path()
    {
        var read = Read(A.File(A.CleanActivity));
        string one = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), two = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            ImportFolder.Write(read, "a.xml", one);
            ImportFolder.Write(Read(A.File(A.CleanActivity)), "a.xml", two);

            Assert.Equal(ImportFolder.Names.Order(), Directory.GetFiles(one).Select(Path.GetFileName).Order()!);
            Assert.All(ImportFolder.Names, name => Assert.Equal(File.ReadAllBytes(Path.Combine(one, name)), File.ReadAllBytes(Path.Combine(two, name))));
            Assert.All(ImportFolder.Names, name => Assert.DoesNotContain(Path.GetTempPath(), File.ReadAllText(Path.Combine(one, name))));
        }
        finally
        {
            Directory.Delete(one, recursive: true);
            Directory.Delete(two, recursive: true);
        }
    }

    private static ImportedActivities Read(string file) => IatiImport.Read(A.Bytes(file));

    private static string Published(string type, string publisher, string participants, string rest) => A.File($"""
        <iati-activity default-currency="EUR" xml:lang="en"><iati-identifier>{publisher}-1</iati-identifier><reporting-org ref="{publisher}" type="{type}"><narrative>Ministry</narrative></reporting-org>
        <title><narrative>Support</narrative></title><description><narrative>Support.</narrative></description>{participants}<activity-status code="2"/><activity-date type="2" iso-date="2025-01-01"/><activity-date type="3" iso-date="2025-12-31"/>{rest}</iati-activity>
        """);

    private static string FindUp(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, path))) return Path.Combine(folder.FullName, path);
        throw new FileNotFoundException($"{path} is not above the tests.");
    }
}
