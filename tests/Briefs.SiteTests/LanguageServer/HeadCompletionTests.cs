using System.Text.Json.Nodes;
using Briefs.Cli.Commands;
using Briefs.LanguageServer.Completion;
using Briefs.LanguageServer.Handlers;
using Briefs.LanguageServer;
using Briefs.Reading.FrontMatter;
using Briefs.SiteTests.Harness;
using Briefs.Workspaces;
using Xunit;

namespace Briefs.SiteTests.LanguageServer;

/// <summary>Keys and values of front matter and of YAML files, as they are completed. The place is where the ‸ stands.</summary>
public sealed class HeadCompletionTests : IDisposable
{
    private const string Brief = "content/briefs/x.md";

    private readonly TestSite _site = TestSite.Good()
        .With("content/people.yml", "mills:\n  name: Laura Mills\n")
        .With("content/images/pass.png", "no picture")
        .With("content/briefs/border.md", TestTexts.Brief("At the border")
        .Replace("date:", "topics: [asylum, borders]\nlang: ru\ndate:", StringComparison.Ordinal));

    private const string Rest = "authors lang status embargo topics numbered image images sources quoted responses recommendations "
        + "annexes corrections updates related aliases allow extra private";

    private readonly WorkspaceSnapshot _state;

    public HeadCompletionTests() =>
        _state = Workspace.OpenWatched(new WorkspaceOptions { SiteFolder = _site.Folder, AsOf = At }, () => At).Current;

