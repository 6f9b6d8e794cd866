using DonorBridge.Reporting.Agreements;
using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Access;
using DonorBridge.Store.Filings;
using DonorBridge.Store.Programmes;
using DonorBridge.Store.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DonorBridge.Portal.Tests.Given;

/// <summary>Brings a report to where a test begins: through the pages where that is short, else through the use cases behind them.</summary>
public static class FilingSteps
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Started by the author on the page, for both due reports of the project.</summary>
    public static Task<Guid> StartBoth(this Ngo ngo) => ngo.Start(ngo.Project.Id, ngo.FundDue.Id, ngo.ProgrammeDue.Id);

    public static async Task<Guid> Start(this Ngo ngo, Guid project, params Guid[] due)
    {
        var page = await ngo.Author.Open($"/filings/start?project={project}{string.Concat(due.Select(id => $"&due={id}"))}");
        var filing = await ngo.Author.Send(page.Form("name=\"Language\"").With(("Language", "en")));
        return Guid.Parse(filing.Address.Segments[2].TrimEnd('/'));
    }

    /// <summary>Every question answered, so that nothing must be mended.</summary>
    public static Task AnswerAll(this Ngo ngo, NgoHouse house, Guid filing) => ngo.AnswerAll(house, filing, key => $"What we say to {key}.");

    public static async Task AnswerAll(this Ngo ngo, NgoHouse house, Guid filing, Func<string, string> say)
    {
        await house.As(ngo.Author.Viewer, async (use, db) =>
        {
            var view = (await use.GetRequiredService<FilingAssembly>().View(filing, Stop))!;
            foreach (var section in view.Questions.AskedBy([.. view.Report.DueReports.Select(part => part.Due)]).Where(section => section.Questions.Count > 0))
            {
                var document = new SectionDocument { Answers = [.. section.Questions.Select(key => new Answer { Question = key, Language = "en", Text = say(key) })] };
                var saved = await use.GetRequiredService<SectionSaving>().Save(filing, section.Key, view.Sections.TryGetValue(section.Key, out var row) ? row.Version : 0, document, Stop);
                Assert.True(saved.Saved);
            }
            return true;
        });
    }

    /// <summary>The fund's agreement asks its report in another form.</summary>
    public static Task FundAsks(this Ngo ngo, NgoHouse house, string format) => house.As(ngo.Author.Viewer, async (_, db) =>
    {
        (await db.Deliverables.SingleAsync(row => row.DueReportId == ngo.FundDue.Id, Stop)).Format = format;
        await db.SaveChangesAsync(Stop);
        return true;
    });

    /// <summary>Answered, checked and signed off.</summary>
    public static async Task<Guid> SignedOff(this Ngo ngo, NgoHouse house, Guid filing)
    {
        await ngo.AnswerAll(house, filing);
        return await ngo.SignedOffAsItIs(house, filing);
    }

    /// <summary>Sent as it was written; gives the snapshot.</summary>
    public static async Task<Guid> CheckedAndSent(this Ngo ngo, NgoHouse house, Guid filing)
    {
        await ngo.SignedOffAsItIs(house, filing);
        return (await house.As(ngo.Approver.Viewer, (use, _) => use.GetRequiredService<Submission>().Submit(filing, 1, Stop))).Snapshot;
    }

    private static async Task<Guid> SignedOffAsItIs(this Ngo ngo, NgoHouse house, Guid filing)
    {
        await house.As(ngo.Author.Viewer, (use, _) => use.GetRequiredService<FilingCheck>().Check(filing, Stop));
        await house.As(ngo.Approver.Viewer, (use, _) => use.GetRequiredService<FilingCheck>().SignOff(filing, "director", "Agnese Test", Stop));
        return filing;
    }

    /// <summary>Sent; gives the snapshot.</summary>
    public static async Task<Guid> Sent(this Ngo ngo, NgoHouse house, Guid filing)
    {
        await ngo.SignedOff(house, filing);
        var sent = await house.As(ngo.Approver.Viewer, (use, _) => use.GetRequiredService<Submission>().Submit(filing, 1, Stop));
        return sent.Snapshot;
    }

    /// <summary>The fund returns its report in the portal, with a wish about a place.</summary>
    public static Task FundReturns(this Ngo ngo, NgoHouse house, string? anchor, string wish) => house.As(ngo.Fund.Viewer, async (use, db) =>
    {
        var review = await db.Reviews.SingleAsync(row => row.DueReportId == ngo.FundDue.Id, Stop);
        var problems = await use.GetRequiredService<Deciding>().Decide(review.Id, new NewDecision(review.SnapshotId, NarrativeDecision.Returned, CostsDecision.NotDecided, new DateOnly(2026, 11, 23), RecordedHow.InPortal, "Mads Test")
        {
            Changes = [new WantedChange(anchor, wish)],
        }, Stop);
        Assert.Empty(problems);
        return true;
    });

    /// <summary>Waits until the jobs behind a page have done what it shows, a little at a time.</summary>
    public static async Task<ShownPage> OpenUntil(this Person person, string path, string words)
    {
        for (var tries = 0; ; tries++)
        {
            var page = await person.Open(path);
            if (page.Words.Contains(words, StringComparison.Ordinal)) return page;
            Assert.True(tries < 100, $"'{words}' never came: {page.Words}");
            await Task.Delay(200, Stop);
        }
    }

    /// <summary>An objective of a national programme that any project may claim.</summary>
    public static async Task<Guid> Objective(this NgoHouse house)
    {
        var authority = await house.Organisation("Office of a Test State", "LV");
        var programme = new ProgrammeRow { OwnerOrg = authority.Id, Country = "LV", Name = "Children safe", FromOn = new DateOnly(2025, 1, 1) };
        var objective = new ProgrammeObjectiveRow { OwnerOrg = authority.Id, ProgrammeId = programme.Id, Key = "1", Text = "A guardian for every child" };
        await house.As(new Viewer(Guid.CreateVersion7(), authority.Id, Roles.ContactPoint, "LV"), async db =>
        {
            db.Programmes.Add(programme);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            db.ProgrammeObjectives.Add(objective);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        return objective.Id;
    }
}
