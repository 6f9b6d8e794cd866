using DonorBridge.Benchmarks.Workflows;

return args switch
{
    ["workflows"] => WorkflowBenchmarks.Run(Console.Out),
    _ => Usage()
};

static int Usage()
{
    Console.Error.WriteLine("Name what to measure: workflows. Build with -c Release.");
    return 2;
}
