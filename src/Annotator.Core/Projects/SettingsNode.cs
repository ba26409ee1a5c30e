using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Annotator.Core.Documents;

namespace Annotator.Core.Projects;

/// <summary>A value of a settings file with the line it begins in, so that what is wrong with it can be found.</summary>
/// <param name="Line">From 1.</param>
internal abstract record SettingsNode(int Line)
{
    /// <summary>Reads a file's bytes; comments and a comma behind the last value are let pass.</summary>
    /// <exception cref="SettingsFaultException">It is no JSON, or a name stands twice in one object.</exception>
    public static SettingsNode Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Span.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        if (TextFile.WhyNotUtf8(bytes.Span) is { } reason)
            throw new SettingsFaultException(1, $"the file {reason}; save it as UTF-8");
        return new Parser(bytes).Parse();
    }

    /// <summary>What it is, as a sentence names it.</summary>
    public abstract string Kind { get; }

    /// <summary>A text, a number, true, false or null.</summary>
    public sealed record Scalar(int Line, AttributeValue Value) : SettingsNode(Line)
    {
        /// <inheritdoc/>
        public override string Kind => Value switch
        {
            AttributeValue.Null => "null",
            AttributeValue.Text text => $"'{text.Value}'",
            _ => $"{Value}",
        };
    }

    /// <summary>Values in order.</summary>
    public sealed record List(int Line, ImmutableArray<SettingsNode> Items) : SettingsNode(Line)
    {
        /// <inheritdoc/>
        public override string Kind => "a list";
    }

    /// <summary>Values by name, each name once.</summary>
    public sealed record Map(int Line, ImmutableArray<Member> Members) : SettingsNode(Line)
    {
        /// <inheritdoc/>
        public override string Kind => "an object";
    }

    /// <summary>A name with its value.</summary>
    public sealed record Member(int Line, string Name, SettingsNode Value);

    private sealed class Parser(ReadOnlyMemory<byte> bytes)
    {
        private static readonly JsonReaderOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

        private int _counted;
        private int _line = 1;

        public SettingsNode Parse()
        {
            var reader = new Utf8JsonReader(bytes.Span, Lenient);
            try
            {
                reader.Read();
                var root = Node(ref reader);
                reader.Read();
                return root;
            }
            catch (JsonException exception)
            {
                var reason = exception.Message.Split(" LineNumber")[0].TrimEnd('.');
                throw new SettingsFaultException((int)(exception.LineNumber ?? 0) + 1, $"this is not JSON: {reason}");
            }
            catch (InvalidOperationException)
            {
                throw new SettingsFaultException(LineAt(reader.TokenStartIndex), "a text holds a lone surrogate (half of a \\uD83D\\uDE00 pair), which is no character; write the pair or leave it out");
            }
        }

        private SettingsNode Node(ref Utf8JsonReader reader)
        {
            var line = LineAt(reader.TokenStartIndex);
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    return new Map(line, Members(ref reader));
                case JsonTokenType.StartArray:
                    var items = ImmutableArray.CreateBuilder<SettingsNode>();
                    while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                        items.Add(Node(ref reader));
                    return new List(line, items.ToImmutable());
                default:
                    return new Scalar(line, Value(ref reader, line));
            }
        }

        private ImmutableArray<Member> Members(ref Utf8JsonReader reader)
        {
            var members = ImmutableArray.CreateBuilder<Member>();
            var lines = new Dictionary<string, int>(StringComparer.Ordinal);
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var (line, name) = (LineAt(reader.TokenStartIndex), reader.GetString()!);
                if (!lines.TryAdd(name, line))
                    throw new SettingsFaultException(line, $"'{name}' stands in line {lines[name]} already; keep one of the two");
                reader.Read();
                members.Add(new(line, name, Node(ref reader)));
            }
            return members.ToImmutable();
        }

        private static AttributeValue Value(ref Utf8JsonReader reader, int line) => reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString()!,
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.Null => AttributeValue.None,
            _ when !reader.ValueSpan.ContainsAny(".eE"u8) && reader.TryGetInt64(out var whole) => whole,
            _ when reader.TryGetDouble(out var number) && double.IsFinite(number) => number,
            _ => throw new SettingsFaultException(line, $"the number {Encoding.ASCII.GetString(reader.ValueSpan)} is too large"),
        };

        /// <summary>The line of a byte; asked for places that only move on.</summary>
        private int LineAt(long offset)
        {
            _line += bytes.Span[_counted..(int)offset].Count((byte)'\n');
            _counted = (int)offset;
            return _line;
        }
    }
}

/// <summary>A settings file cannot be read any further.</summary>
/// <param name="line">Where, from 1.</param>
/// <param name="reason">A clause with what would be right.</param>
internal sealed class SettingsFaultException(int line, string reason) : Exception(reason)
{
    /// <summary>Where, from 1.</summary>
    public int Line { get; } = line;
}
