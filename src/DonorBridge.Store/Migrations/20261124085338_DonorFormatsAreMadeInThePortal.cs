using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DonorBridge.Store.Migrations
{
    [DbContext(typeof(StoreContext))]
    [Migration("20261124085338_DonorFormatsAreMadeInThePortal")]
    public partial class DonorFormatsAreMadeInThePortal : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "donor_name",
                table: "published_folders",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "donor_org",
                table: "published_folders",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "form_on",
                table: "published_folders",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "published_by",
                table: "published_folders",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "published_by_name",
                table: "published_folders",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "format_drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    document = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    follows = table.Column<string>(type: "text", nullable: true),
                    donor_org = table.Column<Guid>(type: "uuid", nullable: true),
                    donor_name = table.Column<string>(type: "text", nullable: true),
                    form_on = table.Column<DateOnly>(type: "date", nullable: true),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    changed_by_name = table.Column<string>(type: "text", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_format_drafts", x => x.id);
                    table.ForeignKey(
                        name: "fk_format_drafts_organisations_donor_org",
                        column: x => x.donor_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_format_drafts_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "format_offers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    folder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    offered_by = table.Column<Guid>(type: "uuid", nullable: false),
                    offered_by_name = table.Column<string>(type: "text", nullable: false),
                    offered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    taken_back_by = table.Column<Guid>(type: "uuid", nullable: true),
                    taken_back_by_name = table.Column<string>(type: "text", nullable: true),
                    taken_back_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_format_offers", x => x.id);
                    table.ForeignKey(
                        name: "fk_format_offers_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_format_offers_published_folders_folder_id",
                        column: x => x.folder_id,
                        principalTable: "published_folders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "format_words",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    folder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    word = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    said_by = table.Column<Guid>(type: "uuid", nullable: false),
                    said_by_name = table.Column<string>(type: "text", nullable: false),
                    said_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_format_words", x => x.id);
                    table.ForeignKey(
                        name: "fk_format_words_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_format_words_published_folders_folder_id",
                        column: x => x.folder_id,
                        principalTable: "published_folders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "format_draft_files",
                columns: table => new
                {
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false),
                    owner_org = table.Column<Guid>(type: "uuid", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_format_draft_files", x => new { x.draft_id, x.path });
                    table.ForeignKey(
                        name: "fk_format_draft_files_format_drafts_draft_id",
                        column: x => x.draft_id,
                        principalTable: "format_drafts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_format_draft_files_organisations_owner_org",
                        column: x => x.owner_org,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_published_folders_donor_org",
                table: "published_folders",
                column: "donor_org");

            migrationBuilder.CreateIndex(
                name: "ix_format_draft_files_owner_org",
                table: "format_draft_files",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_format_drafts_donor_org",
                table: "format_drafts",
                column: "donor_org");

            migrationBuilder.CreateIndex(
                name: "ix_format_drafts_owner_org",
                table: "format_drafts",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "ix_format_offers_owner_org",
                table: "format_offers",
                column: "owner_org");

            migrationBuilder.CreateIndex(
                name: "one_offer_at_a_time",
                table: "format_offers",
                column: "folder_id",
                unique: true,
                filter: "taken_back_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_format_words_folder_id_word_owner_org",
                table: "format_words",
                columns: new[] { "folder_id", "word", "owner_org" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_format_words_owner_org",
                table: "format_words",
                column: "owner_org");

            migrationBuilder.AddForeignKey(
                name: "fk_published_folders_organisations_donor_org",
                table: "published_folders",
                column: "donor_org",
                principalTable: "organisations",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            Policies(migrationBuilder);
            Triggers(migrationBuilder);
        }
    }
}
