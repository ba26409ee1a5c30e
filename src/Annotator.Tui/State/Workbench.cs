using Annotator.Core.Editing;
using Annotator.Core.Keeping;
using Annotator.Core.Layers;
using Annotator.Core.Learning;
using Annotator.Core.Suggesting;
using Annotator.Tui.Painting;

namespace Annotator.Tui.State;

/// <summary>The workbench without its screen: the documents, the open one, and what commands do to them.</summary>
/// <remarks>One thread, that of the screen, calls it; plugins report through the <c>post</c> it was given.</remarks>
internal sealed class Workbench : IDisposable
{
    private readonly WorkbenchSetup _setup;
    private readonly TimeProvider _time;
    private readonly SuggestionFeed _feed;
    private readonly Action<Action> _post;
    private readonly Dictionary<string, string?> _firstKeys;
    private (int Width, int Height) _textSize = (80, 24);
    private readonly HashSet<string> _workedOn = [];
    private Suggested? _opened;
    private bool _isSuggesting;

    public Workbench(WorkbenchSetup setup, Action<Action> post, TimeProvider time)
    {
        (_setup, _time) = (setup, time);
        Commands = UserCommands.GroupsWith(setup.Settings.Keys);
        _firstKeys = Commands.SelectMany(group => group.Commands).ToDictionary(command => command.Name, command => command.Keys.Count > 0 ? command.Keys[0] : null);
        Switches = new(
            setup.Settings.Lanes switch { "off" => LaneMode.Off, "all" => LaneMode.All, _ => LaneMode.Overlaps },
            setup.Settings.Invisibles,
            setup.Settings.LineNumbers);
        _post = post;
        Edits = new(this, setup, post, time);
        _feed = new(setup.Store, setup.Plugins, post, setup.Learned is { } learned ? new Learner(setup.Store, learned, setup.Reviewer) : null);
        Lookup = new(post);
        var listed = setup.Documents?.ToHashSet();
        Documents = new(setup.Store.List(setup.Reviewer).Where(document => listed?.Contains(document.DocumentId) ?? true));
        Open(setup.FirstDocument ?? FirstToDo());
        if (setup.FirstNotice is { } notice)
            Tell(notice, isWarning: true);
    }

    /// <summary>Raised after anything on the screen may have changed other than by a command.</summary>
    public event Action? Refreshed;

    /// <summary>The labels with their keys and colours.</summary>
    public LayerSchema Layers => _setup.Store.Layers;

    /// <summary>When to give a label, as the project says; null when it says nothing.</summary>
    public string? GuidelineOf(string layer, string label) => _setup.Guidelines.GetValueOrDefault((layer, label));

    /// <summary>Who decides.</summary>
    public string Reviewer => _setup.Reviewer;

    /// <summary>Every command, with the person's own keys.</summary>
    public IReadOnlyList<CommandGroup> Commands { get; }

    /// <summary>The first key of a command; null when the person gave it none.</summary>
    public string? KeyOf(string command) => _firstKeys[command];

    /// <summary>The documents in the order of the list.</summary>
    public DocumentList Documents { get; }

    /// <summary>The open document; null when there is none to open.</summary>
    public OpenDocument? Document { get; private set; }

    /// <summary>What was done to the open document's annotations; null while none is open.</summary>
    public EditHistory? History { get; private set; }

    /// <summary>Asks plugins for names.</summary>
    public NameLookup Lookup { get; }

    /// <summary>How each plugin does on the open document.</summary>
    public IReadOnlyList<PluginStatus> Plugins { get; private set; } = [];

    /// <summary>What is shown beside the text itself.</summary>
    public ReadingSwitches Switches
    {
        get;
        set
        {
            field = value;
            Document?.Switches = value;
        }
    }
    = new();

    /// <summary>The count typed before a command; 0 when none was.</summary>
    public int Count { get; private set; }

    /// <summary>What the last command did, for the status line.</summary>
    public Notice Notice { get; private set; } = Notice.None;

    /// <summary>The question at the foot of the text; null while none stands.</summary>
    public Dialogue? Dialogue { get; private set; }

    /// <summary>The link being made; null while none is.</summary>
    public PendingLink? Link { get; set; }

    /// <summary>What was searched for last; null before the first search.</summary>
    public TextSearch? Search { get; set; }

    /// <summary>What the list of annotations is narrowed to; null for all.</summary>
    public AnnotationFilter? Filter { get; set; }

    /// <summary>Why changes wait in memory; null while all is on disk.</summary>
    public string? Unsaved => (_setup.Store as PatientStore)?.Problem;

    /// <summary>Whether nothing can be changed.</summary>
    public bool IsReadOnly => _setup.IsReadOnly;

    /// <summary>Whether the help page covers the screen.</summary>
    public bool ShowsHelp { get; set; }

