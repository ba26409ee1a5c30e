namespace Annotator.Tui.State;

/// <summary>Something to choose.</summary>
/// <param name="Text">What it is called.</param>
/// <param name="Choose">Does it.</param>
/// <param name="Detail">What stands beside it: its key, a count, a confidence.</param>
/// <param name="Key">A key that chooses it at once, where nothing is typed; null for none.</param>
/// <param name="WhyNot">Why it cannot be chosen now; null when it can.</param>
/// <param name="Colour">The colour of its label; null for none.</param>
internal sealed record Choice(string Text, Action Choose, string Detail = "", string? Key = null, string? WhyNot = null, string? Colour = null);

/// <summary>A question at the foot of the text: a line to type in, a list to choose from, or a list that typing narrows.</summary>
internal sealed class Dialogue
{
    private readonly Func<string, IReadOnlyList<Choice>> _choices;
    private readonly Action<string>? _accept;
    private readonly Action<string>? _typed;

    private Dialogue(string title, LineInput? input, Func<string, IReadOnlyList<Choice>> choices, Action<string>? accept, Action<string>? typed)
    {
        (Title, Input, _choices, _accept, _typed) = (title, input, choices, accept, typed);
        Choices = choices(input?.Text ?? "");
    }

    /// <summary>The question.</summary>
    public string Title { get; }

    /// <summary>What may be typed, shown while nothing is, or how to leave; empty for nothing to say.</summary>
    public string Hint { get; private init; } = "";

    /// <summary>Whether it only says that something takes its time.</summary>
    public bool IsBusy { get; private init; }

    /// <summary>Takes back what the keys did so far, when the question is left without an answer.</summary>
    public Action Cancelled { get; private init; } = () => { };

    /// <summary>The line being typed; null where there is only a list.</summary>
    public LineInput? Input { get; }

    /// <summary>What there is to choose from; empty where there is only a line.</summary>
    public IReadOnlyList<Choice> Choices { get; private set; }

    /// <summary>The choice that Enter takes.</summary>
    public int Index { get; private set; }

    /// <summary>Asks for a line of text.</summary>
    /// <param name="title">The question.</param>
    /// <param name="text">What stands there to begin with.</param>
    /// <param name="accept">Takes what was typed.</param>
    /// <param name="typed">Told after each key; null where nobody listens.</param>
    /// <param name="hint">What may be typed.</param>
    /// <param name="cancelled">Takes back what was done while one typed; null where nothing was.</param>
    public static Dialogue Line(string title, string text, Action<string> accept, Action<string>? typed = null, string hint = "", Action? cancelled = null) =>
        new(title, new LineInput(text), _ => [], accept, typed) { Hint = hint, Cancelled = cancelled ?? (() => { }) };

    /// <summary>Asks to choose from a list; a choice's own key takes it at once.</summary>
    public static Dialogue List(string title, IReadOnlyList<Choice> choices) => new(title, null, _ => choices, null, null);

    /// <summary>Says that something takes its time; only stopping it is left to do.</summary>
    /// <param name="title">What, and how far it is.</param>
    /// <param name="stop">Stops it.</param>
    public static Dialogue Busy(string title, Action stop) => new(title, null, _ => [], null, null) { Hint = "Esc stops", Cancelled = stop, IsBusy = true };

    /// <summary>Asks to choose from a list that typing narrows.</summary>
    /// <param name="title">The question.</param>
    /// <param name="choices">What fits what was typed, the best first.</param>
    public static Dialogue Search(string title, Func<string, IReadOnlyList<Choice>> choices) => new(title, new LineInput(), choices, null, null);

    /// <summary>Presses a key.</summary>
    /// <returns>What to do when the question is answered or left; null while it stands.</returns>
    public Action? Press(string key)
    {
        switch (key)
        {
            case "Esc" or "Ctrl+C":
                return Cancelled;
            case "Enter":
                return Answer();
            case "Up" or "Shift+Tab":
                Move(-1);
                return null;
            case "Down" or "Tab":
                Move(1);
                return null;
            case "PageUp":
                Move(-10);
                return null;
            case "PageDown":
                Move(10);
                return null;
        }
        if (Input is null)
            return Choices.FirstOrDefault(choice => choice.Key == key && choice.WhyNot is null)?.Choose;
        var before = Input.Text;
        Input.Press(key);
        if (Input.Text != before)
            Typed();
        return null;
    }

    /// <summary>Puts other choices in the place of those there are, when they come later than the key that asked for them.</summary>
    public void Offer(IReadOnlyList<Choice> choices) => (Choices, Index) = (choices, 0);

    /// <summary>Says more of the same choices, in the same order.</summary>
    public void Update(IReadOnlyList<Choice> choices) => Choices = choices;

    /// <summary>Takes pasted text.</summary>
    public void Paste(string text)
    {
        if (Input is null)
            return;
        Input.Insert(text);
        Typed();
    }

    /// <summary>Takes the choice at a place of the list, as a click does.</summary>
    public Action? ChooseAt(int index)
    {
        if (index < 0 || index >= Choices.Count)
            return null;
        Index = index;
        return Answer();
    }

    private Action? Answer()
    {
        if (_accept is not null)
            return () => _accept(Input!.Text);
        return Index < Choices.Count && Choices[Index].WhyNot is null ? Choices[Index].Choose : null;
    }

    private void Move(int step) => Index = Choices.Count == 0 ? 0 : Math.Clamp(Index + step, 0, Choices.Count - 1);

    private void Typed()
    {
        Choices = _choices(Input!.Text);
        Index = 0;
        _typed?.Invoke(Input.Text);
    }
}
