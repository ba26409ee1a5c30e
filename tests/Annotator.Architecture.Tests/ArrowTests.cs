using System.Reflection;

namespace Annotator.Architecture.Tests;

/// <summary>Who may refer to whom; what the compiler wrote into each assembly is what counts.</summary>
public class ArrowTests
{
    [Theory]
    [InlineData("Annotator.Abstractions", "")]
    [InlineData("Annotator.Language", "")]
    [InlineData("Annotator.Core", "Abstractions Language")]
    [InlineData("Annotator.Storage", "Abstractions Core Language")]
    [InlineData("Annotator.Hosting", "Abstractions Core Language")]
    [InlineData("Annotator.Spreadsheets", "Abstractions Core Language")]
    [InlineData("Annotator.Tui", "Abstractions Core Language")]
    [InlineData("annotator", "Abstractions Core Hosting Language Spreadsheets Storage Tui")]
    public void A_project_refers_only_to_floors_below(string assembly, string below) =>
        Assert.Subset(below.Split(' ').Select(name => $"Annotator.{name}").ToHashSet(), References(assembly).Where(IsOurs).ToHashSet());

    [Theory]
    [InlineData("LiteDB", "Annotator.Storage")]
    [InlineData("McMaster.NETCore.Plugins", "Annotator.Hosting")]
    [InlineData("CsvHelper", "Annotator.Spreadsheets")]
    [InlineData("Terminal.Gui", "Annotator.Tui")]
    [InlineData("System.CommandLine", "Annotator.Cli")]
    public void A_library_lives_in_one_project(string library, string home)
    {
        var users = Repository.Projects("src").Concat(Repository.Projects("plugins"))
            .Where(project => project.File.Descendants("PackageReference").Any(reference => (string?)reference.Attribute("Include") == library))
            .Select(project => project.Name);
        Assert.Equal([home], users);

        var compiledAgainst = Ours.Where(assembly => References(assembly).Contains(library));
        Assert.Empty(compiledAgainst.Except([home == "Annotator.Cli" ? "annotator" : home]));
    }

    [Theory]
    [InlineData("Annotator.Abstractions")]
    [InlineData("Annotator.Language")]
    [InlineData("Annotator.Core")]
    public void The_lower_floors_need_nothing_but_dotnet(string assembly)
    {
        var project = Repository.Projects("src").Single(project => project.Name == assembly);

        Assert.Empty(project.File.Descendants("PackageReference"));
        Assert.All(References(assembly).Where(name => !IsOurs(name)), name => Assert.StartsWith("System.", name));
    }

    [Fact]
    public void No_project_of_ours_refers_to_a_plugin()
    {
        var plugins = Repository.Projects("plugins").Select(project => project.Name).ToArray();

        Assert.NotEmpty(plugins);
        Assert.All(Ours, assembly => Assert.Empty(References(assembly).Intersect(plugins)));
        Assert.All(Repository.Projects("src"), project => Assert.DoesNotContain(
            project.File.Descendants("ProjectReference").Select(reference => (string?)reference.Attribute("Include") ?? ""),
            path => path.Contains("plugins/", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_plugin_refers_to_the_contract_and_to_language_only() =>
        Assert.All(Repository.Projects("plugins"), project => Assert.Subset(
            new HashSet<string> { "Annotator.Language" },
            project.File.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension((string?)reference.Attribute("Include") ?? "")).ToHashSet()));

    private static IEnumerable<string> Ours { get; } =
        ["annotator", .. Repository.Projects("src").Select(project => project.Name).Where(name => name != "Annotator.Cli")];

    private static bool IsOurs(string assembly) => assembly.StartsWith("Annotator.", StringComparison.Ordinal);

    private static string[] References(string assembly) =>
        [.. Assembly.LoadFrom(Path.Combine(Repository.CliOutput, assembly + ".dll")).GetReferencedAssemblies().Select(reference => reference.Name!)];
}
