using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.New;

/// <summary><c>briefs new --from</c>: a translation begins with the sources and people of its original.</summary>
public sealed class TranslationTests : IDisposable
{
    private const string Original = """
        ---
        title: >-
          Denied: “We will not comply”
        summary: What the minister said.
        date: 2024-03-01
        embargo: 2999-01-01T09:00Z
        aliases: [old-name]
        image:
          src: post.png
          alt: A post  # by day
          caption: >-
            The post
          credit: Somebody
        # Seen in print.
        sources:
          news: {title: Minister speaks, publisher: The Example Times, date: 2024-02-28, url: "https://example.com/news"}
        quoted:
          ivanov:
            name: Ivan Ivanov   # as he signs
        responses:
          - from: The ministry
            outcome: denies it
        corrections:
          - date: 2024-03-02
            text: It was Monday.
        ---

        “We will not comply,” he said [@ivanov in @news].
        He left.

        ## What follows

        <!-- allow relative-date: not public -->
        - one
        - two

        ```
        code

        stays
        ```

        """;

    private readonly TestSite _site = TestSite.Good().With("content/images/post.png", TestTexts.Png)
        .With("content/briefs/denied.md", Original);

    public void Dispose() => _site.Dispose();

    [Fact]
    public void It_has_the_sources_and_people_of_its_original_to_the_letter_and_a_blank_for_every_word_of_ours()
    {
        var made = BriefsHere.Run("new", "Отказ", "--from", "denied", "--lang", "ru", "--site", _site.Folder);
        Assert.True(made.Exit == 0, made.All);
        Assert.Equal($"""
            ---
            # Denied: “We will not comply”
            title: >-
              Отказ
            # What the minister said.
            summary: >-
              FILL IN (the summary in Russian)
            date: {DateTimeOffset.UtcNow:yyyy-MM-dd}
            embargo: 2999-01-01T09:00Z
            image:
              src: post.png
              alt: FILL IN (the alt in Russian)  # by day
              caption: FILL IN (the caption in Russian)
              credit: Somebody
            # Seen in print.
            sources:
              news: {"{"}title: Minister speaks, publisher: The Example Times, date: 2024-02-28, url: "https://example.com/news"{"}"}
            quoted:
              ivanov:
                name: Ivan Ivanov   # as he signs
            responses:
              - from: The ministry
                outcome: FILL IN (the outcome in Russian)
            ---

            <!--
            “We will not comply,” he said [@ivanov in @news].
            He left.
            -->

            FILL IN (the lines above in Russian)

            <!--
            ## What follows
            -->

            ## FILL IN (this heading in Russian)

            <!--
            - one
            - two
            -->

            <!-- allow relative-date: not public -->

            FILL IN (the lines above in Russian)

            ```
            code

            stays
            ```

            """, _site.Read("content/briefs/denied.ru.md"));
    }

    [Fact]
    public void Until_it_is_translated_its_blanks_are_all_that_is_wrong_with_it()
    {
        BriefsHere.Run("new", "--from", _site.PathOf("content/briefs/denied.md"), "--lang", "ru", "--site", _site.Folder);
        var check = BriefsHere.Run("check", _site.Folder, "--format", "json");
        var wrong = check.Faults().Where(f => f.GetProperty("path").GetString() == "content/briefs/denied.ru.md" && f.GetProperty(
            "severity").GetString() == "error");
        Assert.Equal(["blank-unfilled"], wrong.Select(f => f.GetProperty("rule").GetString()).Distinct());
        Assert.Equal(8, wrong.Count());
    }

    [Fact]
    public void A_fault_in_the_front_matter_of_the_original_is_said_and_nothing_is_written()
    {
        _site.With("content/briefs/denied.md", "---\ntitle: A: b\n---\n");
        var refused = BriefsHere.Run("new", "--from", "denied", "--lang", "ru", "--site", _site.Folder);
        Assert.Equal(2, refused.Exit);
        Assert.Contains("content/briefs/denied.md:2:9: error: ", refused.Remarks, StringComparison.Ordinal);
        Assert.False(File.Exists(_site.PathOf("content/briefs/denied.ru.md")));
    }

    [Fact]
    public void A_translation_that_is_there_is_not_written_over()
    {
        _site.With("content/briefs/denied.ru.md", "Ours.\n");
        var refused = BriefsHere.Run("new", "--from", "denied", "--lang", "ru", "--site", _site.Folder);
        Assert.Equal(2, refused.Exit);
        Assert.Equal("Ours.\n", _site.Read("content/briefs/denied.ru.md"));
    }
}
