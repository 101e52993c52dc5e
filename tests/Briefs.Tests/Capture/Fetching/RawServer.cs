using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Net;

namespace Briefs.Tests.Capture.Fetching;

/// <summary>A server on this machine that answers byte by byte as a test says, and so can also answer as no server should.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, RawAnswer> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly ConcurrentBag<Task> _talks = [];
    private readonly Task _accepting;
    private int _connections;

    public RawServer()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How many have connected, whether or not they asked for anything.</summary>
    public int Connections => _connections;

    /// <summary>Each request's head, in order.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    public Uri At(string path) => new($"http://127.0.0.1:{Port}{path}");

    /// <summary>Says how a path is answered; after the answer the connection is closed.</summary>
    public RawServer Answer(string path, RawAnswer answer)
    {
        _answers[path] = answer;
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        // Before it is stopped: a listener that is stopped between two connections throws at the one who waits for the next.
        await _accepting;
        _listener.Stop();
        await Task.WhenAll(_talks);
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                Interlocked.Increment(ref _connections);
                _talks.Add(TalkAsync(client));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var head = await HeadAsync(stream);
                if (head.Length == 0) return;
                _requests.Enqueue(head);
                var answer = _answers.GetValueOrDefault(head.Split(' ')[1]) ?? RawAnswers.Status(404);
                await answer(stream, _stop.Token);
            }
            catch (Exception end) when (end is OperationCanceledException or IOException)
            {
                // The test is over, or the other side has heard enough.
            }
        }
    }

    private async Task<string> HeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one, _stop.Token) == 1)
        {
            head.Append((char)one[0]);
            if (head.Length >= 4 && head.ToString(head.Length - 4, 4) == "\r\n\r\n") return head.ToString();
        }

        return "";
    }
}
