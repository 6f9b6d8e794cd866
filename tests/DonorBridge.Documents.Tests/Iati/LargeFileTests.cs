using DonorBridge.Documents.Iati;
using Xunit;

namespace DonorBridge.Documents.Tests.Iati;

/// <summary>Measures what the whole process holds, so no other test may run beside it.</summary>
[Collection(Alone)]
public sealed class LargeFileTests
{
    public const string Alone = "alone";

    [Fact]
    public void A_large_file_is_checked_activity_by_activity_in_little_memory()
    {
        using var large = new RepeatingStream("<iati-activities version=\"2.03\">", A.CleanActivity, 6L << 20);
        var problems = 0;
        long most = 0;
        var before = GC.GetTotalMemory(forceFullCollection: true);

        IatiCheck.Run(large, A.Today, problem => { if (++problems % 600 == 0) most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before); });

        Assert.True(problems > 1_000, $"{problems} problems: each activity but the first repeats an identifier");
        Assert.True(most > 0 && most < 5 << 20, $"{most >> 20} MB were held at once of 6 MB");
    }
}

[CollectionDefinition(LargeFileTests.Alone, DisableParallelization = true)]
public sealed class AloneCollection;
