namespace DonorBridge.Store.Tests.WhoSeesWhat;

/// <summary>Who, of all parties of the small world, sees certain rows of a table; nobody else does.</summary>
/// <param name="Rows">Which rows, as an SQL condition.</param>
public sealed record Case(string Table, string Rows, params string[] Seers)
{
    private static readonly string[] Everyone = [.. Viewers.All.Keys];

    /// <summary>Every table with row-level security has at least one case; a test compares with the catalogue.</summary>
    public static IReadOnlyList<Case> All(World w)
    {
        var ofTheGrant = $"grant_id = '{w.Grant.Id}'";
        var ofTheDueReport = $"due_report_id = '{w.DueReport.Id}'";
        const string any = "true";
        return
        [
            new("access", $"viewer_org = '{Viewers.Donor.Organisation}'", "donor"),
            new("organisations", $"id = '{w.QuietDonor.Id}'", "ngo"),
            new("organisations", $"id = '{Viewers.Ngo.Organisation}'", Everyone),
            new("memberships", $"owner_org = '{Viewers.Ngo.Organisation}'", "ngo", "administrator"),

            new("projects", any, "ngo", "partner", "donor", "other donor"),
            new("project_partners", any, "ngo", "partner"),
            new("grants", $"id = '{w.Grant.Id}'", "ngo", "donor"),
            new("grants", $"id = '{w.OtherGrant.Id}'", "ngo", "other donor"),
            new("grants", $"id = '{w.Draft.Id}'", "ngo"),
            new("grant_projects", ofTheGrant, "ngo", "donor"),
            new("grant_projects", $"grant_id = '{w.Draft.Id}'", "ngo"),
            new("grant_amendments", any, "ngo", "donor"),
            new("budget_lines", any, "ngo", "donor"),
            new("agreed_indicators", any, "ngo", "donor"),
            new("instalments", any, "ngo", "donor"),
            new("schedule_rules", ofTheGrant, "ngo", "donor"),
            new("due_reports", $"id = '{w.DueReport.Id}'", "ngo", "donor"),
            new("due_reports", $"id = '{w.OtherDueReport.Id}'", "ngo", "other donor"),
            new("due_date_changes", any, "ngo", "donor"),
            new("deliverables", ofTheDueReport, "ngo", "donor"),

            new("indicators", any, "ngo"),
            new("money_entries", any, "ngo"),
            new("figures", any, "ngo"),
            new("figure_parts", any, "ngo"),
            new("forecasts", any, "ngo"),
            new("rates", "for_everyone", Everyone),
            new("rates", "not for_everyone", "ngo"),

            new("filings", any, "ngo"),
            new("filing_due_reports", any, "ngo"),
            new("sections", any, "ngo"),
            new("section_history", any, "ngo"),
            new("sign_offs", any, "ngo"),
            new("snapshots", any, "ngo", "donor"),
            new("snapshot_receipts", any, "ngo"),
            new("snapshot_parts", "due_report_id is null", "ngo"),
            new("snapshot_parts", ofTheDueReport, "ngo", "donor"),
            new("shared_copies", any, "ngo", "donor"),
            new("sent_attachments", any, "ngo", "donor"),
            new("produced_files", any, "ngo", "donor", "partner"),

            new("reviews", any, "ngo", "donor"),
            new("decisions", any, "ngo", "donor"),
            new("disallowed_costs", any, "ngo", "donor"),
            new("comments", "not internal", "ngo", "donor"),
            new("comments", "internal", "donor"),
            new("requested_changes", any, "ngo", "donor"),
            new("change_answers", any, "ngo", "donor"),
            new("change_closures", any, "ngo", "donor"),
            new("sendings", any, "ngo", "donor"),

            new("programmes", any, Everyone),
            new("programme_objectives", any, Everyone),
            new("claims", any, "ngo", "authority"),
            new("claim_answers", any, "ngo", "authority", "secretariat"),
            new("programme_contributions", any, "ngo", "authority", "secretariat"),
            new("funding_facts", any, "ngo", "secretariat"),
            new("filing_facts", any, "ngo", "secretariat"),

            new("published_folders", $"owner_org = '{Viewers.Donor.Organisation}'", "ngo", "donor"),
            new("published_folders", $"id = '{w.PrivateFormat.Id}'", "ngo"),
            new("published_folders", $"id = '{w.UsedFormat.Id}'", "ngo", "donor"),
            new("published_folders", $"id = '{w.OfferedFormat.Id}'", Everyone),
            new("published_folders", $"id = '{w.WithdrawnFormat.Id}'", "other ngo"),
            new("published_files", $"folder_id = '{w.PrivateFormat.Id}'", "ngo"),
            new("published_files", $"folder_id = '{w.UsedFormat.Id}'", "ngo", "donor"),
            new("published_files", $"folder_id = '{w.OfferedFormat.Id}'", Everyone),
            new("format_offers", "taken_back_at is null", Everyone),
            new("format_offers", "taken_back_at is not null", "other ngo"),
            new("format_words", $"folder_id = '{w.UsedFormat.Id}'", "ngo", "donor"),
            new("format_words", $"folder_id = '{w.OfferedFormat.Id}'", Everyone),
            new("format_drafts", any, "ngo"),
            new("format_draft_files", any, "ngo"),
            new("files", $"id = '{w.Produced.Id}'", "ngo", "donor", "partner"),
            new("files", $"id = '{w.Attached.Id}'", "ngo", "donor"),
            new("files", $"id = '{w.Unsent.Id}'", "ngo"),
            new("file_chunks", $"file_id = '{w.Produced.Id}'", "ngo", "donor", "partner"),
            new("file_chunks", $"file_id = '{w.Unsent.Id}'", "ngo"),
            new("iati_imports", any, "ngo"),
            new("shares", any, "ngo", "partner"),
        ];
    }
}
