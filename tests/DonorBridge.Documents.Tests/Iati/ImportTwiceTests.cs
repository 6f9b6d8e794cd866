using DonorBridge.Documents.Iati;
using DonorBridge.Reporting.Imports;
using DonorBridge.Reporting.Standard;
using Xunit;

namespace DonorBridge.Documents.Tests.Iati;

public class ImportTwiceTests
{
    public static TheoryData<string> Real => new(ReferenceData.RealFiles);

    [Theory, MemberData(nameof(Real))]
    public void The_same_file_twice_changes_nothing_also_when_the_first_was_kept_as_JSON(string name)
    {
        var first = ReportJson.Read<ImportedActivities>(ReportJson.Write(Read(name)));

        var plan = ImportPlan.Compare(Read(name), first);

        Assert.True(plan.ChangesNothing);
        Assert.Empty(plan.NotInFile);
        Assert.NotEmpty(plan.Unchanged);
    }

    [Theory, MemberData(nameof(Real))]
    public void Every_row_has_a_key_of_its_own(string name)
    {
        var read = Read(name);

        Assert.Distinct(read.Organisations.Select(row => row.Id));
        Assert.Distinct(read.Projects.Select(row => row.Key));
        Assert.Distinct(read.Grants.Select(row => row.Key));
        Assert.Distinct(read.Money.Select(row => row.Key));
        Assert.Distinct(read.Results.Select(row => row.Key));
    }

    private static ImportedActivities Read(string name)
    {
        using var bytes = IatiSource.Open(ReferenceData.Real(name));
        return IatiImport.Read(bytes);
    }
}
