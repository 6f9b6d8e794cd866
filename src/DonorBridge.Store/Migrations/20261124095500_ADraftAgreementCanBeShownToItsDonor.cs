using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DonorBridge.Store.Migrations;

/// <summary>A grantee shows a draft agreement to the donor it names, and takes it back; another donor named in the draft sees nothing of it, and signing gives the usual access.</summary>
[DbContext(typeof(StoreContext))]
[Migration("20261124095500_ADraftAgreementCanBeShownToItsDonor")]
public sealed class ADraftAgreementCanBeShownToItsDonor : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        -- False where the asker has no such draft.
        create function show_draft(wanted uuid, shown boolean) returns boolean
            language plpgsql security definer set search_path = public, pg_temp as $$
        declare donor uuid;
        begin
            select donor_org into donor from grants where id = wanted and owner_org = (select app_org()) and state = 'Draft' for update;
            if donor is null then return false; end if;
            if shown then
                perform give_access(donor, 'grant', wanted, wanted, 'shown to the donor before it is signed');
            else
                delete from access where source_id = wanted and object_kind = 'grant' and object_id = wanted;
            end if;
            return true;
        end $$;

        create function draft_is_shown(wanted uuid) returns boolean
            language sql stable security definer set search_path = public, pg_temp as $$
            select exists (
                select from access a join grants g on g.id = a.object_id
                where a.object_kind = 'grant' and a.object_id = wanted and a.viewer_org = g.donor_org and g.owner_org = (select app_org()) and g.state = 'Draft') $$;
        """);
}
