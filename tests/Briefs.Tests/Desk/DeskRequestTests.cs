using System.Text.Json.Nodes;
using Briefs.Cli;
using Briefs.Cli.Commands;
using Briefs.Pages;
using Briefs.Tests.Reading.Body;
using Briefs.Workspaces;

namespace Briefs.Tests.Desk;

/// <summary>The requests that only the desk has answer what the commands of the same purpose write.</summary>
public sealed class DeskRequestTests
{
    private const string Brief = "content/briefs/border.md";

    private const string Body = "“We will not leave,” said Laura Mills [@mills in @news].\n\n«Нет» and 一二三 “more”.\n";

    private static readonly string Text = GivenBrief.Head.Replace("LANG", "en", StringComparison.Ordinal) + Body;

    private static readonly ImmutableSortedDictionary<string, string> Files = ImmutableSortedDictionary
        .Create<string, string>(StringComparer.Ordinal)
        .Add("content/site.yml", "title: The Desk\nurl: https://example.org/\n").Add(Brief, Text);

    [Fact]
    public void A_preview_is_the_page_that_a_build_writes()
    {
        var answer = Ask(Request("briefs/preview", OfBrief));
        var folder = DeskSite.Write(Files);
        try
        {
            var site = Workspace.Open(new WorkspaceOptions { SiteFolder = folder.FullName, AsOf = DateTimeOffset.UtcNow }).Current;
            var pages = SitePages.Create(
                site.Library, TemplateReader.Read(site.Templates).Value, site.CreateProfile(site.Library.Settings.Url));
            var page = Assert.IsType<PlannedFile.Rendered>(pages.FindFile("briefs/border/index.html")).Render();
            Assert.Equal(Encoding.UTF8.GetString(page.Value.Span), answer[0]["html"]!.GetValue<string>());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Counts_are_of_words_and_quotations()
    {
        var counts = Ask(Request("briefs/counts", OfBrief))[0];
        Assert.Equal(13, counts["words"]!.GetValue<int>());
        Assert.Equal(3, counts["quotations"]!.GetValue<int>());
        Assert.Equal(2, counts["withoutSource"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("draft.md", "# A title\n\nLaura Mills said “We left” on [Monday](https://example.org/a).\n", null)]
    [InlineData("whole.html", "<html lang=en><head><base href='https://example.org/'><meta property='og:description' content='The pass.'>"
        + "<link rel=canonical href='https://example.org/the-pass'><script>document.write('x')</script></head><body><h1>The pass</h1>"
        + "<script src=a.js></script><figure><img src=a.png alt=Guard><figcaption>The guard</figcaption></figure>"
        + "<p>She said <q>we left</q>.<pre><code class=sh>ls</code></pre>", null)]
    [InlineData("page.html", "<h1>Заголовок</h1><p>Иванов сказал: «Мы уехали».</p>", "windows-1251")]
    public void An_import_is_the_brief_that_the_command_writes(string name, string draft, string? charset)
    {
        var bytes = charset is null ? Encoding.UTF8.GetBytes(draft)
            : CodePagesEncodingProvider.Instance.GetEncoding(charset)!.GetBytes($"<meta charset={charset}>{draft}");
        var answer = Ask(Request("briefs/import", new JsonObject { ["name"] = name, ["base64"] = Convert.ToBase64String(bytes) }))[0];
        var folder = DeskSite.Write(Files);
        try
        {
            var file = Path.Combine(folder.FullName, name);
            File.WriteAllBytes(file, bytes);
            using var remarks = new StringWriter();
            using var output = new MemoryStream();
            CommandLine.Run(["import", file, "--site", folder.FullName], new CommandContext
            {
                Input = Stream.Null,
                Output = output,
                Remarks = remarks,
                Clock = TimeProvider.System,
                Environment = _ => null,
                Terminals = TtyStreams.None,
            });
            var written = Path.Combine(folder.FullName, answer["path"]!.GetValue<string>());
            Assert.True(File.Exists(written), remarks.ToString());
            Assert.Equal(File.ReadAllText(written), answer["markdown"]!.GetValue<string>());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_file_of_another_kind_is_refused()
    {
        var answer = Ask(Request("briefs/import", new JsonObject { ["name"] = "x.exe", ["base64"] = "AAAA" }))[0];
        Assert.Equal("This kind of file can't be imported. Save it as .docx, .md or .html.", answer["refused"]!.GetValue<string>());
    }

    [Fact]
    public void Pasted_text_is_Markdown_with_its_marks()
    {
        const string html = "<html><!--StartFragment--><p class=MsoNormal>She said: “We <b>left</b>”.</p>"
            + "<ul><li>one</li></ul><script>x()</script><!--EndFragment--></html>";
        Assert.Equal(
            "She said: “We **left**”.\n\n- one\n",
            Ask(Request("briefs/paste", new JsonObject { ["html"] = html }))[0]["markdown"]!.GetValue<string>());
    }

    [Fact]
    public void A_new_brief_has_its_title_and_language()
    {
        var answers = Ask(
            Request("briefs/new", new JsonObject { ["title"] = "At the border" }),
            Request("briefs/new", new JsonObject { ["title"] = "На границе", ["language"] = "ru" }),
            Request("briefs/new", new JsonObject { ["title"] = "…" }));
        Assert.Equal("content/briefs/at-the-border.md", answers[0]["path"]!.GetValue<string>());
        Assert.StartsWith("---\ntitle: >-\n  At the border\n", answers[0]["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.EndsWith(".ru.md", answers[1]["path"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.NotNull(answers[2]["code"]);
    }

    [Fact]
    public void A_bug_in_a_request_is_its_error_and_the_next_one_is_answered()
    {
        // .NET throws an exception where a string has half of a pair of surrogates.
        const string paste = "{\"jsonrpc\":\"2.0\",\"id\":ID,\"method\":\"briefs/paste\",\"params\":{\"html\":\"\\ud83d\"}}";
        var answers = Ask(paste, Request("briefs/counts", OfBrief));
        Assert.Equal(-32603, answers[0]["code"]!.GetValue<int>());
        Assert.Equal(13, answers[1]["words"]!.GetValue<int>());
    }

    [Fact]
    public void Pasted_text_that_is_too_deep_is_left_to_the_page()
    {
        var html = string.Concat(Enumerable.Repeat("<div>", 300)) + "text";
        Assert.Equal("", Ask(Request("briefs/paste", new JsonObject { ["html"] = html }))[0]["markdown"]!.GetValue<string>());
    }

    private static JsonObject OfBrief => new() { ["textDocument"] = new JsonObject { ["uri"] = "file:///site/" + Brief } };

    private static JsonObject Request(string method, JsonObject parameters) => new() { ["method"] = method, ["params"] = parameters };

    private static JsonNode[] Ask(params JsonNode[] requests)
    {
        DeskUnderNode.Require();
        var site = new JsonObject
        {
            ["files"] = new JsonObject(Files.Select(file => KeyValuePair.Create<string, JsonNode?>(file.Key, file.Value))),
            ["open"] = new JsonArray(Brief),
            ["requests"] = new JsonArray(requests),
        };
        return [.. DeskUnderNode.Run([site])[0]["answers"]!.AsArray().Select(answer => answer!)];
    }
}
