using System.Runtime.Versioning;
using Annotator.Core.Text;
using Annotator.Testing;
using CsCheck;

namespace Annotator.Hosting.Tests;

/// <summary>What is wrong with a plugin is told in a sentence, before any of its code has run.</summary>
public class RefusalTests
{
    [Fact]
    public void An_empty_file() =>
        Refused("", "The file is empty. Copy the plugin again from where it was built.");

    [Fact]
    public void A_file_that_is_no_assembly() =>
        Refused("#!/bin/sh\necho plugin\n", "It is damaged, or no .NET assembly: ");

    [Fact]
    public void A_native_library()
    {
        using var folder = new TemporaryFolder();
        var file = TestPlugins.Copy("Good", folder.Path);
        var bytes = File.ReadAllBytes(file);
        // The CLI header is the fifteenth data directory; without it a PE file is native code.
        var headers = BitConverter.ToInt32(bytes, 0x3C);
        bytes.AsSpan(headers + 24 + 96 + (14 * 8), 8).Clear();
        File.WriteAllBytes(file, bytes);

        Assert.StartsWith($"{file}: It is native code, not a .NET assembly.", Only(folder.Path));
    }

    [Fact]
    public void A_folder_without_its_dll()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("Acme"));
        var file = folder.File("Acme/Acme.dll");

        Assert.Equal($"{file}: The plugin's folder is there, but not this file. Build or copy the plugin there, or remove the folder {folder.File("Acme")}.", Only(folder.Path));
        File.WriteAllText(folder.File("Acme/Acme.Plugin.dll"), "");
        Assert.Equal($"{file}: The plugin's folder is there, but not this file. The folder and its plugin must have one name; it holds Acme.Plugin.dll.", Only(folder.Path));
    }

    [Fact]
    public void A_plugin_for_a_newer_framework()
    {
        using var folder = new TemporaryFolder();
        var file = TestPlugins.Copy("Good", folder.Path);
        AssemblyPatch.Reference(file, "System.Runtime", 99);
        var host = Environment.Version.ToString(2);

        Assert.Equal($"{file}: It was built for .NET 99.0; this host runs on .NET {host}. Build it for net{host}, or get a newer Annotator.", Only(folder.Path));
    }

    [Fact]
    public void A_plugin_built_against_another_contract_assembly()
    {
        using var folder = new TemporaryFolder();
        var file = TestPlugins.Copy("Good", folder.Path);
        AssemblyPatch.Reference(file, "Annotator.Abstractions", 2);

        Assert.Equal($"{file}: It was built against Annotator.Abstractions 2.0.0.0; this host has 1.0.0.0. Build it against Annotator.Abstractions 1.0.0.0.", Only(folder.Path));
    }

    [Fact]
    public void An_annotator_by_name_only()
    {
        var plugin = TestPlugins.Find("NameOnly");

        Assert.Equal(PluginState.Refused, plugin.State);
        Assert.Equal(
            $"{plugin.File}: Its class NameOnly.Lookalike is an annotator by name only: it was built on another Annotator.Abstractions than the host's. Reference Annotator.Abstractions itself, and leave its DLL out of the plugin.",
            Assert.Single(plugin.Problems).Message);
    }

    [Fact]
    public void A_missing_dependency()
    {
        var plugin = TestPlugins.Find("MissingDependency");

        Assert.Equal(PluginState.Refused, plugin.State);
        Assert.Matches("It needs Markdig [0-9.]+, which is neither in its folder nor part of .NET. Put Markdig.dll beside it;", Assert.Single(plugin.Problems).Message);
    }

    [Fact]
    public void No_annotator()
    {
        var plugin = TestPlugins.Find("NoAnnotator");

        Assert.Equal($"{plugin.File}: It holds no annotator. Put [Annotator(\"name\")] on a public class that implements IAnnotator, or remove the folder.", Assert.Single(plugin.Problems).Message);
    }

    [Theory]
    [InlineData("Its annotator 'newer-contract' (Faulty.NewerContract) was built for contract 2; this host speaks 1. Get a newer Annotator, or an older version of the plugin.")]
    [InlineData("Its annotator 'older-contract' (Faulty.OlderContract) was built for contract 0; this host speaks 1. Get a newer version of the plugin.")]
    [InlineData("Its class Faulty.Nameless implements IAnnotator but has no [Annotator].")]
    [InlineData("Its annotator 'Bad Name␛[31m' (Faulty.BadlyNamed) cannot be used: its name must be lower-case words joined by '-' or '.'.")]
    [InlineData("Its annotator 'no-layer' (Faulty.NoLayer) cannot be used: it declares no layer with [Writes]")]
    [InlineData("Its annotator 'no-label' (Faulty.NoLabel) cannot be used: it declares layer 'entity' with [Writes] but none of its labels.")]
    [InlineData("Its annotator 'bad-label' (Faulty.BadLabel) cannot be used: the label 'A\uFFFDB' must be")]
    [InlineData("Its annotator 'bad-options' (Faulty.BadOptions) cannot be used: the name of its option 'Loud' must be lower-case words joined by '-'.")]
    [InlineData("Its annotator 'bad-options' (Faulty.BadOptions) cannot be used: it declares the option 'twice' twice.")]
    [InlineData("Its annotator 'bad-options' (Faulty.BadOptions) cannot be used: the default of its option 'letter' must be")]
    [InlineData("Its annotator 'bad-options' (Faulty.BadOptions) cannot be used: the default of its option 'endless' must be")]
    [InlineData("Its annotator 'bad-options' (Faulty.BadOptions) cannot be used: its option 'path' is a path, so its default must be a string.")]
    [InlineData("Its annotator 'no-constructor' (Faulty.NoConstructor) cannot be used: it has no public constructor that takes AnnotatorOptions or nothing.")]
    [InlineData("Its annotator 'abstract' (Faulty.Abstract) cannot be used: the class is abstract or static, so none can be made.")]
    [InlineData("Its annotator 'generic' (Faulty.Generic`1) cannot be used: the class has type parameters, so none can be made.")]
    [InlineData("Its annotator 'no-annotator' (Faulty.NoAnnotator) cannot be used: the class does not implement IAnnotator.")]
    [InlineData("Its annotator 'sound' (Faulty.Double) is not used, because ")]
    public void A_faulty_annotator(string sentence) =>
        Assert.Single(TestPlugins.Find("Faulty").Problems, problem => problem.Message.Contains(sentence, StringComparison.Ordinal));

    [Theory]
    [InlineData("the colour 'red' of label 'PER' does not read #RRGGBB.")]
    [InlineData("the key 'p' of label 'PER' is not a letter from A to Z.")]
    [InlineData("[Label(\"entity\", \"NOBODY\")] is of no label that it writes.")]
    public void A_wish_that_cannot_be_fulfilled_is_told_and_does_no_harm(string sentence)
    {
        var faulty = TestPlugins.Find("Faulty");

        Assert.Contains(faulty.Problems, problem => problem.Message.Contains($"A wish of its annotator 'sound' (Faulty.Sound) is passed over: {sentence}", StringComparison.Ordinal));
        Assert.Contains(faulty.Annotators, found => found.TypeName == "Faulty.Sound");
    }

    [Fact]
    public void No_sentence_holds_a_control_character() =>
        Assert.All(PluginCatalogue.Find([TestPlugins.Directory]).Problems, problem => Assert.True(SafeText.IsSafe(problem.Message), problem.Message));

    [Fact]
    public void A_file_damaged_anywhere_is_never_more_than_a_problem()
    {
        using var folder = new TemporaryFolder();
        var file = TestPlugins.Copy("Good", folder.Path);
        var sound = File.ReadAllBytes(file);

        Gen.Select(Gen.Int[0, sound.Length - 1], Gen.Byte, Gen.Int[0, sound.Length]).Sample(
            (at, value, length) =>
            {
                var damaged = sound.AsSpan(0, Math.Max(length, at + 1)).ToArray();
                damaged[at] = value;
                File.WriteAllBytes(file, damaged);

                var plugin = Assert.Single(PluginCatalogue.Find([folder.Path]).Plugins);

                return plugin.State == PluginState.Ready || !plugin.Problems.IsEmpty;
            },
            iter: 1000,
            threads: 1);
    }

    [Fact]
    public void A_file_that_another_program_holds()
    {
        using var folder = new TemporaryFolder();
        var file = TestPlugins.Copy("Good", folder.Path);

        using (new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            Assert.StartsWith($"{file}: It cannot be read: ", Only(folder.Path));
        Assert.Equal(PluginState.Ready, Assert.Single(PluginCatalogue.Find([folder.Path]).Plugins).State);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_folder_that_only_root_may_read()
    {
        using var folder = new TemporaryFolder();
        var home = Path.GetDirectoryName(TestPlugins.Copy("Good", folder.Path))!;
        File.SetUnixFileMode(home, UnixFileMode.None);

        var plugin = Assert.Single(PluginCatalogue.Find([folder.Path]).Plugins);

        File.SetUnixFileMode(home, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal(Environment.IsPrivilegedProcess ? PluginState.Ready : PluginState.Refused, plugin.State);
        Assert.Equal(Environment.IsPrivilegedProcess, plugin.Problems.IsEmpty);
    }

    private static void Refused(string content, string sentence)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("Acme"));
        File.WriteAllText(folder.File("Acme/Acme.dll"), content);

        Assert.StartsWith($"{folder.File("Acme/Acme.dll")}: {sentence}", Only(folder.Path));
    }

    private static string Only(string directory)
    {
        var plugin = Assert.Single(PluginCatalogue.Find([directory]).Plugins);
        Assert.Equal(PluginState.Refused, plugin.State);
        return Assert.Single(plugin.Problems).Message;
    }
}
