using DonorBridge.Cli;

return await Terminal.RunAsync(args, Console.Out, Console.Error);
