using Briefs.LanguageServer.Protocol;
using Briefs.Workspaces;

namespace Briefs.LanguageServer;

/// <summary>
/// The language server for a program that has it in its own process: a call handles one message, and returns what the server sends. It
/// works without threads and without waiting, as a browser requires.
/// </summary>
public sealed class DirectServer
{
    private readonly List<string> _sent = [];
    private readonly Session _session;
    private readonly MessageHandler _handler;

    /// <param name="version">The version of Briefs, for the editor's log.</param>
    /// <param name="absent">Files of the site that its folder lacks.</param>
    /// <param name="describe">Describes an exception of the disk for the user.</param>
    public DirectServer(TimeProvider clock, string version, AbsentFiles absent, Func<Exception, string> describe)
    {
        var editor = new MessageWriter(message => _sent.Add(Encoding.UTF8.GetString(message)));
        _session = new Session(editor, clock, version) { Absent = absent };
        _handler = new MessageHandler(editor, _session, describe);
    }

    /// <summary>Handles a message of the editor. The diagnostics of a change are returned by <see cref="Check"/>.</summary>
    /// <param name="message">JSON-RPC, without headers.</param>
    /// <returns>The messages to the editor.</returns>
    public IReadOnlyList<string> Handle(string message)
    {
        _handler.Take(IncomingMessage.Parse(Encoding.UTF8.GetBytes(message)));
        return TakeSent();
    }

    /// <summary>Checks the changes since the last call. To be called when the user pauses.</summary>
    /// <returns>The messages to the editor: the diagnostics that differ from those sent before.</returns>
    public IReadOnlyList<string> Check()
    {
        if (_handler.IsBehind) _handler.Tell();
        return TakeSent();
    }

    /// <summary>Returns the site of a file with unsaved changes, and the path of the file in it; null if it belongs to no site.</summary>
    /// <param name="address">The URI of the file.</param>
    /// <exception cref="IOException">A file cannot be read. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public (WorkspaceSnapshot Site, string Path)? FindSite(string address) => _session.FindSite(address);

    private string[] TakeSent()
    {
        string[] sent = [.. _sent];
        _sent.Clear();
        return sent;
    }
}
