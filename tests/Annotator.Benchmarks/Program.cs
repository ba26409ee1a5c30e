using Annotator.Benchmarks;

// dotnet run -c Release --project tests/Annotator.Benchmarks -- store | large | latency [FOLDER]
var folder = args.Length > 1 ? args[1] : Path.Combine(Path.GetTempPath(), "annotator-benchmarks");
Directory.CreateDirectory(folder);
switch (args.FirstOrDefault())
{
    case "store":
        StoreScale.Run(folder, documents: 100_000);
        return 0;
    case "small":
        StoreScale.Run(folder, documents: 5_000);
        return 0;
    case "large":
        LargeDocument.Run(folder);
        return 0;
    case "latency":
        EditLatency.Run(folder);
        return 0;
    default:
        Console.Error.WriteLine("Name what to measure: store, small, large or latency; then, if you like, a folder to work in.");
        return 2;
}
