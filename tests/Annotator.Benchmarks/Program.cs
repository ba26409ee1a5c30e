using Annotator.Benchmarks;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// dotnet run -c Release --project tests/Annotator.Benchmarks -- store | small | large | latency | taggers [FOLDER]
// dotnet run -c Release --project tests/Annotator.Benchmarks -- places      how soon the gazetteer is ready, and its memory
// dotnet run -c Release --project tests/Annotator.Benchmarks -- --filter '*'     BenchmarkDotNet's own words choose among the rest
var folder = args.Length > 1 ? args[1] : Path.Combine(Path.GetTempPath(), "annotator-benchmarks");
switch (args.FirstOrDefault())
{
    case "store":
        StoreScale.Run(Made(folder), documents: 100_000);
        break;
    case "small":
        StoreScale.Run(Made(folder), documents: 5_000);
        break;
    case "fill":
        StoreScale.Fill(folder, int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture));
        break;
    case "fill-large":
        LargeDocument.Fill(folder);
        break;
    case "large":
        LargeDocument.Run(Made(folder));
        break;
    case "latency":
        EditLatency.Run(Made(folder));
        break;
    case "taggers":
        TaggerSpeed.Run(Made(folder));
        break;
    case "places":
        GazetteerReadiness.Run();
        break;
    default:
        // In this process: BenchmarkDotNet would build the host again into a folder of its own, which its plugins may not share.
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly)
            .Run(args, DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance)));
        break;
}

static string Made(string folder) => Directory.CreateDirectory(folder).FullName;
