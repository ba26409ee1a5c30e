using Annotator;
using EntityTagger;
using EntityTagger.Training;

// Without a word: corpora in, model out. With --evaluate DIR [--errors SET] [--model FILE]: scores of
// the model that ships, or of another. With --tag FILE: what it finds in a text.
// With --times DATA: how the time tagger agrees with two corpora.
// With --learn DIR [--sets A,B] [--orders N] [--words N]: what learning from a reviewer's corrections is worth.
// With --fingerprint DIR --out FILE: the list by which development text is told.
var arguments = new Arguments(args);
if (arguments.Text("evaluate", "") is { Length: > 0 } folder)
{
    var shipped = arguments.Text("model", "") is { Length: > 0 } path ? EntityModelFile.Open(path) : EntityModel.Shipped;
    Evaluation.PrintTable(folder, shipped);
    if (arguments.Text("errors", "") is { Length: > 0 } set)
    {
        ErrorList.PrintKinds(Scoring.Read(Path.Combine(folder, set + ".jsonl")), text => Evaluation.Tag(shipped, text));
        ErrorList.Print(Path.Combine(folder, set + ".jsonl"), text => Evaluation.Tag(shipped, text), arguments.Integer("most", 60));
    }
    return 0;
}
if (arguments.Text("fingerprint", "") is { Length: > 0 } sets)
{
    DevelopmentText.Write(sets, arguments.Text("out", "development.txt"));
    return 0;
}
if (arguments.Text("overlap", "") == "list")
{
    foreach (var sentence in new GoldTexts(arguments.Text("data", "data")).InDevelopment())
        Console.WriteLine(sentence);
    return 0;
}
if (arguments.Text("learn", "") is { Length: > 0 } reviewed)
{
    LearningCurve.Print(reviewed, arguments.Text("sets", "re-docred,wikigold").Split(','), arguments.Integer("orders", 3), arguments.Integer("words", 0));
    return 0;
}
if (arguments.Text("times", "") is { Length: > 0 } corpora)
{
    TimeEvaluation.Print(corpora);
    return 0;
}
if (arguments.Text("speed", "") is { Length: > 0 } texts)
{
    Speed.Print(texts);
    return 0;
}
if (arguments.Text("tag", "") is { Length: > 0 } file)
{
    var document = new AnnotatedDocument(new Document(file, File.ReadAllText(file)));
    foreach (var suggestion in new Entities().Suggest(document, CancellationToken.None))
        Console.WriteLine($"{suggestion.Label}\t{suggestion.Confidence:F2}\t{document.Document.TextOf(suggestion.Span).ReplaceLineEndings(" ")}\t{suggestion.Reason}");
    return 0;
}
var recipe = new Recipe(arguments);
if (!Directory.Exists(Path.Combine(recipe.Data, "ner")))
{
    Console.Error.WriteLine($"'{recipe.Data}' has no folder 'ner' with corpora; run this in the root of the repository, or name the folder with --data.");
    return 2;
}
new Training(recipe).Run();
return 0;
