using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Briefs.LanguageServer.Protocol;

namespace Briefs.LanguageServer;

/// <summary>Handles the messages of one editor, one at a time and in order. Neither waits nor starts a thread.</summary>
/// <param name="describe">Describes an exception of the disk for the user.</param>
internal sealed class MessageHandler(MessageWriter editor, Session session, Func<Exception, string> describe)
{
    private readonly CancelledRequests _cancelled = new();
    private bool _isInitialized;

    /// <summary>Whether the editor has requested a shutdown.</summary>
    public bool IsShutDown { get; private set; }

    /// <summary>Whether there are changes whose diagnostics were not sent yet.</summary>
    public bool IsBehind => session.IsBehind;

    /// <summary>Checks all changes, and sends the diagnostics of the open files.</summary>
    public void Tell() => Guarded(session.Tell);

    /// <summary>Refuses a request that was received but not handled yet. Any thread may call this.</summary>
    public void Cancel(JsonElement id) => _cancelled.Add(id);

    /// <summary>Handles a message, and sends its answer, if any. <see cref="Tell"/> sends the diagnostics of a change.</summary>
    public void Take(IncomingMessage received)
    {
        switch (received)
        {
            case IncomingMessage.MalformedMessage faulty: editor.Refuse(faulty.Id, faulty.Code, faulty.Message); break;
            case IncomingMessage.Notification notification when _isInitialized && !IsShutDown: Guarded(() => Take(notification)); break;
            case IncomingMessage.Request request: Take(request); break;
        }
    }

    private void Take(IncomingMessage.Notification notification)
    {
        switch (notification.Method)
        {
            case "initialized": session.Initialized(); break;
            case "textDocument/didOpen": session.DidOpen(notification.Params); break;
            case "textDocument/didChange": session.DidChange(notification.Params); break;
            case "textDocument/didClose": session.DidClose(notification.Params); break;
            case "textDocument/didSave": session.DidSave(notification.Params); break;
            case "workspace/didChangeWatchedFiles": session.FilesChanged(notification.Params); break;
        }
    }

    private void Take(IncomingMessage.Request request)
    {
        if (_cancelled.Take(request.Id)) editor.Refuse(request.Id, ErrorCode.RequestCancelled, "The request was cancelled.");
        else if (IsShutDown) editor.Refuse(request.Id, ErrorCode.InvalidRequest, "The server has been shut down.");
        else if (request.Method == "initialize")
        {
            _isInitialized = true;
            editor.Answer(request.Id, session.Initialize(request.Params));
        }
        else if (!_isInitialized) editor.Refuse(request.Id, ErrorCode.ServerNotInitialized, "The first request must be initialize.");
        else if (request.Method == "shutdown")
        {
            IsShutDown = true;
            editor.Answer(request.Id, null);
        }
        else Answer(request);
    }

    private void Answer(IncomingMessage.Request request)
    {
        if (!RequestRouter.Knows(request.Method)) editor.Refuse(request.Id, ErrorCode.MethodNotFound, "The method is not supported.");
        else if (!RequestRouter.HasWhatItNeeds(request))
            editor.Refuse(request.Id, ErrorCode.InvalidParams, "The document or the position is missing.");
        else if (Guarded(() => RequestRouter.Answer(session, request)) is var (result, error) && error is null)
            editor.Answer(request.Id, result);
        else editor.Refuse(request.Id, ErrorCode.InternalError, error!);
    }

    private void Guarded(Action work)
    {
        var (_, error) = Guarded(() =>
        {
            work();
            return null;
        });
        if (error is not null) editor.Notify("window/logMessage", new JsonObject { ["type"] = 1, ["message"] = error });
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
            return (null, describe(error));
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
