using DonorBridge.Store.Access;

namespace DonorBridge.Portal.Composition;

/// <summary>One entry of the main navigation: its wording, its page, and who sees it (everybody signed in when no role is named).</summary>
public sealed record NavigationEntry(string Wording, string Page, params string[] Roles);

/// <summary>The main navigation. An entry shows when its page exists and the reader has one of its roles.</summary>
public static class Navigation
{
    private static readonly string[] Ngo = [Roles.NgoAuthor, Roles.NgoFinance, Roles.NgoApprover];

    public static readonly IReadOnlyList<NavigationEntry> Entries =
    [
        new("nav.home", "/Home/Index", Ngo),
        new("nav.sent", "/Sent/Index", Ngo),
        new("nav.changes", "/Changes/Index", Ngo),
        new("nav.agreements", "/Agreements/Index", Ngo),
        new("nav.coverage", "/Coverage/Index"),
        new("nav.formats", "/Formats/Index", [.. Ngo, Roles.DonorOfficer, Roles.DonorController, Roles.Secretariat]),
        new("nav.imports", "/Imports/Index", Ngo),
        new("nav.reviews", "/Reviews/Index", Roles.DonorOfficer, Roles.DonorController),
        new("nav.claims", "/Claims/Index", Roles.ContactPoint),
        new("nav.region", "/Region/Index", Roles.Secretariat),
        new("nav.received", "/Received/Index", [.. Ngo, Roles.DonorOfficer, Roles.DonorController, Roles.ContactPoint, Roles.Secretariat]),
    ];

    public static IEnumerable<(NavigationEntry Entry, string Address)> For(Reader reader, LinkGenerator links, HttpContext http) =>
        from entry in reader.IsSignedIn ? Entries : []
        where entry.Roles.Length == 0 || entry.Roles.Any(reader.Is)
        let address = links.GetPathByPage(http, entry.Page)
        where address is not null
        select (entry, address);

    /// <summary>"page" on the entry's own page, "true" on the pages below it.</summary>
    public static string? CurrentOf(string address, PathString path) =>
        path.Equals(address, StringComparison.OrdinalIgnoreCase) ? "page" : address != "/" && path.StartsWithSegments(address) ? "true" : null;
}
