using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DonorBridge.Store.Migrations;

/// <summary>The database says by a key why a format is not published or an offer not taken back, so that a page can say it in the reader's language.</summary>
[DbContext(typeof(StoreContext))]
[Migration("20261124133000_FormatsAreRefusedByKey")]
public sealed class FormatsAreRefusedByKey : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create or replace function check_publisher() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
        declare newest published_folders;
        begin
            -- Who writes in another's name is stopped by the row policy, which comes after this.
            if new.owner_org is null or new.kind <> 'DonorFormat' or new.owner_org is distinct from app_org() then return new; end if;
            if new.version !~ '^[1-9][0-9]{0,8}$' then
                raise exception 'A version of a donor format is a whole number from 1.' using errcode = '23514';
            end if;
            select * into newest from published_folders
             where kind = new.kind and key = new.key and id <> new.id and version ~ '^[0-9]{1,9}$' order by version::int desc limit 1;
            if not found then return new; end if;
            if newest.owner_org is distinct from new.owner_org
               and not (newest.donor_org is not distinct from new.owner_org and may_see_format(newest.id, new.owner_org)) then
                raise exception 'The next version of this format is for somebody else to publish: start a format of your own from it.'
                    using errcode = 'DB409', constraint = 'format-goes-on-elsewhere';
            elsif new.version::int <= newest.version::int then
                raise exception 'This version of the format is published already. Open the format again to see it.'
                    using errcode = 'DB409', constraint = 'format-version-published';
            end if;
            return new;
        end $$;
        -- Before the row, so that the sentence comes and not the index's silence.
        drop trigger goes_on on published_folders;
        create trigger goes_on before insert on published_folders for each row execute function check_publisher();

        create or replace function check_taking_back() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
        begin
            if old.taken_back_at is not null then
                raise exception 'This offer was taken back already; offer the format anew.'
                    using errcode = 'DB409', constraint = 'offer-taken-back';
            elsif new.taken_back_at is not null and format_is_used_by_others(new.folder_id) then
                raise exception 'Agreements of others ask for this format: it stays in the catalogue.'
                    using errcode = 'DB409', constraint = 'format-in-use';
            end if;
            return null;
        end $$;
        """);
}
