using System.Text.Json;
using Briefs.Cli;
using Briefs.Cli.Commands;
using CsCheck;

namespace Briefs.Tests.LanguageServer;

/// <summary>Whatever an editor sends, the language server goes on, and answers each request once.</summary>
public sealed class HostileEditorTests : IDisposable
{
    private const string Initialize = """{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"capabilities":{}}}""";
    private const string Shutdown = """{"jsonrpc":"2.0","id":"end","method":"shutdown"}""";
    private const string Exit = """{"jsonrpc":"2.0","method":"exit"}""";

    private readonly DirectoryInfo _site = Directory.CreateTempSubdirectory("briefs-editor-");

    public HostileEditorTests()
    {
        Directory.CreateDirectory(Path.Combine(_site.FullName, "content", "briefs"));
        File.WriteAllText(Path.Combine(_site.FullName, "content", "site.yml"), "title: The Desk\nurl: https://example.org/\n");
        File.WriteAllText(Path.Combine(_site.FullName, "content", "briefs", "x.md"), Text);
    }

    private static string Text => """
        ---
        title: A 😀 closes
        date: 2024-03-01
        sources:
          news: {title: News, publisher: P, date: 2024-02-01, url: "https://example.org/"}
        quoted:
          mills: {name: Laura Mills}
        ---

        😀😀 “We stay” [@mills in @news]. “No” she said.

        """;

    private string Address => "file://" + Path.Combine(_site.FullName, "content", "briefs", "x.md");

    public void Dispose() => _site.Delete(recursive: true);

    [Fact]
    public void Faulty_headers_and_messages_are_passed_over_or_refused_and_the_next_is_answered()
    {
        var (exit, answers, _) = GivenEditor.Says(
            GivenEditor.Framed(Initialize),
            "nonsense\r\nContent-Length: x\r\n\r\n"u8.ToArray(),
            "Content-Length: -5\r\n\r\n"u8.ToArray(),
            Encoding.ASCII.GetBytes(new string('a', 100_000) + "\r\n"),
            GivenEditor.Framed("no json"),
            GivenEditor.Framed("[]"),
            GivenEditor.Framed("{}"),
            GivenEditor.Framed(new string('[', 100_000)),
            [.. "Content-Length: 2\r\n\r\n"u8, 0xFF, 0xFE],
            GivenEditor.Framed("""{"id":1,"method":"no/such/method"}"""),
            GivenEditor.Framed("""{"id":2,"method":"textDocument/hover","params":[1]}"""),
            GivenEditor.Framed("""{"id":3,"method":"textDocument/hover","params":{"textDocument":{"uri":"untitled:x"},"position":{"line":0,"character":0}}}"""),
            GivenEditor.Framed(Shutdown),
            GivenEditor.Framed("""{"id":4,"method":"textDocument/hover"}"""),
            GivenEditor.Framed(Exit));
        Assert.Equal(ExitCode.Done, exit);
        Assert.Equal(
            ["0:", ":-32700", ":-32600", ":-32600", ":-32700", ":-32700", "1:-32601", "2:-32602", "3:", "end:", "4:-32600"],
            answers.Select(a => $"{Id(a)}:{(a.TryGetProperty("error", out var error) ? error.GetProperty("code").ToString() : "")}"));
    }

    [Fact]
    public void A_message_that_is_too_long_is_dropped_and_the_next_is_answered()
    {
        var (_, answers, _) = GivenEditor.Says(
            GivenEditor.Framed(Initialize), [.. "Content-Length: 17000000\r\n\r\n"u8, .. new byte[17_000_000]],
                GivenEditor.Framed(Shutdown), GivenEditor.Framed(Exit));
        Assert.Equal(["0", "", "end"], answers.Select(Id));
    }

    [Fact]
    public void Nothing_is_answered_before_the_beginning_and_an_editor_that_is_gone_ends_it()
    {
        var (exit, answers, _) = GivenEditor.Says([GivenEditor.Framed("""{"id":1,"method":"shutdown"}"""), GivenEditor.Framed(Exit)]);
        Assert.Equal(-32002, answers.Single().GetProperty("error").GetProperty("code").GetInt32());
        Assert.Equal(ExitCode.ContentAtFault, exit);
        Assert.Equal(ExitCode.ContentAtFault, GivenEditor.Says([]).Exit);
    }

    [Fact]
    public void A_request_that_was_cancelled_before_it_was_taken_is_refused_as_such()
    {
        var hover = $$$$$$"""{"id":7,"method":"textDocument/hover","params":{"textDocument":{"uri":"{{{{{{Address}}}}}}"},"position":{"line":9,"character":20}}}""";
        var (_, answers, _) = GivenEditor.Says(
            GivenEditor.Framed("""{"method":"$/cancelRequest","params":{"id":7}}"""), GivenEditor.Framed(Initialize), GivenEditor.Framed(hover), GivenEditor.Framed(Shutdown), GivenEditor.Framed(Exit));
        Assert.Equal(-32800, answers.Single(a => Id(a) == "7").GetProperty("error").GetProperty("code").GetInt32());
    }

