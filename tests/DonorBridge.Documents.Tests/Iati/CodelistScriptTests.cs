using DonorBridge.Documents.Iati;
using Xunit;

namespace DonorBridge.Documents.Tests.Iati;

public class CodelistScriptTests
{
    [Fact]
    public void Our_codelists_are_what_the_script_makes_of_the_reference_data()
    {
        var made = CodelistScript.Make(ReferenceData.File("iati-codelists"));

        if (Environment.GetEnvironmentVariable("DONORBRIDGE_WRITE_CODELISTS") is { Length: > 0 } folder)
            foreach (var (name, content) in made) File.WriteAllText(Path.Combine(folder, name), content);

        Assert.All(made, file => Assert.Equal(file.Value, Embedded(file.Key)));
    }

    private static string Embedded(string name)
    {
        using var stream = typeof(Codelists).Assembly.GetManifestResourceStream($"Iati/Codelists/{name}");
        Assert.NotNull(stream);
        return new StreamReader(stream).ReadToEnd();
    }
}