    /// <summary>First visible line of the help page.</summary>
    public int HelpTop { get; set; }

    /// <summary>Whether the person asked to leave.</summary>
    public bool IsLeaving { get; private set; }

    /// <summary>Whether the person asked to stop the program until the shell lets it go on.</summary>
    public bool IsSuspending { get; set; }

    /// <summary>Lets plugins run, now and on every document opened later; called once the text can be read.</summary>
    public void BeginSuggesting()
    {
        _isSuggesting = !IsReadOnly;
        RunPlugins(again: false);
    }

    /// <summary>Adds a digit to the count.</summary>
    public void AddDigit(int digit) => Count = Math.Min(9999, Count * 10 + digit);

    /// <summary>Does what a command says, or tells why it cannot.</summary>
    public void Execute(UserCommand command)
    {
        var count = Math.Max(1, Count);
        Count = 0;
        Notice = Notice.None;
        if (command.WhyNot(this) is { } reason)
            Tell(reason, isWarning: true);
        else
            command.Run(this, count);
    }

    /// <summary>Asks something; the answer, or another key of the question, comes with <see cref="Answer"/>.</summary>
    public void Ask(Dialogue dialogue) => Dialogue = dialogue;

    /// <summary>Ends the question and does what the answer says.</summary>
    public void Answer(Action answer)
    {
        Dialogue = null;
        Lookup.Stop();
        Document?.Preview = [];
        Notice = Notice.None;
        answer();
    }

    /// <summary>Makes edits and takes them back.</summary>
    public Edits Edits { get; }

    /// <summary>Makes an edit; the change is on disk when this returns.</summary>
    /// <returns>What changed; null when nothing did or it could not be kept, which the status line then says.</returns>
    public Change? Do(Edit edit) => Edits.Do(edit);

    /// <summary>Says something in the status line.</summary>
    public void Tell(string text, bool isWarning = false) => Notice = new(text, isWarning);

    /// <summary>Lets go of what was said: something else is done now.</summary>
    public void ForgetNotice() => Notice = Notice.None;

    /// <summary>Shows what came from elsewhere than a key.</summary>
    public void Refresh() => Refreshed?.Invoke();

    /// <summary>The plugins that look up names for a layer; null while plugins are being loaded.</summary>
    public IReadOnlyList<ILookupAnnotator>? LookupsOf(string layer) =>
        _feed.Annotators?.Where(annotator => annotator.Description.WritesLayer(layer)).Select(annotator => annotator.Instance).OfType<ILookupAnnotator>().ToArray();

    /// <summary>Opens the document at a place of the list; outside it, nothing.</summary>
    public bool OpenAt(int index)
    {
        if (index < 0 || index >= Documents.Count)
            return false;
        Open(Documents[index].DocumentId);
        return true;
    }

    /// <summary>Runs all plugins on the open document again; what a person touched stays.</summary>
    public void RunPlugins(bool again)
    {
        if (!_isSuggesting || Document is null || (_opened ?? Suggested(Document.Current.Document)) is not { } suggested)
            return;
        _opened = null;
        _feed.Start(suggested, again, Document.Current.Status.State == DocumentState.New, Take, Fail);
    }

    /// <summary>Fits the text to its pane.</summary>
    public void Resize(int width, int height)
    {
        _textSize = (width, height);
        Document?.Resize(width, height);
    }

    /// <summary>Asks to leave; nothing is ever unsaved.</summary>
    public void Leave() => IsLeaving = true;

    /// <inheritdoc/>
    public void Dispose()
    {
        Lookup.Dispose();
        _feed.Dispose();
    }

    /// <summary>Takes note of an edit that is on disk.</summary>
    /// <param name="session">The session of its document, open or not.</param>
    /// <param name="change">What it changed.</param>
    public void Note(AnnotationSession session, Change change)
    {
        Document?.Refreshed();
        Documents.Recount(session.Current, change);
        _workedOn.Add(session.Current.Document.Id);
        if (session.Current.Status.State == DocumentState.Done && change.Differences.OfType<StatusDifference>().Any())
            LearnFrom(session.Current);
    }

    /// <summary>Opens a document; nothing when there is none of that id.</summary>
    public void Open(string? documentId)
    {
        if (documentId is null)
            return;
        var key = new CopyKey(documentId, Reviewer);
        if (_setup.Store.Find(key) is not { } copy)
        {
            Tell($"'{documentId}' is not in the store.", isWarning: true);
            return;
        }
        LearnFrom(Document?.Current);
        // Its beginning is in the document that is left; here another annotation may have that id.
        Link = null;
        Document = new(new(copy.Document, Reviewer, new StoreChangeLog(_setup.Store, key, copy.Version), _time)) { Switches = Switches };
        Document.Resize(_textSize.Width, _textSize.Height);
        History = new(() => _setup.Store.ChangesOf(documentId).Where(change => change.By == Reviewer), _post, Refresh, _time.LocalTimeZone);
        Document.Session.Changed += History.Add;
        Documents.Open(documentId);
        Plugins = [];
        _opened = copy.Suggested;
        RunPlugins(again: false);
    }

