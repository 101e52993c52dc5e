using System.Text.Json;
using Briefs.LanguageServer;
using Briefs.Tests.Reading.Body;

namespace Briefs.Tests.LanguageServer;

/// <summary>A program that calls the server gets the messages that an editor reads from the stream.</summary>
public sealed class DirectServerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("briefs-direct-");
    private readonly string _uri;
    private readonly string _text = GivenBrief.Head.Replace("LANG", "en", StringComparison.Ordinal) + "“We stay,” she said.\n";

    public DirectServerTests()
    {
        var path = Path.Combine(_folder.FullName, "content", "briefs", "x.md");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, _text);
        File.WriteAllText(Path.Combine(_folder.FullName, "content", "site.yml"), "title: The Desk\nurl: https://example.org/\n");
        _uri = new Uri(path).AbsoluteUri;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Each_call_returns_what_the_stream_has()
    {
        string[] messages = [.. Opening, Request(2, "textDocument/hover", new { position = new { line = 3, character = 0 } }),
            Request(3, "textDocument/documentSymbol", new { }), Request(4, "briefs/documentStatus", new { }), "{", "[]",
            """{"jsonrpc":"2.0","id":"a","method":"briefs/unknown"}"""];
        var server = Server();
        var direct = messages.SelectMany(server.Handle).ToList();
        var (_, streamed, _) = GivenEditor.Says(messages.Select(GivenEditor.Framed));
        Assert.Equal(streamed.Where(a => !IsDiagnostics(a)).Select(a => a.GetRawText()), direct);
    }

    [Fact]
    public void Diagnostics_come_with_the_pause_and_only_if_they_differ()
    {
        var server = Server();
        foreach (var message in Opening) Assert.DoesNotContain("publishDiagnostics", string.Concat(server.Handle(message)));
        Assert.Contains("quote-without-source", Assert.Single(server.Check()));
        Assert.Empty(server.Check());
        Assert.Empty(server.Handle(Change(2, _text + " ")));
        Assert.DoesNotContain("\"version\":1,", Assert.Single(server.Check()));
        server.Handle(Change(3, _text.Replace("“We stay,” she said.", "She stays.", StringComparison.Ordinal)));
        Assert.DoesNotContain("quote-without-source", Assert.Single(server.Check()));
    }

    [Fact]
    public void The_site_of_a_file_has_its_unsaved_text()
    {
        var server = Server();
        foreach (var message in Opening) server.Handle(message);
        server.Handle(Change(2, _text + "\n“And we sing,” she said.\n"));
        var (site, path) = server.FindSite(_uri)!.Value;
        Assert.Equal(2, site.FindDocument(path)!.Quotations.Length);
        Assert.Null(server.FindSite("file:///nowhere/x.md"));
    }

    private string[] Opening =>
    [
        Message(1, "initialize", new { processId = (int?)null, rootUri = new Uri(_folder.FullName).AbsoluteUri, capabilities = new { } }),
        Message(null, "initialized", new { }),
        Message(null, "textDocument/didOpen",
            new { textDocument = new { uri = _uri, languageId = "markdown", version = 1, text = _text } }),
    ];

    private static DirectServer Server() =>
        new(TimeProvider.System, Briefs.Cli.BriefsVersion.Number, AbsentFiles.None, error => error.Message);

    private static bool IsDiagnostics(JsonElement answer) =>
        answer.TryGetProperty("method", out var method) && method.GetString() == "textDocument/publishDiagnostics";

    private string Change(int version, string text) => Message(null, "textDocument/didChange",
        new { textDocument = new { uri = _uri, version }, contentChanges = new[] { new { text } } });

    private string Request(int id, string method, object parameters)
    {
        var given = JsonSerializer.SerializeToNode(parameters)!.AsObject();
        given["textDocument"] = new System.Text.Json.Nodes.JsonObject { ["uri"] = _uri };
        return Message(id, method, given);
    }

    private static string Message(int? id, string method, object parameters) => id is null
        ? JsonSerializer.Serialize(new { jsonrpc = "2.0", method, @params = parameters })
        : JsonSerializer.Serialize(new { jsonrpc = "2.0", id, method, @params = parameters });
}
