using Briefs.Capture.Html;
using Briefs.Reading.Scaffolding;

namespace Briefs.Cli.New;

/// <summary>The entry of a source as far as its page tells it, with blanks for what an entry must have and the page does not say.</summary>
internal static class SourceEntry
{
    private static readonly ImmutableArray<string> s_videos = ["youtube.com", "youtu.be", "vimeo.com", "rutube.ru", "bilibili.com"];
    private static readonly ImmutableArray<string> s_posts =
        ["x.com", "twitter.com", "facebook.com", "t.me", "vk.com", "instagram.com", "weibo.com", "threads.net", "bsky.app"];

    /// <param name="today">The day the page was looked at.</param>
    public static NewEntry Create(string id, string url, PageFacts facts, PartialDate today)
    {
        var type = TypeOf(url);
        EntryField?[] fields =
        [
            new("title", facts.Title ?? Blank.Format("the title as the page has it"), FieldForm.Folded),
            new("publisher", facts.Publisher ?? Blank.Format("who brought it out")),
            facts.Authors.IsEmpty ? null : new("author", string.Join(", ", facts.Authors)),
            new("date", facts.Published?.ToString() ?? Blank.Format("the day it came out such as 2020-01-09 or undated"), FieldForm.Word),
            new("accessed", today.ToString(), FieldForm.Word),
            new("url", url, FieldForm.Word),
            type is null ? null : new("type", type, FieldForm.Word),
            facts.Language is { } lang ? new("lang", lang, FieldForm.Word) : null,
        ];
        return new NewEntry(id, [.. fields.OfType<EntryField>()]);
    }

    private static string? TypeOf(string url)
    {
        var host = new Uri(url).IdnHost;
        return s_videos.Any(name => IsOf(host, name)) ? "video" : s_posts.Any(name => IsOf(host, name)) ? "post" : null;
    }

    private static bool IsOf(string host, string name) => host == name || host.EndsWith("." + name, StringComparison.Ordinal);
}
