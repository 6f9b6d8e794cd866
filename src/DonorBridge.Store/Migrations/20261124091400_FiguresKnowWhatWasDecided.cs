using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DonorBridge.Store.Migrations;

[DbContext(typeof(StoreContext))]
[Migration("20261124091400_FiguresKnowWhatWasDecided")]
public partial class FiguresKnowWhatWasDecided : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.AddColumn<decimal>(name: "spent_to_date", table: "filing_facts", type: "numeric(19,4)", precision: 19, scale: 4, nullable: true);
        migration.AddColumn<string>(name: "spent_currency", table: "filing_facts", type: "character varying(3)", maxLength: 3, nullable: true);
        migration.AddColumn<decimal>(name: "spent_to_date_eur", table: "filing_facts", type: "numeric(19,4)", precision: 19, scale: 4, nullable: true);
        migration.AddColumn<Guid>(name: "reached_in", table: "programme_contributions", type: "uuid", nullable: true);
        migration.AddColumn<string>(name: "reached_state", table: "programme_contributions", type: "character varying(40)", maxLength: 40, nullable: true);
        migration.Sql(DecisionsReachTheFigures);
    }

    // Beside the trigger that moves the due report: whoever decides may not write these tables.
    const string DecisionsReachTheFigures =
        """
        create function count_decision_in_figures() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
        begin
            update programme_contributions set reached_state = new.state where reached_in = new.id;
            return null;
        end $$;
        create trigger counts_in_figures after update of state on due_reports for each row execute function count_decision_in_figures();
        """;
}
