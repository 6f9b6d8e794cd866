using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace DonorBridge.Store;

/// <summary>The model behind every <see cref="StoreContext"/>, built once in a process: EF would build it again for each login.</summary>
internal static class StoreModel
{
    private static readonly Lazy<IModel> built = new(() =>
    {
        using var context = new StoreContext(new DbContextOptionsBuilder<StoreContext>().UseNpgsql().UseSnakeCaseNamingConvention().Options);
        return context.Model;
    });

    public static IModel Built => built.Value;
}
