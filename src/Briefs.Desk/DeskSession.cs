using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Briefs.LanguageServer;
using Briefs.Workspaces;

namespace Briefs.Desk;

/// <summary>A site that is open in the page: the language server, and the requests that only the desk has.</summary>
internal sealed class DeskSession
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly DirectServer _server;
    private readonly string _settings;
    private readonly DeskRequests _requests;

    private DeskSession(SiteInMemory site)
    {
        _server = new DirectServer(TimeProvider.System, Version, site.Absent, error => error.Message);
        _settings = new Uri(Path.Combine(site.Folder, "content", "site.yml")).AbsoluteUri;
        _requests = new DeskRequests(_server.FindSite, () => Site);
    }

    /// <summary>The version of Briefs, without the commit it was built from.</summary>
    public static string Version { get; } =
        typeof(DeskSession).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    private WorkspaceSnapshot Site => _server.FindSite(_settings)!.Value.Site;

    /// <inheritdoc cref="Exports.Open"/>
    public static (DeskSession? Session, string Answer) Open(string folder, string files)
    {
        try
        {
            var session = new DeskSession(SiteInMemory.Write(folder, files));
            return (session, new JsonObject { ["briefs"] = session.ListBriefs() }.ToJsonString(s_json));
        }
        catch (Exception error) when (error is FormatException or IOException or UnauthorizedAccessException)
        {
            return (null, new JsonObject { ["failed"] = error.Message }.ToJsonString(s_json));
        }
    }

    public IReadOnlyList<string> Handle(string message)
    {
        try
        {
            return _requests.Answer(message) is { } answer ? [answer.ToJsonString(s_json)] : _server.Handle(message);
        }
        catch (Exception bug) when (FailedRequest.Answer(message, bug) is { } answer)
        {
            // A bug in one request must not stop the desk.
            return [answer.ToJsonString(s_json)];
        }
    }

    public IReadOnlyList<string> Check() => _server.Check();

    private JsonArray ListBriefs() => new(
    [
        .. Site.Library.Briefs.Select(JsonNode (brief) => new JsonObject
        {
            ["path"] = brief.File.Path,
            ["title"] = brief.Title.Plain,
            ["language"] = brief.Lang,
        }),
    ]);
}