    private string? FirstToDo() =>
        Documents.Where(document => document.Status.State is DocumentState.New or DocumentState.InWork).Select(document => document.DocumentId).FirstOrDefault()
        ?? (Documents.Count > 0 ? Documents[0].DocumentId : null);

    /// <summary>What machines suggested so far, with the text that is open: a second copy of a large one would stay for hours.</summary>
    private Suggested? Suggested(Document document) => _setup.Store.FindSuggested(document.Id) is { } kept
        ? kept with { Document = new AnnotatedDocument(document, kept.Document.Annotations, kept.Document.Links).CountingFrom(kept.Document.NextAnnotation, kept.Document.NextLink) }
        : null;

    /// <summary>Merges what a plugin proposes under numbers nobody has, and lays the reviewer's decisions over it.</summary>
    private Suggested Take(FeedProgress progress)
    {
        var current = Document!.Current;
        var suggested = progress.Before with { Document = progress.Before.Document.CountingFrom(current.NextAnnotation, current.NextLink) };
        if (progress.Batch is { } batch)
            suggested = suggested.With(batch);
        var view = ReviewerView.Of(
            suggested.Document,
            current.Annotations.Where(annotation => annotation.IsTouched),
            current.Links.Where(link => link.IsTouched),
            current.Status);
        Document.Session.Refresh(view.Document.CountingFrom(current.NextAnnotation, current.NextLink));
        Document.Refreshed();
        var before = Plugins;
        Plugins = [.. progress.Stages.Select(StatusOf)];
        TellTrouble(before);
        if (progress.Problems.Count > 0)
            Tell(string.Join(" ", progress.Problems), isWarning: true);
        Documents.Recount(Document.Current);
        Refresh();
        return suggested;

        PluginStatus StatusOf(PluginAtWork plugin)
        {
            var run = plugin.Stage == PluginStage.Ended ? suggested.Runs.FirstOrDefault(run => run.Annotator == plugin.Name) : null;
            var alreadyDecided = run is null ? 0 : view.AlreadyDecided.GetValueOrDefault(run.Source);
            return new(plugin.Name, run, plugin.Stage == PluginStage.Running, alreadyDecided, plugin.LearnedFrom);
        }
    }

    /// <summary>A plugin that failed, or whose suggestions were refused, is told of once: its row may have no room for the reason.</summary>
    private void TellTrouble(IReadOnlyList<PluginStatus> before)
    {
        foreach (var plugin in Plugins.Where(plugin => plugin.Run is { Status: RunStatus.Failed } or { Refused: > 0 }))
        {
            if (!before.Any(same => same.Name == plugin.Name && same.Run is not null))
                Tell($"{plugin.Name}: {plugin.Text}", isWarning: true);
        }
    }

    /// <summary>What the plugins learned from the reviewer, with the number of documents.</summary>
    public IReadOnlyList<(string Annotator, int Documents)> Learned() => _feed.Learned();

    /// <summary>Makes a plugin forget what it learned; an open document nobody decided in gets its own suggestions again.</summary>
    public void Forget(string annotator, int documents) => _feed.Forget(
        annotator,
        () =>
        {
            Tell($"{annotator} forgot what it learned from {documents} document{(documents == 1 ? "" : "s")}.");
            RunPlugins(again: false);
            Refresh();
        },
        Fail);

    /// <summary>Lets plugins learn from a document whose turn is over; nothing when nothing was decided in it since.</summary>
    private void LearnFrom(AnnotatedDocument? document)
    {
        if (_isSuggesting && document is not null && _workedOn.Remove(document.Document.Id))
            _feed.Learn(document.Document.Id, Fail);
    }

    private void Fail(string reason)
    {
        Tell(reason, isWarning: true);
        Refresh();
    }

    /// <summary>Counts beside the person how often a text stands in the listed documents, while a question stands.</summary>
    /// <param name="dialogue">The question.</param>
    /// <param name="wanted">The text.</param>
    /// <param name="counted">Told on the screen's thread now and then, and at the end.</param>
    public void CountEverywhere(Dialogue dialogue, string wanted, Action<OccurrenceCount> counted)
    {
        var documents = Documents.Select(document => document.DocumentId).ToArray();
        OccurrenceCount.Begin(_setup.Store, documents, wanted, () => Dialogue == dialogue, count => _post(() =>
        {
            if (Dialogue != dialogue)
                return;
            counted(count);
            Refresh();
        }));
    }

}

/// <summary>A sentence for the status line.</summary>
internal sealed record Notice(string Text, bool IsWarning)
{
    public static readonly Notice None = new("", false);
}
