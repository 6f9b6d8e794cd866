namespace DonorBridge.Tests;

/// <summary>The folder this test was built from.</summary>
public static class Checkout
{
    public static string Folder { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "DonorBridge.sln")))
                return folder.FullName;

        throw new InvalidOperationException($"No folder above {start} holds DonorBridge.sln: run tests from a checkout.");
    }
}
