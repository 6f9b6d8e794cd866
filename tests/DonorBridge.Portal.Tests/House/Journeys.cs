using System.Reflection;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Assembly = System.Reflection.Assembly;

namespace DonorBridge.Portal.Tests.House;

/// <summary>A journey is a folder under Pages; journeys do not use one another, so that one can change without the others.</summary>
internal sealed class Journeys(Assembly assembly, string pages)
{
    // What every journey may use.
    private const string Shared = "Shared";

    // Where Razor's compiler puts the views, as Pages_Filing_Index.
    private const string Views = "AspNetCoreGeneratedDocument";

    private readonly Architecture architecture = new ArchLoader().LoadAssemblies(assembly).Build();

    public IEnumerable<string> Names => architecture.Types.Select(JourneyOf).OfType<string>().Distinct().Order(StringComparer.Ordinal);

    /// <summary>One sentence for each use of one journey by another.</summary>
    public IEnumerable<string> UsesOfOneAnother() => (
        from type in architecture.Types
        let journey = JourneyOf(type)
        where journey is not null
        from dependency in type.Dependencies
        // ArchUnitNET takes the T of two methods of one name and shape for the same.
        where dependency.Target is not GenericParameter
        let other = JourneyOf(dependency.Target)
        where other is not null && other != journey
        select $"{type.FullName} uses {dependency.Target.FullName}").Distinct();

    private string? JourneyOf(IType type)
    {
        var space = type.Namespace?.FullName ?? "";
        var journey = space == Views ? type.Name.Split('_') is ["Pages", var folder, _, ..] ? folder : null
            : space.StartsWith($"{pages}.", StringComparison.Ordinal) ? space[(pages.Length + 1)..].Split('.')[0]
            : null;
        return journey == Shared ? null : journey;
    }
}
