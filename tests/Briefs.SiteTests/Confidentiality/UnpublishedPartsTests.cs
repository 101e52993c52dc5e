using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Confidentiality;

/// <summary>What readers do not see of a published brief is in no file of the site.</summary>
public sealed class UnpublishedPartsTests
{
    // Each hidden word begins so and names its place, for the message of the test.
    private const string Canary = "zanzibar";

    private const string People = "zanzibar-shared:\n  name: Zanzibarsharedperson\n";
    private const string Sources = """
        zanzibar-shared:
          title: Zanzibarsharedsource
          publisher: Zanzibarsharedpublisher
          date: 2024-02-01
          url: https://example.com/zanzibarshared

        """;

    private const string Head = """
        ---
        title: The border closes  # zanzibarcomment
        date: 2024-03-01
        # zanzibarcommentline
        images: {zanzibarpicture.png: zanzibarcredit}
        private: {zanzibarkey: zanzibarprivate}
        allow:
          relative-date: zanzibarreason
        sources:
          news:
            title: No one crosses
            publisher: The Border Times
            date: 2024-02-01
            url: https://example.com/news
          call:
            type: interview
            date: 2024-02-03
            speaker: zanzibar-guard
            no-url: by telephone
          zanzibar-unused:
            title: Zanzibarunusedtitle
            publisher: Zanzibarunusedpublisher
            author: Zanzibarunusedauthor
            date: 2024-02-01
            url: https://example.com/zanzibarunused
        quoted:
          mills:
            name: Laura Mills
          zanzibar-unquoted:
            name: Zanzibarunquoted
            role: Zanzibarrole
          zanzibar-teacher:
            anonymous: fear of reprisal
            description: A teacher from Verba
            to-us: 2024-01-01
          zanzibar-guard:
            anonymous: fear of reprisal
            description: A guard
          zanzibar-crowd:
            description: People at the gate
        ---

        """;

    private const string Body = """
        “We stay,” said Mills [@mills in @news]. “No,” a teacher told us [@zanzibar-teacher].
        “Yes,” said people at the gate [@zanzibar-crowd in @news].

        Last year it closed. <!-- zanzibarinline -->
        “Go,” a guard said to a teacher [@zanzibar-guard via @zanzibar-teacher]. “Come,” said the guard [@call].

        <!-- zanzibarblock -->

        <!-- allow relative-date: zanzibarwhy -->

        It closed last year.

        [zanzibarlabel]: https://example.com/zanzibarlink

        [^zanzibar]: Zanzibarnote

        """;

    [Theory]
    [InlineData("build")]
    [InlineData("build --preview pr-7 --base-url https://example.org/preview/pr-7/")]
    public void They_are_in_no_file(string command)
    {
        using var site = TestSite.Good().With("content/people.yml", People).With("content/sources.yml", Sources)
            .With("content/briefs/border.md", Head + Body);
        var run = BriefsProcess.Run(site.Folder, command.Split(' '));
        Assert.True(run.Exit == 0, run.All);
        var found = Directory.EnumerateFiles(site.Output, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => (Name: Path.GetRelativePath(site.Output, file), Text: File.ReadAllText(file)))
            .Where(file => (file.Name + file.Text).Contains(Canary, StringComparison.OrdinalIgnoreCase))
            .Select(file => $"{file.Name}: {string.Join(' ', Words(file.Text))}");
        Assert.Empty(found);
        Assert.Contains("A teacher from Verba", File.ReadAllText(Path.Combine(site.Output, "evidence.json")), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Words(string text) => text.Split([' ', '"', '<', '>', ',', '\n', '='])
        .Where(word => word.Contains(Canary, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.Ordinal);
}
