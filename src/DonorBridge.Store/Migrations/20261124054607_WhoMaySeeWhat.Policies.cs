using DonorBridge.Store.Schema;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DonorBridge.Store.Migrations;

public partial class WhoMaySeeWhat
{
    static void Functions(MigrationBuilder migration) => migration.Sql(
        """
        create function app_person() returns uuid language sql stable parallel safe
            as $$ select nullif(current_setting('app.person', true), '')::uuid $$;
        create function app_org() returns uuid language sql stable parallel safe
            as $$ select nullif(current_setting('app.org', true), '')::uuid $$;
        create function app_role() returns text language sql stable parallel safe
            as $$ select nullif(current_setting('app.role', true), '') $$;
        create function app_country() returns text language sql stable parallel safe
            as $$ select nullif(current_setting('app.country', true), '') $$;

        -- Only triggers that run as the owner call these two; nobody else can write who may see what.
        create function give_access(viewer uuid, kind text, object uuid, source uuid, reason text) returns void
            language sql set search_path = public, pg_temp
            as $$ insert into access (viewer_org, object_kind, object_id, source_id, why)
                  values (viewer, kind, object, source, reason) on conflict do nothing $$;
        create function take_access(source uuid) returns void
            language sql set search_path = public, pg_temp
            as $$ delete from access where source_id = source $$;
        revoke execute on function give_access(uuid, text, uuid, uuid, text), take_access(uuid) from public;

        create function refuse_change() returns trigger language plpgsql as $$
        begin
            raise exception 'A row of % is written once and never changed or removed.', tg_table_name using errcode = '23001';
        end $$;
        """);

    static void Policies(MigrationBuilder migration)
    {
        migration.Sql(
            """
            alter table access enable row level security;
            alter table access force row level security;
            do $$ begin execute format('create policy the_owner on access to %I using (true) with check (true)', current_user); end $$;
            create policy see on access for select using (viewer_org = (select app_org()));
            """);

        const string joined = "owner_org = id";
        const string mayAdmit = "(select app_role()) in ('secretariat', 'administrator')";
        migration.Protect("organisations",
            see: $"{RowSecurity.Own} or {RowSecurity.Shown("organisation")} or ({joined} and (select app_person()) is not null)",
            add: $"{RowSecurity.Own} or ({joined} and {mayAdmit})",
            change: $"{RowSecurity.Own} or ({joined} and {mayAdmit})");

        const string administrator = "(select app_role()) = 'administrator'";
        migration.Protect("memberships",
            see: $"{RowSecurity.Own} or person_id = (select app_person()) or {administrator}",
            add: administrator,
            change: administrator);
    }
}
