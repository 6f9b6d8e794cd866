using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Imports;
using DonorBridge.Reporting.Spending;
using Xunit;

namespace DonorBridge.Reporting.Tests.Imports;

public class ImportPlanTests
{
    private static readonly ImportedActivities File = new()
    {
        Organisations = [new Organisation { Id = "LV-RE-1", Name = "Safe Shore" }],
        Projects = [new ImportedProject { Key = "P1", Title = "Guardians", Lead = "LV-RE-1", Tags = [new Tag("16.2", "3")] }],
        Grants = [new ImportedGrant { Key = "P1/D", Reference = "D-7", Title = "Guardians", Donor = "D", Grantee = "LV-RE-1", Project = "P1", AmountFrom = AmountSource.Commitments, Amount = new Money(100m, "EUR") }],
        Money = [new ImportedMoney { Key = "P1/T1", Project = "P1", Kind = MoneyEntryKind.Receipt, Date = new DateOnly(2026, 1, 2), Amount = new Money(50m, "EUR") }],
        LeftOut = [new LeftOut(7, "P1", "iati-activities/iati-activity/contact-info", new("contact-persons", $"Contact persons are never imported."))],
    };

    [Fact]
    public void Against_nothing_every_row_is_added()
    {
        var plan = ImportPlan.Compare(File, new ImportedActivities());

        Assert.Equal(["organisation LV-RE-1", "project P1", "grant P1/D", "money P1/T1"], plan.Added.Select(row => $"{row.Kind} {row.Key}"));
        Assert.False(plan.ChangesNothing);
        Assert.Equal(File.LeftOut, plan.LeftOut);
    }

    [Fact]
    public void The_same_file_twice_changes_nothing()
    {
        var plan = ImportPlan.Compare(File, File with { });

        Assert.True(plan.ChangesNothing);
        Assert.Equal(4, plan.Unchanged.Count);
        Assert.Empty(plan.NotInFile);
    }

    [Fact]
    public void A_changed_field_is_shown_old_and_new()
    {
        var held = File with { Projects = [File.Projects[0] with { Title = "Guardianship", Status = "pipeline" }] };

        var plan = ImportPlan.Compare(File, held);

        Assert.Equal([new PlannedChange("project", "P1", "Guardians", "title", "Guardianship", "Guardians"), new PlannedChange("project", "P1", "Guardians", "status", "pipeline", null)], plan.Changed);
        Assert.Equal(3, plan.Unchanged.Count);
    }

    [Fact]
    public void One_hundred_with_and_without_cents_is_the_same_amount()
    {
        var held = File with { Grants = [File.Grants[0] with { Amount = new Money(100.00m, "EUR") }] };

        Assert.True(ImportPlan.Compare(File, held).ChangesNothing);
    }

    [Fact]
    public void What_the_file_no_longer_has_is_listed_and_not_removed()
    {
        var gone = File.Money[0] with { Key = "P1/T0" };
        var ofAnotherProject = File.Money[0] with { Key = "P2/T0", Project = "P2" };

        var plan = ImportPlan.Compare(File, File with { Money = [gone, File.Money[0], ofAnotherProject] });

        Assert.Equal("P1/T0", Assert.Single(plan.NotInFile).Key);
        Assert.True(plan.ChangesNothing);
    }

    [Fact]
    public void Fields_we_have_no_place_for_neither_change_nor_count()
    {
        var held = File with { Projects = [File.Projects[0] with { Tags = [] }] };

        Assert.False(ImportPlan.Compare(File, held).ChangesNothing);
        Assert.True(ImportPlan.Compare(File, held, new HashSet<string> { "project.tags" }).ChangesNothing);
    }
}
