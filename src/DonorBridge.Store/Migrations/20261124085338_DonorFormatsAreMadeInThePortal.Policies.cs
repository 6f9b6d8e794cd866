using DonorBridge.Store.Schema;
using Microsoft.EntityFrameworkCore.Migrations;
using static DonorBridge.Store.Schema.RowSecurity;

namespace DonorBridge.Store.Migrations;

public partial class DonorFormatsAreMadeInThePortal
{
    // Every function below runs as the owner: whether somebody else's agreement asks for a format is not the asker's to read.
    const string AsOwner = "language plpgsql security definer set search_path = public, pg_temp as";

    static void Policies(MigrationBuilder migration)
    {
        const string signedIn = "(select app_person()) is not null";
        const string asksUs = "select donor_org from grants where owner_org = (select app_org())";
        const string seen = "folder_id in (select id from published_folders)";

        // Asked by a function, since the policy of published folders reads offers: two policies may not read each other's tables.
        migration.Sql(
            """
            create function is_own_format(folder uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
                as $$ select exists (select from published_folders where id = folder and kind = 'DonorFormat' and owner_org = (select app_org())) $$;
            """);

        // Shipped: for all. Else its owner's, those it gives grants, everybody's once offered, and the parties of a grant that asks for it.
        migration.Sql(
            $"""
            alter policy see on published_folders using (owner_org is null or {Own} or owner_org in ({asksUs})
                or id in (select folder_id from format_offers where taken_back_at is null) or {Shown("published-folder")});
            alter policy add on published_folders with check ({Own} and kind = 'DonorFormat' and (donor_org is null or donor_org in (select id from organisations)));
            """);
        migration.Protect("format_offers", $"{Own} or (taken_back_at is null and {signedIn})", $"{Own} and is_own_format(folder_id)", Own);
        migration.Protect("format_words", $"{Own} or {seen}",
            $"""
            {Own} and {seen} and ((word = 'CheckedBySecretariat' and (select app_role()) = 'secretariat')
                or (word = 'ConfirmedByDonor' and (select app_role()) in ('donor-officer', 'donor-controller')
                    and folder_id in (select id from published_folders where donor_org = (select app_org()))))
            """, Own);
        migration.Protect("format_drafts", Own, $"{Own} and (donor_org is null or donor_org in (select id from organisations))", Own);
        migration.Protect("format_draft_files", Own, $"{Own} and {OwnParent("draft_id", "format_drafts")}", Own);
        migration.Freeze("format_words");
    }

    static void Triggers(MigrationBuilder migration)
    {
        migration.Sql(WhoGoesOn);
        migration.Sql(WhoUses);
        migration.Sql(Offers);
    }

    const string WhoGoesOn =
        $"""
        create function may_see_format(folder uuid, org uuid) returns boolean language sql stable set search_path = public, pg_temp as $$
            select exists (
                select from published_folders f where f.id = folder
                   and (f.owner_org is null or f.owner_org = org
                        or f.owner_org in (select donor_org from grants where owner_org = org)
                        or exists (select from format_offers o where o.folder_id = f.id and o.taken_back_at is null)
                        or exists (select from access a where a.viewer_org = org and a.object_kind = 'published-folder' and a.object_id = f.id)))
        $$;
        revoke execute on function may_see_format(uuid, uuid) from public;

        -- Ids are shared by everybody: a version goes on from the newest one, by its owner or by the donor whose form it is.
        create function check_publisher() returns trigger {AsOwner} $$
        declare newest published_folders;
        begin
            if new.owner_org is null or new.kind <> 'DonorFormat' then return null; end if;
            if new.version !~ '^[1-9][0-9]{"{0,8}"}$' then
                raise exception 'A version of a donor format is a whole number from 1.' using errcode = '23514';
            end if;
            select * into newest from published_folders
             where kind = new.kind and key = new.key and id <> new.id and version ~ '^[0-9]{"{1,9}"}$' order by version::int desc limit 1;
            if not found then return null; end if;
            if newest.owner_org is distinct from new.owner_org
               and not (newest.donor_org is not distinct from new.owner_org and may_see_format(newest.id, new.owner_org)) then
                raise exception 'The next version of this format is for somebody else to publish: start a format of your own from it.' using errcode = 'DB409';
            elsif new.version::int <= newest.version::int then
                raise exception 'This version of the format is published already. Open the format again to see it.' using errcode = 'DB409';
            end if;
            return null;
        end $$;
        create trigger goes_on after insert on published_folders for each row execute function check_publisher();

        create function format_id_is_free(wanted text) returns boolean language sql stable security definer set search_path = public, pg_temp
            as $$ select not exists (select from published_folders where kind = 'DonorFormat' and key = wanted) $$;
        """;

    const string WhoUses =
        $"""
        create function give_format(reference text, grant_of uuid) returns void language plpgsql set search_path = public, pg_temp as $$
        declare folder uuid; grantee uuid; donor uuid := donor_of(grant_of);
        begin
            select id into folder from published_folders
             where kind = 'DonorFormat' and key = split_part(reference, '@', 1) and version = split_part(reference, '@', 2) and owner_org is not null;
            if folder is null then return; end if;
            select owner_org into grantee from grants where id = grant_of;
            -- Naming a format that one cannot see does not show it.
            if not may_see_format(folder, grantee) then return; end if;
            perform give_access(grantee, 'published-folder', folder, grant_of, 'a report of its grant is due in this form');
            if donor is not null then perform give_access(donor, 'published-folder', folder, grant_of, 'a report of the grant is due in this form'); end if;
        end $$;
        revoke execute on function give_format(text, uuid) from public;

        create function show_format() returns trigger {AsOwner} $$
        begin
            perform give_format(new.format, grant_id) from due_reports where id = new.due_report_id;
            return null;
        end $$;
        create trigger shows_its_form after insert or update of format on deliverables
            for each row when (new.format is not null) execute function show_format();

        -- After show_to_donor, which takes away what the grant gave and gives it anew: triggers run in the order of their names.
        create function show_formats_of_grant() returns trigger {AsOwner} $$
        begin
            perform give_format(format, new.id) from (
                select distinct d.format from deliverables d join due_reports r on r.id = d.due_report_id
                 where r.grant_id = new.id and d.format is not null) asked;
            return null;
        end $$;
        create trigger shows_its_forms after insert or update of donor_org, state on grants for each row execute function show_formats_of_grant();
        """;

    const string Offers =
        $"""
        -- Answers the format's own maker only.
        create function format_is_used_by_others(folder uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
            select exists (
                select from published_folders f where f.id = folder and f.owner_org = (select app_org())
                   and (exists (select from deliverables d where d.format = f.key || '@' || f.version and d.owner_org <> f.owner_org)
                        or exists (select from schedule_rules s where s.owner_org <> f.owner_org
                                      and s.rule -> 'deliverables' @> jsonb_build_array(jsonb_build_object('format', f.key || '@' || f.version)))))
        $$;

        create function check_taking_back() returns trigger {AsOwner} $$
        begin
            if old.taken_back_at is not null then
                raise exception 'This offer was taken back already; offer the format anew.' using errcode = 'DB409';
            elsif new.taken_back_at is not null and format_is_used_by_others(new.folder_id) then
                raise exception 'Agreements of others ask for this format: it stays in the catalogue.' using errcode = 'DB409';
            end if;
            return null;
        end $$;
        create trigger stays_while_used after update on format_offers for each row execute function check_taking_back();
        """;
}
