using Xunit;

namespace DonorBridge.Cli.Tests.House;

public sealed class ProjectsTests
{
    private static HouseFiles House => HouseFiles.OfThisCheckout;

    [Fact]
    public void Projects_refer_only_to_the_projects_they_may() => Rule.Holds(Projects.ForbiddenReferences(House));

    [Theory]
    [InlineData("DonorBridge.Reporting", "DonorBridge.Documents")]
    [InlineData("DonorBridge.Documents", "DonorBridge.Store")]
    [InlineData("DonorBridge.Store", "DonorBridge.Documents")]
    [InlineData("DonorBridge.Cli", "DonorBridge.Portal")]
    [InlineData("DonorBridge.Stranger", "DonorBridge.Reporting")]
    public void A_reference_that_is_not_allowed_is_found(string from, string to) => Assert.Equal(
        [$"src/{from}/{from}.csproj: {to}"],
        Projects.ForbiddenReferences(Planted(from, $"""<ProjectReference Include="..\{to}\{to}.csproj" />""")));

    [Fact]
    public void Projects_use_only_the_packages_they_may() => Rule.Holds(Projects.ForbiddenPackages(House));

    [Theory]
    [InlineData("DonorBridge.Reporting", "Cronos")]
    [InlineData("DonorBridge.Portal", "DocumentFormat.OpenXml")]
    [InlineData("DonorBridge.Cli", "Npgsql")]
    public void A_package_that_is_not_allowed_is_found(string project, string package) => Assert.Equal(
        [$"src/{project}/{project}.csproj: {package}"],
        Projects.ForbiddenPackages(Planted(project, $"""<PackageReference Include="{package}" />""")));

    [Fact]
    public void Every_source_project_has_its_mirror_of_tests() => Rule.Holds(Projects.WithoutTests(House));

    [Fact]
    public void A_source_project_without_tests_is_found() =>
        Assert.Equal(["DonorBridge.New"], Projects.WithoutTests(Planted("DonorBridge.New", "")));

    [Fact]
    public void Every_package_is_pinned_once() => Rule.Holds(Projects.UnpinnedPackages(House));

    [Theory]
    [InlineData("""<PackageVersion Include="Loose" Version="1.*" />""")]
    [InlineData("""<PackageVersion Include="Loose" Version="[1.0,2.0)" />""")]
    [InlineData("""<PackageReference Include="Loose" Version="1.0.0" />""")]
    public void A_floating_or_local_version_is_found(string item) =>
        Assert.Single(Projects.UnpinnedPackages(Planted("DonorBridge.Cli", item)));

    private static HouseFiles Planted(string project, string item) =>
        HouseFiles.Planted($"src/{project}/{project}.csproj", $"<Project><ItemGroup>{item}</ItemGroup></Project>");
}
