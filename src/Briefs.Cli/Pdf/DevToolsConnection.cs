using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;

namespace Briefs.Cli.Pdf;

/// <summary>
/// A connection to a browser by the Chrome DevTools Protocol: JSON messages over a WebSocket. Thread-safe.
/// </summary>
internal sealed class DevToolsConnection : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly CancellationTokenSource _closed = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _pending = new();
    private Task _receiving = Task.CompletedTask;
    private int _last;

    /// <summary>Called for every event. Set before <see cref="ConnectAsync"/>; must not block.</summary>
    public Action<DevToolsEvent> OnEvent { get; init; } = _ => { };

    public async Task ConnectAsync(Uri address, CancellationToken cancellation)
    {
        await _socket.ConnectAsync(address, cancellation);
        _receiving = Task.Run(ReceiveAllAsync, CancellationToken.None);
    }

    /// <summary>Calls a method and returns its result.</summary>
    /// <param name="parameters">Writes the members of the parameters object.</param>
    /// <param name="session">The tab; null for the browser.</param>
    /// <exception cref="ChromiumException">The browser reported an error or closed the connection.</exception>
    public async Task<JsonElement> CallAsync(
        string method, Action<Utf8JsonWriter>? parameters, string? session, CancellationToken cancellation)
    {
        var id = Interlocked.Increment(ref _last);
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        _pending[id] = answer;
        try
        {
            if (_receiving.IsCompleted) throw Closed();
            await SendAsync(Message(id, method, parameters, session), cancellation);
            return await answer.Task.WaitAsync(cancellation);
        }
        catch (Exception error) when (error is WebSocketException or ObjectDisposedException)
        {
            throw Closed();
        }
        finally
        {
            _pending.TryRemove(id, out _);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _closed.CancelAsync();
        await _receiving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _socket.Dispose();
        _sending.Dispose();
        _closed.Dispose();
    }

    private static ChromiumException Closed() => new("the browser closed unexpectedly");

    private static byte[] Message(int id, string method, Action<Utf8JsonWriter>? parameters, string? session)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteNumber("id", id);
            json.WriteString("method", method);
            if (session is not null) json.WriteString("sessionId", session);
            json.WriteStartObject("params");
            parameters?.Invoke(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private async Task SendAsync(byte[] message, CancellationToken cancellation)
    {
        await _sending.WaitAsync(cancellation);
        try
        {
            await _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancellation);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task ReceiveAllAsync()
    {
        try
        {
            while (await ReceiveAsync() is { } message) Dispatch(message);
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException)
        {
            // The browser ended or was stopped: every call that still waits learns it below.
        }

        foreach (var waiting in _pending.Values) waiting.TrySetException(Closed());
    }

    // Null when the browser closes the connection.
    private async Task<byte[]?> ReceiveAsync()
    {
        using var message = new MemoryStream();
        var piece = new byte[64 * 1024];
        while (true)
        {
            var part = await _socket.ReceiveAsync(piece.AsMemory(), _closed.Token);
            if (part.MessageType == WebSocketMessageType.Close) return null;
            message.Write(piece, 0, part.Count);
            if (part.EndOfMessage) return message.ToArray();
        }
    }

    private void Dispatch(byte[] message)
    {
        using var json = JsonDocument.Parse(message);
        var root = json.RootElement;
        if (root.TryGetProperty("id", out var id))
        {
            if (!_pending.TryGetValue(id.GetInt32(), out var waiting)) return;
            if (root.TryGetProperty("error", out var error))
                waiting.TrySetException(new ChromiumException($"the browser reported: {error.GetProperty("message").GetString()}"));
            else waiting.TrySetResult(root.GetProperty("result").Clone());
            return;
        }

        var session = root.TryGetProperty("sessionId", out var tab) ? tab.GetString() : null;
        OnEvent(new DevToolsEvent(root.GetProperty("method").GetString() ?? "", root.GetProperty("params").Clone(), session));
    }
}

/// <summary>An event of a browser.</summary>
/// <param name="Session">The tab; null for the browser.</param>
internal sealed record DevToolsEvent(string Method, JsonElement Parameters, string? Session);

/// <summary>The browser failed. The message is a clause without a final full stop.</summary>
internal sealed class ChromiumException(string message) : IOException(message);
