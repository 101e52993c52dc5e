using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Net;

namespace Briefs.SiteTests.Harness;

/// <summary>
/// A web of one host on this machine, each path of which answers as a test says. It remembers what it was asked, and when.
/// </summary>
public sealed class LocalWeb : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, string?> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TimeSpan> _times = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Task> _first = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _isAsked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<(string Request, DateTime At)> _asked = new();

    public LocalWeb()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Method and path of each request, such as <c>GET /x</c>, in order.</summary>
    public IReadOnlyList<string> Asked => [.. _asked.Select(a => a.Request)];

    /// <summary>When each request came.</summary>
    public IReadOnlyList<DateTime> Times => [.. _asked.Select(a => a.At)];

    /// <summary>Ends with the first request.</summary>
    public Task IsAsked => _isAsked.Task;

    public string At(string path) => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}{path}";

    /// <summary>A path answers with a page.</summary>
    public LocalWeb Page(string path, string html) => Answer(path, "200 OK", "Content-Type: text/html; charset=utf-8", html);

    /// <summary>A path answers with a status.</summary>
    /// <param name="header">One more header line.</param>
    public LocalWeb Answer(string path, string status, string header = "X-Nothing: 1", string body = "")
    {
        _answers[path] = string.Create(CultureInfo.InvariantCulture,
            $"HTTP/1.1 {status}\r\n{header}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}");
        return this;
    }

    /// <summary>A path answers one method otherwise than the others.</summary>
    public LocalWeb AnswerTo(string method, string path, string status) => Answer($"{method} {path}", status);

    /// <summary>A path takes its time to answer.</summary>
    public LocalWeb Slow(string path, TimeSpan time)
    {
        _times[path] = time;
        return this;
    }

    /// <summary>A path is answered once something else has happened.</summary>
    public LocalWeb After(Task first, string path)
    {
        _first[path] = first;
        return this;
    }

    /// <summary>A path is never answered.</summary>
    public LocalWeb Silent(string path)
    {
        _answers[path] = null;
        return this;
    }

    /// <summary>A path answers with what is no HTTP, or with nothing, and the connection is cut.</summary>
    public LocalWeb Raw(string path, string bytes)
    {
        _answers[path] = bytes;
        return this;
    }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = TalkAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var connection = client;
        try
        {
            var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
            if (await reader.ReadLineAsync(_stop.Token) is not { } first) return;
            while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 })
            {
            }

            _asked.Enqueue((first[..first.LastIndexOf(' ')], DateTime.UtcNow));
            _isAsked.TrySetResult();
            var path = first.Split(' ')[1];
            if (!_answers.TryGetValue(first[..first.LastIndexOf(' ')], out var answer) && !_answers.TryGetValue(path, out answer))
                answer = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            if (answer is null) await Task.Delay(Timeout.Infinite, _stop.Token);
            if (_first.TryGetValue(path, out var other)) await other.WaitAsync(_stop.Token);
            if (_times.TryGetValue(path, out var time)) await Task.Delay(time, _stop.Token);
            var isHead = first.StartsWith("HEAD ", StringComparison.Ordinal);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(
                isHead ? answer![..(answer!.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)] : answer!), _stop.Token);
        }
        catch (Exception over) when (over is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The other side has gone, or the test is over.
        }
    }
}
