using DonorBridge.Reporting.Standard;
using DonorBridge.Store.Access;
using DonorBridge.Workflows;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Store.Filings;

/// <summary>Asks whether a filing can be sent, signs it off, and takes it back to be written on.</summary>
public sealed class FilingCheck(UnitOfWork work, FilingAssembly assembly, IWorkflowEngine workflows, TimeProvider clock)
{
    /// <summary>Checks it; with nothing left to mend it waits for its sign-off.</summary>
    /// <returns>All problems, notes included.</returns>
    /// <exception cref="RefusedException">404, or 409 when it is checked or sent already.</exception>
    public async Task<IReadOnlyList<Problem>> Check(Guid filing, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var row = await FilingLock.Take(db, filing, cancel);
        if (row.State != FilingState.Draft) throw RefusedException.TooLate("checked-already", $"This report is checked already.");

        var view = await assembly.View(filing, cancel) ?? throw RefusedException.NotThere("report");
        var toMend = view.Problems.Count(problem => problem.Weight == Weight.MustMend);
        var key = $"filing/{filing}/{row.Version}/check/{Guid.CreateVersion7()}";
        if (await FilingWorkflow.Waits(db, filing, FilingWorkflow.Correction, cancel))
            await workflows.ResumeAsync(FilingWorkflow.Resume(filing, FilingWorkflow.Correction, key, ("Decision", "Corrected"), ("Problems", (long)toMend)), cancel);
        else
            await workflows.StartAsync(FilingWorkflow.Start(filing, row.Version, toMend), cancel);
        if (toMend == 0) row.State = FilingState.Checked;
        await db.SaveChangesAsync(cancel);
        return view.Problems;
    }

    /// <summary>Someone with the right to do so vouches for it.</summary>
    /// <param name="function">Such as "director".</param>
    /// <returns>Problems that appeared since the check; then it is not signed off.</returns>
    /// <exception cref="RefusedException">404; 409 when it is not waiting for a sign-off.</exception>
    public async Task<IReadOnlyList<Problem>> SignOff(Guid filing, string function, string personName, CancellationToken cancel)
    {
        if (work.Viewer.Role != Roles.NgoApprover) throw RefusedException.NotThere("report to sign off");
        var db = await work.Open(cancel);
        var row = await FilingLock.Take(db, filing, cancel);
        if (row.State != FilingState.Checked) throw RefusedException.TooLate("not-waiting-for-sign-off", $"This report does not wait for a sign-off: check it first.");

        var view = await assembly.View(filing, cancel) ?? throw RefusedException.NotThere("report");
        if (!view.CanBeSent) return view.Problems;

        db.SignOffs.Add(new SignOffRow
        {
            OwnerOrg = row.OwnerOrg,
            FilingId = filing,
            FilingVersion = row.Version,
            PersonId = work.Viewer.PersonId,
            PersonName = personName,
            Function = function,
            SignedAt = clock.GetUtcNow(),
        });
        row.State = FilingState.SignedOff;
        await workflows.ResumeAsync(FilingWorkflow.Resume(filing, FilingWorkflow.SignOff, $"filing/{filing}/{row.Version}/sign-off/{Guid.CreateVersion7()}", ("Decision", "SignedOff")), cancel);
        await db.SaveChangesAsync(cancel);
        return [];
    }

    /// <summary>Back to writing.</summary>
    /// <exception cref="RefusedException">404; 409 when it is a draft or was sent.</exception>
    public async Task TakeBack(Guid filing, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var row = await FilingLock.Take(db, filing, cancel);
        var (waitsFor, decision) = row.State switch
        {
            FilingState.Checked => (FilingWorkflow.SignOff, "SentBack"),
            FilingState.SignedOff => (FilingWorkflow.Submission, "Reopened"),
            FilingState.Draft => throw RefusedException.TooLate("open-already", $"This report is open for writing already."),
            _ => throw RefusedException.TooLate("sent-already", $"This report was sent: write a new version instead."),
        };
        row.State = FilingState.Draft;
        await workflows.ResumeAsync(FilingWorkflow.Resume(filing, waitsFor, $"filing/{filing}/{row.Version}/back/{Guid.CreateVersion7()}", ("Decision", decision)), cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>After it was sent: a new version to write, with the words of the last.</summary>
    /// <exception cref="RefusedException">404; 409 when a version is being written already.</exception>
    public async Task<FilingRow> Reopen(Guid filing, CancellationToken cancel)
    {
        var db = await work.Open(cancel);
        var row = await FilingLock.Take(db, filing, cancel);
        if (row.State != FilingState.Sent) throw RefusedException.TooLate("version-being-written", $"Version {row.Version} of this report is still being written.");
        row.Version++;
        row.State = FilingState.Draft;
        await db.SaveChangesAsync(cancel);
        return row;
    }
}
