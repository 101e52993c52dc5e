using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.Json;
using System.Threading.Channels;
using Briefs.LanguageServer.Protocol;

namespace Briefs.LanguageServer;

/// <summary>The language server for one editor: handles its messages in order, and checks the changes when the user pauses.</summary>
public sealed class Server
{
    /// <summary>The pause in typing after which changes are checked.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(120);

    private readonly MessageReader _input;
    private readonly MessageWriter _editor;
    private readonly Session _session;
    private readonly Channel<IncomingMessage> _inbox =
        Channel.CreateBounded<IncomingMessage>(new BoundedChannelOptions(1_000) { SingleReader = true, SingleWriter = true });
    private readonly CancelledRequests _cancelled = new();
    private readonly Func<Exception, string> _describe;
    private bool _isInitialized;
    private bool _isShutDown;

    /// <param name="version">The version of Briefs, for the editor's log.</param>
    /// <param name="describe">Describes an exception of the disk for the user.</param>
    public Server(Stream input, Stream output, TimeProvider clock, string version, Func<Exception, string> describe)
    {
        _input = new MessageReader(input);
        _editor = new MessageWriter(output);
        _session = new Session(_editor, clock, version);
        _describe = describe;
    }

    /// <returns>Whether the editor requested a shutdown before it exited.</returns>
    /// <exception cref="IOException">The editor no longer reads responses.</exception>
    public async Task<bool> Run()
    {
        var reading = Receive();
        while (await Next() is { } received)
        {
            if (received is IncomingMessage.Notification { Method: "exit" }) return _isShutDown;
            Take(received);
        }

        await reading;
        return _isShutDown;
    }

    private async Task Receive()
    {
        try
        {
            while (await _input.Next() is { } body)
            {
                var received = IncomingMessage.Parse(body);
                if (received is IncomingMessage.Notification { Method: "$/cancelRequest" } cancel) _cancelled.Add(cancel.Params.Part("id"));
                else await _inbox.Writer.WriteAsync(received);
            }
        }
        finally
        {
            _inbox.Writer.Complete();
        }
    }

    // With unchecked changes, waits for the next message only for the pause.
    private async Task<IncomingMessage?> Next()
    {
        if (_session.IsBehind && !_inbox.Reader.TryPeek(out _))
        {
            var more = _inbox.Reader.WaitToReadAsync().AsTask();
            if (await Task.WhenAny(more, Task.Delay(s_pause)) != more) Guarded(_session.Tell);
            await more;
        }

        return await _inbox.Reader.WaitToReadAsync() && _inbox.Reader.TryRead(out var received) ? received : null;
    }

    private void Take(IncomingMessage received)
    {
        switch (received)
        {
            case IncomingMessage.MalformedMessage faulty: _editor.Refuse(faulty.Id, faulty.Code, faulty.Message); break;
            case IncomingMessage.Notification notification when _isInitialized && !_isShutDown: Guarded(() => Take(notification)); break;
            case IncomingMessage.Request request: Take(request); break;
        }
    }

    private void Take(IncomingMessage.Notification notification)
    {
        switch (notification.Method)
        {
            case "initialized": _session.Initialized(); break;
            case "textDocument/didOpen": _session.DidOpen(notification.Params); break;
            case "textDocument/didChange": _session.DidChange(notification.Params); break;
            case "textDocument/didClose": _session.DidClose(notification.Params); break;
            case "textDocument/didSave": _session.DidSave(notification.Params); break;
            case "workspace/didChangeWatchedFiles": _session.FilesChanged(notification.Params); break;
        }
    }

    private void Take(IncomingMessage.Request request)
    {
        if (_cancelled.Take(request.Id)) _editor.Refuse(request.Id, ErrorCode.RequestCancelled, "The request was cancelled.");
        else if (_isShutDown) _editor.Refuse(request.Id, ErrorCode.InvalidRequest, "The server has been shut down.");
        else if (request.Method == "initialize")
        {
            _isInitialized = true;
            _editor.Answer(request.Id, _session.Initialize(request.Params));
        }
        else if (!_isInitialized) _editor.Refuse(request.Id, ErrorCode.ServerNotInitialized, "The first request must be initialize.");
        else if (request.Method == "shutdown")
        {
            _isShutDown = true;
            _editor.Answer(request.Id, null);
        }
        else Answer(request);
    }

    private void Answer(IncomingMessage.Request request)
    {
        if (!RequestRouter.Knows(request.Method)) _editor.Refuse(request.Id, ErrorCode.MethodNotFound, "The method is not supported.");
        else if (!RequestRouter.HasWhatItNeeds(request))
            _editor.Refuse(request.Id, ErrorCode.InvalidParams, "The document or the position is missing.");
        else if (Guarded(() => RequestRouter.Answer(_session, request)) is var (result, error) && error is null)
            _editor.Answer(request.Id, result);
        else _editor.Refuse(request.Id, ErrorCode.InternalError, error!);
    }

    private void Guarded(Action work)
    {
        var (_, error) = Guarded(() =>
        {
            work();
            return null;
        });
        if (error is not null) _editor.Notify("window/logMessage", new JsonObject { ["type"] = 1, ["message"] = error });
    }

    // After a disk error, or if a file disappears while it is read, the server goes on with the next message.
    private (JsonNode? Result, string? Fault) Guarded(Func<JsonNode?> work)
    {
        try
        {
            return (work(), null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (null, _describe(error));
        }
    }
}

/// <summary>Requests that the editor has cancelled and that were not handled yet.</summary>
internal sealed class CancelledRequests
{
    // Limits the memory if an editor cancels requests that it never sent.
    private const int MaxHeld = 1_000;

    private readonly ConcurrentDictionary<string, bool> _ids = new(StringComparer.Ordinal);

    public void Add(JsonElement id)
    {
        if (_ids.Count < MaxHeld && id.ValueKind is JsonValueKind.Number or JsonValueKind.String) _ids[id.GetRawText()] = true;
    }

    /// <summary>Returns whether a request was cancelled, and forgets it.</summary>
    public bool Take(JsonElement id) => _ids.TryRemove(id.GetRawText(), out _);
}
