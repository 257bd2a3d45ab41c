using System.Threading.Channels;

namespace NewsParsing.Tool.Batch;

/// <summary>Does work on several cores and hands over the results in the order of the items, holding only a few of them at any time.</summary>
internal static class OrderedWork
{
    /// <summary>How many finished results may wait for a slow one before them, for each worker.</summary>
    private const int WaitingPerWorker = 4;

    public static async Task RunAsync<TItem, TResult>(
        IAsyncEnumerable<TItem> items, int workers, Func<TItem, TResult> work, Func<TResult, ValueTask> take, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var free = new SemaphoreSlim(workers);
        var waiting = Channel.CreateBounded<Task<TResult>>(workers * WaitingPerWorker);

        async Task FeedAsync()
        {
            try
            {
                await foreach (var item in items.WithCancellation(stop.Token))
                {
                    await free.WaitAsync(stop.Token);
                    var result = Task.Run(() =>
                    {
                        try
                        {
                            return work(item);
                        }
                        finally
                        {
                            free.Release();
                        }
                    });
                    await waiting.Writer.WriteAsync(result, stop.Token);
                }
                waiting.Writer.Complete();
            }
            catch (Exception problem)
            {
                waiting.Writer.Complete(problem);
            }
        }

        var feeding = FeedAsync();
        try
        {
            await foreach (var result in waiting.Reader.ReadAllAsync(stop.Token)) await take(await result);
        }
        finally
        {
            // Where taking failed (a closed pipe), nothing more is fed, and no worker outlives the semaphore.
            await stop.CancelAsync();
            await feeding;
            for (int i = 0; i < workers; i++) await free.WaitAsync(CancellationToken.None);
        }
    }
}
