using System.Collections.Concurrent;
using System.Collections.Immutable;
using Annotator.Core.Keeping;
using Annotator.Core.Layers;
using Annotator.Core.Suggesting;
using Annotator.Storage;
using Annotator.Testing;
using Annotator.Tui.Settings;
using Annotator.Tui.State;

namespace Annotator.Tui.Tests;

/// <summary>A workbench on a real store, driven by keys, without a screen.</summary>
internal sealed class Desk : IDisposable
{
    private static readonly LayerSchema Schema = LayerSchema.Empty
        .With("entity", "PER").With("entity", "ORG").With("entity", "LOC").With("entity", "MISC")
        .With("quote", "DIRECT").With("mention", "CUE").With("mention", "SPEAKER");

    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentQueue<Action> _posted = new();
    private readonly PluginSet _plugins;
    private readonly bool _learns;
    private readonly PersonSettings _settings;
    private LiteDbAnnotationStore _store;

    private Desk(AnnotatedDocument[] documents, PluginSet plugins, bool learns = false, PersonSettings? settings = null)
    {
        (_plugins, _learns, _settings) = (plugins, learns, settings ?? PersonSettings.Default);
        _store = LiteDbAnnotationStore.Open(_folder.File("test.db"));
        _store.Declare(Schema);
        foreach (var document in documents)
        {
            _store.Add(document.Document);
            _store.Keep(new Suggested(document, [new Run("test@1", RunStatus.Ok, document.Annotations.Count, 0, ["entity"])])).Wait();
        }
        Workbench = Start();
    }

    public Workbench Workbench { get; private set; }

    public OpenDocument Document => Workbench.Document!;

    public AnnotatedDocument Current => Document.Current;

    public IAnnotationStore Store => _store;

    /// <summary>Documents written in place, named <c>1, 2, …</c>, with everything marked proposed before.</summary>
    public static Desk With(params string[] marked) =>
        new([.. marked.Select((text, index) => Marked.Text(text, $"{index + 1}"))], new([], []));

    /// <summary>The same, with keys of the person's own.</summary>
    public static Desk With(ImmutableDictionary<string, ImmutableArray<string>> keys, params string[] marked) =>
        new([.. marked.Select((text, index) => Marked.Text(text, $"{index + 1}"))], new([], []), settings: PersonSettings.Default with { Keys = keys });

    /// <summary>A document named <c>test</c> with all of it proposed before, and a plugin that looks up names.</summary>
    public static Desk On(AnnotatedDocument document, params ReadyAnnotator[] annotators) => new([document], new([.. annotators], []));

    /// <summary>A text nobody has looked at, and a plugin to come.</summary>
    public static Desk Running(string text, ReadyAnnotator annotator) => new([new(new Document("1", text))], new([annotator], []));

    /// <summary>Adds a document nobody has looked at, and begins anew.</summary>
    public void AddDocument(string id, string text)
    {
        _store.Add(new Document(id, text));
        Workbench.Dispose();
        Workbench = Start();
        Workbench.OpenAt(Workbench.Documents.IndexOf("test"));
    }

    /// <summary>Documents written in place with what was proposed before, and a plugin that learns names by heart.</summary>
    public static Desk Learning(params string[] marked) =>
        new([.. marked.Select((text, index) => Marked.Text(text, $"{index + 1}"))], new([Parrot.Ready()], []), learns: true);

    /// <summary>Types a text.</summary>
    public Desk Type(string text) => Press(string.Join(' ', text.Select(character => character == ' ' ? "Space" : $"{character}")));

    /// <summary>Presses keys, named as in the help page and separated by blanks.</summary>
    public Desk Press(string keys)
    {
        var keymap = new Keymap([.. Workbench.Commands.SelectMany(group => group.Commands)]);
        foreach (var key in keys.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            Assert.True(keymap.Press(Workbench, key), $"'{key}' means nothing");
        return this;
    }

    /// <summary>Closes the store and opens it again, as leaving and coming back does.</summary>
    public Desk Restart()
    {
        Workbench.Dispose();
        _store.Dispose();
        _store = LiteDbAnnotationStore.Open(_folder.File("test.db"));
        Workbench = Start();
        return this;
    }

    /// <summary>Begins anew with a store that takes no changes.</summary>
    public Desk ReadOnly()
    {
        Workbench.Dispose();
        Workbench = Start(isReadOnly: true);
        return this;
    }

    /// <summary>Runs what plugins posted until something holds.</summary>
    public void PumpUntil(Func<bool> holds)
    {
        for (var tries = 0; !holds() && tries < 1000; tries++)
        {
            while (_posted.TryDequeue(out var action))
                action();
            Thread.Sleep(10);
        }
        Assert.True(holds(), $"It never came to that; the status line says: {Workbench.Notice.Text}");
    }

    /// <summary>The annotations as <c>a1 PER Accepted 'Anne'</c>, in text order.</summary>
    public IEnumerable<string> Annotations =>
        Current.Annotations.Select(annotation => $"{annotation.Id} {annotation.Label} {annotation.Review} '{Current.TextOf(annotation)}'");

    public void Dispose()
    {
        Workbench.Dispose();
        _store.Dispose();
        _folder.Dispose();
    }

    private Workbench Start(bool isReadOnly = false)
    {
        var workbench = new Workbench(new WorkbenchSetup(_store, "ana", () => _plugins) { Learned = _learns ? _store : null, Settings = _settings, IsReadOnly = isReadOnly }, _posted.Enqueue, new TickingTime());
        workbench.Resize(80, 24);
        return workbench;
    }
}
