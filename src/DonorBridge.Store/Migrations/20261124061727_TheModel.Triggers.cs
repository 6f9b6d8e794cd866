using Microsoft.EntityFrameworkCore.Migrations;

namespace DonorBridge.Store.Migrations;

public partial class TheModel
{
    // Every function below that writes runs as the owner, since the one who causes it may not: nobody writes access rows, and a
    // donor does not own the due report that its decision changes.
    const string AsOwner = "returns trigger language plpgsql security definer set search_path = public, pg_temp as";

    static void Triggers(MigrationBuilder migration)
    {
        migration.Sql(DonorSees);
        migration.Sql(OthersSee);
        migration.Sql(DecisionsCount);
        migration.Sql(FiledStays);
        migration.Sql(
            """
            create function announce_jobs() returns trigger language plpgsql as $$ begin perform pg_notify('jobs', ''); return null; end $$;
            create trigger announce after insert on jobs for each statement execute function announce_jobs();
            """);
    }

    const string DonorSees =
        $"""
        -- Null while the agreement is a draft: nobody else sees it yet.
        create function donor_of(wanted uuid) returns uuid language sql stable set search_path = public, pg_temp
            as $$ select donor_org from grants where id = wanted and state <> 'Draft' $$;
        revoke execute on function donor_of(uuid) from public;

        create function show_grant() {AsOwner} $$
        declare donor uuid := donor_of(new.id);
        begin
            perform take_access(new.id);
            if donor is null then return null; end if;
            perform give_access(donor, 'grant', new.id, new.id, 'donor of the grant');
            perform give_access(donor, 'project', project_id, new.id, 'donor of a grant to the project') from grant_projects where grant_id = new.id;
            perform give_access(donor, 'due-report', id, new.id, 'donor of the grant') from due_reports where grant_id = new.id;
            perform give_access(donor, 'snapshot', p.snapshot_id, new.id, 'it holds a report to the donor')
               from snapshot_parts p join due_reports d on d.id = p.due_report_id where d.grant_id = new.id;
            perform give_access(donor, 'file', f.file_id, new.id, 'it was made for the donor')
               from produced_files f join due_reports d on d.id = f.due_report_id where d.grant_id = new.id;
            perform give_access(donor, 'file', a.file_id, new.id, 'it went to the donor with a report')
               from sent_attachments a join due_reports d on d.id = a.due_report_id where d.grant_id = new.id;
            return null;
        end $$;
        create trigger show_to_donor after insert or update of donor_org, state on grants for each row execute function show_grant();

        create function show_project_of_grant() {AsOwner} $$
        begin
            if tg_op = 'DELETE' then
                delete from access where source_id = old.grant_id and object_kind = 'project' and object_id = old.project_id;
            elsif donor_of(new.grant_id) is not null then
                perform give_access(donor_of(new.grant_id), 'project', new.project_id, new.grant_id, 'donor of a grant to the project');
            end if;
            return null;
        end $$;
        create trigger show_to_donor after insert or delete on grant_projects for each row execute function show_project_of_grant();

        create function show_due_report() {AsOwner} $$
        begin
            perform give_access(new.owner_org, 'due-report', new.id, new.id, 'grantee');
            if donor_of(new.grant_id) is not null then
                perform give_access(donor_of(new.grant_id), 'due-report', new.id, new.grant_id, 'donor of the grant');
            end if;
            return null;
        end $$;
        create trigger show_to_parties after insert on due_reports for each row execute function show_due_report();

        create function forget_due_report() {AsOwner} $$
        begin
            delete from access where object_kind = 'due-report' and object_id = old.id;
            return null;
        end $$;
        create trigger forget after delete on due_reports for each row execute function forget_due_report();

        -- For rows that go with a due report to its donor: the object's kind and why are the trigger's arguments, its column the third.
        create function show_with_due_report() {AsOwner} $$
        declare grant_of uuid; donor uuid;
        begin
            if new.due_report_id is null then return null; end if;
            select grant_id into grant_of from due_reports where id = new.due_report_id;
            donor := donor_of(grant_of);
            if donor is not null then
                perform give_access(donor, tg_argv[0], (to_jsonb(new) ->> tg_argv[2])::uuid, grant_of, tg_argv[1]);
            end if;
            return null;
        end $$;
        create trigger show_to_donor after insert on snapshot_parts for each row
            execute function show_with_due_report('snapshot', 'it holds a report to the donor', 'snapshot_id');
        create trigger show_to_donor after insert on produced_files for each row
            execute function show_with_due_report('file', 'it was made for the donor', 'file_id');
        create trigger show_to_donor after insert on sent_attachments for each row
            execute function show_with_due_report('file', 'it went to the donor with a report', 'file_id');
        """;

