using System.Text.Json;

namespace DonorBridge.Portal.Reading;

/// <summary>A choice of the core as it stands in a form and in wording: no-cost-extension for NoCostExtension.</summary>
public static class Key
{
    public static string Of<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>Null for what is no such choice.</summary>
    public static T? Read<T>(string? key) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (Of(value) == key) return value;
        return null;
    }
}
