using Annotator.Language.Syntax;
using Annotator.Quotes.Sieves;
using Annotator.Quotes.Who;

namespace Annotator.Quotes.Reading;

/// <summary>Reads a chunk: the words in it that stand for a speaker, bare of title, and whether they name a person or a body.</summary>
internal sealed class PhraseReader(Passage passage, AnnotationList annotations)
{
    /// <summary>The phrase some items make: its speaker is the name at its end, or the whole when it ends in a common noun.</summary>
    public Phrase? Phrase(int first, int end)
    {
        if (end <= first || Lexicon.IsPossessive(passage.Word(end - 1)) || Lexicon.Determiners.Has(passage.Word(end - 1)) && !StandsAlone(first, end))
            return null;
        // Officials, at the start of a sentence
        if (end - first == 1 && passage.StartsSentence(first) && passage.Word(first) is [.. var one, 's'] && Lexicon.Roles.Has(one))
            return new(first, end, new(passage[first].Span, MentionKind.Noun));
        // The German, the Socialist: of a people or a party, no name
        if (passage.Is(end - 2, "the") && end - 2 >= first && (Lexicon.Roles.Has(passage.Word(end - 1)) || IsOfPeople(end - 1)))
            return new(first, end, new(passage.Between(end - 2, end - 1), MentionKind.Noun));
        // The Kentucky Republican
        if (passage.Is(first, "the") && end - first is 3 or 4 && passage.Word(end - 1) is "Republican" or "Democrat" or "Libertarian")
            return new(first, end, new(passage.Between(first, end - 1), MentionKind.Noun));
        if (NamedAtEnd(first, end) is { } named)
            return new(Math.Min(first, IndexAt(named.Span.Start, first)), end, named);
        var name = end;
        while (name > first && (IsPartOfName(name - 1) || IsParticle(name - 1, first, name < end)))
            name--;
        if (end - name >= 2 || name < end && !passage.StartsSentence(name))
            return new(first, end, Untitled(name, end, passage.Is(name - 1, "the")));
        return new(first, end, new(passage.Between(first, end - 1), MentionKind.Noun));
    }

    /// <summary>The person's name behind that of a body, as in <c>CEO of the Refugee Council Enver Solomon</c>; null when there is none.</summary>
    public Mention? NameBehindBody(int first, int end)
    {
        var name = end;
        while (name > first && IsPartOfName(name - 1) && !Lexicon.BodyWords.Has(passage.Word(name - 1)))
            name--;
        return name > first && end - name is 2 or 3 && Lexicon.BodyWords.Has(passage.Word(name - 1))
            ? new(passage.Between(name, end - 1), MentionKind.Person)
            : null;
    }

    // One of the players said; another yelled
    private bool StandsAlone(int first, int end) =>
        passage.Is(end, "of")
        || end - first == 1 && passage.Word(first) is "another" or "Another" or "some" or "Some" or "many" or "Many" or "several" or "Several" or "both" or "Both"
            && (ReportingVerbs.Of(passage.Word(end)) != Reporting.None || passage.Is(end, "put") || passage.Word(first) is "another" or "Another" && passage.Part(end).IsFinite());

    private bool IsOfPeople(int index) =>
        Peoples.Has(passage.Word(index)) || annotations.At(passage[index].Span.Start).Any(entity => entity.Layer == "entity" && entity.Label == "MISC" && entity.Span == passage[index].Span);

    // Pieter de Wit
    private bool IsParticle(int index, int first, bool isInside) =>
        isInside && index > first && Lexicon.NameParticles.Has(passage.Word(index))
        && (IsPartOfName(index - 1) || Lexicon.NameParticles.Has(passage.Word(index - 1)));

    private bool IsPartOfName(int index) =>
        Lexicon.IsCapital(passage.Word(index)) && !Lexicon.Determiners.Has(passage.Word(index)) || passage.Is(index, "&");

    private Mention? NamedAtEnd(int first, int end)
    {
        var chunk = passage.Between(first, end - 1);
        var named = annotations.Overlapping(new(passage[end - 1].Span.Start, chunk.End))
            .Where(entity => entity.Layer == "entity" && entity.Review != Review.Rejected && entity.Span.End == chunk.End)
            .OrderByDescending(entity => entity.Label == "PER")
            .ThenByDescending(entity => entity.Span.Length)
            .FirstOrDefault();
        if (named is null)
            return null;
        if (named.Label == "PER")
        {
            var start = IndexAt(named.Span.Start, first);
            if (start == end - 1 && passage.Is(start - 1, "the"))
                return new(passage.Between(start - 1, end - 1), MentionKind.Body);
            return HoldsBodyWord(end - 1, end)
                ? Untitled(start, end, passage.Is(start - 1, "the"))
                : Untitled(start, end, false) with { Kind = MentionKind.Person };
        }
        var name = IndexAt(named.Span.Start, end - Passage.Near);
        // A place right behind another capital is half of a person's name: Valeska Paris.
        if (named.Label == "LOC" && name > first && IsPartOfName(name - 1) && !passage.StartsSentence(name))
            return null;
        return name > 0 && passage.Is(name - 1, "the")
            ? new(passage.Between(name - 1, end - 1), MentionKind.Body)
            : new(named.Span, MentionKind.Body);
    }

    private Mention Untitled(int name, int end, bool hasArticle)
    {
        if (HoldsBodyWord(end - 1, end))
            return new(passage.Between(passage.Is(name - 1, "the") ? name - 1 : name, end - 1), MentionKind.Body);
        var first = name;
        for (var i = name; i < end - 1; i++)
        {
            var isTitle = Lexicon.IsTitle(passage.Word(i)) || end - i > 2 && Lexicon.Roles.Has(passage.Word(i));
            if (isTitle || passage.Is(name - 1, "of") && i > name && end - name > 2 && IsGivenNameAfterOffice(i))
                first = isTitle ? i + 1 : i;
        }
        return hasArticle && first == name || HoldsBodyWord(first, end)
            ? new(passage.Between(hasArticle && first == name ? name - 1 : name, end - 1), MentionKind.Body)
            : new(passage.Between(first, end - 1), MentionKind.Person);
    }

    // Minister of Education Stefania Giannini
    private bool IsGivenNameAfterOffice(int index) =>
        Genders.IsGivenName(passage.Word(index).ToString()) && !Genders.IsGivenName(passage.Word(index - 1).ToString());

    private bool HoldsBodyWord(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (Lexicon.BodyWords.Has(passage.Word(i)))
                return true;
        }
        return false;
    }

    /// <summary>Index of the item at an offset, looked for from an item on.</summary>
    public int IndexAt(int offset, int floor)
    {
        var index = Math.Max(floor, 0);
        while (index > 0 && passage[index].Span.Start > offset)
            index--;
        while (index + 1 < passage.Count && passage[index].Span.End <= offset)
            index++;
        return index;
    }
}
