using System.Net;

namespace NewsParsing.Tool.Input;

/// <summary>Fetches one page from the web: http and https only, with limits on time, size and redirections.</summary>
internal static class PageFetch
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);
    private const int MaxRedirections = 8;

    public static async Task<StorySource> ReadAsync(string address, CancellationToken cancellation)
    {
        var url = WebAddress.Parse(address) ?? throw new InputException($"{address} is no http or https address");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stop.CancelAfter(Timeout);
        try
        {
            using var client = NewClient();
            using var response = await client.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, stop.Token);
            if (!response.IsSuccessStatusCode) throw new InputException(FormattableString.Invariant($"{url} answers {(int)response.StatusCode} {response.ReasonPhrase}"));
            var type = response.Content.Headers.ContentType;
            bool? isHtml = type?.MediaType?.ToUpperInvariant() switch
            {
                "TEXT/HTML" or "APPLICATION/XHTML+XML" => true,
                "TEXT/PLAIN" => false,
                null or "" or "APPLICATION/XML" or "TEXT/XML" or "APPLICATION/OCTET-STREAM" => null,
                _ => throw new InputException($"{url} is {type!.MediaType}, not a page"),
            };
            await using var body = await response.Content.ReadAsStreamAsync(stop.Token);
            var bytes = await StorySource.ReadAllAsync(body, url.ToString(), stop.Token);
            // Links are relative to where the redirections led.
            return new StorySource(bytes, isHtml, response.RequestMessage?.RequestUri ?? url, type?.CharSet?.Trim('"', '\''));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new InputException(FormattableString.Invariant($"{url} did not answer within {Timeout.TotalSeconds} seconds"));
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or UriFormatException)
        {
            throw new InputException($"cannot fetch {url}: {(problem.InnerException ?? problem).Message}");
        }
    }

    private static HttpClient NewClient()
    {
        var client = new HttpClient(new SocketsHttpHandler
        {
            AutomaticDecompression = DecompressionMethods.All,
            MaxAutomaticRedirections = MaxRedirections,
            MaxResponseHeadersLength = 128,
        });
        client.DefaultRequestHeaders.UserAgent.ParseAdd("newsparse/0.1");
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.1");
        return client;
    }
}
