using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Briefs.Desk;

/// <summary>
/// Checks a short brief in several steps. In a browser, .NET interprets its code, and prepares each method when it runs for the first time.
/// </summary>
internal static class WarmUp
{
    private const string Folder = "/warm";

    private const string Brief = """
        ---
        title: The border is closed
        summary: No one may leave.
        date: 2024-03-05
        sources:
          news:
            title: Border closed
            url: https://example.org/news
            date: 2024-03-04
        quoted:
          mills:
            name: Laura Mills
            role: researcher
        ---

        ## At the border

        “We will not leave,” said Laura Mills [@mills in @news]. He added: “No one asked us.” *No* [link](https://example.org/).

        """;

    public static void Run()
    {
        var files = new JsonObject
        {
            ["content/site.yml"] = "title: Warm\nurl: https://example.org/\nlanguage: en\n",
            ["content/briefs/border.md"] = Brief,
        };
        var session = DeskSession.Open(Folder, files.ToJsonString()).Session
            ?? throw new UnreachableException("The brief of the warm-up can't be opened.");
        Send(session, "initialize", new JsonObject { ["rootUri"] = "file://" + Folder, ["capabilities"] = new JsonObject() });
        Notify(session, "initialized", []);
        const string uri = "file://" + Folder + "/content/briefs/border.md";
        Notify(session, "textDocument/didOpen", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = uri, ["languageId"] = "markdown", ["version"] = 1, ["text"] = Brief },
        });
        session.Check();
        Notify(session, "textDocument/didChange", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = uri, ["version"] = 2 },
            ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = Brief + "\n“We saw it,” he said.\n" }),
        });
        session.Check();
        Directory.Delete(Folder, recursive: true);
    }

    private static void Send(DeskSession session, string method, JsonObject parameters) => session.Handle(
        new JsonObject { ["jsonrpc"] = "2.0", ["id"] = 1, ["method"] = method, ["params"] = parameters }.ToJsonString());

    private static void Notify(DeskSession session, string method, JsonObject parameters) => session.Handle(
        new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters }.ToJsonString());
}
