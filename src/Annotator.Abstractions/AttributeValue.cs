using System.Collections.Immutable;
using System.Globalization;

namespace Annotator;

/// <summary>What an attribute may hold; closed, so that no type of a plugin ever reaches the host.</summary>
public abstract record AttributeValue
{
    private AttributeValue()
    {
    }

    /// <summary>Known to have no value, as the GeoNames id of a place that GeoNames lacks.</summary>
    public static AttributeValue None { get; } = new Null();

    /// <summary>A text.</summary>
    public static implicit operator AttributeValue(string value) => new Text(value);

    /// <summary>Yes or no.</summary>
    public static implicit operator AttributeValue(bool value) => new Boolean(value);

    /// <summary>A whole number.</summary>
    public static implicit operator AttributeValue(long value) => new Integer(value);

    /// <summary>A number with a fraction; finite.</summary>
    public static implicit operator AttributeValue(double value) => new Number(value);

    /// <summary>The value as a person reads it, invariant of culture.</summary>
    public abstract override string ToString();

    /// <summary>Known to have no value.</summary>
    public sealed record Null : AttributeValue
    {
        /// <inheritdoc/>
        public override string ToString() => "none";
    }

    /// <summary>Yes or no.</summary>
    public sealed record Boolean(bool Value) : AttributeValue
    {
        /// <inheritdoc/>
        public override string ToString() => Value ? "true" : "false";
    }

    /// <summary>A whole number.</summary>
    public sealed record Integer(long Value) : AttributeValue
    {
        /// <inheritdoc/>
        public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A number with a fraction.</summary>
    public sealed record Number : AttributeValue
    {
        /// <exception cref="ArgumentOutOfRangeException">The number is infinite or not a number, which JSON cannot hold.</exception>
        public Number(double value)
        {
            if (!double.IsFinite(value))
                throw new ArgumentOutOfRangeException(nameof(value), value, "An attribute's number must be finite.");
            Value = value;
        }

        /// <summary>The number, finite.</summary>
        public double Value { get; }

        /// <inheritdoc/>
        public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A text.</summary>
    public sealed record Text : AttributeValue
    {
        /// <exception cref="ArgumentException">The text has a lone surrogate, which no file could hold.</exception>
        public Text(string value)
        {
            ArgumentNullException.ThrowIfNull(value);
            if (Surrogates.FirstLone(value) >= 0)
                throw new ArgumentException("An attribute's text has a lone surrogate.", nameof(value));
            Value = value;
        }

        /// <summary>The text.</summary>
        public string Value { get; }

        /// <inheritdoc/>
        public override string ToString() => Value;
    }

    /// <summary>Values in order; equal when their values are.</summary>
    public sealed record List(ImmutableArray<AttributeValue> Values) : AttributeValue
    {
        /// <inheritdoc/>
        public bool Equals(List? other) => other is not null && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

        /// <inheritdoc/>
        public override int GetHashCode() => Values.Aggregate(Values.Length, HashCode.Combine);

        /// <inheritdoc/>
        public override string ToString() => string.Join(", ", Values);
    }

    /// <summary>Values by name; equal when they hold the same names and values.</summary>
    public sealed record Map(ImmutableDictionary<string, AttributeValue> Values) : AttributeValue
    {
        /// <inheritdoc/>
        public bool Equals(Map? other) => other is not null && Values.SameAs(other.Values);

        /// <inheritdoc/>
        public override int GetHashCode() => Values.Count;

        /// <inheritdoc/>
        public override string ToString() =>
            string.Join(", ", Values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}"));
    }
}
