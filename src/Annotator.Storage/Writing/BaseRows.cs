using Annotator.Storage.Reading;
using Annotator.Storage.Rows;

namespace Annotator.Storage.Writing;

/// <summary>
/// Keeps an id from naming two things. A person draws <c>a5</c> while a plugin's suggestions, numbered from 5 too, are on their
/// way to the screen: the person's stays, the suggestion gets the next free number.
/// </summary>
internal sealed class BaseRows(StoreTables tables)
{
    /// <summary>Gives what the suggestions hold under a person's new id another number; inside a transaction.</summary>
    /// <param name="document">Says the next free number.</param>
    /// <param name="suggestions">The copy that holds the suggestions.</param>
    /// <param name="own">What the person put under the id.</param>
    /// <returns>The document's row with the number counted; not yet written.</returns>
    public DocumentRow MakeRoom(DocumentRow document, long suggestions, Annotation own)
    {
        var key = RowKey.Annotation(suggestions, own.Id);
        if (tables.Annotations.FindById(key) is not { } row || own.Is(AnnotationBson.OfRow(row)))
            return document;
        var moved = IdNumber.Annotation(document.NextAnnotation);
        tables.Annotations.Delete(key);
        row["_id"] = RowKey.Annotation(suggestions, moved);
        tables.Annotations.Insert(row);
        foreach (var link in tables.Links.Of(suggestions).ToList())
        {
            if (link["f"].AsString != own.Id && link["t"].AsString != own.Id)
                continue;
            if (link["f"].AsString == own.Id)
                link["f"] = moved;
            if (link["t"].AsString == own.Id)
                link["t"] = moved;
            tables.Links.Update(link);
        }
        return document with { NextAnnotation = document.NextAnnotation + 1 };
    }

    /// <summary>The same for a link.</summary>
    public DocumentRow MakeRoom(DocumentRow document, long suggestions, Link own)
    {
        var key = RowKey.Link(suggestions, own.Id);
        if (tables.Links.FindById(key) is not { } row || own.Is(LinkBson.OfRow(row)))
            return document;
        tables.Links.Delete(key);
        row["_id"] = RowKey.Link(suggestions, IdNumber.Link(document.NextLink));
        tables.Links.Insert(row);
        return document with { NextLink = document.NextLink + 1 };
    }
}
