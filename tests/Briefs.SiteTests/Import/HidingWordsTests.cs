using System.Globalization;
using Xunit;

namespace Briefs.SiteTests.Import;

/// <summary>Whatever word says that a text isn't public, and however it is spelled, the imported brief isn't published.</summary>
public sealed class HidingWordsTests : IDisposable
{
    private static readonly string[] s_hides =
    [
        "hidden", "private", "unlisted", "protected", "embargoed", "unpublished", "confidential", "internal", "restricted", "wip",
        "archived", "noindex", "scheduled", "embargo", "secret", "deleted", "pending", "work in progress", "members only",
        "in review", "needs review", "not published",
    ];

    private static readonly string[] s_shows = ["public", "visible", "listed", "publish", "live", "online", "approved"];

    private static readonly string[] s_dates =
    [
        "embargo", "embargo until", "embargoed until", "embargo date", "publish on", "publish at", "publish after", "release date",
        "release on", "scheduled", "scheduled for", "go live", "live on", "available from", "visible from", "hidden until",
        "publish date", "not before",
    ];

    private static readonly string[] s_states = ["status", "state", "stage", "visibility", "post status", "publication status"];
    private static readonly string[] s_true = ["true", "yes", "on", "1", "y", "T", "since May"];
    private static readonly string[] s_false = ["false", "no", "off", "0", "n", "never"];
    private static readonly string[] s_later = ["2999-01-01", "2999-01-01T09:00:00", "soon", "2024-03-05 23:59", "[2999-01-01]"];

    private static readonly string[] s_notPublic =
        ["in review", "needs review", "to do", "members", "Draft", "editing", "2nd draft", "[published, hidden]", "password", "{is: x}"];

    private readonly ImportedSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Every_spelling_of_every_word_makes_a_draft()
    {
        var keys = Written(s_hides, s_true).Concat(Written(s_shows, s_false)).Concat(Written(s_dates, s_later))
            .Concat(Written(s_states, s_notPublic)).Distinct(StringComparer.Ordinal).ToList();
        for (var at = 0; at < keys.Count; at++) _site.With($"hidden/{Name(at)}", TextWith(keys[at]));
        var result = _site.Import(_site.PathOf("hidden"));
        Assert.True(result.Exit == 0, result.All);
        var published = Enumerable.Range(0, keys.Count).Where(at => !IsHidden(Name(at))).Select(at => keys[at]).ToList();
        Assert.True(published.Count == 0, $"{published.Count} of {keys.Count} are published:\n{string.Join('\n', published)}");
    }

    [Fact]
    public void No_spelling_of_a_word_hides_a_text_that_was_public()
    {
        var keys = Written(s_hides, ["false", "no", "off", "0"]).Concat(Written(s_shows, ["true", "yes", "1"]))
            .Concat(Written(s_dates, ["2020-01-01", "2020-01-01T09:00:00+02:00", ""])).Concat(Written(s_states, ["published", "Public"]))
            .Concat(["cover: {hidden: true}", "robots: index, follow", "location: {status: pending}", "released: v1.2"])
            .Distinct(StringComparer.Ordinal).ToList();
        for (var at = 0; at < keys.Count; at++) _site.With($"public/{Name(at)}", TextWith(keys[at]));
        var result = _site.Import(_site.PathOf("public"));
        Assert.True(result.Exit == 0, result.All);
        var hidden = Enumerable.Range(0, keys.Count).Where(at => IsHidden(Name(at))).Select(at => keys[at]).ToList();
        Assert.True(hidden.Count == 0, $"{hidden.Count} of {keys.Count} are hidden:\n{string.Join('\n', hidden)}");
    }

    [Theory]
    [InlineData("embargo: 2999-01-01T09:00+00:00", "2999-01-01T09:00+00:00")]
    [InlineData("embargo_until: 2999-01-01 09:00:30 -0500", "2999-01-01T09:01-05:00")]
    [InlineData("embargoDate: 2999-01-01T09:00:00.250Z", "2999-01-01T09:01+00:00")]
    [InlineData("params: {embargo-until: '2999-01-01T09:00+05:30'}", "2999-01-01T09:00+05:30")]
    [InlineData("embargo: 2024-03-05T09:00+14:00", "2024-03-05T09:00+14:00")]
    public void An_embargo_with_a_time_zone_stays_an_embargo(string key, string embargo)
    {
        _site.With("pass.md", TextWith(key));
        var result = _site.Import(_site.PathOf("pass.md"));
        var brief = _site.Brief("pass.md");
        Assert.Contains($"\nembargo: {embargo}\n", brief, StringComparison.Ordinal);
        Assert.DoesNotContain("status: draft", brief, StringComparison.Ordinal);
        Assert.Contains($"pass.md:4: The brief is hidden until {embargo}, as `", result.Output, StringComparison.Ordinal);
        Assert.Empty(_site.ErrorsLeft());
    }