    const string OthersSee =
        $"""
        create function show_to_partner() {AsOwner} $$
        begin
            if tg_op = 'DELETE' then perform take_access(old.id);
            else perform give_access(new.partner_org, 'project', new.project_id, new.id, 'partner in the project');
            end if;
            return null;
        end $$;
        create trigger show_to_partner after insert or delete on project_partners for each row execute function show_to_partner();

        create function show_claim() {AsOwner} $$
        begin
            perform give_access(owner_org, 'claim', new.id, new.id, 'authority of the programme') from programmes where id = new.programme_id;
            return null;
        end $$;
        create trigger show_to_authority after insert on claims for each row execute function show_claim();

        create function show_share() {AsOwner} $$
        begin
            perform take_access(new.id);
            if new.revoked_at is not null then return null; end if;
            if new.kind = 'File' then
                perform give_access(new.to_org, 'file', new.document_id, new.id, 'shared by its owner');
            else
                perform give_access(new.to_org, 'produced-file', new.document_id, new.id, 'shared by its owner');
                perform give_access(new.to_org, 'file', file_id, new.id, 'shared by its owner') from produced_files where id = new.document_id;
            end if;
            return null;
        end $$;
        create trigger show_or_hide after insert or update on shares for each row execute function show_share();
        """;

    // After the insert, not before: policies speak first, so that a stranger learns nothing from a refusal.
    const string DecisionsCount =
        $"""
        create function check_review() {AsOwner} $$
        begin
            if not exists (select from due_reports d join grants g on g.id = d.grant_id where d.id = new.due_report_id and g.donor_org = new.donor_org) then
                raise exception 'A review is by the donor of the grant.' using errcode = '23514';
            end if;
            return null;
        end $$;
        create trigger is_by_the_donor after insert on reviews for each row execute function check_review();

        create function count_decision() {AsOwner} $$
        declare now_is text := case new.narrative
            when 'Returned' then 'Returned' when 'Rejected' then 'Rejected' when 'NoneExpected' then 'Closed' else 'Accepted' end;
            review reviews;
        begin
            select * into review from reviews where id = new.review_id for update;
            if review.closed_at is not null then
                raise exception 'The report is no longer in review: it was decided, or taken back by who sent it.' using errcode = 'DB409';
            elsif review.snapshot_id <> new.snapshot_id then
                raise exception 'Another version of the report is in review now: read it before deciding.' using errcode = 'DB409';
            end if;
            update due_reports set state = now_is where id = new.due_report_id;
            update reviews set closed_at = new.recorded_at where id = new.review_id and new.narrative <> 'Returned';
            update filing_facts set state = now_is, decided_on = new.decided_on, projected_at = new.recorded_at where due_report_id = new.due_report_id;
            if new.letter_file_id is not null then
                perform give_access(owner_org, 'file', new.letter_file_id, new.id, 'letter about its report') from due_reports where id = new.due_report_id;
            end if;
            return null;
        end $$;
        create trigger counts after insert on decisions for each row execute function count_decision();
        """;

    const string FiledStays =
        """
        create function refuse_change_once_filed() returns trigger language plpgsql as $$
        begin
            if old.filed_in is not null then
                raise exception 'This row of % was filed and stays as it is: add a correction with its reason.', tg_table_name
                    using errcode = '23001', constraint = 'filed_stays';
            end if;
            return case tg_op when 'DELETE' then old else new end;
        end $$;
        create trigger filed_stays before update or delete on money_entries for each row execute function refuse_change_once_filed();
        create trigger filed_stays before update or delete on figures for each row execute function refuse_change_once_filed();

        create function refuse_part_once_filed() returns trigger language plpgsql as $$
        begin
            if exists (select from figures where id in (case tg_op when 'INSERT' then new.figure_id else old.figure_id end) and filed_in is not null) then
                raise exception 'The figure of this part was filed and stays as it is: add a correction with its reason.'
                    using errcode = '23001', constraint = 'filed_stays';
            end if;
            return case tg_op when 'DELETE' then old else new end;
        end $$;
        create trigger filed_stays before insert or update or delete on figure_parts for each row execute function refuse_part_once_filed();
        """;
}
