using System.CommandLine;
using DonorBridge.Store.Keeping;

namespace DonorBridge.Cli.Admin;

/// <summary>admin organisation: who has joined. What an organisation is to a grant is said by the grant.</summary>
internal static class OrganisationCommands
{
    public static Command All(Surroundings around)
    {
        var organisation = new Command("organisation", "Organisations that have joined: add and list. Uses the owner's login.");
        organisation.Subcommands.Add(Add(around));
        organisation.Subcommands.Add(List(around));
        return organisation;
    }

    private static Command Add(Surroundings around)
    {
        var name = new Argument<string>("NAME") { Description = "Its whole name." };
        var country = new Option<string>("--country") { Description = "Where it sits: two capital letters, such as LV.", Required = true };
        var command = new Command("add", "An organisation joins; prints its id.") { name, country };
        command.SetAction(async (asked, cancel) =>
        {
            if (asked.GetValue(country) is not { Length: 2 } code || !code.All(char.IsAsciiLetterUpper)) throw new Refusal($"'{asked.GetValue(country)}' is no country code: two capital letters, such as LV.");
            if (string.IsNullOrWhiteSpace(asked.GetValue(name))) throw new Refusal("An organisation has a name: write it as the first word.");
            var (id, refused) = await KeptOrganisations.Add(around.Connection("Owner"), asked.GetValue(name)!.Trim(), code, cancel);
            if (refused is not null) throw new Refusal(refused);
            await asked.InvocationConfiguration.Output.WriteLineAsync($"{id}");
            return Terminal.Done;
        });
        return command;
    }

    private static Command List(Surroundings around)
    {
        var command = new Command("list", "Who has joined: id, name, country, people with a role; a tab between.");
        command.SetAction(async (asked, cancel) =>
        {
            foreach (var one in await KeptOrganisations.List(around.Connection("Owner"), DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), cancel))
                await asked.InvocationConfiguration.Output.WriteLineAsync($"{one.Id}\t{one.Name}\t{one.Country}\t{one.People}");
            return Terminal.Done;
        });
        return command;
    }
}
