using Briefs.Reading.FrontMatter;
using Xunit;

namespace Briefs.Tests.Reading.FrontMatter;

/// <summary>What front matter is advised, in the editor's own words, and that it is right.</summary>
public sealed class HeadAdviceTests
{
    [Theory]
    [InlineData("lang: en_US", "lang: en-US")]
    [InlineData("lang: zh_hant_TW", "lang: zh-Hant-TW")]
    [InlineData("lang: de_DE.UTF-8", "lang: de-DE")]
    [InlineData("lang: English", "lang: en")]
    [InlineData("lang: Русский", "lang: ru")]
    [InlineData("draft: true", "status: draft")]
    [InlineData("Draft: yes", "status: draft")]
    [InlineData("published: false", "status: draft")]
    [InlineData("categories: [press, courts]", "topics: [press, courts]")]
    [InlineData("tags: press, courts", "topics: [press, courts]")]
    [InlineData("category: press", "topics: [press]")]
    [InlineData("locale: fr_FR", "lang: fr-FR")]
    public void A_line_is_to_be_written_otherwise(string line, string advised)
    {
        var found = Assert.Single(Found($"title: A\ndate: 2024-03-01\n{line}"));
        Assert.Contains($"`{advised}`", found.Help, StringComparison.Ordinal);
        Assert.Empty(Found($"title: A\ndate: 2024-03-01\n{advised}"));
    }

