using DonorBridge.Store;
using DonorBridge.Portal.Composition;
using DonorBridge.Portal.SignIn;
using DonorBridge.Store.Access;
using DonorBridge.Store.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace DonorBridge.Portal.DemonstrationRegion;

/// <summary>Loads the demonstration region into an empty database at the first start, and opens its doors at every start after.</summary>
public sealed class RegionLoader(Logins logins, IConfiguration settings, Demonstration demonstration, IServiceScopeFactory scopes, TimeProvider clock, ILogger<RegionLoader> log) : IStartUpStep
{
    public async Task Run(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<SignInUser>>();
        if (await accounts.Users.AnyAsync(cancel))
        {
            if (await accounts.FindByEmailAsync(RegionPeople.Mail("ilze")) is not null) demonstration.Open(await RegionDoors.Find(logins, accounts, clock.Today(), cancel));
            return;
        }
        if (!settings.GetValue("Demonstration", true)) return;

        var begun = clock.GetTimestamp();
        var region = new RegionClock(clock.GetUtcNow());
        await using var house = new RegionHouse(logins, region);
        region.GoTo(-400);
        var people = new RegionPeople(house, accounts);
        await people.Make(cancel);
        var agreements = new RegionAgreements(house, people);
        var programmes = new RegionProgrammes(house, people, agreements);
        await programmes.Rates(cancel);
        await agreements.Make(cancel);
        await new RegionHistory(house, people, agreements).Make(cancel);
        await programmes.Make(cancel);
        await TellSignIns(people, cancel);
        demonstration.Open(await RegionDoors.Find(logins, accounts, clock.Today(), cancel));
        log.LogInformation("The demonstration region was loaded in {Elapsed}.", clock.GetElapsedTime(begun));
    }

    // The script that started us shows these; a file that only its owner reads is where it looks.
    private async Task TellSignIns(RegionPeople people, CancellationToken cancel)
    {
        if (settings["DONORBRIDGE_DEMO_SIGNINS"] is not { Length: > 0 } path) return;
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new StreamWriter(path, options);
        foreach (var (role, email, password, sentence) in people.SignIns)
            await file.WriteLineAsync($"{role}\t{email}\t{password}\t{sentence}".AsMemory(), cancel);
    }
}
