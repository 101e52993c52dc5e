using System.Text.Json.Nodes;
using Briefs.LanguageServer.Handlers;

namespace Briefs.LanguageServer;

/// <summary>The capabilities that the server declares to an editor.</summary>
internal static class Capabilities
{
    private const int Incremental = 2;

    public static JsonObject Ours(string version) => new()
    {
        ["capabilities"] = new JsonObject
        {
            // The only encoding that every editor supports.
            ["positionEncoding"] = "utf-16",
            ["textDocumentSync"] = new JsonObject
            {
                ["openClose"] = true,
                ["change"] = Incremental,
                ["save"] = new JsonObject { ["includeText"] = false },
            },
            ["completionProvider"] = new JsonObject { ["triggerCharacters"] = new JsonArray("@", ".") },
            ["hoverProvider"] = true,
            ["definitionProvider"] = true,
            ["referencesProvider"] = true,
            ["documentSymbolProvider"] = true,
            ["codeActionProvider"] = new JsonObject { ["codeActionKinds"] = new JsonArray("quickfix", CodeActionHandler.OfAll) },
            ["experimental"] = new JsonObject { ["documentStatus"] = true },
        },
        ["serverInfo"] = new JsonObject { ["name"] = "briefs", ["version"] = version },
    };

    public static JsonObject WatchedFiles() => new()
    {
        ["registrations"] = new JsonArray(new JsonObject
        {
            ["id"] = "briefs-files",
            ["method"] = "workspace/didChangeWatchedFiles",
            ["registerOptions"] = new JsonObject { ["watchers"] = new JsonArray(new JsonObject { ["globPattern"] = "**/content/**" }) },
        }),
    };
}
