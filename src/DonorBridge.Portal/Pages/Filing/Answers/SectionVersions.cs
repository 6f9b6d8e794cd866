using System.Globalization;

namespace DonorBridge.Portal.Pages.Filing.Answers;

/// <summary>The versions of the sections a form was read at, as one word in a hidden field: progress=3,more=1.</summary>
public static class SectionVersions
{
    public static string Write(IEnumerable<(string Section, int Version)> versions) =>
        string.Join(',', versions.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Section}={one.Version}")));

    /// <summary>The version of a section; 0 where the form says none or nonsense, which then is older than any that was saved.</summary>
    public static int Of(string? written, string section) =>
        (written ?? "").Split(',').Select(one => one.Split('=')).Where(pair => pair.Length == 2 && pair[0] == section)
            .Select(pair => int.TryParse(pair[1], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0)
            .FirstOrDefault();
}
