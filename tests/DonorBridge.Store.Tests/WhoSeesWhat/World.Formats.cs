using DonorBridge.Store.Formats;
using DonorBridge.Store.Published;

namespace DonorBridge.Store.Tests.WhoSeesWhat;

public sealed partial class World
{
    /// <summary>The NGO's own, that no agreement asks for.</summary>
    public PublishedFolderRow PrivateFormat { get; } = Format(Viewers.Ngo, "private-format");

    /// <summary>The NGO's own, in which its grant from the donor is reported; it is the donor's form.</summary>
    public PublishedFolderRow UsedFormat { get; } = Format(Viewers.Ngo, "used-format", donor: Viewers.Donor);

    /// <summary>Another NGO's, offered to everybody.</summary>
    public PublishedFolderRow OfferedFormat { get; } = Format(Viewers.OtherNgo, "offered-format");

    /// <summary>Another NGO's, offered and taken back.</summary>
    public PublishedFolderRow WithdrawnFormat { get; } = Format(Viewers.OtherNgo, "withdrawn-format");

    public static PublishedFolderRow Format(Viewer owner, string key, int version = 1, Viewer? donor = null) => new()
    {
        OwnerOrg = owner.Organisation, Kind = FolderKind.DonorFormat, Key = key, Version = $"{version}", Sha256 = "a", PublishedAt = Noon, PublishedBy = owner.PersonId,
        PublishedByName = "A maker", DonorOrg = donor?.Organisation, Files = [new PublishedFileRow { Path = "format.json", Content = [1] }],
    };

    public static FormatOfferRow Offer(PublishedFolderRow format, DateTimeOffset? takenBack = null) => new()
    {
        OwnerOrg = format.OwnerOrg!.Value, FolderId = format.Id, OfferedBy = format.PublishedBy!.Value, OfferedByName = "A maker", OfferedAt = Noon, TakenBackAt = takenBack,
    };

    public static FormatWordRow Word(Viewer by, PublishedFolderRow format, FormatWord word) => new()
    {
        OwnerOrg = by.Organisation, FolderId = format.Id, Word = word, SaidBy = by.PersonId, SaidByName = "An officer", SaidAt = Noon,
    };

    private async Task Formats()
    {
        var draft = new FormatDraftRow { OwnerOrg = Viewers.Ngo.Organisation, Name = "A form", Document = "{}", StartedAt = Noon, ChangedBy = Viewers.Ngo.PersonId, ChangedByName = "Anna", ChangedAt = Noon };
        await As(Viewers.Ngo, (db, _) => Add(db, PrivateFormat, UsedFormat, draft, new FormatDraftFileRow { OwnerOrg = draft.OwnerOrg, DraftId = draft.Id, Path = "upload/form.docx", Content = [1] }));
        var own = Format(Viewers.Ngo, "shown-format");
        await As(Viewers.Ngo, (db, _) => Add(db, own, Offer(own)));
        await As(Viewers.OtherNgo, (db, _) => Add(db, OfferedFormat, WithdrawnFormat, Offer(OfferedFormat), Offer(WithdrawnFormat, takenBack: Noon)));
        await As(Viewers.Secretariat, (db, _) => Add(db, Word(Viewers.Secretariat, OfferedFormat, FormatWord.CheckedBySecretariat)));
    }
}