    [Theory]
    [InlineData("draft: false", "Delete the line `draft: false`")]
    [InlineData("published: true", "Delete the line `published: true`")]
    [InlineData("slug: the-border", "rename the file to `the-border.md`")]
    [InlineData("author: Ana Doe", "Write `authors: [Ana Doe]`")]
    [InlineData("layout: post", "Delete the line `layout: post`")]
    [InlineData("permalink: /x/", "Delete the line `permalink: /x/`")]
    [InlineData("lastmod: 2024-03-02", "`updates: [{date: 2024-03-02, text: The verdict was added.}]`")]
    [InlineData("excerpt: Two men.", "Write `summary:` instead of `excerpt:`")]
    [InlineData("redirect_from: [briefs/old]", "Write `aliases:` instead of `redirect_from:`")]
    public void A_key_of_another_program_has_its_own_advice(string line, string advice)
    {
        var found = Assert.Single(Found($"title: A\ndate: 2024-03-01\n{line}"));
        Assert.Equal("front-matter-unknown-key", found.Rule.Id);
        Assert.Contains(advice, found.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2030-01-10T09:00:00.000Z", "2030-01-10T09:00Z")]
    [InlineData("2030-01-10 09:00+05:00", "2030-01-10T09:00+05:00")]
    [InlineData("2030-01-10T9:00+5", "2030-01-10T09:00+05:00")]
    [InlineData("2030-01-10T09:00", "2030-01-10T09:00Z")]
    [InlineData("2030-01-10", "2030-01-10T09:00Z")]
    [InlineData("2030/01/10 09:00 UTC", "2030-01-10T09:00Z")]
    public void An_embargo_keeps_the_day_and_time_that_were_typed(string typed, string advised)
    {
        var found = Assert.Single(Found($"title: A\ndate: 2024-03-01\nembargo: {typed}"));
        Assert.Contains($"`{advised}`", found.Help, StringComparison.Ordinal);
        Assert.DoesNotContain("source", found.Help, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(Found($"title: A\ndate: 2024-03-01\nembargo: {advised}"));
    }

    [Theory]
    [InlineData("next Monday")]
    [InlineData("2030-13-10T09:00Z")]
    [InlineData("2030-01-10T25:00Z")]
    [InlineData("5.3.2030 09:00Z")]
    public void Of_one_that_may_be_another_day_none_is_named(string typed) =>
        Assert.Contains("`2024-03-05T09:00+05:00`", Assert.Single(Found($"title: A\ndate: 2024-03-01\nembargo: {typed}")).Help,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("title:\u00A0A\ndate: 2024-03-01", "a no-break space (U+00A0) after `title:`")]
    [InlineData("title: A\ndate:\u202F2024-03-01", "a no-break space (U+202F) after `date:`")]
    [InlineData("title: A\ndate: 2024-03-01\nsources:\n\u00A0 s:\n    title: B", "a no-break space (U+00A0) at the start of this line")]
    [InlineData("title: A\ndate: 2024-03-01\nsources:\n  s:\n    title:\u3000B\n    publisher: C",
        "a wide or narrow space (U+3000) after `title:`")]
    public void A_space_that_is_none_is_named(string head, string what)
    {
        var found = Assert.Single(Found(head), f => f.Rule.Id == "front-matter-malformed");
        Assert.Contains(what, found.Message, StringComparison.Ordinal);
        var edit = Assert.Single(Assert.Single(found.Fixes).Edits);
        var text = $"---\n{head}\n---\n";
        Assert.DoesNotContain("front-matter-malformed", Whole(
            text[..edit.Span.Start] + edit.Replacement + text[edit.Span.End..]).Diagnostics.Select(f => f.Rule.Id));
    }

    [Fact]
    public void The_line_with_too_few_spaces_is_told_and_not_the_one_below_it()
    {
        var marked = Marked.From(
            "---\ntitle: A\ndate: 2024-03-01\nquoted:\n  horvat:\n   ⟦name: Lena⟧\n    role: lawyer\n  us:\n    name: Ana\n---\n");
        var found = Assert.Single(Whole(marked.Text).Diagnostics, f => f.Rule.Id == "front-matter-malformed");
        Assert.Equal(Assert.Single(marked.Spans), found.Span);
        Assert.Contains("`    name: Lena`", found.Help, StringComparison.Ordinal);
        Assert.Empty(Whole(marked.Text.Replace("\n   name", "\n    name", StringComparison.Ordinal)).Diagnostics);
    }

    [Theory]
    [InlineData("quoted:\n  ⟦- horvat:⟧\n    name: Lena\n  us:\n    name: Ana", "`horvat:`")]
    [InlineData("corrections:\n  - date: 2024-03-02\n    text: B\n  ⟦date: 2024-03-03⟧\n    text: C", "`- date: 2024-03-03`")]
    public void The_entry_that_differs_in_its_hyphen_is_told(string entries, string advice)
    {
        var marked = Marked.From($"---\ntitle: A\ndate: 2024-03-01\n{entries}\n---\n");
        var found = Assert.Single(Whole(marked.Text).Diagnostics, f => f.Rule.Id == "front-matter-malformed");
        Assert.Equal(Assert.Single(marked.Spans), found.Span);
        Assert.Contains(advice, found.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\ntitle: A\ndate: 2024-03-01\n---\n⟦quoted⟧:\n  horvat:\n    name: Lena\n---\n\nText.\n",
        "Delete the `---` on line 4.")]
    [InlineData("---\ntitle: A\ndate: 2024-03-01\n---\n\n⟦sources⟧:\n  s:\n    title: B\n\nText.\n",
        "Delete the `---` on line 4, and write `---`")]
    [InlineData("---\ntitle: A\ndate: 2024-03-01\n---\n⟦summary⟧: B\ntopics: [a]\n---\nText.\n", "Delete the `---` on line 4.")]
    public void Front_matter_that_ends_too_early_is_told(string text, string advice)
    {
        var marked = Marked.From(text);
        var found = Assert.Single(Whole(marked.Text).Diagnostics);
        Assert.Equal(("front-matter-malformed", Assert.Single(marked.Spans)), (found.Rule.Id, found.Span));
        Assert.Contains("ends on line 4", found.Message, StringComparison.Ordinal);
        Assert.Contains(advice, found.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\ntitle: A\ndate: 2024-03-01\n---\n\nsources: who they are.\n\n---\n\nText.\n")]
    [InlineData("---\ntitle: A\ndate: 2024-03-01\n---\n\nsummary: two men.\n")]
    [InlineData("---\ntitle: A\ndate: 2024-03-01\n---\n\nNote:\n  more\n---\n")]
    public void Text_is_text(string text) => Assert.Empty(Whole(text).Diagnostics.Select(f => f.Message));

    [Theory]
    [InlineData("author: [Ana Doe, Ben Roe]", "author: Ana Doe and Ben Roe")]
    [InlineData("author: [Ana Doe, Ben Roe, Cem Su]", "author: Ana Doe, Ben Roe and Cem Su")]
    [InlineData("author:\n      - Ana Doe\n      - Ben Roe", "author: Ana Doe and Ben Roe")]
    [InlineData("publisher: [\"Desk: East\"]", "publisher: \"Desk: East\"")]
    public void Several_authors_are_one_text(string line, string advised)
    {
        string Head(string written) =>
            $"title: A\ndate: 2024-03-01\nsources:\n  s:\n    title: B\n    {written}\n    date: 2024-02-01\n    url: https://example.org/";
        Assert.Contains($"`{advised}`", Assert.Single(Found(Head(line))).Help, StringComparison.Ordinal);
        Assert.Empty(Found(Head(advised)));
    }

    private static ImmutableArray<Diagnostic> Found(string head) => Whole($"---\n{head}\n---\n").Diagnostics;

    private static Checked<FrontMatterValues> Whole(string text) =>
        FrontMatterParser.Read(FileText.Create("content/briefs/a.md", text), DocumentKind.Brief);
}
