using Xunit;

namespace DonorBridge.Cli.Tests.House;

public sealed class TreeTests
{
    private static HouseFiles House => HouseFiles.OfThisCheckout;

    [Fact]
    public void No_file_names_a_folder_of_one_machine() => Rule.Holds(Tree.MachinePaths(House));

    [Theory]
    [InlineData("cd /ho" + "me/anna/donorbridge"), InlineData("\"/wo" + "rk/shared\""), InlineData("C:\\Us" + "ers\\anna")]
    public void A_folder_of_one_machine_is_found(string planted) => Assert.Single(Tree.MachinePaths(HouseFiles.Planted("README.md", planted)));

    [Fact]
    public void No_file_names_a_registry() => Rule.Holds(Tree.RegistryHosts(House));

    [Theory]
    [InlineData("https://api.nu" + "get.org/v3"), InlineData("\"resolved\": \"https://registry.npm" + "js.org/x\"")]
    public void A_registry_is_found(string planted) => Assert.Single(Tree.RegistryHosts(HouseFiles.Planted("package-lock.json", planted)));
}
