using DonorBridge.Benchmarks.Jobs;
using DonorBridge.Benchmarks.Rendering;
using DonorBridge.Benchmarks.Workbooks;
using DonorBridge.Benchmarks.Workflows;

return args switch
{
    ["render"] => RenderBenchmarks.Run(Console.Out, null),
    ["render", "--peers", ..] => RenderBenchmarks.Run(Console.Out, args.ElementAtOrDefault(2) ?? ""),
    ["compile-once"] => ColdCompile.Once(Console.Out),
    ["workbook"] => WorkbookBenchmarks.Run(Console.Out, null, null),
    ["workbook", "--peers", ..] => WorkbookBenchmarks.Run(Console.Out, args.ElementAtOrDefault(2) ?? "", args.ElementAtOrDefault(3)),
    ["workbook-once", ..] => WorkbookBenchmarks.Once(Console.Out, args.ElementAtOrDefault(1)),
    ["jobs"] => await JobBenchmarks.Run(Console.Out, JobBenchmarks.Reports),
    ["jobs", var reports] => await JobBenchmarks.Run(Console.Out, int.Parse(reports, System.Globalization.CultureInfo.InvariantCulture)),
    ["workflows"] => WorkflowBenchmarks.Run(Console.Out),
    _ => Usage()
};

static int Usage()
{
    Console.Error.WriteLine("Name what to measure: render, workbook, jobs [REPORTS], workflows (render and workbook take --peers [FOLDER]). Build with -c Release.");
    return 2;
}
