using DonorBridge.Store.Schema;
using Microsoft.EntityFrameworkCore.Migrations;
using static DonorBridge.Store.Schema.RowSecurity;

namespace DonorBridge.Store.Migrations;

public partial class TheModel
{
    const string SignedIn = "(select app_person()) is not null";
    const string Secretariat = "(select app_role()) = 'secretariat'";
    const string House = "(select app_role()) in ('secretariat', 'administrator')";

    static readonly string MyGrant = OwnParent("grant_id", "grants");
    static readonly string MyProject = OwnParent("project_id", "projects");
    static readonly string MyDueReport = OwnParent("due_report_id", "due_reports");
    static readonly string MyFiling = OwnParent("filing_id", "filings");
    static readonly string MySnapshot = OwnParent("snapshot_id", "snapshots");

    // Both the grantee and the donor of a due report have an access row for it.
    static readonly string PartyToDueReport = Shown("due-report", "due_report_id");

    static void Policies(MigrationBuilder migration)
    {
        Agreements(migration);
        Ledgers(migration);
        Filings(migration);
        Reviews(migration);
        Programmes(migration);
        Rest(migration);
        migration.Freeze(
            "grant_amendments", "due_date_changes", "section_history", "sign_offs", "snapshots", "snapshot_receipts", "snapshot_parts",
            "shared_copies", "sent_attachments", "produced_files", "decisions", "disallowed_costs", "comments", "requested_changes",
            "change_answers", "change_closures", "sendings", "claim_answers", "published_folders", "published_files", "workflow_definitions");
    }

    static void Agreements(MigrationBuilder migration)
    {
        migration.Protect("projects", $"{Own} or {Shown("project")}", Own, Own);
        migration.Protect("project_partners", $"{Own} or partner_org = (select app_org())", $"{Own} and {MyProject}", Own);
        migration.Protect("grants", $"{Own} or {Shown("grant")}", Own, Own);
        migration.Protect("grant_projects", $"{Own} or {Shown("grant", "grant_id")}", $"{Own} and {MyGrant} and {MyProject}", Own);
        foreach (var terms in new[] { "grant_amendments", "budget_lines", "instalments", "schedule_rules" })
            migration.Protect(terms, $"{Own} or {Shown("grant", "grant_id")}", $"{Own} and {MyGrant}", Own);
        migration.Protect("agreed_indicators", $"{Own} or {Shown("grant", "grant_id")}",
            $"{Own} and {MyGrant} and {OwnParent("indicator_id", "indicators")}", Own);
        migration.Protect("due_reports", $"{Own} or {Shown("due-report")}", $"{Own} and {MyGrant} and {MyProject}", Own);
        foreach (var part in new[] { "due_date_changes", "deliverables" })
            migration.Protect(part, $"{Own} or {PartyToDueReport}", $"{Own} and {MyDueReport}", Own);
    }

    static void Ledgers(MigrationBuilder migration)
    {
        migration.Protect("indicators", Own, $"{Own} and {MyProject}", Own);
        migration.Protect("money_entries", Own, $"{Own} and {MyProject} and {MyGrant}", Own);
        migration.Protect("figures", Own, $"{Own} and {MyProject} and (indicator_id is null or {OwnParent("indicator_id", "indicators")})", Own);
        migration.Protect("figure_parts", Own, $"{Own} and {OwnParent("figure_id", "figures")}", Own);
        migration.Protect("forecasts", Own, $"{Own} and {MyGrant}", Own);
        migration.Protect("rates", $"{Own} or (for_everyone and {SignedIn})", $"{Own} and (not for_everyone or {House})", Own);
    }

    static void Filings(MigrationBuilder migration)
    {
        migration.Protect("filings", Own, $"{Own} and {MyProject}", Own);
        migration.Protect("filing_due_reports", Own, $"{Own} and {MyFiling} and {MyDueReport}", Own);
        foreach (var part in new[] { "sections", "section_history", "sign_offs" })
            migration.Protect(part, Own, $"{Own} and {MyFiling}", Own);
        migration.Protect("snapshots", $"{Own} or {Shown("snapshot")}", $"{Own} and {MyFiling}", Own);
        migration.Protect("snapshot_receipts", Own, $"{Own} and {MySnapshot}", Own);
        migration.Protect("snapshot_parts", $"{Own} or {PartyToDueReport}",
            $"{Own} and {MySnapshot} and (due_report_id is null or {MyDueReport})", Own);
        migration.Protect("shared_copies", $"{Own} or {PartyToDueReport}", $"{Own} and {MySnapshot} and {MyDueReport}", Own);
        var myFile = OwnParent("file_id", "files");
        migration.Protect("sent_attachments", $"{Own} or {PartyToDueReport}", $"{Own} and {MySnapshot} and {MyDueReport} and {myFile}", Own);
        migration.Protect("produced_files", $"{Own} or {PartyToDueReport} or {Shown("produced-file")}",
            $"{Own} and {MySnapshot} and {MyDueReport} and {myFile}", Own);
    }

