using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;

namespace Briefs.Desk;

/// <summary>What the worker of the page calls. It has one thread, and calls one method at a time.</summary>
[SupportedOSPlatform("browser")]
public static partial class Exports
{
    private static DeskSession? s_session;

    /// <summary>Returns the version of Briefs.</summary>
    [JSExport]
    public static string Version() => DeskSession.Version;

    /// <summary>Checks a short brief once, because the first run of everything is slow.</summary>
    [JSExport]
    public static void Warm() => WarmUp.Run();

    /// <summary>Writes the files of a site into memory, and begins a session with it.</summary>
    /// <param name="files">A JSON object: text by path, relative to the folder of the site.</param>
    /// <returns>A JSON object: <c>briefs</c>, a list of <c>path</c>, <c>title</c> and <c>language</c>; or <c>failed</c>, a text.</returns>
    [JSExport]
    public static string Open(string files)
    {
        var opened = DeskSession.Open("/site", files);
        s_session = opened.Session;
        return opened.Answer;
    }

    /// <summary>Handles a message of the editor.</summary>
    /// <param name="message">JSON-RPC, of the Language Server Protocol or one of the desk's own requests.</param>
    /// <returns>The messages to the editor.</returns>
    [JSExport]
    public static string[] Message(string message) => s_session is { } session ? [.. session.Handle(message)] : [];

    /// <summary>Checks what has changed. To be called when the user pauses.</summary>
    /// <returns>The messages to the editor.</returns>
    [JSExport]
    public static string[] Check() => s_session is { } session ? [.. session.Check()] : [];
}
