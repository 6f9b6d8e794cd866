using DonorBridge.Store.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DonorBridge.Store.Migrations;

/// <summary>Nothing ever gave access to a single organisation: who has joined is seen by everyone signed in, who was written down by its writer alone. The policy says only that now.</summary>
[DbContext(typeof(StoreContext))]
[Migration("20261124094100_OrganisationsAreNotSharedOneByOne")]
public sealed class OrganisationsAreNotSharedOneByOne : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        $"alter policy see on organisations using ({RowSecurity.Own} or (owner_org = id and (select app_person()) is not null));");
}
