namespace DonorBridge.Store.Schema;

public static partial class TableRights
{
    private const string Read = "select";
    private const string Edit = "select, insert, update, delete";

    private const string Accounts = "accounts and keys, for the portal's login only; no report data";
    private const string Bookkeeping = "the migrations' own bookkeeping; no login but the owner";

    public static IReadOnlyList<TableRight> All { get; } =
    [
        new("access", Read, Read),
        new("organisations", "select, insert, update", Read),
        new("memberships", "select, insert, update", Read),

        new("migrations", null, null, Bookkeeping),
        new("sign_in.migrations", null, null, Bookkeeping),
        new("sign_in.users", Edit, null, Accounts),
        new("sign_in.user_claims", Edit, null, Accounts),
        new("sign_in.user_logins", Edit, null, Accounts),
        new("sign_in.user_tokens", Edit, null, Accounts),
        new("sign_in.user_passkeys", Edit, null, Accounts),
        new("sign_in.data_protection_keys", Edit, null, Accounts),
    ];
}
