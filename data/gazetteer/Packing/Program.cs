using LocationTagger.Packing;

if (args is not [var folder])
{
    Console.Error.WriteLine("usage: dotnet run --project data/gazetteer/Packing -- data/gazetteer");
    return 2;
}
var source = GazetteerSource.Read(folder);
var bytes = GazetteerPacker.Pack(source);
File.WriteAllBytes(Path.Combine(folder, "places.bin"), bytes);
File.WriteAllText(Path.Combine(folder, "land.txt"), LandGrid.Of(source));
Console.WriteLine($"{source.Count} places, {bytes.Length} bytes");
return 0;
