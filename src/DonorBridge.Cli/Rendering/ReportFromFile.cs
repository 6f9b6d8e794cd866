using DonorBridge.Reporting.Standard;

namespace DonorBridge.Cli.Rendering;

/// <summary>Reads the report a verb is given.</summary>
internal static class ReportFromFile
{
    public static ReportFile Read(string path)
    {
        if (!File.Exists(path)) throw new Refusal($"{path}: there is no such file.");
        if (new FileInfo(path).Length > ReportReader.MostBytes) throw new Refusal($"{path}: the file is too large; a report holds at most {ReportReader.MostBytes / 1048576} MB.");
        try
        {
            return ReportReader.Read(File.ReadAllBytes(path), path);
        }
        catch (UnreadableReportException wrong)
        {
            throw new Refusal(wrong.Message);
        }
    }
}
