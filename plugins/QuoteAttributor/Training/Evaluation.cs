using System.Diagnostics;
using System.Globalization;
using Annotator.Language;
using Annotator.Language.Syntax;

namespace Annotator.Quotes.Training;

/// <summary>Scores a model on sentences it has not learned from, in the tagger's own tokens.</summary>
internal static class Evaluation
{
    public static void Print(PartOfSpeechModel model, IEnumerable<(string Name, List<TreeSentence> Sentences)> heldOut, TextWriter report)
    {
        var tagger = new PartOfSpeechTagger(model);
        foreach (var (name, sentences) in heldOut)
        {
            int right = 0, all = 0, rightWords = 0, words = 0, chunksRight = 0, chunksFound = 0, chunksGold = 0;
            var confused = new Dictionary<(PartOfSpeech, PartOfSpeech), int>();
            foreach (var sentence in sentences)
            {
                var parts = new PartOfSpeech[sentence.Tokens.Length];
                tagger.Tag(sentence.Text, sentence.Tokens, 0, parts);
                for (var i = 0; i < parts.Length; i++)
                {
                    if (sentence.Parts[i] is not { } gold)
                        continue;
                    all++;
                    right += gold == parts[i] ? 1 : 0;
                    words += gold != PartOfSpeech.Mark ? 1 : 0;
                    rightWords += gold != PartOfSpeech.Mark && gold == parts[i] ? 1 : 0;
                    if (gold != parts[i])
                        confused[(gold, parts[i])] = confused.GetValueOrDefault((gold, parts[i])) + 1;
                }
                var goldChunks = TreeChunks.Of(sentence);
                var found = NounChunks.Of(parts).Select(chunk => (sentence.Tokens[chunk.First].Start, sentence.Tokens[chunk.End - 1].End)).ToList();
                chunksGold += goldChunks.Count;
                chunksFound += found.Count;
                chunksRight += found.Count(goldChunks.Contains);
            }
            report.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name}: tags {100.0 * right / all:F2} % of {all} tokens, {100.0 * rightWords / words:F2} % of {words} words; chunks P {100.0 * chunksRight / chunksFound:F1} R {100.0 * chunksRight / chunksGold:F1} F1 {200.0 * chunksRight / (chunksFound + chunksGold):F1}"));
            foreach (var ((gold, guess), count) in confused.OrderByDescending(pair => pair.Value).Take(8))
                report.WriteLine($"    {count} {gold} as {guess}");
        }
    }

    /// <summary>How many tokens a second one thread tags.</summary>
    public static void PrintSpeed(PartOfSpeechModel model, List<TreeSentence> sentences, TextWriter report)
    {
        var text = string.Join('\n', sentences.Select(sentence => sentence.Text));
        var tokens = Tokenizer.Tokens(text);
        var cut = SentenceSplitter.Sentences(text, tokens);
        var tagger = new PartOfSpeechTagger(model);
        var parts = new PartOfSpeech[tokens.Length];
        var best = double.MaxValue;
        for (var round = 0; round < 8; round++)
        {
            var clock = Stopwatch.StartNew();
            foreach (var sentence in cut)
                tagger.Tag(text, tokens, sentence.FirstToken, parts.AsSpan(sentence.FirstToken, sentence.TokenCount));
            best = Math.Min(best, clock.Elapsed.TotalSeconds);
        }
        report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"speed: {tokens.Length / best:F0} tokens a second"));
    }
}
