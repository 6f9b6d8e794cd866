namespace DonorBridge.Store.Schema;

public static partial class TableRights
{
    private const string Read = "select";
    private const string Add = "select, insert";
    private const string Change = "select, insert, update";
    private const string Edit = "select, insert, update, delete";

    private const string Accounts = "accounts and keys, for the portal's login only; no report data";
    private const string IdsOnly = "ids only; read before it is known for whom the work is";
    private const string NobodysData = "definitions that ship with the product; nobody's data";
    private const string Bookkeeping = "the migrations' own bookkeeping; no login but the owner";

    public static IReadOnlyList<TableRight> All { get; } =
    [
        new("access", Read, Read),
        new("organisations", Change, Read),
        new("memberships", Change, Read),

        new("projects", Change, Read),
        new("project_partners", Edit, "select, update (active)"),
        new("grants", Change, Read),
        new("grant_projects", Edit, Read),
        new("grant_amendments", Add, Read),
        new("budget_lines", Edit, Read),
        new("agreed_indicators", Edit, Read),
        new("instalments", Edit, Read),
        new("schedule_rules", Edit, Read),
        new("due_reports", "select, insert, delete, update (due_on, questions, asks, languages, state)", "select, insert, delete, update (due_on, state)"),
        new("due_date_changes", Add, Read),
        new("deliverables", "select, insert, delete, update (format, due_on, filed_in)", "select, insert, delete"),

        new("indicators", Edit, Read),
        new("money_entries", Edit, Read),
        new("figures", Edit, Read),
        new("figure_parts", Edit, Read),
        new("forecasts", Edit, Read),
        new("rates", Add, Read),

        new("filings", Change, Read),
        new("filing_due_reports", Edit, Read),
        new("sections", Change, Read),
        new("section_history", Add, Read),
        new("sign_offs", Add, Read),
        new("snapshots", Add, Read),
        new("snapshot_receipts", Add, Read),
        new("snapshot_parts", Add, Read),
        new("shared_copies", Add, Read),
        new("sent_attachments", Add, Read),
        new("produced_files", Add, Add),

        new("reviews", "select, insert, update (snapshot_id, closed_at)", Read),
        new("decisions", Add, Add),
        new("disallowed_costs", Add, Read),
        new("comments", Add, Read),
        new("requested_changes", Add, Read),
        new("change_answers", Add, Read),
        new("change_closures", Add, Read),
        new("sendings", Add, Read),

        new("programmes", Change, Read),
        new("programme_objectives", Change, Read),
        new("claims", "select, insert, update (share_percent, withdrawn_at)", Read),
        new("claim_answers", Add, Read),
        new("programme_contributions", Change, Read),
        new("funding_facts", Edit, Change),
        new("filing_facts", Edit, Edit),

        new("published_folders", Add, Read),
        new("published_files", Add, Read),
        new("format_drafts", Edit, Read),
        new("format_draft_files", Edit, Read),
        new("format_offers", "select, insert, update (taken_back_by, taken_back_by_name, taken_back_at)", Read),
        new("format_words", Add, Read),
        new("files", Add, Add),
        new("file_chunks", Add, Add),
        new("iati_imports", "select, insert, update (applied_at)", Read),
        new("shares", "select, insert, update (revoked_by, revoked_at)", Read),

        new("jobs", Add, Change, IdsOnly),
        new("workflow_instances", Change, Change, IdsOnly),
        new("workflow_bookmarks", Edit, Edit, IdsOnly),
        new("workflow_definitions", Read, Read, NobodysData),

        new("migrations", null, null, Bookkeeping),
        new("sign_in.migrations", null, null, Bookkeeping),
        new("sign_in.users", Edit, null, Accounts),
        new("sign_in.user_claims", Edit, null, Accounts),
        new("sign_in.user_logins", Edit, null, Accounts),
        new("sign_in.user_tokens", Edit, null, Accounts),
        new("sign_in.user_passkeys", Edit, null, Accounts),
        new("sign_in.data_protection_keys", Edit, null, Accounts),
    ];
}
