using System;
using DonorBridge.Store.Schema;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DonorBridge.Store.Migrations;

[DbContext(typeof(StoreContext))]
[Migration("20261124091200_AnInstalmentIsAReceipt")]
public partial class AnInstalmentIsAReceipt : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.AlterColumn<decimal>(
            name: "received_rate", table: "instalments", type: "numeric(24,12)", precision: 24, scale: 12, nullable: true,
            oldClrType: typeof(decimal), oldType: "numeric(19,4)", oldPrecision: 19, oldScale: 4, oldNullable: true);
        migration.AddColumn<string>(name: "requested_by_name", table: "instalments", type: "text", nullable: true);
        migration.AddColumn<Guid>(name: "instalment_id", table: "money_entries", type: "uuid", nullable: true);
        migration.CreateIndex(name: "ix_money_entries_instalment_id", table: "money_entries", column: "instalment_id");
        migration.AddForeignKey(
            name: "fk_money_entries_instalments_instalment_id", table: "money_entries", column: "instalment_id",
            principalTable: "instalments", principalColumn: "id", onDelete: ReferentialAction.Restrict);
        migration.Sql(ItsInstalmentIsOurs);
        migration.Sql(FiledStays);
    }

    static readonly string Add = $"{RowSecurity.Own} and {RowSecurity.OwnParent("project_id", "projects")} and {RowSecurity.OwnParent("grant_id", "grants")} and (instalment_id is null or {RowSecurity.OwnParent("instalment_id", "instalments")})";

    static readonly string ItsInstalmentIsOurs =
        $"""
        alter policy add on money_entries with check ({Add});
        alter policy change on money_entries with check ({Add});
        """;

    // Which instalment a receipt was is not part of what was filed: it may be said later.
    const string FiledStays =
        """
        create or replace function refuse_change_once_filed() returns trigger language plpgsql as $$
        begin
            if old.filed_in is null then return case tg_op when 'DELETE' then old else new end; end if;
            if tg_op = 'UPDATE' and to_jsonb(new) - 'instalment_id' = to_jsonb(old) - 'instalment_id' then return new; end if;
            raise exception 'This row of % was filed and stays as it is: add a correction with its reason.', tg_table_name
                using errcode = '23001', constraint = 'filed_stays';
        end $$;
        """;
}
