using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DonorBridge.Store.Migrations;

[DbContext(typeof(StoreContext))]
[Migration("20261124091100_SharedDocumentsHaveNames")]
public partial class SharedDocumentsHaveNames : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.AddColumn<string>(name: "name", table: "shares", type: "text", nullable: false, defaultValue: "");
        migration.Sql("update shares set name = produced_files.name from produced_files where produced_files.id = shares.document_id");
        migration.CreateIndex(name: "shared_once", table: "shares", columns: ["document_id", "to_org"], unique: true, filter: "revoked_at is null");
    }
}
