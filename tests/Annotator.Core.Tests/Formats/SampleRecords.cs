using System.Collections.Immutable;
using Annotator.Core.Editing;
using Annotator.Core.Formats;
using Annotator.Core.Keeping;
using Annotator.Core.Layers;
using Annotator.Core.Suggesting;

namespace Annotator.Core.Tests.Formats;

/// <summary>Records made by the ways of the house: plugins suggest, a person edits.</summary>
internal static class SampleRecords
{
    public static readonly LayerSchema Layers = LayerSchema.Empty
        .With("entity", "PER").With("entity", "LOC", new LabelWish("entity", "LOC", "Place", 'O', "#112233"))
        .With("quote", "DIRECT").With("mention", "CUE");

    private static readonly string[] Characters = ["a", "b", " ", "\n", "\r\n", "é", "漢", "👍", "\"", "\\", "\0", "\u001b", "\u2028", "<", "\u0301"];
    private static readonly string[] Labels = ["PER", "LOC"];

    /// <summary>A record that looks random and is the same for the same seed.</summary>
    public static DocumentRecord Random(int seed, string id = "some/doc")
    {
        var random = new Random(seed);
        var text = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => Characters[random.Next(Characters.Length)]));
        var document = new Document(id, text)
        {
            Language = random.Next(2) == 0 ? "en" : null,
            Metadata = random.Next(2) == 0 ? Attributes(random) : ImmutableDictionary<string, AttributeValue>.Empty,
        };
        var suggested = new Suggested(document);
        foreach (var source in random.Next(3) == 0 ? [] : (string[])["one@1", "two@2.0", "broken@1"])
            suggested = suggested.With(Batch(random, source, document));

        var session = new AnnotationSession(suggested.Document, "ana", new MemoryChangeLog(id), TimeProvider.System);
        for (var edits = random.Next(12); edits > 0; edits--)
            session.Do(Edit(random, session.Current));
        var decided = session.Current.Annotations.Where(annotation => annotation.IsTouched)
            .Select(annotation => random.Next(4) == 0 ? WithPersonAttributes(random, annotation) : annotation);
        var touched = decided.Aggregate(session.Current, (current, annotation) => current.With(annotation));
        return DocumentRecord.Of(new ReviewerCopy(new(id, "ana"), ViewOf(suggested, touched), 1, suggested.Runs));
    }

    /// <summary>What a store shows of suggestions and decisions.</summary>
    public static ReviewerView ViewOf(Suggested suggested, AnnotatedDocument decided) => ReviewerView.Of(
        suggested.Document, decided.Annotations.Where(annotation => annotation.IsTouched), decided.Links.Where(link => link.IsTouched), decided.Status);

    private static SuggestionBatch Batch(Random random, string source, Document document)
    {
        if (source == "broken@1")
            return new(new(source, RunStatus.Failed, 0, 0, ["quote"], "InvalidOperationException: no \"model\"."), [], []);
        var suggestions = Enumerable.Range(0, random.Next(6)).Select(number => new Suggestion(
            "entity",
            Labels[random.Next(2)],
            Span(random, document.Text),
            random.Next(3) == 0 ? null : random.Next(0, 11) / 10.0,
            random.Next(2) == 0 ? null : $"because of {number}",
            random.Next(2) == 0 ? ImmutableDictionary<string, AttributeValue>.Empty : Attributes(random),
            $"k{number}",
            number > 0 && random.Next(2) == 0 ? [new SuggestedLink("near", $"k{number - 1}")] : [])).ToImmutableArray();
        return new(new(source, RunStatus.Ok, suggestions.Length, random.Next(2), ["entity", source == "one@1" ? "quote" : "mention"]), suggestions, []);
    }

    private static Edit Edit(Random random, AnnotatedDocument document)
    {
        if (document.Annotations.Count == 0 || random.Next(4) == 0)
            return new Draw("entity", Labels[random.Next(2)], Span(random, document.Document.Text));
        var id = document.Annotations[random.Next(document.Annotations.Count)].Id;
        return random.Next(7) switch
        {
            0 => new Accept(id),
            1 => new Reject(id),
            2 => new Relabel(id, Labels[random.Next(2)]),
            3 => new MoveBoundary(id, Span(random, document.Document.Text)),
            4 => new Delete(id),
            5 => new AcceptPending(),
            _ => new SetStatus(new(DocumentState.Done, random.Next(2) == 0, random.Next(2) == 0 ? "see \u2028 below" : null)),
        };
    }

    /// <summary>What an edit of attributes leaves behind: a corrected annotation, or more on a drawn one.</summary>
    private static Annotation WithPersonAttributes(Random random, Annotation annotation)
    {
        var changed = annotation with { PersonAttributes = Attributes(random), Note = "why, \"really\"" };
        return annotation.Created is not null
            ? changed
            : changed with
            {
                Review = Review.Corrected,
                Original = annotation.Original ?? new(annotation.Span, annotation.Label, annotation.Attributes, [new("near", "a1")]),
            };
    }

    private static ImmutableDictionary<string, AttributeValue> Attributes(Random random) =>
        new Dictionary<string, AttributeValue>
        {
            ["kind"] = "toponym",
            ["geonames"] = random.Next(2) == 0 ? AttributeValue.None : 1149361L,
            ["lat"] = random.Next(2) == 0 ? 33.0 : -0.25e-7,
            ["Ž"] = random.Next(2) == 0,
            ["alternatives"] = new AttributeValue.List([new AttributeValue.Map(ImmutableDictionary<string, AttributeValue>.Empty.Add("b", 1L).Add("a", 1e20)), "x\u202ey"]),
        }.Where(_ => random.Next(3) > 0).ToImmutableDictionary();

    private static TextSpan Span(Random random, string text)
    {
        int Place(int offset) => Surrogates.Splits(text, offset) ? offset + 1 : offset;
        var start = Place(random.Next(text.Length));
        if (start == text.Length)
            start -= 2;
        return new(start, Place(random.Next(start + 1, text.Length + 1)));
    }
}
