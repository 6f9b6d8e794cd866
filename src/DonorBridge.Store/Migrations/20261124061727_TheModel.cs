using System;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DonorBridge.Store.Migrations
{
    [DbContext(typeof(StoreContext))]
    [Migration("20261124061727_TheModel")]
    public partial class TheModel : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    media_type = table.Column<string>(type: "text", nullable: false),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_files", x => x.id);
                    table.ForeignKey(
                        name: "fk_files_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "grants",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    donor_org = table.Column<Guid>(type: "uuid", nullable: false),
                    parent_grant_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reference = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    start_on = table.Column<DateOnly>(type: "date", nullable: false),
                    original_end_on = table.Column<DateOnly>(type: "date", nullable: false),
                    original_amount = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    books = table.Column<string>(type: "text", nullable: true),
                    funding_percent = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: true),
                    indirect_percent = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: true),
                    review_mode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    silence_days = table.Column<int>(type: "integer", nullable: true),
                    report_languages = table.Column<string>(type: "jsonb", nullable: false),
                    donor_shown_as_another = table.Column<bool>(type: "boolean", nullable: false),
                    iati_identifier = table.Column<string>(type: "text", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grants", x => x.id);
                    table.CheckConstraint("ends_after_it_starts", "original_end_on >= start_on");
                    table.CheckConstraint("nobody_grants_to_itself", "donor_org <> owner_org");
                    table.ForeignKey(
                        name: "fk_grants_grants_parent_grant_id",
                        column: x => x.parent_grant_id,
                        principalTable: "grants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_grants_organisations_donor_org",
                        column: x => x.donor_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_grants_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "jobs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    payload = table.Column<string>(type: "jsonb", nullable: false),
                    dedupe_key = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    org_id = table.Column<Guid>(type: "uuid", nullable: true),
                    role = table.Column<string>(type: "text", nullable: true),
                    country = table.Column<string>(type: "text", nullable: true),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    lease = table.Column<Guid>(type: "uuid", nullable: true),
                    last_error = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_jobs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "programmes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    to_on = table.Column<DateOnly>(type: "date", nullable: true),
                    identifier = table.Column<string>(type: "text", nullable: true),
                    own_funding = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: true),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programmes", x => x.id);
                    table.ForeignKey(
                        name: "fk_programmes_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "projects",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    short_title = table.Column<string>(type: "text", nullable: true),
                    objective = table.Column<string>(type: "text", nullable: true),
                    description = table.Column<string>(type: "text", nullable: true),
                    start_on = table.Column<DateOnly>(type: "date", nullable: false),
                    end_on = table.Column<DateOnly>(type: "date", nullable: false),
                    protected_place = table.Column<bool>(type: "boolean", nullable: false),
                    iati_identifier = table.Column<string>(type: "text", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    countries = table.Column<string>(type: "jsonb", nullable: false),
                    sectors = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_projects", x => x.id);
                    table.CheckConstraint("ends_after_it_starts", "end_on >= start_on");
                    table.ForeignKey(
                        name: "fk_projects_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "published_folders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_published_folders", x => x.id);
                    table.ForeignKey(
                        name: "fk_published_folders_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    rated_on = table.Column<DateOnly>(type: "date", nullable: false),
                    per_euro = table.Column<decimal>(type: "numeric(19,8)", precision: 19, scale: 8, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    for_everyone = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rates", x => x.id);
                    table.ForeignKey(
                        name: "fk_rates_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "shares",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    to_org = table.Column<Guid>(type: "uuid", nullable: false),
                    granted_by = table.Column<Guid>(type: "uuid", nullable: false),
                    granted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revoked_by = table.Column<Guid>(type: "uuid", nullable: true),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shares", x => x.id);
                    table.ForeignKey(
                        name: "fk_shares_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_shares_organisations_to_org",
                        column: x => x.to_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "workflow_definitions",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    definition_id = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    json = table.Column<byte[]>(type: "bytea", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_workflow_definitions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "file_chunks",
                columns: table => new
                {
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file_chunks", x => new { x.file_id, x.position });
                    table.ForeignKey(
                        name: "fk_file_chunks_files_file_id",
                        column: x => x.file_id,
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "iati_imports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    preview = table.Column<JsonDocument>(type: "jsonb", nullable: false),
                    uploaded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    uploaded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    applied_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_iati_imports", x => x.id);
                    table.ForeignKey(
                        name: "fk_iati_imports_files_file_id",
                        column: x => x.file_id,
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_iati_imports_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "budget_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    grant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    budget_version = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    category = table.Column<string>(type: "text", nullable: false),
                    heading = table.Column<string>(type: "text", nullable: true),
                    amount = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_budget_lines", x => x.id);
                    table.ForeignKey(
                        name: "fk_budget_lines_grants_grant_id",
                        column: x => x.grant_id,
                        principalTable: "grants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_budget_lines_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "forecasts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    grant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_forecasts", x => x.id);
                    table.ForeignKey(
                        name: "fk_forecasts_grants_grant_id",
                        column: x => x.grant_id,
                        principalTable: "grants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_forecasts_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "grant_amendments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    grant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    new_end_on = table.Column<DateOnly>(type: "date", nullable: true),
                    new_amount = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grant_amendments", x => x.id);
                    table.ForeignKey(
                        name: "fk_grant_amendments_grants_grant_id",
                        column: x => x.grant_id,
                        principalTable: "grants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_grant_amendments_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "instalments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    grant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: false),
                    condition = table.Column<string>(type: "text", nullable: true),
                    requested_on = table.Column<DateOnly>(type: "date", nullable: true),
                    paid_on = table.Column<DateOnly>(type: "date", nullable: true),
                    received_on = table.Column<DateOnly>(type: "date", nullable: true),
                    received_amount = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: true),
                    received_currency = table.Column<string>(type: "text", nullable: true),
                    received_rate = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_instalments", x => x.id);
                    table.ForeignKey(
                        name: "fk_instalments_grants_grant_id",
                        column: x => x.grant_id,
                        principalTable: "grants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_instalments_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "schedule_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    grant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    rule = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_schedule_rules", x => x.id);
                    table.ForeignKey(
                        name: "fk_schedule_rules_grants_grant_id",
                        column: x => x.grant_id,
                        principalTable: "grants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_schedule_rules_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_objectives",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    components = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programme_objectives", x => x.id);
                    table.UniqueConstraint("ak_programme_objectives_id_programme_id", x => new { x.id, x.programme_id });
                    table.ForeignKey(
                        name: "fk_programme_objectives_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_programme_objectives_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "filings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    standard_report = table.Column<string>(type: "text", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    started_by = table.Column<Guid>(type: "uuid", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_filings", x => x.id);
                    table.ForeignKey(
                        name: "fk_filings_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_filings_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "funding_facts",
                columns: table => new
                {
                    grant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    parent_grant_id = table.Column<Guid>(type: "uuid", nullable: true),
                    ngo_name = table.Column<string>(type: "text", nullable: false),
                    donor_name = table.Column<string>(type: "text", nullable: false),
                    project_title = table.Column<string>(type: "text", nullable: false),
                    countries = table.Column<string>(type: "jsonb", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    amount_eur = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: true),
                    start_on = table.Column<DateOnly>(type: "date", nullable: false),
                    original_end_on = table.Column<DateOnly>(type: "date", nullable: false),
                    end_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    projected_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funding_facts", x => new { x.grant_id, x.project_id });
                    table.ForeignKey(
                        name: "fk_funding_facts_grants_grant_id",
                        column: x => x.grant_id,
                        principalTable: "grants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_funding_facts_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_funding_facts_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "grant_projects",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    grant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    percent = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grant_projects", x => x.id);
                    table.CheckConstraint("is_a_share", "percent > 0 and percent <= 100");
                    table.ForeignKey(
                        name: "fk_grant_projects_grants_grant_id",
                        column: x => x.grant_id,
                        principalTable: "grants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_grant_projects_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_grant_projects_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "indicators",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    result = table.Column<string>(type: "text", nullable: false),
                    level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    measure = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    unit = table.Column<string>(type: "text", nullable: true),
                    descending = table.Column<bool>(type: "boolean", nullable: false),
                    baseline = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: true),
                    baseline_year = table.Column<int>(type: "integer", nullable: true),
                    target = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: true),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicators", x => x.id);
                    table.ForeignKey(
                        name: "fk_indicators_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_indicators_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "project_partners",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    partner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_partners", x => x.id);
                    table.ForeignKey(
                        name: "fk_project_partners_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_project_partners_organisations_partner_org",
                        column: x => x.partner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_project_partners_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "published_files",
                columns: table => new
                {
                    folder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_published_files", x => new { x.folder_id, x.path });
                    table.ForeignKey(
                        name: "fk_published_files_published_folders_folder_id",
                        column: x => x.folder_id,
                        principalTable: "published_folders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "workflow_instances",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    definition_version_id = table.Column<string>(type: "text", nullable: false),
                    definition_id = table.Column<string>(type: "text", nullable: false),
                    correlation_id = table.Column<string>(type: "text", nullable: true),
                    status = table.Column<string>(type: "text", nullable: false),
                    sub_status = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<byte[]>(type: "bytea", nullable: false),
                    start_key = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    org_id = table.Column<Guid>(type: "uuid", nullable: true),
                    role = table.Column<string>(type: "text", nullable: true),
                    country = table.Column<string>(type: "text", nullable: true),
                    parent_bookmark_id = table.Column<string>(type: "text", nullable: true),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    incidents = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_workflow_instances", x => x.id);
                    table.ForeignKey(
                        name: "fk_workflow_instances_workflow_definitions_definition_version_",
                        column: x => x.definition_version_id,
                        principalTable: "workflow_definitions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "due_reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    grant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    schedule_rule_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    to_on = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    time_zone = table.Column<string>(type: "text", nullable: false),
                    clause = table.Column<string>(type: "text", nullable: false),
                    questions = table.Column<string>(type: "jsonb", nullable: false),
                    asks = table.Column<string>(type: "jsonb", nullable: false),
                    languages = table.Column<string>(type: "jsonb", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_due_reports", x => x.id);
                    table.CheckConstraint("ends_after_it_starts", "to_on >= from_on");
                    table.ForeignKey(
                        name: "fk_due_reports_grants_grant_id",
                        column: x => x.grant_id,
                        principalTable: "grants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_due_reports_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_due_reports_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_due_reports_schedule_rules_schedule_rule_id",
                        column: x => x.schedule_rule_id,
                        principalTable: "schedule_rules",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "claims",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    objective_id = table.Column<Guid>(type: "uuid", nullable: false),
                    share_percent = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: true),
                    from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    claimed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    claimed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_claims_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_claims_programme_objectives_objective_id_programme_id",
                        columns: x => new { x.objective_id, x.programme_id },
                        principalTable: "programme_objectives",
                        principalColumns: new[] { "id", "programme_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_claims_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "section_history",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    filing_version = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    document = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_section_history", x => x.id);
                    table.ForeignKey(
                        name: "fk_section_history_filings_filing_id",
                        column: x => x.filing_id,
                        principalTable: "filings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_section_history_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sections",
                columns: table => new
                {
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    document = table.Column<string>(type: "jsonb", nullable: false),
                    saved_by = table.Column<Guid>(type: "uuid", nullable: false),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sections", x => new { x.filing_id, x.key });
                    table.ForeignKey(
                        name: "fk_sections_filings_filing_id",
                        column: x => x.filing_id,
                        principalTable: "filings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sections_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sign_offs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    filing_version = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_name = table.Column<string>(type: "text", nullable: false),
                    function = table.Column<string>(type: "text", nullable: false),
                    signed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_offs", x => x.id);
                    table.ForeignKey(
                        name: "fk_sign_offs_filings_filing_id",
                        column: x => x.filing_id,
                        principalTable: "filings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sign_offs_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "snapshots",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    receipt_sha256 = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_snapshots", x => x.id);
                    table.ForeignKey(
                        name: "fk_snapshots_filings_filing_id",
                        column: x => x.filing_id,
                        principalTable: "filings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_snapshots_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreed_indicators",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    grant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    wording = table.Column<string>(type: "text", nullable: false),
                    target = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: true),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreed_indicators", x => x.id);
                    table.ForeignKey(
                        name: "fk_agreed_indicators_grants_grant_id",
                        column: x => x.grant_id,
                        principalTable: "grants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agreed_indicators_indicators_indicator_id",
                        column: x => x.indicator_id,
                        principalTable: "indicators",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agreed_indicators_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "workflow_bookmarks",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    instance_id = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    activity_id = table.Column<string>(type: "text", nullable: false),
                    event_name = table.Column<string>(type: "text", nullable: true),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_workflow_bookmarks", x => x.id);
                    table.ForeignKey(
                        name: "fk_workflow_bookmarks_workflow_instances_instance_id",
                        column: x => x.instance_id,
                        principalTable: "workflow_instances",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "deliverables",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    due_report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    format = table.Column<string>(type: "text", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    filed_in = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deliverables", x => x.id);
                    table.ForeignKey(
                        name: "fk_deliverables_due_reports_due_report_id",
                        column: x => x.due_report_id,
                        principalTable: "due_reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_deliverables_filings_filed_in",
                        column: x => x.filed_in,
                        principalTable: "filings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_deliverables_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "due_date_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    due_report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    old_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    new_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_due_date_changes", x => x.id);
                    table.ForeignKey(
                        name: "fk_due_date_changes_due_reports_due_report_id",
                        column: x => x.due_report_id,
                        principalTable: "due_reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_due_date_changes_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "filing_due_reports",
                columns: table => new
                {
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    deliverables = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_filing_due_reports", x => new { x.filing_id, x.due_report_id });
                    table.ForeignKey(
                        name: "fk_filing_due_reports_due_reports_due_report_id",
                        column: x => x.due_report_id,
                        principalTable: "due_reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_filing_due_reports_filings_filing_id",
                        column: x => x.filing_id,
                        principalTable: "filings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_filing_due_reports_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "filing_facts",
                columns: table => new
                {
                    due_report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    grant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ngo_name = table.Column<string>(type: "text", nullable: false),
                    donor_name = table.Column<string>(type: "text", nullable: false),
                    from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    to_on = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    projected_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_filing_facts", x => x.due_report_id);
                    table.ForeignKey(
                        name: "fk_filing_facts_due_reports_due_report_id",
                        column: x => x.due_report_id,
                        principalTable: "due_reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_filing_facts_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "claim_answers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    answered_by = table.Column<Guid>(type: "uuid", nullable: false),
                    answered_by_name = table.Column<string>(type: "text", nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_answers", x => x.id);
                    table.ForeignKey(
                        name: "fk_claim_answers_claims_claim_id",
                        column: x => x.claim_id,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_claim_answers_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_contributions",
                columns: table => new
                {
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    objective_id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    country = table.Column<string>(type: "text", nullable: false),
                    project_title = table.Column<string>(type: "text", nullable: false),
                    organisation_name = table.Column<string>(type: "text", nullable: false),
                    start_on = table.Column<DateOnly>(type: "date", nullable: false),
                    end_on = table.Column<DateOnly>(type: "date", nullable: false),
                    objective = table.Column<string>(type: "text", nullable: true),
                    share_percent = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: true),
                    from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    reached = table.Column<string>(type: "jsonb", nullable: false),
                    projected_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programme_contributions", x => x.claim_id);
                    table.ForeignKey(
                        name: "fk_programme_contributions_claims_claim_id",
                        column: x => x.claim_id,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_programme_contributions_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "figures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    people_group = table.Column<string>(type: "text", nullable: true),
                    reach = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    to_on = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    value = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: true),
                    numerator = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: true),
                    denominator = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: true),
                    text = table.Column<string>(type: "text", nullable: true),
                    comment = table.Column<string>(type: "text", nullable: true),
                    source = table.Column<string>(type: "text", nullable: true),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    correction_reason = table.Column<string>(type: "text", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    filed_in = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_figures", x => x.id);
                    table.CheckConstraint("a_correction_has_its_reason", "corrects_id is null or correction_reason is not null");
                    table.CheckConstraint("ends_after_it_starts", "to_on >= from_on");
                    table.CheckConstraint("of_an_indicator_or_of_people", "(indicator_id is null) <> (people_group is null) and (people_group is null) = (reach is null)");
                    table.ForeignKey(
                        name: "fk_figures_figures_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "figures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_figures_indicators_indicator_id",
                        column: x => x.indicator_id,
                        principalTable: "indicators",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_figures_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_figures_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_figures_snapshots_filed_in",
                        column: x => x.filed_in,
                        principalTable: "snapshots",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "money_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    grant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line = table.Column<string>(type: "text", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    booked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    text = table.Column<string>(type: "text", nullable: true),
                    counterpart_name = table.Column<string>(type: "text", nullable: true),
                    counterpart_identifier = table.Column<string>(type: "text", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false),
                    external_ref = table.Column<string>(type: "text", nullable: true),
                    corrects_id = table.Column<Guid>(type: "uuid", nullable: true),
                    correction_reason = table.Column<string>(type: "text", nullable: true),
                    filed_in = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_money_entries", x => x.id);
                    table.CheckConstraint("a_correction_has_its_reason", "corrects_id is null or correction_reason is not null");
                    table.ForeignKey(
                        name: "fk_money_entries_grants_grant_id",
                        column: x => x.grant_id,
                        principalTable: "grants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_money_entries_money_entries_corrects_id",
                        column: x => x.corrects_id,
                        principalTable: "money_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_money_entries_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_money_entries_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "projects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_money_entries_snapshots_filed_in",
                        column: x => x.filed_in,
                        principalTable: "snapshots",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reviews",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    due_report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    filing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    donor_org = table.Column<Guid>(type: "uuid", nullable: false),
                    mode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    snapshot_id = table.Column<Guid>(type: "uuid", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reviews", x => x.id);
                    table.UniqueConstraint("ak_reviews_id_due_report_id", x => new { x.id, x.due_report_id });
                    table.ForeignKey(
                        name: "fk_reviews_due_reports_due_report_id",
                        column: x => x.due_report_id,
                        principalTable: "due_reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reviews_filings_filing_id",
                        column: x => x.filing_id,
                        principalTable: "filings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reviews_organisations_donor_org",
                        column: x => x.donor_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reviews_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reviews_snapshots_snapshot_id",
                        column: x => x.snapshot_id,
                        principalTable: "snapshots",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sent_attachments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    snapshot_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sent_attachments", x => x.id);
                    table.ForeignKey(
                        name: "fk_sent_attachments_due_reports_due_report_id",
                        column: x => x.due_report_id,
                        principalTable: "due_reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sent_attachments_files_file_id",
                        column: x => x.file_id,
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sent_attachments_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sent_attachments_snapshots_snapshot_id",
                        column: x => x.snapshot_id,
                        principalTable: "snapshots",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "shared_copies",
                columns: table => new
                {
                    snapshot_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shared_copies", x => new { x.snapshot_id, x.due_report_id });
                    table.ForeignKey(
                        name: "fk_shared_copies_due_reports_due_report_id",
                        column: x => x.due_report_id,
                        principalTable: "due_reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_shared_copies_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_shared_copies_snapshots_snapshot_id",
                        column: x => x.snapshot_id,
                        principalTable: "snapshots",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "snapshot_parts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    snapshot_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_report_id = table.Column<Guid>(type: "uuid", nullable: true),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_snapshot_parts", x => x.id);
                    table.ForeignKey(
                        name: "fk_snapshot_parts_due_reports_due_report_id",
                        column: x => x.due_report_id,
                        principalTable: "due_reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_snapshot_parts_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_snapshot_parts_snapshots_snapshot_id",
                        column: x => x.snapshot_id,
                        principalTable: "snapshots",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "snapshot_receipts",
                columns: table => new
                {
                    snapshot_id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    receipt = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_snapshot_receipts", x => x.snapshot_id);
                    table.ForeignKey(
                        name: "fk_snapshot_receipts_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_snapshot_receipts_snapshots_snapshot_id",
                        column: x => x.snapshot_id,
                        principalTable: "snapshots",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "produced_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    snapshot_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    deliverable_id = table.Column<Guid>(type: "uuid", nullable: false),
                    format = table.Column<string>(type: "text", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    manifest = table.Column<JsonDocument>(type: "jsonb", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    produced_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_produced_files", x => x.id);
                    table.ForeignKey(
                        name: "fk_produced_files_deliverables_deliverable_id",
                        column: x => x.deliverable_id,
                        principalTable: "deliverables",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_produced_files_due_reports_due_report_id",
                        column: x => x.due_report_id,
                        principalTable: "due_reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_produced_files_files_file_id",
                        column: x => x.file_id,
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_produced_files_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_produced_files_snapshots_snapshot_id",
                        column: x => x.snapshot_id,
                        principalTable: "snapshots",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "figure_parts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    figure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sex = table.Column<string>(type: "text", nullable: true),
                    age_band = table.Column<string>(type: "text", nullable: true),
                    target_group = table.Column<string>(type: "text", nullable: true),
                    value = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_figure_parts", x => x.id);
                    table.ForeignKey(
                        name: "fk_figure_parts_figures_figure_id",
                        column: x => x.figure_id,
                        principalTable: "figures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_figure_parts_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "comments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    review_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @internal = table.Column<bool>(name: "internal", type: "boolean", nullable: false),
                    anchor = table.Column<string>(type: "text", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false),
                    written_by = table.Column<Guid>(type: "uuid", nullable: false),
                    written_by_name = table.Column<string>(type: "text", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_comments", x => x.id);
                    table.ForeignKey(
                        name: "fk_comments_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_comments_reviews_review_id_due_report_id",
                        columns: x => new { x.review_id, x.due_report_id },
                        principalTable: "reviews",
                        principalColumns: new[] { "id", "due_report_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "decisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    review_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    snapshot_id = table.Column<Guid>(type: "uuid", nullable: false),
                    narrative = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    costs = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reasons = table.Column<string>(type: "text", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    how = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_by_name = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    letter_file_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decisions", x => x.id);
                    table.UniqueConstraint("ak_decisions_id_due_report_id", x => new { x.id, x.due_report_id });
                    table.ForeignKey(
                        name: "fk_decisions_files_letter_file_id",
                        column: x => x.letter_file_id,
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_decisions_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_decisions_reviews_review_id_due_report_id",
                        columns: x => new { x.review_id, x.due_report_id },
                        principalTable: "reviews",
                        principalColumns: new[] { "id", "due_report_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_decisions_snapshots_snapshot_id",
                        column: x => x.snapshot_id,
                        principalTable: "snapshots",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sendings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    review_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    snapshot_id = table.Column<Guid>(type: "uuid", nullable: false),
                    how = table.Column<string>(type: "text", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sendings", x => x.id);
                    table.ForeignKey(
                        name: "fk_sendings_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sendings_reviews_review_id_due_report_id",
                        columns: x => new { x.review_id, x.due_report_id },
                        principalTable: "reviews",
                        principalColumns: new[] { "id", "due_report_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sendings_snapshots_snapshot_id",
                        column: x => x.snapshot_id,
                        principalTable: "snapshots",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "disallowed_costs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    decision_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line = table.Column<string>(type: "text", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disallowed_costs", x => x.id);
                    table.ForeignKey(
                        name: "fk_disallowed_costs_decisions_decision_id_due_report_id",
                        columns: x => new { x.decision_id, x.due_report_id },
                        principalTable: "decisions",
                        principalColumns: new[] { "id", "due_report_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_disallowed_costs_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "requested_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    review_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    decision_id = table.Column<Guid>(type: "uuid", nullable: false),
                    anchor = table.Column<string>(type: "text", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_requested_changes", x => x.id);
                    table.UniqueConstraint("ak_requested_changes_id_due_report_id", x => new { x.id, x.due_report_id });
                    table.ForeignKey(
                        name: "fk_requested_changes_decisions_decision_id_due_report_id",
                        columns: x => new { x.decision_id, x.due_report_id },
                        principalTable: "decisions",
                        principalColumns: new[] { "id", "due_report_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_requested_changes_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_requested_changes_reviews_review_id",
                        column: x => x.review_id,
                        principalTable: "reviews",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "change_answers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    requested_change_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "text", nullable: true),
                    filing_version = table.Column<int>(type: "integer", nullable: false),
                    answered_by = table.Column<Guid>(type: "uuid", nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_change_answers", x => x.id);
                    table.ForeignKey(
                        name: "fk_change_answers_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_change_answers_requested_changes_requested_change_id_due_re",
                        columns: x => new { x.requested_change_id, x.due_report_id },
                        principalTable: "requested_changes",
                        principalColumns: new[] { "id", "due_report_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "change_closures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    requested_change_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    closed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_change_closures", x => x.id);
                    table.ForeignKey(
                        name: "fk_change_closures_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_change_closures_requested_changes_requested_change_id_due_r",
                        columns: x => new { x.requested_change_id, x.due_report_id },
                        principalTable: "requested_changes",
                        principalColumns: new[] { "id", "due_report_id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_agreed_indicators_grant_id_indicator_id",
                table: "agreed_indicators",
                columns: new[] { "grant_id", "indicator_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agreed_indicators_indicator_id",
                table: "agreed_indicators",
                column: "indicator_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreed_indicators_owner_org",
                table: "agreed_indicators",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_budget_lines_grant_id_budget_version_code",
                table: "budget_lines",
                columns: new[] { "grant_id", "budget_version", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_budget_lines_owner_org",
                table: "budget_lines",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_change_answers_owner_org",
                table: "change_answers",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_change_answers_requested_change_id_due_report_id",
                table: "change_answers",
                columns: new[] { "requested_change_id", "due_report_id" });

            migrationBuilder.CreateIndex(
                name: "closed_once",
                table: "change_closures",
                column: "requested_change_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_change_closures_owner_org",
                table: "change_closures",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_change_closures_requested_change_id_due_report_id",
                table: "change_closures",
                columns: new[] { "requested_change_id", "due_report_id" });

            migrationBuilder.CreateIndex(
                name: "ix_claim_answers_claim_id",
                table: "claim_answers",
                column: "claim_id");

            migrationBuilder.CreateIndex(
                name: "ix_claim_answers_owner_org",
                table: "claim_answers",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "claimed_once",
                table: "claims",
                columns: new[] { "project_id", "objective_id" },
                unique: true,
                filter: "withdrawn_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_claims_objective_id_programme_id",
                table: "claims",
                columns: new[] { "objective_id", "programme_id" });

            migrationBuilder.CreateIndex(
                name: "ix_claims_owner_org",
                table: "claims",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_comments_owner_org",
                table: "comments",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_comments_review_id_due_report_id",
                table: "comments",
                columns: new[] { "review_id", "due_report_id" });

            migrationBuilder.CreateIndex(
                name: "ix_decisions_letter_file_id",
                table: "decisions",
                column: "letter_file_id");

            migrationBuilder.CreateIndex(
                name: "ix_decisions_owner_org",
                table: "decisions",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_decisions_review_id_due_report_id",
                table: "decisions",
                columns: new[] { "review_id", "due_report_id" });

            migrationBuilder.CreateIndex(
                name: "ix_decisions_snapshot_id",
                table: "decisions",
                column: "snapshot_id");

            migrationBuilder.CreateIndex(
                name: "ix_deliverables_due_report_id",
                table: "deliverables",
                column: "due_report_id");

            migrationBuilder.CreateIndex(
                name: "ix_deliverables_filed_in",
                table: "deliverables",
                column: "filed_in");

            migrationBuilder.CreateIndex(
                name: "ix_deliverables_owner_org",
                table: "deliverables",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_disallowed_costs_decision_id_due_report_id",
                table: "disallowed_costs",
                columns: new[] { "decision_id", "due_report_id" });

            migrationBuilder.CreateIndex(
                name: "ix_disallowed_costs_owner_org",
                table: "disallowed_costs",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_due_date_changes_due_report_id",
                table: "due_date_changes",
                column: "due_report_id");

            migrationBuilder.CreateIndex(
                name: "ix_due_date_changes_owner_org",
                table: "due_date_changes",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_due_reports_due_on",
                table: "due_reports",
                column: "due_on");

            migrationBuilder.CreateIndex(
                name: "ix_due_reports_grant_id",
                table: "due_reports",
                column: "grant_id");

            migrationBuilder.CreateIndex(
                name: "ix_due_reports_owner_org",
                table: "due_reports",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_due_reports_project_id",
                table: "due_reports",
                column: "project_id");

            migrationBuilder.CreateIndex(
                name: "ix_due_reports_schedule_rule_id",
                table: "due_reports",
                column: "schedule_rule_id");

            migrationBuilder.CreateIndex(
                name: "ix_figure_parts_figure_id",
                table: "figure_parts",
                column: "figure_id");

            migrationBuilder.CreateIndex(
                name: "ix_figure_parts_owner_org",
                table: "figure_parts",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_figures_corrects_id",
                table: "figures",
                column: "corrects_id");

            migrationBuilder.CreateIndex(
                name: "ix_figures_filed_in",
                table: "figures",
                column: "filed_in");

            migrationBuilder.CreateIndex(
                name: "ix_figures_indicator_id",
                table: "figures",
                column: "indicator_id");

            migrationBuilder.CreateIndex(
                name: "ix_figures_owner_org",
                table: "figures",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_figures_project_id_from_on_to_on",
                table: "figures",
                columns: new[] { "project_id", "from_on", "to_on" });

            migrationBuilder.CreateIndex(
                name: "ix_files_owner_org_sha256",
                table: "files",
                columns: new[] { "owner_org", "sha256" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_filing_due_reports_due_report_id",
                table: "filing_due_reports",
                column: "due_report_id");

            migrationBuilder.CreateIndex(
                name: "ix_filing_due_reports_owner_org",
                table: "filing_due_reports",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_filing_facts_due_on",
                table: "filing_facts",
                column: "due_on");

            migrationBuilder.CreateIndex(
                name: "ix_filing_facts_owner_org",
                table: "filing_facts",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_filings_owner_org",
                table: "filings",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_filings_project_id",
                table: "filings",
                column: "project_id");

            migrationBuilder.CreateIndex(
                name: "ix_forecasts_grant_id_year",
                table: "forecasts",
                columns: new[] { "grant_id", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_forecasts_owner_org",
                table: "forecasts",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_funding_facts_owner_org",
                table: "funding_facts",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_funding_facts_project_id",
                table: "funding_facts",
                column: "project_id");

            migrationBuilder.CreateIndex(
                name: "ix_grant_amendments_grant_id_number",
                table: "grant_amendments",
                columns: new[] { "grant_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_grant_amendments_owner_org",
                table: "grant_amendments",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_grant_projects_grant_id_project_id",
                table: "grant_projects",
                columns: new[] { "grant_id", "project_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_grant_projects_owner_org",
                table: "grant_projects",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_grant_projects_project_id",
                table: "grant_projects",
                column: "project_id");

            migrationBuilder.CreateIndex(
                name: "ix_grants_donor_org",
                table: "grants",
                column: "donor_org");

            migrationBuilder.CreateIndex(
                name: "ix_grants_owner_org",
                table: "grants",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_grants_owner_org_iati_identifier",
                table: "grants",
                columns: new[] { "owner_org", "iati_identifier" },
                unique: true,
                filter: "iati_identifier is not null");

            migrationBuilder.CreateIndex(
                name: "ix_grants_parent_grant_id",
                table: "grants",
                column: "parent_grant_id");

            migrationBuilder.CreateIndex(
                name: "ix_iati_imports_file_id",
                table: "iati_imports",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_iati_imports_owner_org",
                table: "iati_imports",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_indicators_owner_org",
                table: "indicators",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_indicators_project_id",
                table: "indicators",
                column: "project_id");

            migrationBuilder.CreateIndex(
                name: "ix_instalments_grant_id",
                table: "instalments",
                column: "grant_id");

            migrationBuilder.CreateIndex(
                name: "ix_instalments_owner_org",
                table: "instalments",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_jobs_dedupe_key",
                table: "jobs",
                column: "dedupe_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_jobs_due_at",
                table: "jobs",
                column: "due_at",
                filter: "state = 'Open'");

            migrationBuilder.CreateIndex(
                name: "ix_money_entries_corrects_id",
                table: "money_entries",
                column: "corrects_id");

            migrationBuilder.CreateIndex(
                name: "ix_money_entries_filed_in",
                table: "money_entries",
                column: "filed_in");

            migrationBuilder.CreateIndex(
                name: "ix_money_entries_grant_id_booked_on",
                table: "money_entries",
                columns: new[] { "grant_id", "booked_on" });

            migrationBuilder.CreateIndex(
                name: "ix_money_entries_grant_id_external_ref",
                table: "money_entries",
                columns: new[] { "grant_id", "external_ref" },
                unique: true,
                filter: "external_ref is not null");

            migrationBuilder.CreateIndex(
                name: "ix_money_entries_owner_org",
                table: "money_entries",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_money_entries_project_id",
                table: "money_entries",
                column: "project_id");

            migrationBuilder.CreateIndex(
                name: "ix_produced_files_deliverable_id",
                table: "produced_files",
                column: "deliverable_id");

            migrationBuilder.CreateIndex(
                name: "ix_produced_files_due_report_id",
                table: "produced_files",
                column: "due_report_id");

            migrationBuilder.CreateIndex(
                name: "ix_produced_files_file_id",
                table: "produced_files",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_produced_files_key",
                table: "produced_files",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_produced_files_owner_org",
                table: "produced_files",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_produced_files_snapshot_id",
                table: "produced_files",
                column: "snapshot_id");

            migrationBuilder.CreateIndex(
                name: "ix_programme_contributions_owner_org",
                table: "programme_contributions",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_programme_contributions_programme_id",
                table: "programme_contributions",
                column: "programme_id");

            migrationBuilder.CreateIndex(
                name: "ix_programme_objectives_owner_org",
                table: "programme_objectives",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_programme_objectives_programme_id_key",
                table: "programme_objectives",
                columns: new[] { "programme_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programmes_owner_org",
                table: "programmes",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_project_partners_owner_org",
                table: "project_partners",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_project_partners_partner_org",
                table: "project_partners",
                column: "partner_org");

            migrationBuilder.CreateIndex(
                name: "ix_project_partners_project_id_partner_org",
                table: "project_partners",
                columns: new[] { "project_id", "partner_org" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_projects_owner_org",
                table: "projects",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_projects_owner_org_iati_identifier",
                table: "projects",
                columns: new[] { "owner_org", "iati_identifier" },
                unique: true,
                filter: "iati_identifier is not null");

            migrationBuilder.CreateIndex(
                name: "ix_published_folders_kind_key_version",
                table: "published_folders",
                columns: new[] { "kind", "key", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_published_folders_owner_org",
                table: "published_folders",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_rates_owner_org",
                table: "rates",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_rates_owner_org_currency_rated_on_kind",
                table: "rates",
                columns: new[] { "owner_org", "currency", "rated_on", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_requested_changes_decision_id_due_report_id",
                table: "requested_changes",
                columns: new[] { "decision_id", "due_report_id" });

            migrationBuilder.CreateIndex(
                name: "ix_requested_changes_owner_org",
                table: "requested_changes",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_requested_changes_review_id",
                table: "requested_changes",
                column: "review_id");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_donor_org",
                table: "reviews",
                column: "donor_org");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_filing_id",
                table: "reviews",
                column: "filing_id");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_owner_org",
                table: "reviews",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_snapshot_id",
                table: "reviews",
                column: "snapshot_id");

            migrationBuilder.CreateIndex(
                name: "one_open_review",
                table: "reviews",
                column: "due_report_id",
                unique: true,
                filter: "closed_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_schedule_rules_grant_id",
                table: "schedule_rules",
                column: "grant_id");

            migrationBuilder.CreateIndex(
                name: "ix_schedule_rules_owner_org",
                table: "schedule_rules",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_section_history_filing_id_filing_version_key",
                table: "section_history",
                columns: new[] { "filing_id", "filing_version", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_section_history_owner_org",
                table: "section_history",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_sections_owner_org",
                table: "sections",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_sendings_owner_org",
                table: "sendings",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_sendings_review_id_due_report_id",
                table: "sendings",
                columns: new[] { "review_id", "due_report_id" });

            migrationBuilder.CreateIndex(
                name: "ix_sendings_snapshot_id",
                table: "sendings",
                column: "snapshot_id");

            migrationBuilder.CreateIndex(
                name: "ix_sent_attachments_due_report_id",
                table: "sent_attachments",
                column: "due_report_id");

            migrationBuilder.CreateIndex(
                name: "ix_sent_attachments_file_id",
                table: "sent_attachments",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_sent_attachments_owner_org",
                table: "sent_attachments",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_sent_attachments_snapshot_id_due_report_id_file_id_name",
                table: "sent_attachments",
                columns: new[] { "snapshot_id", "due_report_id", "file_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_shared_copies_due_report_id",
                table: "shared_copies",
                column: "due_report_id");

            migrationBuilder.CreateIndex(
                name: "ix_shared_copies_owner_org",
                table: "shared_copies",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_shares_document_id",
                table: "shares",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_shares_owner_org",
                table: "shares",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_shares_to_org",
                table: "shares",
                column: "to_org");

            migrationBuilder.CreateIndex(
                name: "ix_sign_offs_filing_id",
                table: "sign_offs",
                column: "filing_id");

            migrationBuilder.CreateIndex(
                name: "ix_sign_offs_owner_org",
                table: "sign_offs",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_snapshot_parts_due_report_id",
                table: "snapshot_parts",
                column: "due_report_id");

            migrationBuilder.CreateIndex(
                name: "ix_snapshot_parts_owner_org",
                table: "snapshot_parts",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_snapshot_parts_snapshot_id_due_report_id",
                table: "snapshot_parts",
                columns: new[] { "snapshot_id", "due_report_id" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_snapshot_receipts_owner_org",
                table: "snapshot_receipts",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_snapshots_filing_id_version",
                table: "snapshots",
                columns: new[] { "filing_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_snapshots_owner_org",
                table: "snapshots",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_workflow_bookmarks_due_at",
                table: "workflow_bookmarks",
                column: "due_at",
                filter: "due_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_workflow_bookmarks_event_name",
                table: "workflow_bookmarks",
                column: "event_name",
                filter: "event_name is not null");

            migrationBuilder.CreateIndex(
                name: "ix_workflow_bookmarks_instance_id",
                table: "workflow_bookmarks",
                column: "instance_id");

            migrationBuilder.CreateIndex(
                name: "ix_workflow_definitions_definition_id_version",
                table: "workflow_definitions",
                columns: new[] { "definition_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_workflow_instances_definition_id_correlation_id",
                table: "workflow_instances",
                columns: new[] { "definition_id", "correlation_id" });

            migrationBuilder.CreateIndex(
                name: "ix_workflow_instances_definition_version_id",
                table: "workflow_instances",
                column: "definition_version_id");

            migrationBuilder.CreateIndex(
                name: "ix_workflow_instances_start_key",
                table: "workflow_instances",
                column: "start_key",
                unique: true);

            Policies(migrationBuilder);
            Triggers(migrationBuilder);
        }
    }
}
