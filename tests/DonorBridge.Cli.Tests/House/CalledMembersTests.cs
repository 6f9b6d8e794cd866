using Xunit;

namespace DonorBridge.Cli.Tests.House;

public sealed class CalledMembersTests
{
    [Fact]
    public void Reporting_reaches_no_file_no_network_and_no_setting_of_the_machine() =>
        Rule.Holds(CalledMembers.ThatReachOutside(Built("DonorBridge.Reporting")));

    [Theory]
    [InlineData("DonorBridge.Reporting"), InlineData("DonorBridge.Documents"), InlineData("DonorBridge.Workflows")]
    public void The_core_asks_neither_the_clock_nor_chance(string project) => Rule.Holds(CalledMembers.ThatVary(Built(project)));

    [Theory]
    [InlineData("System.IO.File::Exists"), InlineData("System.Environment::GetEnvironmentVariable")]
    public void A_call_that_reaches_outside_is_found(string member) =>
        Assert.Contains(member, CalledMembers.ThatReachOutside(typeof(Planted).Assembly.Location));

    [Theory]
    [InlineData("System.DateTime::get_UtcNow"), InlineData("System.Guid::NewGuid"), InlineData("System.TimeProvider::get_System")]
    public void A_call_whose_answer_varies_is_found(string member) =>
        Assert.Contains(member, CalledMembers.ThatVary(typeof(Planted).Assembly.Location));

    private static string Built(string project) => Path.Combine(AppContext.BaseDirectory, $"{project}.dll");

    private static class Planted
    {
        public static object?[] Reach() =>
            [File.Exists("x"), Environment.GetEnvironmentVariable("x"), DateTime.UtcNow, Guid.NewGuid(), TimeProvider.System];
    }
}
