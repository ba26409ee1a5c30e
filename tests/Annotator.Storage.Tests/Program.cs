using Annotator.Core.Editing;

namespace Annotator.Storage.Tests;

/// <summary>The process that the crash tests kill: opens a store and works on it until then, saying what is done.</summary>
internal static class Program
{
    public static void Main(string[] arguments)
    {
        using var store = LiteDbAnnotationStore.Open(arguments[1]);
        Say("open");
        switch (arguments[0])
        {
            case "edit":
                Edit(store);
                break;
            case "suggest":
                Suggest(store);
                break;
            default:
                Console.In.ReadLine();
                break;
        }
    }

    /// <summary>Draws, relabels and undoes for ever.</summary>
    private static void Edit(LiteDbAnnotationStore store)
    {
        store.Add(new Document("test", new string('x', 50)));
        var session = store.Session("test");
        for (var version = store.Find(new("test", "ana"))!.Version + 1; ; version++)
        {
            var start = (int)(version % 40);
            if (version % 5 == 4)
                session.Undo();
            else if (version % 5 == 3)
                session.Do(new Relabel(session.Current.Annotations[0].Id, version % 2 == 0 ? "LOC" : "PER"));
            else
                session.Do(new Draw("entity", $"L{version}", new(start, start + 1)));
            Say($"{version}");
        }
    }

    /// <summary>Keeps suggestions by the thousand, each time by a newer version of the annotator.</summary>
    private static void Suggest(LiteDbAnnotationStore store)
    {
        for (var version = 1; ; version++)
        {
            store.Keep(Proposals.Of(store.FindDocument("test")!, 1000, $"plugin@{version}")).Wait();
            Say($"{version}");
        }
    }

    private static void Say(string word)
    {
        Console.Out.WriteLine(word);
        Console.Out.Flush();
    }
}
