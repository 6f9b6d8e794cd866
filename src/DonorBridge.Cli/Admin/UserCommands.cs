using System.CommandLine;
using System.Security.Cryptography;
using DonorBridge.Store.Access;
using DonorBridge.Store.Keeping;

namespace DonorBridge.Cli.Admin;

/// <summary>admin user: who may sign in. A password is read from standard input or made here and printed once; it never stands on a command line.</summary>
internal sealed class UserCommands(Surroundings around)
{
    private readonly Argument<string> email = new("EMAIL") { Description = "The address they sign in with." };

    private readonly Option<bool> fromInput = new("--password-from-input") { Description = "Read the password from the first line of standard input. Otherwise one is made and printed once." };

    public Command All()
    {
        var user = new Command("user", "Local accounts: add, list, lock, unlock, and new passwords. Uses the owner's login.");
        user.Subcommands.Add(Add());
        user.Subcommands.Add(List());
        user.Subcommands.Add(Deed("lock", "Nobody signs in with the account any more; who is signed in is out within minutes.", "Locked", Accounts.Lock));
        user.Subcommands.Add(Deed("unlock", "The account may sign in again.", "Unlocked", Accounts.Unlock));
        user.Subcommands.Add(Password());
        return user;
    }

    private Command Add()
    {
        var name = new Option<string>("--name") { Description = "As colleagues see it.", Required = true };
        var organisation = new Option<string>("--organisation") { Description = "Its id or its whole name.", Required = true };
        var role = new Option<string>("--role") { Description = $"One of {string.Join(", ", Roles.All)}.", Required = true };
        var country = new Option<string>("--country") { Description = "Of a contact point: the country they speak for, such as LV." };
        var language = new Option<string>("--language") { Description = "For mail: en or sv.", DefaultValueFactory = _ => "en" };
        var command = new Command("add", "An account with a role in an organisation; who has an account already gets the role.") { email, name, organisation, role, country, language, fromInput };
        command.SetAction(async (asked, cancel) =>
        {
            var (password, made) = await Given(asked);
            var wanted = new NewAccount(asked.GetValue(email)!, asked.GetValue(name)!, asked.GetValue(language)!, asked.GetValue(organisation)!, asked.GetValue(role)!, asked.GetValue(country));
            var (isNew, refused) = await Accounts.Add(around.Connection("Owner"), wanted, password, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), cancel);
            if (refused is not null) throw new Refusal(refused);
            var output = asked.InvocationConfiguration.Output;
            await output.WriteLineAsync(isNew
                ? $"{wanted.Email} may sign in as {wanted.Role}.{(made ? $" Password, shown only now: {password}" : "")}"
                : $"{wanted.Email} had an account and is {wanted.Role} now too. The password is unchanged.");
            return Terminal.Done;
        });
        return command;
    }

    private Command List()
    {
        var command = new Command("list", "Who may sign in, as what: e-mail, name, open or locked, roles; a tab between.");
        command.SetAction(async (asked, cancel) =>
        {
            foreach (var account in await Accounts.List(around.Connection("Owner"), TimeProvider.System.GetUtcNow(), cancel))
                await asked.InvocationConfiguration.Output.WriteLineAsync(
                    $"{account.Email}\t{account.Name}\t{(account.Locked ? "locked" : "open")}\t{string.Join("; ", account.Hats.Select(hat => $"{hat.Role} of {hat.Organisation}{(hat.Country is null ? "" : $" for {hat.Country}")}"))}");
            return Terminal.Done;
        });
        return command;
    }

    private Command Password()
    {
        var command = new Command("password", "A new password; sessions begun with the old one end within minutes.") { email, fromInput };
        command.SetAction(async (asked, cancel) =>
        {
            var (password, made) = await Given(asked);
            if (await Accounts.GivePassword(around.Connection("Owner"), asked.GetValue(email)!, password, cancel) is { } refused) throw new Refusal(refused);
            await asked.InvocationConfiguration.Output.WriteLineAsync($"{asked.GetValue(email)} has a new password{(made ? $", shown only now: {password}" : "")}.");
            return Terminal.Done;
        });
        return command;
    }

    private Command Deed(string verb, string what, string done, Func<string, string, CancellationToken, Task<string?>> does)
    {
        var command = new Command(verb, what) { email };
        command.SetAction(async (asked, cancel) =>
        {
            if (await does(around.Connection("Owner"), asked.GetValue(email)!, cancel) is { } refused) throw new Refusal(refused);
            await asked.InvocationConfiguration.Output.WriteLineAsync($"{done}: {asked.GetValue(email)}.");
            return Terminal.Done;
        });
        return command;
    }

    private async Task<(string Password, bool Made)> Given(ParseResult asked)
    {
        if (!asked.GetValue(fromInput)) return (Make(), true);
        return await around.Input.ReadLineAsync() is { Length: > 0 } line ? (line, false) : throw new Refusal("No password came on standard input: write it on the first line.");
    }

    // Twenty letters and digits that are not taken for one another: about 98 bits.
    private static string Make() =>
        string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 5)));
}