    private static DateTimeOffset At { get; } = new(2026, 3, 5, 12, 0, 0, TimeSpan.Zero);

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("---\ntitle: A\n‸\ndate: 2024-03-01\n---\n",
        "summary " + Rest)]
    [InlineData("---\n‸\n---\n",
        "title summary date " + Rest)]
    [InlineData("---\ntitle: A\nst‸", "status")]
    [InlineData("---\nimage:\n  src: a.png\n  ‸\n---\n", "alt caption credit citation")]
    [InlineData("---\nsources:\n  news:\n    title: A\n    url: x\n    ‸\n---\n",
        "publisher author date accessed archive type lang place speaker evidence-public")]
    [InlineData("---\nquoted:\n  mills:\n    anonymous: fear\n    ‸\n---\n", "also role organization description to-us")]
    [InlineData("---\nquoted:\n  mills:\n    organisation: HRW\n    ‸\n---\n", "name also role anonymous description to-us")]
    [InlineData("---\nresponses:\n  - from: A\n    ‸\n  - outcome: denies\n---\n", "outcome text source asked")]
    [InlineData("---\nresponses:\n- outcome: denies\n  ‸\n---\n", "from source asked")]
    [InlineData("---\ncorrections:\n  - ‸\n    text: It was 41.\n---\n", "date")]
    [InlineData("---\ncorrections:\n  ‸\n---\n", "date text")]
    [InlineData("---\nsources:\n  ‸\n---\n", "id")]
    [InlineData("---\nquoted:\n  kim‸\n---\n", "kim")]
    [InlineData("---\nimages:\n  ‸\n---\n", "pass.png")]
    [InlineData("---\nallow:\n  relat‸\n---\n", "related-unknown relative-date")]
    [InlineData("---\nallow:\n  quote-wi‸\n---\n", "")]
    [InlineData("---\nsummary: >-\n  Some ‸\n---\n", "")]
    [InlineData("---\ntitle: ‸\n---\n", "")]
    [InlineData("---\ntitle: A\n---\n\nSome ‸text\n", "")]
    public void Keys_are_those_that_the_entry_has_not_yet(string marked, string expected) => Assert.Equal(expected, Labels(Brief, marked));

    [Theory]
    [InlineData("---\nstatus: ‸\n---\n", "published draft")]
    [InlineData("---\nstatus: dr‸\n---\n", "draft")]
    [InlineData("---\ndate: ‸\n---\n", "2026-03-05")]
    [InlineData("---\nembargo: ‸\n---\n", "2026-03-05T09:00+00:00")]
    [InlineData("---\ntopics: [asylum, bord‸]\n---\n", "borders")]
    [InlineData("---\ntopics:\n  - asy‸\n---\n", "asylum")]
    [InlineData("---\nrelated: [‸]\n---\n", "border")]
    [InlineData("---\nlang: Uygh‸\n---\n", "ug")]
    [InlineData("---\nimage:\n  src: ‸\n---\n", "pass.png")]
    [InlineData("---\nsources:\n  news:\n    type: pre‸\n---\n", "press-release")]
    [InlineData("---\nsources:\n  news:\n    date: ‸\n---\n", "2026-03-05 undated")]
    [InlineData("---\nsources:\n  news:\n    speaker: ‸\n---\n", "mills")]
    [InlineData("---\nsources:\n  news:\n    evidence-public: ‸\n---\n", "true false")]
    public void Values_are_those_there_are(string marked, string expected) => Assert.Equal(expected, Labels(Brief, marked));

    [Theory]
    [InlineData("content/site.yml", "title: A\n‸\n",
        "url language organization description logo icon menu footer footer-text featured topics extra cname severities terms names "
            + "evidence cards pdf desk repository editor-url")]
    [InlineData("content/site.yml", "severities:\n  source-unu‸\n", "source-unused")]
    [InlineData("content/site.yml", "severities:\n  source-unused: ‸\n", "error warning")]
    [InlineData("content/site.yml", "cards: ‸\n", "true false")]
    [InlineData("content/people.yml", "‸\n", "id")]
    [InlineData("content/people.yml", "mills:\n  name: Laura\n  roles:\n    - role: x\n      ‸\n", "organization from to")]
    [InlineData("content/people.yml", "mills:\n  name:\n    ‸\n", "en ru")]
    [InlineData("content/sources.yml", "un:\n  title: A\n  type: tr‸\n", "treaty")]
    [InlineData("content/images.yml", "‸", "pass.png")]
    [InlineData("content/pages/about.md", "---\nti‸\n---\n", "title recommendations corrections")]
    [InlineData("content/evidence/news.txt", "ti‸", "")]
    public void So_it_is_in_the_other_files_of_a_site(string path, string marked, string expected) =>
        Assert.Equal(expected, string.Join(' ', Labels(path, marked).Split(' ').Take(expected == "en ru" ? 2 : 99)));

    [Theory]
    [InlineData("---\nso‸\n---\n", "sources:\n  ${1:id}:\n    title: ${2:}\n    publisher: ${3:}\n    date: ${4:}\n    url: ${5:}")]
    [InlineData("---\nquo‸\n---\n", "quoted:\n  ${1:id}:\n    name: ${2:}\n    role: ${3:}\n    organization: ${4:}")]
    [InlineData("---\nquoted:\n  kim‸\n---\n", "kim:\n  name: ${1:}\n  role: ${2:}\n  organization: ${3:}")]
    [InlineData("---\ncorr‸\n---\n", "corrections:\n  - date: ${1:2026-03-05}\n    text: ${2:}")]
    [InlineData("---\ncorrections:\n  da‸\n---\n", "- date: ${1:2026-03-05}")]
    [InlineData("---\ntit‸\n---\n", "title: >-\n  ${1:}")]
    [InlineData("---\nstat‸\n---\n", "status: ${1|published,draft|}")]
    [InlineData("---\nstat‸: draft\n---\n", "status")]
    [InlineData("---\ntop‸\n---\n", "topics: [${1:}]")]
    public void What_is_inserted_has_places_to_be_filled_in(string marked, string expected) =>
        Assert.Equal(expected, Items(Brief, marked, InsertTextFormat.Snippets).First()["textEdit"]!["newText"]!.GetValue<string>());

    [Fact]
    public void An_editor_without_snippets_gets_plain_text_and_each_key_says_what_it_is()
    {
        var item = Items(Brief, "---\nemb‸\n---\n", InsertTextFormat.PlainText).Single();
        Assert.Equal("embargo: 2026-03-05T09:00+00:00", item["textEdit"]!["newText"]!.GetValue<string>());
        Assert.Equal(1, item["insertTextFormat"]!.GetValue<int>());
        Assert.Equal("The brief is not published before this time. The time zone at the end is required.",
            item["documentation"]!.GetValue<string>());
        Assert.Equal("required", Items(Brief, "---\ntit‸\n---\n", InsertTextFormat.PlainText).Single()["detail"]!.GetValue<string>());
    }

    [Fact]
    public void Wherever_a_line_is_empty_what_is_offered_can_be_inserted()
    {
        const string Text = """
            ---
            title: >-
              A border closes

            date: 2024-03-01

            sources:

              news:
                title: News
                  
                url: https://example.org/

            responses:
              - from: A
                  
                outcome: denies

            corrections:
            - date: 2024-03-02

              text: It was 41.
            ---

            A text.

            """;
        var offered = 0;
        for (var offset = 0; offset < Text.Length; offset++)
        {
            var line = Text[(Text.LastIndexOf('\n', Math.Max(0, offset - 1)) + 1)..].Split('\n')[0];
            if (offset > 0 && !string.IsNullOrWhiteSpace(line)) continue;
            foreach (var item in Items(Brief, Text.Insert(offset, "‸"), InsertTextFormat.PlainText))
            {
                offered++;
                var written = item["textEdit"]!["newText"]!.GetValue<string>();
                var indent = offset - Text.LastIndexOf('\n', Math.Max(0, offset - 1)) - 1;
                var text = Text.Insert(offset, written.Replace("\n", "\n" + new string(' ', indent), StringComparison.Ordinal));
                var found = FrontMatterParser.Read(FileText.Create(Brief, text), DocumentKind.Brief).Diagnostics.Select(f => f.Rule.Id)
                    .Where(r => r is "front-matter-unknown-key" or "front-matter-duplicate-key");
                Assert.True(!found.Any(), $"{string.Join(' ', found)} in\n{text}");
            }
        }

        Assert.True(offered > 50, $"{offered}");
    }

    [Theory]
    [InlineData("---\nembar‸go: 2020-01-10T09:00Z\n---\n",
        "The brief is not published before this time. The time zone at the end is required.\n\n`embargo: 2020-01-10T09:00+05:00`")]
    [InlineData("---\nresponses:\n  - ‸from: A\n---\n",
        "The person or organisation that you criticise.\n\n`from: Government of China`")]
    [InlineData("---\nsources:\n  news:\n    no-ur‸l: paper\n---\n",
        "The reason why the source has no url.\n\n`no-url: a paper file`")]
    [InlineData("---\nquo‸ted:\n---\n", "The people and organisations quoted, each under its own id.")]
    [InlineData("---\nquoted:\n  mil‸ls:\n---\n", null)]
    [InlineData("---\ntitle: No ke‸y: none\n---\n", null)]
    public void The_pointer_on_a_key_tells_what_it_is(string marked, string? expected)
    {
        var offset = marked.IndexOf('‸', StringComparison.Ordinal);
        var text = FileText.Create("content/briefs/new.md", marked.Remove(offset, 1));
        Assert.Equal(
            expected, HoverHandler.Answer(
                new CursorContext(_state, text, offset, name => name))?["contents"]!["value"]!.GetValue<string>());
    }

    private string Labels(string path, string marked) =>
        string.Join(' ', Items(path, marked, InsertTextFormat.Snippets).Select(i => i["label"]!.GetValue<string>()));

    private IEnumerable<JsonNode> Items(string path, string marked, InsertTextFormat writes)
    {
        var offset = marked.IndexOf('‸', StringComparison.Ordinal);
        var text = FileText.Create(path, marked.Remove(offset, 1));
        return CompletionHandler.Answer(new CursorContext(_state, text, offset, name => name), writes)["items"]!.AsArray().Select(i => i!);
    }
}
