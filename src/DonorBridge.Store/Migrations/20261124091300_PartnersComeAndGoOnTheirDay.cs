using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DonorBridge.Store.Migrations;

[DbContext(typeof(StoreContext))]
[Migration("20261124091300_PartnersComeAndGoOnTheirDay")]
public partial class PartnersComeAndGoOnTheirDay : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.DropIndex(name: "ix_project_partners_project_id_partner_org", table: "project_partners");
        migration.AddColumn<bool>(name: "active", table: "project_partners", type: "boolean", nullable: false, defaultValue: true);
        migration.AddColumn<DateOnly>(name: "from_on", table: "project_partners", type: "date", nullable: true);
        migration.AddColumn<DateOnly>(name: "until_on", table: "project_partners", type: "date", nullable: true);
        migration.CreateIndex(
            name: "ix_project_partners_project_id_partner_org", table: "project_partners", columns: ["project_id", "partner_org"],
            unique: true, filter: "until_on is null");
        migration.AddCheckConstraint(name: "leaves_after_it_came", table: "project_partners", sql: "until_on >= from_on");
        migration.Sql(ShownWhileActive);
        // Whether an agreement rests or is over is said by its amendments, from their day.
        migration.Sql("update grants set state = 'Signed' where state in ('Suspended', 'Terminated')");
    }

    const string ShownWhileActive =
        """
        create or replace function show_to_partner() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
        begin
            if tg_op <> 'INSERT' then perform take_access(old.id); end if;
            if tg_op <> 'DELETE' and new.active then
                perform give_access(new.partner_org, 'project', new.project_id, new.id, 'partner in the project');
            end if;
            return null;
        end $$;
        drop trigger show_to_partner on project_partners;
        create trigger show_to_partner after insert or update or delete on project_partners for each row execute function show_to_partner();
        """;
}
