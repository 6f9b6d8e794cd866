using DonorBridge.Benchmarks.Rendering;
using DonorBridge.Benchmarks.Workflows;

return args switch
{
    ["render"] => RenderBenchmarks.Run(Console.Out, null),
    ["render", "--peers", ..] => RenderBenchmarks.Run(Console.Out, args.ElementAtOrDefault(2) ?? ""),
    ["compile-once"] => ColdCompile.Once(Console.Out),
    ["workflows"] => WorkflowBenchmarks.Run(Console.Out),
    _ => Usage()
};

static int Usage()
{
    Console.Error.WriteLine("Name what to measure: render, workflows. Build with -c Release.");
    return 2;
}