    [Fact]
    public void A_draft_with_an_embargo_keeps_both_and_the_latest_embargo_counts()
    {
        _site.With("pass.md", TextWith("draft: true\nembargo: 2030-01-01T09:00Z\nembargo_until: 2031-01-01T09:00Z"));
        _site.Import(_site.PathOf("pass.md"));
        Assert.Contains("\nstatus: draft\nembargo: 2031-01-01T09:00+00:00\n", _site.Brief("pass.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("embargo: 2999-01-01T09:00", "`embargo` hides this text today, so the brief is a draft.")]
    [InlineData("embargo: after the vote", "`embargo`, which is not a date that can be read, possibly hides this text")]
    [InlineData("publish_on: 2999-01-01", "`publish_on` hides this text today, so the brief is a draft.")]
    [InlineData("unpublished: true", "`unpublished` possibly hides this text, so the brief is a draft.")]
    [InlineData("status: in review", "`status: in review` possibly hides this text, so the brief is a draft.")]
    [InlineData("robots: noindex, nofollow", "`robots: noindex, nofollow` possibly hides this text, so the brief is a draft.")]
    public void The_remark_names_the_key(string key, string remark)
    {
        _site.With("pass.md", TextWith(key));
        var result = _site.Import(_site.PathOf("pass.md"));
        Assert.True(IsHidden("pass.md"));
        Assert.Contains("pass.md:4: " + remark, result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("embargo: 2999-01-01",
        "Write `embargo:` with the day 2999-01-01, the time and the time zone that were agreed, and remove `status: draft`.")]
    [InlineData("embargo: 2999-01-01 18:00",
        "Write `embargo: 2999-01-01T18:00` and, without a space, the time zone that was agreed, such as +02:00, and "
            + "remove `status: draft`.")]
    [InlineData("embargo: 2999-01-01T18:00:30",
        "Write `embargo: 2999-01-01T18:01` and, without a space, the time zone that was agreed, such as +02:00, and "
            + "remove `status: draft`.")]
    [InlineData("embargo: 2999-01-01 06:00 pm",
        "Write `embargo:` with the day 2999-01-01, the time and the time zone that were agreed, and remove `status: draft`.")]
    [InlineData("embargo: 2999-01-01 18:00\ndraft: true", "Keep `status: draft`, because the draft of the old site hides the text too.")]
    [InlineData("embargo: 2999-01-01 18:00\nprivate: true", "Keep `status: draft`, because `private` hides the text too.")]
    [InlineData("embargo: 2999-01-01 18:00\nembargo_until: 2999-01-01",
        "Keep `status: draft`, because `embargo_until` hides the text too.")]
    [InlineData("embargo: 2999-01-01 18:00\nembargo_until: 2999-01-01T09:00Z",
        "The brief has `embargo: 2999-01-01T09:00+00:00`. Change it if `embargo` ends later, and only then remove `status: draft`.")]
    public void The_advice_for_an_embargo_without_a_time_zone_ends_it_no_earlier(string keys, string advice)
    {
        _site.With("pass.md", TextWith(keys));
        var result = _site.Import(_site.PathOf("pass.md"));
        Assert.Contains("pass.md:4: `embargo` has no time with a time zone, and is kept under `private:`. " + advice, result.Output,
            StringComparison.Ordinal);
        Assert.Contains("\nstatus: draft\n", _site.Brief("pass.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("embargo: 2999-01-01T09:00Z")]
    [InlineData("confidential: true")]
    [InlineData("params: {publish_on: 2999-01-01}")]
    [InlineData("extra: {status: in review}")]
    public void A_cascade_with_one_of_the_words_hides_its_texts(string cascade)
    {
        _site.With("hugo.toml", "title = 'Old'\n").With("content/post/_index.md", $"---\ncascade: {{{cascade}}}\n---\n")
            .With("content/post/pass.md", TextWith("layout: post"));
        _site.Import(_site.Old);
        Assert.True(IsHidden("pass.md"), _site.Brief("pass.md"));
    }

    [Fact]
    public void No_link_leads_to_a_text_under_embargo()
    {
        _site.With("_config.yml", "title: Old\n").With("_posts/2020-01-10-pass.md", TextWith("embargo: 2999-01-01T09:00Z"))
            .With("_posts/2020-01-11-open.md", "---\ntitle: Open\n---\n[The pass]({% post_url 2020-01-10-pass %}).\n");
        _site.Import(_site.Old);
        Assert.DoesNotContain("](pass.md", _site.Brief("open.md"), StringComparison.Ordinal);
    }

    private bool IsHidden(string name)
    {
        var head = _site.Brief(name).Split("\n---\n")[0].Split("\nprivate:\n")[0];
        return head.Contains("\nstatus: draft", StringComparison.Ordinal) || head.Contains("\nembargo: ", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Written(IEnumerable<string> words, string[] values) =>
        words.SelectMany(SpellingsOf).SelectMany(key => values.Select(value => string.Format(CultureInfo.InvariantCulture, key, value)));

    // The value goes to {0}.
    private static IEnumerable<string> SpellingsOf(string word)
    {
        var parts = word.Split(' ');
        var camel = parts[0] + string.Concat(parts.Skip(1).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
        string[] keys = [.. new[]
        {
            string.Join('_', parts), string.Join('-', parts), camel, char.ToUpperInvariant(camel[0]) + camel[1..], string.Concat(parts),
            string.Join('_', parts).ToUpperInvariant(), "is_" + string.Join('_', parts),
        }.Distinct(StringComparer.Ordinal)];
        return keys.Select(key => key + ": {0}").Concat(
        [
            $"params: {{{{{camel}: {{0}}}}}}", $"extra:\n  {string.Join('_', parts)}: {{0}}",
            $"meta:\n  post:\n    {string.Join('-', parts)}: {{0}}",
        ]);
    }

    private static string Name(int at) => $"text-{at.ToString(CultureInfo.InvariantCulture)}.md";

    private static string TextWith(string key) => $"---\ntitle: The pass\ndate: 2020-01-10\n{key}\n---\nClosed.\n";
}
