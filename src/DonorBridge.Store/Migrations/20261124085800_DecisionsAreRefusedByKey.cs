using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DonorBridge.Store.Migrations;

/// <summary>The database says by a key why a decision does not count, so that a page can say it in the reader's language.</summary>
[DbContext(typeof(StoreContext))]
[Migration("20261124085800_DecisionsAreRefusedByKey")]
public sealed class DecisionsAreRefusedByKey : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create or replace function count_decision() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
        declare now_is text := case new.narrative
            when 'Returned' then 'Returned' when 'Rejected' then 'Rejected' when 'NoneExpected' then 'Closed' else 'Accepted' end;
            review reviews;
        begin
            select * into review from reviews where id = new.review_id for update;
            if review.closed_at is not null then
                raise exception 'The report is no longer in review: it was decided, or taken back by who sent it.'
                    using errcode = 'DB409', constraint = 'no-longer-in-review';
            elsif review.snapshot_id <> new.snapshot_id then
                raise exception 'Another version of the report is in review now: read it before deciding.'
                    using errcode = 'DB409', constraint = 'another-version-in-review';
            end if;
            update due_reports set state = now_is where id = new.due_report_id;
            update reviews set closed_at = new.recorded_at where id = new.review_id and new.narrative <> 'Returned';
            update filing_facts set state = now_is, decided_on = new.decided_on, projected_at = new.recorded_at where due_report_id = new.due_report_id;
            if new.letter_file_id is not null then
                perform give_access(owner_org, 'file', new.letter_file_id, new.id, 'letter about its report') from due_reports where id = new.due_report_id;
            end if;
            return null;
        end $$;
        """);
}
