using System.Linq.Expressions;
using DonorBridge.Store.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DonorBridge.Store;

/// <summary>Shorthands for what most tables say. Nothing is removed by cascade: a row others point to stays.</summary>
internal static class Tables
{
    /// <summary>An existing row of another table.</summary>
    public static void RefersTo<TRow, TOther>(this EntityTypeBuilder<TRow> table, Expression<Func<TRow, object?>> column)
        where TRow : class where TOther : class =>
        table.HasOne<TOther>().WithMany().HasForeignKey(column).OnDelete(DeleteBehavior.Restrict);

    /// <summary>A row of a parent, by the parent's id and another column of it that the row repeats.</summary>
    public static void Below<TRow, TParent>(
        this EntityTypeBuilder<TRow> table, Expression<Func<TRow, object?>> columns, Expression<Func<TParent, object?>> key)
        where TRow : class where TParent : class =>
        table.HasOne<TParent>().WithMany().HasForeignKey(columns).HasPrincipalKey(key).OnDelete(DeleteBehavior.Restrict);

    /// <summary>The owner is an organisation, and policies look rows up by it.</summary>
    public static void IsOwned<TRow>(this EntityTypeBuilder<TRow> table) where TRow : class, IOwned
    {
        table.HasOne<OrganisationRow>().WithMany().HasForeignKey(row => row.OwnerOrg).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(row => row.OwnerOrg);
    }
}
