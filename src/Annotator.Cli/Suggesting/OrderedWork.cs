using System.Threading.Channels;

namespace Annotator.Cli.Suggesting;

/// <summary>Works on several things at a time and gives the answers in the order of the questions.</summary>
internal static class OrderedWork
{
    /// <summary>Reads, works and yields; never holds more than a few things for each worker.</summary>
    /// <remarks>An answer comes as soon as it and those before it are done, even while the next question is waited for.</remarks>
    public static IEnumerable<TAnswer> Of<TQuestion, TAnswer>(
        IEnumerable<TQuestion> questions, Func<TQuestion, TAnswer> work, int workers) =>
        workers == 1 ? questions.Select(work) : InParallel(questions, work, workers);

    private static IEnumerable<TAnswer> InParallel<TQuestion, TAnswer>(
        IEnumerable<TQuestion> questions, Func<TQuestion, TAnswer> work, int workers)
    {
        var answers = Channel.CreateBounded<Task<TAnswer>>(new BoundedChannelOptions(workers) { SingleReader = true, SingleWriter = true });
        using var free = new SemaphoreSlim(workers);
        var reading = Task.Run(Read);
        foreach (var answer in answers.Reader.ReadAllAsync().ToBlockingEnumerable())
            yield return answer.GetAwaiter().GetResult();
        reading.GetAwaiter().GetResult();

        async Task Read()
        {
            try
            {
                foreach (var question in questions)
                {
                    await free.WaitAsync().ConfigureAwait(false);
                    await answers.Writer.WriteAsync(Task.Run(() => Answer(question))).ConfigureAwait(false);
                }
            }
            finally
            {
                answers.Writer.Complete();
            }
        }

        TAnswer Answer(TQuestion question)
        {
            try
            {
                return work(question);
            }
            finally
            {
                free.Release();
            }
        }
    }
}
