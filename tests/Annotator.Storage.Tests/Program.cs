using System.Globalization;
using Annotator.Core.Editing;
using Annotator.Core.Keeping;

namespace Annotator.Storage.Tests;

/// <summary>The process that the crash tests kill: opens a store and works on it until then, saying what is done.</summary>
internal static class Program
{
    public static void Main(string[] arguments)
    {
        if (arguments[0] == "race")
        {
            Race(arguments[1]);
            return;
        }
        if (arguments[0] == "damage")
        {
            DamageTranscript.Print();
            return;
        }
        if (arguments[0].Split(' ') is ["fuzz", var kind, var seed, var inputs])
        {
            Say("open");
            StoreFuzzTests.Run(kind, int.Parse(seed, CultureInfo.InvariantCulture), int.Parse(inputs, CultureInfo.InvariantCulture), arguments[1], Say);
            return;
        }
        if (arguments[0] == "full")
        {
            FullDisk(arguments[1]);
            return;
        }
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
            case "fill":
                Fill(store);
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

    /// <summary>Edits until the disk takes no more, makes room, and edits on.</summary>
    private static void Fill(LiteDbAnnotationStore store)
    {
        using var patient = new PatientStore(store);
        patient.Add(new Document("test", new string('x', 50)));
        var session = patient.Session("test");
        var edits = 0;
        while (patient.Unsaved == 0 && edits < 5000)
            session.Do(new SetStatus(new(DocumentState.InWork, Note: $"{++edits} {new string('n', 2000)}")));
        Say($"waits {patient.Problem}");
        session.Do(new SetStatus(new(DocumentState.InWork, Note: $"{++edits} short")));
        Say($"still {patient.Unsaved}");
        // The log is what has grown to the limit; folded into the file it takes changes again, as a disk with room does.
        store.Tables.FoldNow();
        session.Do(new SetStatus(new(DocumentState.InWork, Note: $"{++edits} short")));
        Say(patient.TrySave() ? $"kept {edits}" : $"lost {patient.Problem}");
    }

    /// <summary>Edits on a small disk until it is full, makes room, edits on, and looks at what was kept.</summary>
    private static void FullDisk(string path)
    {
        var ballast = path + ".ballast";
        var edits = 0;
        File.WriteAllBytes(ballast, new byte[2_000_000]);
        using (var store = LiteDbAnnotationStore.Open(path))
        {
            Say("open");
            using var patient = new PatientStore(store);
            patient.Add(new Document("test", new string('x', 50)));
            var session = patient.Session("test");
            while (patient.Problem is null && edits < 5000)
                session.Do(new SetStatus(new(DocumentState.InWork, Note: $"{++edits} {new string('n', 2000)}")));
            Say($"waits {patient.Problem}");
            session.Do(new SetStatus(new(DocumentState.InWork, Note: $"{++edits} short")));
            Say($"still {patient.Unsaved}");
            File.Delete(ballast);
            session.Do(new SetStatus(new(DocumentState.InWork, Note: $"{++edits} short")));
            Say(patient.TrySave() ? $"kept {edits}" : $"lost {patient.Problem}");
        }
        using var reopened = LiteDbAnnotationStore.Open(path);
        Say($"reopened {reopened.Find(new("test", "ana"))!.Version} {reopened.Changes("ana").Count()}");
        reopened.Dispose();
        Say($"check {Care.StoreCheck.Run(path).Problems.Count}");
    }

    /// <summary>Opens, edits and closes again and again, against others who do the same.</summary>
    private static void Race(string path)
    {
        Say("open");
        for (var (done, tries) = (0, 0); done < 10 && tries < 20_000; tries++)
        {
            try
            {
                using var store = LiteDbAnnotationStore.Open(path);
                store.Session("test").Do(new Draw("entity", $"L{Environment.ProcessId}.{done}", new(done, done + 1)));
                Say($"{++done}");
            }
            catch (StoreException exception) when (exception.Message.Contains("is in use by", StringComparison.Ordinal))
            {
                Thread.Sleep(1);
            }
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
