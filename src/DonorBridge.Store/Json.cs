using System.Text;
using DonorBridge.Reporting.Standard;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DonorBridge.Store;

/// <summary>Columns that hold a value of the core as the core writes it. Such values are replaced whole, never changed in place.</summary>
internal static class Json
{
    public static PropertyBuilder<T> IsJson<T>(this PropertyBuilder<T> property) where T : notnull
    {
        property.HasColumnType("jsonb").HasConversion(new AsJson<T>(), new SameJson<T>());
        return property;
    }

    private static string Write<T>(T value) => Encoding.UTF8.GetString(ReportJson.Write(value));

    private sealed class AsJson<T>() : ValueConverter<T, string>(
        value => Write(value), text => ReportJson.Read<T>(Encoding.UTF8.GetBytes(text)));

    private sealed class SameJson<T>() : ValueComparer<T>(
        (one, other) => ReferenceEquals(one, other) || (one != null && other != null && Write(one) == Write(other)),
        value => Write(value).GetHashCode(StringComparison.Ordinal),
        value => value)
        where T : notnull;
}