    [Fact]
    public void Characters_beyond_the_first_plane_count_as_two()
    {
        var (_, answers, _) = GivenEditor.Says(
            GivenEditor.Framed(Initialize), GivenEditor.Framed(Open(Text)),
            GivenEditor.Framed($$$$$$"""{"id":1,"method":"textDocument/definition","params":{"textDocument":{"uri":"{{{{{{Address}}}}}}"},"position":{"line":9,"character":17}}}"""),
            GivenEditor.Framed(Shutdown), GivenEditor.Framed(Exit));
        var place = answers.Single(a => Id(a) == "1").GetProperty("result")[0].GetProperty("range").GetProperty("start");
        Assert.Equal((6, 2), (place.GetProperty("line").GetInt32(), place.GetProperty("character").GetInt32()));
    }

    [Fact]
    public void Whatever_is_sent_every_request_is_answered_once_and_nothing_ends_it() =>
        Message().Array[1, 25].Sample(
            messages =>
            {
                var numbered = messages.Select(
                    (m, i) =>
                        GivenEditor.Framed(m.Replace(
                            "ID", (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
                                .Replace("ADDRESS", Address, StringComparison.Ordinal)));
                var (exit, answers, remarks) =
                    GivenEditor.Says([GivenEditor.Framed(Initialize), GivenEditor.Framed(Open(Text)), .. numbered,
                        GivenEditor.Framed(Shutdown), GivenEditor.Framed(Exit)]);
                Assert.Equal((ExitCode.Done, ""), (exit, remarks));
                var asked = messages.Select((m, i) => (m, i)).Where(x => x.m.Contains("\"id\":ID", StringComparison.Ordinal))
                    .Select(x => $"{x.i + 1}").Append("0").Append("end");
                Assert.Equal(asked.Order(StringComparer.Ordinal), answers.Where(a => !a.TryGetProperty("method", out _)).Select(Id)
                    .Order(StringComparer.Ordinal));
            },
            iter: 150, threads: 1);

    private static string[] Methods { get; } =
    [
        "textDocument/completion", "textDocument/hover", "textDocument/definition", "textDocument/references",
            "textDocument/documentSymbol", "textDocument/codeAction", "briefs/documentStatus", "no/method",
    ];

    private static Gen<string> Message()
    {
        var number = Gen.OneOf("-1", "0", "1", "5", "9", "12", "17", "40", "99999", "2147483647", "99999999999", "1.5", "\"x\"", "null");
        var place = Gen.Select(number, number, (line, character) => $$$$$$"""{"line":{{{{{{line}}}}}},"character":{{{{{{character}}}}}}}""");
        var uri = Gen.OneOf("ADDRESS", "ADDRESS", "ADDRESS", "file:///nowhere/content/briefs/x.md", "untitled:1", "http://example.org/",
            "file://host/share/content/x.md", "file:///a%00b", "%%%", "");
        var written = Gen.OneOf("", "x", "\\n\\n", "“", "[@", "[@mills in @", "---\\n", "\\r", "\\ud83d", "\\ude00", "😀", "{.term}", "> ",
            "| a |\\n|---|", "\\u0000", "`", "title: a: b");
        var request = Gen.Select(Gen.OneOf(Methods), uri, place, place, (method, u, start, end) =>
            $$$$$$"""{"jsonrpc":"2.0","id":ID,"method":"{{{{{{method}}}}}}","params":{"textDocument":{"uri":"{{{{{{u}}}}}}"},"position":{{{{{{start}}}}}},"range":{"start":{{{{{{start}}}}}},"end":{{{{{{end}}}}}}},"context":{"only":["source.fixAll",1]}}}""");
        var change = Gen.Select(uri, place, place, written, Gen.Int[-2, 40], (u, start, end, text, version) =>
            $$$$$$"""{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"{{{{{{u}}}}}}","version":{{{{{{version}}}}}}},"contentChanges":[{"range":{"start":{{{{{{start}}}}}},"end":{{{{{{end}}}}}}},"text":"{{{{{{text}}}}}}"}]}}""");
        var other = Gen.Select(Gen.OneOf("textDocument/didClose", "textDocument/didSave", "textDocument/didOpen",
            "workspace/didChangeWatchedFiles", "initialized", "$/setTrace"), uri, (method, u) =>
            $$$$$$"""{"jsonrpc":"2.0","method":"{{{{{{method}}}}}}","params":{"textDocument":{"uri":"{{{{{{u}}}}}}","text":"Nothing.","version":1},"changes":[{"uri":"{{{{{{u}}}}}}"},3]}}""");
        return Gen.OneOf(request, change, other);
    }

    private string Open(string text) =>
        $$$$$$"""{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"{{{{{{Address}}}}}}","languageId":"markdown","version":1,"text":{{{{{{JsonSerializer.Serialize(text)}}}}}}}}}""";

    private static string Id(JsonElement answer) => answer.TryGetProperty("id", out var id) ? id.ToString() : "none";
}
