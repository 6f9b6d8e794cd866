using System.Security.Cryptography;
using System.Text.Json;

namespace DonorBridge.Reporting.Standard;

/// <summary>A report frozen in parts: one that all its donors share and one per due report, each hashed over its bytes as stored.</summary>
/// <remarks>A donor can be given its own part and the hash of every other: it can check its own and learns nothing of theirs.</remarks>
public sealed record Snapshot
{
    public required IReadOnlyList<SnapshotPart> Parts { get; init; }

    /// <summary>The versions it was filed under.</summary>
    public required SnapshotPins Pins { get; init; }

    /// <summary>Canonical JSON of the pins and the parts' hashes: what the NGO keeps as receipt.</summary>
    public required ReadOnlyMemory<byte> Receipt { get; init; }

    /// <summary>SHA-256 of the receipt, lower-case hexadecimal.</summary>
    public string ReceiptSha256 => Sha256(Receipt.Span);

    /// <summary>Freezes a report. Equal reports and pins give equal bytes.</summary>
    public static Snapshot Of(ReportFile report, SnapshotPins pins)
    {
        IReadOnlyList<SnapshotPart> parts =
        [
            SnapshotPart.Of(null, new FrozenShared(report.StandardReport, report.Shared, report.Rates)),
            .. report.DueReports.Select(part => SnapshotPart.Of(part.Due.Id, part)),
        ];
        return new Snapshot
        {
            Parts = parts,
            Pins = pins,
            Receipt = ReportJson.Write(new ReceiptText(report.Shared.Filing, pins, [.. parts.Select(part => new PartHash(part.DueReport, part.Sha256))])),
        };
    }

    /// <summary>The report one due report's forms are filled from, out of the shared part's bytes and its own.</summary>
    /// <exception cref="JsonException">The bytes are not such parts.</exception>
    public static Report Thaw(ReadOnlySpan<byte> shared, ReadOnlySpan<byte> dueReport)
    {
        var common = ReportJson.Read<FrozenShared>(shared);
        return new Report(common.StandardReport, common.Shared, ReportJson.Read<DueReportPart>(dueReport), common.Rates);
    }

    /// <summary>The whole report again, as <c>report.json</c> carries it.</summary>
    /// <exception cref="JsonException">The bytes are not such parts.</exception>
    public static ReportFile Thaw(ReadOnlySpan<byte> shared, IEnumerable<ReadOnlyMemory<byte>> dueReports)
    {
        var common = ReportJson.Read<FrozenShared>(shared);
        return new ReportFile
        {
            StandardReport = common.StandardReport,
            Shared = common.Shared,
            DueReports = [.. dueReports.Select(part => ReportJson.Read<DueReportPart>(part.Span))],
            Rates = common.Rates,
        };
    }

    internal static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private sealed record FrozenShared(string StandardReport, SharedPart Shared, IReadOnlyList<Spending.ExchangeRate> Rates);

    private sealed record ReceiptText(FilingFacts Filing, SnapshotPins Pins, IReadOnlyList<PartHash> Parts);

    private sealed record PartHash(string? DueReport, string Sha256);
}

/// <param name="DueReport">Null for the part all donors share.</param>
/// <param name="Bytes">Canonical JSON.</param>
/// <param name="Sha256">Lower-case hexadecimal, over the bytes.</param>
public sealed record SnapshotPart(string? DueReport, ReadOnlyMemory<byte> Bytes, string Sha256)
{
    internal static SnapshotPart Of<T>(string? dueReport, T value)
    {
        var bytes = ReportJson.Write(value);
        return new SnapshotPart(dueReport, bytes, Snapshot.Sha256(bytes));
    }
}

/// <summary>What a filing was written and rendered under; none of it changes afterwards.</summary>
/// <param name="Formats">id@version with the SHA-256 of the folder.</param>
/// <param name="Workflows">Definition version ids.</param>
public sealed record SnapshotPins(string StandardReport, IReadOnlyList<PinnedFormat> Formats, IReadOnlyList<string> Workflows);

/// <param name="Format">id@version.</param>
public sealed record PinnedFormat(string Format, string Sha256);
