using System.Xml.Linq;

namespace DonorBridge.Cli.Tests.House;

/// <summary>Who may refer to whom and which packages each source project may use; see the house in the design.</summary>
internal static class Projects
{
    private const string Reporting = "DonorBridge.Reporting", Documents = "DonorBridge.Documents", Workflows = "DonorBridge.Workflows",
        Store = "DonorBridge.Store", Portal = "DonorBridge.Portal", Cli = "DonorBridge.Cli";

    private static readonly Dictionary<string, string[]> MayReferTo = new()
    {
        [Reporting] = [],
        [Workflows] = [],
        [Documents] = [Reporting],
        [Store] = [Reporting, Workflows],
        [Portal] = [Reporting, Documents, Workflows, Store],
        [Cli] = [Reporting, Documents, Workflows, Store],
    };

    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        [Reporting] = [],
        [Documents] = ["DocumentFormat.OpenXml"],
        [Workflows] = ["Jint", "Fluid.Core", "TimeZoneConverter", "Cronos"],
        [Store] =
        [
            "Npgsql", "Npgsql.EntityFrameworkCore.PostgreSQL", "EFCore.NamingConventions", "Microsoft.EntityFrameworkCore.Design",
            "Microsoft.AspNetCore.Identity.EntityFrameworkCore", "Microsoft.AspNetCore.DataProtection.EntityFrameworkCore",
        ],
        [Portal] =
        [
            "MailKit", "Microsoft.AspNetCore.OpenApi", "Scalar.AspNetCore", "Microsoft.AspNetCore.Authentication.OpenIdConnect",
            "OpenIddict.AspNetCore", "OpenIddict.EntityFrameworkCore", "OpenTelemetry.Extensions.Hosting",
            "OpenTelemetry.Exporter.OpenTelemetryProtocol", "OpenTelemetry.Instrumentation.AspNetCore",
        ],
        [Cli] = ["System.CommandLine"],
    };

    public static IEnumerable<string> ForbiddenReferences(HouseFiles house) =>
        Forbidden(house, "ProjectReference", MayReferTo, path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));

    public static IEnumerable<string> ForbiddenPackages(HouseFiles house) => Forbidden(house, "PackageReference", MayUse, name => name);

    public static IEnumerable<string> WithoutTests(HouseFiles house) => house.Under("src/", ".csproj")
        .Select(file => Path.GetFileNameWithoutExtension(file.Path))
        .Where(name => !house.Texts.ContainsKey($"tests/{name}.Tests/{name}.Tests.csproj"));

    /// <summary>A version that floats, or that a project names for itself.</summary>
    public static IEnumerable<string> UnpinnedPackages(HouseFiles house) => house.Under("", ".csproj", ".props")
        .SelectMany(file => XDocument.Parse(file.Text).Descendants()
            .Where(item => item.Name.LocalName is "PackageReference" or "PackageVersion")
            .Where(item => item.Name.LocalName is "PackageReference" ? item.Attribute("Version") is not null : !IsExact((string?)item.Attribute("Version")))
            .Select(item => $"{file.Path}: {(string?)item.Attribute("Include")}"));

    private static IEnumerable<string> Forbidden(
        HouseFiles house, string element, Dictionary<string, string[]> allowed, Func<string, string> name) =>
        from file in house.Under("src/", ".csproj")
        let project = Path.GetFileNameWithoutExtension(file.Path)
        from item in XDocument.Parse(file.Text).Descendants(element)
        let other = name((string)item.Attribute("Include")!)
        where !allowed.GetValueOrDefault(project, []).Contains(other)
        select $"{file.Path}: {other}";

    private static bool IsExact(string? version) => version is not null && version.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-');
}
