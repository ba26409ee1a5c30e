using Annotator.Storage.Writing;

namespace Annotator.Storage.Tests;

public class WriteQueueTests
{
    [Fact]
    public async Task What_a_person_waits_for_goes_before_what_waits_behind()
    {
        var order = new List<string>();
        using var queue = new WriteQueue();
        using var begun = new ManualResetEventSlim();
        using var gate = new ManualResetEventSlim();
        var running = queue.Behind(() =>
        {
            begun.Set();
            gate.Wait();
            return 0;
        });
        begun.Wait();
        var suggestions = Enumerable.Range(1, 3).Select(number => queue.Behind(() => Add(order, $"suggestions {number}"))).ToArray();
        var edit = Task.Run(() => queue.First(() => Add(order, "edit")));
        while (queue.Waiting < 4)
            await Task.Yield();

        gate.Set();
        await Task.WhenAll([running, edit, .. suggestions]);

        Assert.Equal(["edit", "suggestions 1", "suggestions 2", "suggestions 3"], order);
    }

    [Fact]
    public void A_failure_goes_to_the_one_who_asked_and_the_work_goes_on()
    {
        using var queue = new WriteQueue();

        Assert.Throws<InvalidOperationException>(() => queue.First<int>(() => throw new InvalidOperationException()));

        Assert.Equal(2, queue.First(() => 2));
    }

    [Fact]
    public void What_waits_is_done_before_it_closes_and_nothing_after()
    {
        var order = new List<string>();
        var queue = new WriteQueue();
        queue.Behind(() => Add(order, "one"));
        queue.Behind(() => Add(order, "two"));

        queue.Dispose();

        Assert.Equal(["one", "two"], order);
        Assert.Throws<ObjectDisposedException>(() => queue.First(() => 1));
    }

    private static int Add(List<string> order, string word)
    {
        order.Add(word);
        return order.Count;
    }
}