    static void Reviews(MigrationBuilder migration)
    {
        migration.Protect("reviews", $"{Own} or {PartyToDueReport}", $"{Own} and {MyDueReport} and {MyFiling} and {MySnapshot}", Own);

        // In the portal the donor decides; from outside, or as the agreement says, the NGO writes it down. The row says which.
        const string decides =
            """
            ((how = 'InPortal' and review_id in (select id from reviews where donor_org = (select app_org())))
              or (how <> 'InPortal' and review_id in (select id from reviews where owner_org = (select app_org()) and mode <> 'Portal')))
            """;
        var myLetter = $"(letter_file_id is null or {OwnParent("letter_file_id", "files")})";
        migration.Protect("decisions", $"{Own} or {PartyToDueReport}", $"{Own} and {decides} and {myLetter}", Own);
        foreach (var part in new[] { "disallowed_costs", "requested_changes" })
            migration.Protect(part, $"{Own} or {PartyToDueReport}", $"{Own} and {OwnParent("decision_id", "decisions")}", Own);
        migration.Protect("comments", $"{Own} or (not internal and {PartyToDueReport})", $"{Own} and {PartyToDueReport}", Own);
        migration.Protect("change_answers", $"{Own} or {PartyToDueReport}", $"{Own} and {MyDueReport}", Own);
        migration.Protect("change_closures", $"{Own} or {PartyToDueReport}", $"{Own} and {OwnParent("requested_change_id", "requested_changes")}", Own);
        migration.Protect("sendings", $"{Own} or {PartyToDueReport}", $"{Own} and {OwnParent("review_id", "reviews")} and {MySnapshot}", Own);
    }

    static void Programmes(MigrationBuilder migration)
    {
        const string mayEdit = $"(({Own} and (select app_role()) = 'contact-point') or {House})";
        migration.Protect("programmes", SignedIn, mayEdit, mayEdit);
        migration.Protect("programme_objectives", SignedIn,
            $"({mayEdit} and programme_id in (select id from programmes where owner_org = programme_objectives.owner_org))", mayEdit);
        migration.Protect("claims", $"{Own} or {Shown("claim")}", $"{Own} and {MyProject}", Own);
        migration.Protect("claim_answers", $"{Own} or {OwnParent("claim_id", "claims")} or {Secretariat}",
            $"{Own} and (select app_role()) = 'contact-point' and {Shown("claim", "claim_id")}", Own);
        migration.Protect("programme_contributions",
            $"{Own} or ({Shown("claim", "claim_id")} and country = (select app_country())) or {Secretariat}",
            $"{Own} and {OwnParent("claim_id", "claims")}", Own);
    }

    static void Rest(MigrationBuilder migration)
    {
        migration.Protect("funding_facts", $"{Own} or {Secretariat}", $"{Own} and {MyGrant} and {MyProject}", Own);
        migration.Protect("filing_facts", $"{Own} or {Secretariat}", $"{Own} and {MyDueReport}", Own);

        // What is shipped is for all; what a donor publishes is for those it gives grants.
        migration.Protect("published_folders",
            $"owner_org is null or {Own} or owner_org in (select donor_org from grants where owner_org = (select app_org()))", Own, Own);
        migration.Protect("published_files", "folder_id in (select id from published_folders)", OwnParent("folder_id", "published_folders"),
            OwnParent("folder_id", "published_folders"));

        migration.Protect("files", $"{Own} or {Shown("file")}", Own, Own);
        migration.Protect("file_chunks", $"{Own} or {Shown("file", "file_id")}", $"{Own} and {OwnParent("file_id", "files")}", Own);
        migration.Protect("iati_imports", Own, $"{Own} and {OwnParent("file_id", "files")}", Own);
        migration.Protect("shares", $"{Own} or to_org = (select app_org())",
            $"""
            {Own} and ((kind = 'File' and {OwnParent("document_id", "files")})
                    or (kind = 'ProducedFile' and {OwnParent("document_id", "produced_files")}))
            """, Own);
    }
}
