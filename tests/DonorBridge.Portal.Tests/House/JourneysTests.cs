using System.Reflection;
using DonorBridge.Tests;
using Xunit;

namespace DonorBridge.Portal.Tests.House
{
    public sealed class JourneysTests
    {
        [Fact]
        public void Journeys_do_not_use_one_another()
        {
            var uses = new Journeys(Assembly.Load("DonorBridge.Portal"), "DonorBridge.Portal.Pages").UsesOfOneAnother().ToList();

            Assert.True(uses.Count == 0, string.Join('\n', uses));
        }

        [Fact]
        public void Every_folder_of_pages_is_looked_at()
        {
            var folders = Directory.GetDirectories(Path.Combine(Checkout.Folder, "src", "DonorBridge.Portal", "Pages"))
                .Where(folder => Directory.EnumerateFiles(folder, "*.cs*", SearchOption.AllDirectories).Any())
                .Select(folder => Path.GetFileName(folder)).Where(name => name != "Shared");

            Assert.Equal(folders.Order(StringComparer.Ordinal), new Journeys(Assembly.Load("DonorBridge.Portal"), "DonorBridge.Portal.Pages").Names);
        }

        [Fact]
        public void A_journey_that_uses_another_is_found()
        {
            var planted = new Journeys(typeof(JourneysTests).Assembly, "DonorBridge.Portal.Tests.House.Planted.Pages");

            Assert.Equal(["Filing", "Review"], planted.Names);
            Assert.Equal(
                ["DonorBridge.Portal.Tests.House.Planted.Pages.Review.Steps.DecideModel uses DonorBridge.Portal.Tests.House.Planted.Pages.Filing.IndexModel"],
                planted.UsesOfOneAnother());
        }
    }
}

namespace DonorBridge.Portal.Tests.House.Planted.Pages.Shared
{
    public sealed class Crumbs;
}

namespace DonorBridge.Portal.Tests.House.Planted.Pages.Filing
{
    public sealed class IndexModel
    {
        public Shared.Crumbs Way { get; } = new();
    }
}

namespace DonorBridge.Portal.Tests.House.Planted.Pages.Review.Steps
{
    public sealed class DecideModel
    {
        public string Name() => new Filing.IndexModel().Way.ToString()!;
    }
}
