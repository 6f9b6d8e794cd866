using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace DonorBridge.Cli.Tests.House;

/// <summary>What compiled code calls outside itself, as Namespace.Type::Member, read from an assembly's metadata: text cannot hide it.</summary>
internal static partial class CalledMembers
{
    /// <summary>Members through which a file, the network, a process, the console or the machine's settings come in.</summary>
    public static IEnumerable<string> ThatReachOutside(string assembly) => Of(assembly).Where(member => Outside().IsMatch(member));

    /// <summary>Members whose answer differs from run to run: the time of day and chance.</summary>
    public static IEnumerable<string> ThatVary(string assembly) => Of(assembly).Where(member => Varying().IsMatch(member));

    private static List<string> Of(string assembly)
    {
        using var file = File.OpenRead(assembly);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        return [.. metadata.MemberReferences
            .Select(metadata.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference)
            .Select(member => $"{NameOf(metadata, (TypeReferenceHandle)member.Parent)}::{metadata.GetString(member.Name)}")
            .Distinct()];
    }

    private static string NameOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }

    [GeneratedRegex(
        @"^(System\.IO\.(File|Directory|FileStream|FileInfo|DirectoryInfo|DriveInfo)::|System\.(Net|Data)\.|System\.Console::" +
        @"|System\.Environment::(Get|Expand|Exit|get_(CommandLine|CurrentDirectory|MachineName|UserName|TickCount))" +
        @"|System\.Diagnostics\.(Process|Stopwatch)::|System\.Threading\.(Thread|Timer|PeriodicTimer)::)")]
    private static partial Regex Outside();

    [GeneratedRegex(
        @"^(System\.DateTime(Offset)?::get_(Now|UtcNow|Today)$|System\.TimeProvider::get_System$|System\.Threading\.Tasks\.Task::Delay$" +
        @"|System\.Guid::(NewGuid|CreateVersion7)$|System\.Random::|System\.Security\.Cryptography\.RandomNumberGenerator::)")]
    private static partial Regex Varying();
}
