using Briefs.Capture.Html;
using Briefs.Reading.Scaffolding;

namespace Briefs.Cli.New;

/// <summary>Creates the entry of a source from the metadata of its page. Required facts that the page lacks become blanks.</summary>
internal static class SourceEntry
{
    private static readonly ImmutableArray<string> s_videos = ["youtube.com", "youtu.be", "vimeo.com", "rutube.ru", "bilibili.com"];
    private static readonly ImmutableArray<string> s_posts =
        ["x.com", "twitter.com", "facebook.com", "t.me", "vk.com", "instagram.com", "weibo.com", "threads.net", "bsky.app"];

    /// <param name="today">The date of access.</param>
    public static NewEntry Create(string id, string url, PageFacts facts, PartialDate today)
    {
        var type = TypeOf(url) ?? facts.Type;
        EntryField?[] fields =
        [
            new("title", facts.Title ?? Placeholder.Format("the title as on the page"), FieldForm.Folded),
            new("publisher", facts.Publisher ?? Placeholder.Format("the publisher")),
            facts.Authors.IsEmpty ? null : new("author", string.Join(", ", facts.Authors)),
            new("date", facts.Published?.ToString()
                ?? Placeholder.Format("the publication date such as 2020-01-09 or undated"), FieldForm.Word),
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
