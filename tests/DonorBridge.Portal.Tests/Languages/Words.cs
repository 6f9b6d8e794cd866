using DonorBridge.Portal.Languages;

namespace DonorBridge.Portal.Tests.Languages;

/// <summary>The shipped languages, as the portal reads them.</summary>
internal static class Words
{
    public static readonly LanguageShelf Shelf = LanguageShelf.Read(Path.Combine(AppContext.BaseDirectory, "Languages"));

    public static readonly Wording English = new(Shelf.English);

    public static readonly Wording Swedish = new(Shelf.Find("sv")!);
}
