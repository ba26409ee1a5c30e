using System.Collections.Immutable;
using System.Text.Json;
using Annotator.Core.Text;
using Annotator.Tui.State;

namespace Annotator.Tui.Settings;

/// <summary>Reads <c>settings.json</c>: <c>{"theme":"light","lanes":"all","keys":{"accept":["a","Enter"]}}</c>.</summary>
public static class PersonSettingsFile
{
    /// <summary>Where the file lies: <c>annotator/settings.json</c> in the user's configuration folder.</summary>
    /// <remarks>XDG Base Directory Specification.</remarks>
    public static string DefaultPath =>
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "annotator", "settings.json");

    /// <summary>Reads the file; without one, nothing is set.</summary>
    /// <exception cref="FormatException">It cannot be used; the message names file, line, reason and what would be right.</exception>
    public static PersonSettings Read(string path)
    {
        if (Directory.Exists(path))
            throw new FormatException($"{path} is a folder, and your settings are a file. Give the folder another name.");
        if (!File.Exists(path))
            return PersonSettings.Default;
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"{path} cannot be read: {exception.Message}", exception);
        }
        return new Parser(path, bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes[3..] : bytes).Parse();
    }

    private sealed class Parser(string path, byte[] bytes)
    {
        private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

        public PersonSettings Parse()
        {
            var reader = new Utf8JsonReader(bytes, Options);
            try
            {
                reader.Read();
                Require(ref reader, JsonTokenType.StartObject, "an object in braces");
                var settings = PersonSettings.Default;
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                    settings = Member(ref reader, settings, reader.GetString()!);
                RequireUsable(settings, ref reader);
                // What stands behind the last brace is a mistake too.
                reader.Read();
                return settings;
            }
            catch (JsonException exception)
            {
                throw new FormatException($"{path}, line {exception.LineNumber + 1}: this is not JSON. {exception.Message.Split(" LineNumber")[0]}", exception);
            }
            catch (InvalidOperationException)
            {
                throw Wrong(reader.TokenStartIndex, "this text is not UTF-8, or holds half of a character");
            }
        }

        private PersonSettings Member(ref Utf8JsonReader reader, PersonSettings settings, string name)
        {
            var at = reader.TokenStartIndex;
            reader.Read();
            if (settings.Lines.TryGetValue(name, out var line))
                throw Wrong(at, $"'{name}' stands in line {line} already; keep one of the two");
            settings = settings with { Lines = settings.Lines.SetItem(name, LineOf(at)) };
            return name switch
            {
                "theme" => settings with { Theme = OneOf(ref reader, name, ("dark", ThemeName.Dark), ("light", ThemeName.Light), ("high-contrast", ThemeName.HighContrast), ("none", ThemeName.None)) },
                "lanes" => settings with { Lanes = OneOf(ref reader, name, ("off", "off"), ("overlaps", "overlaps"), ("all", "all")) },
                "invisibles" => settings with { Invisibles = Flag(ref reader, name) },
                "lineNumbers" => settings with { LineNumbers = Flag(ref reader, name) },
                "keys" => Keys(ref reader, settings),
                _ => throw Wrong(at, $"'{name}' is no setting.{NearestWord.Question(name, ["theme", "lanes", "invisibles", "lineNumbers", "keys"])} There are theme, lanes, invisibles, lineNumbers and keys"),
            };
        }

        private PersonSettings Keys(ref Utf8JsonReader reader, PersonSettings settings)
        {
            Require(ref reader, JsonTokenType.StartObject, "an object of command names with their keys");
            var keys = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>();
            var lines = settings.Lines.ToBuilder();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var command = reader.GetString()!;
                if (!UserCommands.All.Any(known => known.Name == command))
                    throw Wrong(reader.TokenStartIndex, $"there is no command '{command}'.{NearestWord.Question(command, UserCommands.All.Select(known => known.Name))} The help page and : list them, annotator show --settings names them");
                if (!lines.TryAdd($"keys.{command}", LineOf(reader.TokenStartIndex)))
                    throw Wrong(reader.TokenStartIndex, $"'{command}' stands in line {lines[$"keys.{command}"]} already; keep one of the two");
                reader.Read();
                keys[command] = KeyList(ref reader, command);
            }
            return settings with { Keys = keys.ToImmutable(), Lines = lines.ToImmutable() };
        }

        private ImmutableArray<string> KeyList(ref Utf8JsonReader reader, string command)
        {
            if (reader.TokenType == JsonTokenType.String)
                return [Key(ref reader, command)];
            Require(ref reader, JsonTokenType.StartArray, $"a key or a list of keys for '{command}'");
            var keys = ImmutableArray.CreateBuilder<string>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                Require(ref reader, JsonTokenType.String, $"keys for '{command}' in quotes");
                keys.Add(Key(ref reader, command));
            }
            return keys.ToImmutable();
        }

        /// <summary>A command with a key that cannot be pressed would be lost without a word.</summary>
        private string Key(ref Utf8JsonReader reader, string command)
        {
            var key = reader.GetString()!;
            return KeyWords.IsKey(key) ? key : throw Wrong(
                reader.TokenStartIndex,
                $"'{key}' of '{command}' is no key.{(KeyWords.Meant(key) is { } meant ? $" Did you mean '{meant}'?" : "")} Keys are written as the help page shows them: a, Enter, F2, Ctrl+A, Alt+Down, Ctrl+Shift+Right");
        }

        private T OneOf<T>(ref Utf8JsonReader reader, string name, params (string Word, T Value)[] words)
        {
            var said = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            foreach (var (word, value) in words)
            {
                if (word == said)
                    return value;
            }
            throw Wrong(reader.TokenStartIndex, $"'{name}' must be one of {string.Join(", ", words.Select(word => $"\"{word.Word}\""))}");
        }

        private bool Flag(ref Utf8JsonReader reader, string name) => reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            _ => throw Wrong(reader.TokenStartIndex, $"'{name}' must be true or false"),
        };

        /// <summary>Two commands on one key are told here, not when the key is pressed.</summary>
        private void RequireUsable(PersonSettings settings, ref Utf8JsonReader reader)
        {
            if (Keymap.Conflict(UserCommands.With(settings.Keys)) is { } conflict)
                throw new FormatException($"{path}, line {LineOf(conflict, settings) ?? LineOf(reader.TokenStartIndex)}: {conflict}.");
        }

        /// <summary>The line of a command that the conflict names, the last one in the file: what stands before it was not wrong yet.</summary>
        private static int? LineOf(string conflict, PersonSettings settings) =>
            settings.Keys.Keys.Where(command => conflict.Contains($"'{command}'", StringComparison.Ordinal)).Max(command => (int?)settings.Lines[$"keys.{command}"]);

        private void Require(ref Utf8JsonReader reader, JsonTokenType type, string wanted)
        {
            if (reader.TokenType != type)
                throw Wrong(reader.TokenStartIndex, $"{wanted} must stand here");
        }

        private FormatException Wrong(long at, string reason) => new($"{path}, line {LineOf(at)}: {reason}.");

        private int LineOf(long at) => 1 + bytes.AsSpan(0, (int)at).Count((byte)'\n');
    }
}
