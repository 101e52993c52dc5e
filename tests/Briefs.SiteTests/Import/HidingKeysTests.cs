using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace Briefs.SiteTests.Import;

/// <summary>What one key hides, no other key shows: not in a map, not under another spelling, not against what the text inherits.</summary>
public sealed partial class HidingKeysTests : IDisposable
{
    private const string Head = "---\ntitle: The pass\ndate: 2020-01-10\n";
    private const string Body = "---\nClosed.\n";

    // What hides a text, and the same key as it hides nothing.
    private static readonly (string Hides, string Shows)[] s_keys =
    [
        ("draft: true", "draft: false"), ("published: false", "published: true"), ("private: true", "private: false"),
        ("hidden: true", "hidden: false"), ("unlisted: true", "unlisted: false"), ("public: false", "public: true"),
        ("embargo: 2999-01-01", "embargo: 2020-01-01"), ("publishdate: 2999-01-01", "publishdate: 2020-01-01"),
        ("status: draft", "status: published"), ("expirydate: 2020-01-01", "expirydate: 2999-01-01"), ("noindex: true", "noindex: false"),
        ("publish_on: 2999-01-01", "publish_on: 2020-01-01"), ("headless: true", "headless: false"),
        ("published_at: 2999-01-01", "published_at: 2020-01-01"), ("publishedOn: 2999-01-01", "publishedOn: 2020-01-01"),
        ("show: false", "show: true"), ("visibleTo: staff", "visibleTo: public"),
    ];

    private static readonly string[] s_places =
    [
        "book: {0}", "params: {0}", "meta: {0}", "contact: {0}", "extra: {{deep: {0}}}", "params: {{book: {0}}}", "image: {0}",
        "list: [{0}]",
    ];

    private readonly ImportedSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("permalink: false", true)]
    [InlineData("permalink: /the-pass/", false)]
    public void A_text_of_which_the_old_site_wrote_no_page_is_a_draft(string key, bool isHidden)
    {
        _site.With("pass.md", $"{Head}{key}\n{Body}");
        Assert.Equal(0, _site.Import(_site.PathOf("pass.md")).Exit);
        Assert.Equal(isHidden, IsHidden(_site.Brief("pass.md")));
    }

    [Theory]
    [InlineData("hugo.toml", "content/post/_index.md", "---\ncascade:\n  {0}\n---\n", "content/post/")]
    [InlineData("hugo.toml", "content/post/_index.md", "---\ncascade:\n  params: {{{0}}}\n---\n", "content/post/")]
    [InlineData("_config.yml", "_config.yml", "defaults:\n  - scope: {{path: ''}}\n    values: {{{0}}}\n", "_posts/2020-01-10-")]
    public void No_key_within_a_map_shows_what_a_text_inherits(string settings, string origin, string inherited, string folder)
    {
        var published = new List<string>();
        foreach (var (hides, shows) in s_keys)
        {
            // Hugo reads it outside maps only.
            if (inherited.Contains("params", StringComparison.Ordinal) && hides.StartsWith("headless", StringComparison.Ordinal)) continue;
            using var site = new ImportedSite();
            site.With(settings, settings.EndsWith("yml", StringComparison.Ordinal) ? "title: Old\n" : "title = 'Old'\n");
            site.With(origin, string.Format(CultureInfo.InvariantCulture, inherited, hides));
            for (var at = 0; at < s_places.Length; at++)
            {
                var written = string.Format(CultureInfo.InvariantCulture, s_places[at], $"{{{shows}}}");
                site.With($"{folder}text-{at}.md", $"{Head}{written}\n{Body}");
            }

            var result = site.Import(site.Old);
            Assert.True(result.Exit == 0, result.All);
            published.AddRange(Enumerable.Range(0, s_places.Length).Where(at => !IsHidden(site.Brief($"text-{at}.md")))
                .Select(at => $"{hides}, then {shows} in {s_places[at]}"));
        }

        Assert.True(published.Count == 0, string.Join('\n', published));
    }

    [Fact]
    public void Of_two_spellings_the_one_that_hides_counts()
    {
        var texts = new List<string>();
        foreach (var (hides, shows) in s_keys)
        {
            foreach (var (first, second) in new[] { (hides, shows), (shows, hides) })
            {
                foreach (var spelling in SpellingsOf(second)) texts.Add($"{first}\n{spelling}");
                texts.Add($"{first}\nparams: {{{second}}}");
            }
        }

        // Hugo reads it outside maps only.
        texts.RemoveAll(text => text.Contains("params: {headless", StringComparison.Ordinal));
        for (var at = 0; at < texts.Count; at++) _site.With($"texts/text-{at}.md", $"{Head}{texts[at]}\n{Body}");
        var result = _site.Import(_site.PathOf("texts"));
        Assert.True(result.Exit == 0, result.All);
        var published = Enumerable.Range(0, texts.Count).Where(at => !IsHidden(_site.Brief($"text-{at}.md"))).Select(at => texts[at]);
        Assert.True(!published.Any(), string.Join("\n\n", published));
    }

    [Theory]
    [InlineData("draft: false\nisDraft: true", "`isDraft` possibly hides this text, so the brief is a draft.")]
    [InlineData("published: true\nis_published: false", "`is_published` possibly hides this text, so the brief is a draft.")]
    [InlineData("params: {expiry: 2020-02-01}", "`expiry` hides this text today, so the brief is a draft.")]
    [InlineData("params: {expire: 2020-02-01}", "`expire` hides this text today, so the brief is a draft.")]
    [InlineData("valid_until: 2020-02-01", "`valid_until` hides this text today, so the brief is a draft.")]
    [InlineData("params: {unlist: true}", "`unlist` possibly hides this text, so the brief is a draft.")]
    [InlineData("render: false", "`render` possibly hides this text, so the brief is a draft.")]
    public void The_remark_names_the_key_that_hides(string keys, string remark)
    {
        _site.With("pass.md", $"{Head}{keys}\n{Body}");
        var result = _site.Import(_site.PathOf("pass.md"));
        Assert.True(IsHidden(_site.Brief("pass.md")));
        Assert.Contains(remark, result.Output, StringComparison.Ordinal);
        Assert.Empty(_site.ErrorsLeft());
    }

    [Fact]
    public void A_text_shows_itself_against_what_it_inherits_with_the_same_key()
    {
        _site.With("hugo.toml", "title = 'Old'\n").With("content/post/_index.md", "---\ncascade: {hidden: true, draft: true}\n---\n")
            .With("content/post/pass.md", $"{Head}draft: false\nhidden: false\n{Body}");
        Assert.Equal(0, _site.Import(_site.Old).Exit);
        Assert.False(IsHidden(_site.Brief("pass.md")), _site.Brief("pass.md"));
    }

    private static IEnumerable<string> SpellingsOf(string key)
    {
        var (name, rest) = (key[..key.IndexOf(':', StringComparison.Ordinal)], key[key.IndexOf(':', StringComparison.Ordinal)..]);
        string[] names = [$"is_{name}", $"is{char.ToUpperInvariant(name[0])}{name[1..]}", name.ToUpperInvariant(), $"_{name}"];
        return names.Select(spelling => spelling + rest);
    }

    private static bool IsHidden(string brief) => Hidden().IsMatch(brief.Split("\n---\n")[0].Split("\nprivate:\n")[0]);

    [GeneratedRegex("\nstatus: draft|\nembargo: ", RegexOptions.CultureInvariant)]
    private static partial Regex Hidden();
}
