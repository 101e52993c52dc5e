using Briefs.Reading.Discovery;
using Briefs.SiteTests.Harness;
using Briefs.SiteTests.Hostile;
using Briefs.SiteTests.Workspaces;
using Briefs.Tests.Running;
using Briefs.Workspaces;
using Briefs.Workspaces.Cache;
using Xunit;

namespace Briefs.SiteTests.Cache;

/// <summary>What comes back from the cache is what was read, in every field of every object.</summary>
public sealed class DocumentArchiveTests(ITestOutputHelper output)
{
    // What is found after reading, or not about a document: verdicts and words of saved copies, new names of files.
    private static readonly string[] s_notRead = ["Diagnostic.HelpInPublic", "Fix.NewName", "Quotation.Verification"];

    [Fact]
    public void Every_document_comes_back_as_it_was_read_and_every_property_was_tried()
    {
        var graph = new ObjectGraph();
        using var own = Repository.CopyOfSite();
        using var examples = Examples();
        using var hostile = HostileSite();
        using var rich = Rich();
        var documents = new[] { own, examples, hostile, rich }.Sum(site => CompareAll(site, graph));
        output.WriteLine($"{documents} documents, {graph.Met.Count} properties");
        Assert.True(documents > 500, $"{documents} documents");
        Assert.Contains("Brief.Title", graph.Met);
        var untried = graph.Met.Except(graph.Touched).Order(StringComparer.Ordinal).ToList();
        output.WriteLine(string.Join('\n', untried));
        Assert.Equal(s_notRead, untried);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void So_does_what_a_wild_editor_writes(int seed)
    {
        using var site = TestSite.Good();
        var edits = new RandomEdits(site, seed);
        var made = new List<string>();
        for (var i = 0; i < Repetitions.Times(40, 200, 1_000); i++)
        {
            made.Add(edits.Next());
            CompareAll(site, new ObjectGraph());
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("naïve – 難民 🙂")]
    [InlineData("half \ud83d of a character")]
    [InlineData("\ude00 the other half\0")]
    public void A_text_comes_back_with_all_its_units(string text)
    {
        var writer = new ArchiveWriter();
        writer.Text(text);
        writer.Text(null);
        writer.Text(text);
        var reader = new ArchiveReader(writer.ToArray());
        Assert.Equal([text, null, text], [reader.Text(null), reader.Text(null), reader.Text(null)]);
        Assert.True(reader.IsAtEnd);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(-64)]
    [InlineData(int.MaxValue)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public void A_number_comes_back(long number)
    {
        var writer = new ArchiveWriter();
        writer.Number(number);
        Assert.Equal(number, new ArchiveReader(writer.ToArray()).Number(0));
    }

    // Compares every document of a site with what its archive gives back.
    private static int CompareAll(TestSite site, ObjectGraph graph)
    {
        var texts = new SiteTexts(site.Folder);
        var listing = ContentFinder.Find(site.Folder).Value;
        var shared = SharedContent.Read(null, listing, texts);
        var documents = listing.Briefs.Concat(listing.Pages).Select(entry => DocumentReading.Read(entry.Path, texts, shared.Context))
            .Where(reading => !reading.Document.IsEmpty).ToList();
        foreach (var reading in documents)
        {
            var writer = new ArchiveWriter();
            DocumentArchive.Describe(writer, reading, shared);
            var reader = new ArchiveReader(writer.ToArray());
            var back = DocumentArchive.Describe(reader, new DocumentReading(reading.Path, [], []), shared);
            Assert.True(reader.IsAtEnd, reading.Path);
            var difference = graph.Compare(reading, back, reading.Path);
            Assert.True(difference is null, difference);
        }

        return documents.Count;
    }

    // The examples of all rules, each a brief of its own. Most are about one file.
    private static TestSite Examples()
    {
        var site = new TestSite().With("content/site.yml", TestTexts.Settings);
        var examples = AllRules.Infos.SelectMany(rule => rule.Bad.Concat(rule.Good)).ToList();
        for (var i = 0; i < examples.Count; i++)
        {
            var texts = examples[i] switch
            {
                RuleExample.Body body => [TestTexts.Brief("An example", body.Markdown)],
                RuleExample.WholeBrief brief => [brief.Markdown],
                RuleExample.Site several => several.Files.Values,
                RuleExample.Since since => since.Now.Values,
                RuleExample.OnTheWeb asked => asked.Files.Values,
                _ => Enumerable.Empty<string>(),
            };
            foreach (var (text, at) in texts.Where(IsText).Select((text, at) => (text, at)))
                site.With($"content/briefs/example-{i}-{at}.md", text.Replace("⟦", "", StringComparison.Ordinal).Replace(
                    "⟧", "", StringComparison.Ordinal));
        }

        return site;
    }

    // Not one that is filled to some megabytes, or with bytes that are not text.
    private static bool IsText(string text) => RuleExample.LengthOf(text) is null && !text.Any(char.IsSurrogate);

    private static TestSite HostileSite()
    {
        var site = new TestSite().With("content/site.yml", TestTexts.Settings);
        var files = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Hostile", "Cases"), "*.txt").ToList();
        foreach (var (file, number) in files.Select((file, number) => (Path.GetFileName(file), number)))
            foreach (var (hostile, at) in HostileCase.In(file).Select((hostile, at) => (hostile, at)))
                site.With($"content/briefs/case-{number}-{at}.md", hostile.Text);
        return site;
    }

    // What the other sites have nothing of.
    private static TestSite Rich() => new TestSite().With("content/site.yml", TestTexts.Settings + "numbered: true\n")
        .With("content/people.yml", """
            boss:
              name: {en: Ada Boss, fr: Ada Chef}
              also: [A. Boss]
              roles:
                - {role: Minister, organization: The Ministry, from: 2019, to: 2021-03}
            """)
        .With("content/authors.yml", """
            vera:
              name: {en: Vera Lex, fr: Véra Lex}
              role: researcher
              link: https://example.org/vera
              orcid: 0000-0002-1825-0097
            """)
        .With("content/sources.json", """
            [{"id": "exported", "type": "book", "title": "A book", "publisher": "A press", "volume": "2", "page": "3-4",
              "language": "en", "archive": "An archive", "issued": {"literal": "Spring 1990"}, "URL": "https://example.org/book"},
             {"id": "range", "type": "report", "title": "A report", "publisher": "A press",
              "issued": {"date-parts": [[2019, 1], [2019, 3]], "circa": true}, "accessed": {"date-parts": [[2020, 1, 2]]}},
             {"id": "open", "type": "report", "title": "A list", "publisher": "A press", "issued": {"raw": "2019/.."}}]
            """)
        .With("content/briefs/rich.md", RichBrief);

    private const string RichBrief = """
        ---
        title: A “rich” brief
        summary: "He said: “We will comply” [@boss in @exported]."
        date: 2024-03-01
        authors: [vera, Someone Else]
        status: draft
        embargo: 2025-01-01T09:00+05:00
        topics: [law, asylum]
        numbered: true
        aliases: [/old/]
        related: [other]
        allow:
          relative-date: it is known
        extra:
          hotline: {en: Call, fr: Appelez}
        image: {src: post.png, alt: A post, caption: "The post [@boss in @range].", credit: Ada}
        sources:
          news:
            title: Minister speaks
            publisher: The Times
            author: A Reporter
            date: 2024-02-28
            accessed: 2024-02-29
            url: https://example.com/news
            archive: https://web.archive.org/web/2024/https://example.com/news
            type: interview
            lang: fr
            place: Geneva
            speaker: boss
            evidence-public: true
          file:
            title: A file
            publisher: A court
            date: undated
            accessed: 2024-01-01
            no-url: it is on paper
          broken: {title: x, publisher: y, date: soon, url: "ftp://x"}
        quoted:
          ivanov: {name: {en: Ivan Ivanov, ru: Иван Иванов}, also: [I. Ivanov], role: Minister, organization: The State}
          witness: {anonymous: fear, description: A woman, to-us: 2020-01-03}
          mills: {name: Laura Mills, role: Researcher, to-us: 2020-01-03}
          wrong: {name: [a, b], organization: An office}
        responses:
          - {from: The State, outcome: It did not answer., asked: 2024-01-01, source: news}
        recommendations:
          - {addressee: The State, text: Comply., deadline: 2025, status: partly, source: news}
        annexes:
          - {page: other.md, title: Another, description: The other one., date: 2020, source: news}
        corrections:
          - {date: 2024-04-01, text: "An earlier version said “never”."}
        updates:
          - {date: 2024-05-01, text: A new source.}
        ---

        ## Then

        <!-- allow reported-speech-without-source: it is known -->

        “We will not comply,” he said, and “we will not comply” [@ivanov in @news via @file, p. 2, said 2019-12, original “Nous …”].
        “Go,” she said [@witness]. “We stay,” he said [@guard via @witness in @news].
        “Nous partons” (“we leave”{.translation}) [@ivanov in @news].

        > No one shall be returned. [@file itself, unverifiable “the page is torn”]

        The state may not “expel or return” anyone. Ivan Ivanov said “never again”.[^1] “And again.”
        Laura Mills said: “Nobody ~~asked~~ us.”

        “We leave,” Ivan Ivanov said [@ivanov in @news via @file]. Ivan Ivanov added: “Nobody asked us at all.”

        Laura Mills told us: “Nobody has called me.”

        “Nobody came today,” Ivan Ivanov said. “Nobody will come tomorrow.”

        “We went there,” Ivan Ivanov said. “They began to shoot,” a guard said.
        “We know it,” Ivan Ivanov said. [@ivanov in @news, throughout]

        Since then [@boss in @open], the so-called “camps”{.term} and [a link](https://example.org),
        [another](other.md#then), [here](#then),
        [a file](../files/x.pdf#page=2), [bad](x y).

        ![A post](post.png)

        [^1]: A note with “words” and [@nobody].
        """;
}
