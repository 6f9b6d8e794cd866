using DonorBridge.Store.SignIn;
using DonorBridge.Tests.PostgreSql;
using Microsoft.AspNetCore.Identity;
using Npgsql;
using Xunit;

namespace DonorBridge.Cli.Tests.Admin;

public sealed class UserTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_person_gets_in_with_the_password_that_is_printed_once()
    {
        var id = (await Admin("", "organisation", "add", "First Shore", "--country", "LV")).Output.Trim();
        var added = await Admin("", "user", "add", "first@example.org", "--name", "First Test", "--organisation", "First Shore", "--role", "ngo-approver");

        Assert.Equal(0, added.Exit);
        var password = added.Output.Trim().Split(' ')[^1];
        Assert.True(await Fits("first@example.org", password));
        Assert.DoesNotContain(password, (await Admin("", "user", "list")).Output);
        Assert.Contains("first@example.org\tFirst Test\topen\tngo-approver of First Shore\n", (await Admin("", "user", "list")).Output);
        Assert.Contains($"{id}\tFirst Shore\tLV\t1\n", (await Admin("", "organisation", "list")).Output);
    }

    [Fact]
    public async Task A_password_is_read_from_standard_input_and_replaced()
    {
        await Organisation("Second Shore");
        await Admin("the first long password\n", [.. Adding("second@example.org", "Second Shore"), "--password-from-input"]);
        Assert.True(await Fits("second@example.org", "the first long password"));

        var changed = await Admin("the second long password\n", "user", "password", "SECOND@example.org", "--password-from-input");

        Assert.Equal(0, changed.Exit);
        Assert.DoesNotContain("the second long password", changed.Output);
        Assert.True(await Fits("second@example.org", "the second long password"));
        Assert.False(await Fits("second@example.org", "the first long password"));
    }

    [Fact]
    public async Task A_locked_account_is_locked_its_sessions_end_and_it_opens_again()
    {
        await Organisation("Third Shore");
        await Admin("", Adding("third@example.org", "Third Shore"));
        var stamp = await Ask("select security_stamp from sign_in.users where email = 'third@example.org'");

        Assert.Equal(0, (await Admin("", "user", "lock", "third@example.org")).Exit);
        Assert.Contains("third@example.org\tA Test\tlocked\t", (await Admin("", "user", "list")).Output);
        Assert.NotEqual(stamp, await Ask("select security_stamp from sign_in.users where email = 'third@example.org'"));
        Assert.Equal(0, (await Admin("", "user", "unlock", "third@example.org")).Exit);
        Assert.Contains("third@example.org\tA Test\topen\t", (await Admin("", "user", "list")).Output);
    }

    [Fact]
    public async Task Who_has_an_account_gets_a_second_hat_and_keeps_the_password()
    {
        await Organisation("Fourth Shore");
        await Admin("the only long password\n", [.. Adding("fourth@example.org", "Fourth Shore"), "--password-from-input"]);

        var again = await Admin("", "user", "add", "fourth@example.org", "--name", "A Test", "--organisation", "Fourth Shore", "--role", "contact-point", "--country", "LV");

        Assert.Equal(0, again.Exit);
        Assert.True(await Fits("fourth@example.org", "the only long password"));
        Assert.Contains("ngo-author of Fourth Shore; contact-point of Fourth Shore for LV\n", (await Admin("", "user", "list")).Output);
    }

    [Theory]
    [InlineData("no e-mail address", "nobody", "Fifth Shore", "ngo-author", null)]
    [InlineData("No organisation 'Nowhere' has joined", "a@example.org", "Nowhere", "ngo-author", null)]
    [InlineData("'king' is no role", "a@example.org", "Fifth Shore", "king", null)]
    [InlineData("speaks for a country", "a@example.org", "Fifth Shore", "contact-point", null)]
    [InlineData("leave --country out", "a@example.org", "Fifth Shore", "ngo-author", "LV")]
    public async Task What_cannot_be_is_refused_in_a_sentence_and_nobody_is_added(string said, string email, string organisation, string role, string? country)
    {
        await Organisation("Fifth Shore");
        string[] words = ["user", "add", email, "--name", "A Test", "--organisation", organisation, "--role", role];

        var refused = await Admin("", country is null ? words : [.. words, "--country", country]);

        Assert.Equal(1, refused.Exit);
        Assert.Contains(said, refused.Error);
        Assert.Null(await Ask($"select id::text from sign_in.users where email = '{email}'"));
    }

    [Fact]
    public async Task A_short_password_an_unknown_account_and_a_name_that_is_taken_are_refused()
    {
        await Organisation("Sixth Shore");

        Assert.Contains("shorter than 12", (await Admin("short\n", [.. Adding("sixth@example.org", "Sixth Shore"), "--password-from-input"])).Error);
        Assert.Contains("No password came", (await Admin("", [.. Adding("sixth@example.org", "Sixth Shore"), "--password-from-input"])).Error);
        Assert.Contains("Nobody has an account with x@example.org", (await Admin("", "user", "lock", "x@example.org")).Error);
        Assert.Contains("has joined already", (await Admin("", "organisation", "add", "Sixth Shore", "--country", "LV")).Error);
        Assert.Contains("no country code", (await Admin("", "organisation", "add", "Seventh Shore", "--country", "Latvia")).Error);
    }

    private Task<(int Exit, string Output, string Error)> Admin(string input, params string[] words) => KeptInstallation.Admin(database.Connections, input, words);

    private Task Organisation(string name) => Admin("", "organisation", "add", name, "--country", "LV");

    private static string[] Adding(string email, string organisation) => ["user", "add", email, "--name", "A Test", "--organisation", organisation, "--role", "ngo-author"];

    // As the portal tries a password.
    private async Task<bool> Fits(string email, string password) =>
        new PasswordHasher<SignInUser>().VerifyHashedPassword(null!, (await Ask($"select password_hash from sign_in.users where email = '{email}'"))!, password) != PasswordVerificationResult.Failed;

    private async Task<string?> Ask(string sql)
    {
        await using var command = database.Owner.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Stop) as string;
    }
}
