using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NewsParsing.Tests.Tool;

/// <summary>Pages from the web: from a small server on this machine.</summary>
public class FetchTests
{
    [Fact]
    public async Task A_page_is_fetched_in_the_encoding_that_its_server_declares()
    {
        byte[] page = Encoding.Latin1.GetBytes("<title>Fähre</title><p>Die Fähre lief am Freitag auf Grund.</p>");
        using var server = new SmallServer(_ => ("200 OK", "Content-Type: text/html; charset=ISO-8859-1", page));

        var run = await ToolRun.Of(server.Address("/story"), "-f", "text");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Die Fähre lief am Freitag auf Grund.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirection_is_followed()
    {
        using var server = new SmallServer(path => path == "/old"
            ? ("301 Moved", "Location: /new/story", [])
            : ("200 OK", "Content-Type: text/html", "<p>The ferry ran aground on Friday.</p>"u8.ToArray()));

        var run = await ToolRun.Of(server.Address("/old"), "-f", "text");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("The ferry ran aground", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("404 Not Found", "Content-Type: text/html", "answers 404 Not Found")]
    [InlineData("200 OK", "Content-Type: image/png", "is image/png, not a page")]
    [InlineData("302 Found", "Location: /again", "answers 302 Found")]
    public async Task What_is_no_page_is_told_in_one_line(string status, string header, string message)
    {
        using var server = new SmallServer(_ => (status, header, "x"u8.ToArray()));

        var run = await ToolRun.Of(server.Address("/"));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.EndsWith($"{message}\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirection_to_a_file_is_not_followed()
    {
        using var server = new SmallServer(_ => ("302 Found", "Location: file:///etc/hostname", []));

        var run = await ToolRun.Of(server.Address("/"));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_page_without_end_is_refused()
    {
        using var server = new SmallServer(_ => ("200 OK", "Content-Type: text/html", new byte[33 * 1024 * 1024]));

        var run = await ToolRun.Of(server.Address("/"));

        Assert.Equal(2, run.ExitCode);
        Assert.EndsWith("is longer than 32 MiB\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told_in_one_line()
    {
        string address;
        using (var server = new SmallServer(_ => ("200 OK", "", []))) address = server.Address("/");

        var run = await ToolRun.Of(address);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"newsparse: cannot fetch {address}: ", run.Error, StringComparison.Ordinal);
    }

    /// <summary>Answers every request on the loopback address by what a path gives.</summary>
    private sealed class SmallServer : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);

        public SmallServer(Func<string, (string Status, string Header, byte[] Body)> answer)
        {
            listener.Start();
            _ = ServeAsync(answer);
        }

        public string Address(string path) => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}{path}";

        public void Dispose() => listener.Dispose();

        private async Task ServeAsync(Func<string, (string Status, string Header, byte[] Body)> answer)
        {
            try
            {
                while (true)
                {
                    using var client = await listener.AcceptTcpClientAsync();
                    await using var stream = client.GetStream();
                    using var reader = new StreamReader(stream, leaveOpen: true);
                    string path = (await reader.ReadLineAsync())?.Split(' ')[1] ?? "/";
                    while (!string.IsNullOrEmpty(await reader.ReadLineAsync())) continue;
                    var (status, header, body) = answer(path);
                    string head = $"HTTP/1.1 {status}\r\n{header}{(header.Length > 0 ? "\r\n" : "")}Content-Length: {body.Length}\r\nConnection: close\r\n\r\n";
                    try
                    {
                        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
                        await stream.WriteAsync(body);
                    }
                    catch (IOException)
                    {
                        // The tool has seen enough.
                    }
                }
            }
            catch (Exception problem) when (problem is ObjectDisposedException or SocketException)
            {
                // The test is over.
            }
        }
    }
}
