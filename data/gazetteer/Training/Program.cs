using System.Collections.Immutable;
using System.Globalization;
using Annotator;
using LocationTagger.Enrichment;
using LocationTagger.Gazetteer;
using LocationTagger.Recognition;
using LocationTagger.Resolution;
using LocationTagger.Training;

if (args is not [var folder, .. var more])
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project data/gazetteer/Training -- data/gazetteer [--score] [NEWS.jsonl…]");
    return 2;
}
const int Folds = 5;
using var file = GazetteerFile.Open(Path.Combine(folder, "places.bin"));
var gazetteer = new Places(file);
var reader = new AnnotatedNews(gazetteer);
if (more is ["--score", .. var judged])
{
    var options = ImmutableDictionary<string, AttributeValue>.Empty.Add("embedded", false).Add("gazetteers", "");
    Score.Tell(new(new(options), () => file), reader, judged);
    return 0;
}
string[] news = [.. Directory.GetFiles(Path.Combine(folder, "news"), "*.jsonl").Order(StringComparer.Ordinal), .. more];
var possible = news.SelectMany(reader.Read).ToArray();
var annotated = Array.ConvertAll(possible, document => document.Certain());
var invented = new InventedNews(gazetteer, seed: 1).Documents(1200).ToArray();
var unseen = new InventedNews(gazetteer, seed: 2).Documents(400).ToArray();
// What people would guess; weights that the data say nothing about stay there.
double[] guess = [2, 8, 4, 6, 1.5, 2, 1, 1.2, 1.5, 1, 0.4, 1, 2.5, 1, 0, 5, 2, 0.7];
double[] mentionGuess = [0, 1, 0.5, 1, 0.3, 0.3, 0, 1, 1, -0.7, 0.7, -2, -1.5, -2];
var trainer = new Trainer(guess);

var (right, all) = (0, 0);
for (var fold = 0; fold < Folds; fold++)
{
    var rest = annotated.Where((_, i) => i % Folds != fold).ToArray();
    var (foldRight, foldAll) = Trainer.Score(annotated.Where((_, i) => i % Folds == fold), trainer.Fit(rest, invented));
    (right, all) = (right + foldRight, all + foldAll);
}
Say("place, guess, annotated", Trainer.Score(annotated, guess));
Say("place, guess, invented", Trainer.Score(unseen, guess));
Say("place, held out, annotated", (right, all));
var weights = trainer.Fit(annotated, invented);
Say("place, held out, invented", Trainer.Score(unseen, weights));
Say("place, seen, annotated", Trainer.Score(annotated, weights));
Write<Clue>("clues.tsv", weights);

var names = Array.ConvertAll(possible, document => Trainer.Names(document, weights).ToArray());
var held = new List<(double Chance, bool IsPlace)>();
for (var fold = 0; fold < Folds; fold++)
{
    var learned = MentionRegression.Fit([.. names.Where((_, i) => i % Folds != fold).SelectMany(each => each)], mentionGuess);
    held.AddRange(names.Where((_, i) => i % Folds == fold).SelectMany(each => each).Select(name => (MentionRegression.Chance(name.Clues, learned), name.IsPlace)));
}
Tell("name, guess", [.. names.SelectMany(each => each).Select(name => (MentionRegression.Chance(name.Clues, mentionGuess), name.IsPlace))]);
Tell("name, held out", held);
foreach (var bin in held.GroupBy(name => Math.Min(9, (int)(name.Chance * 10))).OrderBy(bin => bin.Key))
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  chance {bin.Average(name => name.Chance):0.00}: {bin.Count(name => name.IsPlace)} of {bin.Count()}, {bin.Average(name => name.IsPlace ? 1 : 0):0.00}"));
var mentionWeights = MentionRegression.Fit([.. names.SelectMany(each => each)], mentionGuess);
Write<MentionClue>("mentions.tsv", mentionWeights);
TellEndToEnd("all, seen", possible.Select(document => Trainer.EndToEnd(document, weights, mentionWeights)));
var unseenFolds = Enumerable.Range(0, Folds).SelectMany(fold =>
{
    var places = trainer.Fit(annotated.Where((_, i) => i % Folds != fold).ToArray(), invented);
    var mentions = MentionRegression.Fit([.. possible.Where((_, i) => i % Folds != fold).SelectMany(document => Trainer.Names(document, places))], mentionGuess);
    return possible.Where((_, i) => i % Folds == fold).Select(document => Trainer.EndToEnd(document, places, mentions)).ToArray();
}).ToArray();
TellEndToEnd("all, held out", unseenFolds);
var proposals = unseenFolds.SelectMany(each => each.Found).ToArray();
var calibration = MentionRegression.Fit([.. proposals.Select(each => (new[] { 1, each.LogOdds }, each.IsRight, 1.0))], [0, 1]);
Write<Calibration>("confidence.tsv", calibration);
foreach (var bin in proposals.Select(each => (Confidence: Confidence.Calibrated(each.LogOdds, calibration), each.IsRight)).GroupBy(each => Math.Min(9, (int)(each.Confidence * 10))).OrderBy(bin => bin.Key))
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  confidence {bin.Average(each => each.Confidence):0.00}: {bin.Count(each => each.IsRight)} of {bin.Count()} right, {bin.Average(each => each.IsRight ? 1 : 0):0.00}"));
return 0;

static void TellEndToEnd(string what, IEnumerable<(List<(double LogOdds, bool IsRight)> Found, int Right, int Marked)> documents)
{
    var all = documents.ToArray();
    var (right, found, marked) = ((double)all.Sum(each => each.Right), all.Sum(each => each.Found.Count), all.Sum(each => each.Marked));
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what}: found and right {right} of {marked}, precision {right / found:0.0000}, recall {right / marked:0.0000}, F1 {2 * right / (found + marked):0.0000}"));
}

void Write<TClue>(string file, double[] values)
    where TClue : struct, Enum =>
    File.WriteAllLines(
        Path.Combine(folder, file),
        Enum.GetValues<TClue>().Select((clue, i) => string.Create(CultureInfo.InvariantCulture, $"{clue}\t{values[i]:0.###}")));

static void Tell(string what, IReadOnlyList<(double Chance, bool IsPlace)> names)
{
    var found = names.Count(name => name.Chance > 0.5 && name.IsPlace);
    var (precision, recall) = ((double)found / names.Count(name => name.Chance > 0.5), (double)found / names.Count(name => name.IsPlace));
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what}: precision {precision:0.0000}, recall {recall:0.0000}, F1 {2 * precision * recall / (precision + recall):0.0000}"));
}

static void Say(string what, (int Right, int All) score) =>
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {score.Right} of {score.All}, {(double)score.Right / score.All:0.0000}"));
