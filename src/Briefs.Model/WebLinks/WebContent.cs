namespace Briefs.Model.WebLinks;

/// <summary>What a web address leads to, as far as the address shows.</summary>
public enum WebContent
{
    Page, Video, Audio, Map, Document,
}

/// <summary>Recognises videos, recordings, maps and documents by their addresses.</summary>
public static class WebContentFinder
{
    private static readonly FrozenDictionary<string, WebContent> s_hosts = Table(
        new(WebContent.Video,
            "youtube.com youtu.be youtube-nocookie.com vimeo.com dailymotion.com dai.ly rutube.ru vkvideo.ru bilibili.com twitch.tv "
            + "tiktok.com odysee.com rumble.com webtv.un.org media.un.org"),
        new(WebContent.Audio, "soundcloud.com open.spotify.com podcasts.apple.com"),
        new(WebContent.Map,
            "openstreetmap.org openstreetmap.fr osm.org arcgis.com maps.app.goo.gl earth.google.com mapy.com 2gis.com felt.com"),
        new(WebContent.Document, "docs.google.com documentcloud.org scribd.com issuu.com undocs.org"));

    private static readonly FrozenDictionary<string, WebContent> s_endings = Table(
        new(WebContent.Video, ".mp4 .m4v .mov .webm .ogv .avi .mkv"),
        new(WebContent.Audio, ".mp3 .m4a .ogg .oga .wav .flac"),
        new(WebContent.Map, ".kml .kmz .gpx .geojson"),
        new(WebContent.Document, ".pdf .doc .docx .odt .rtf .xls .xlsx .ods .csv .ppt .pptx .odp .epub"));

    // A label of the host, or the first folder of the path.
    private static readonly FrozenDictionary<string, WebContent> s_words = Table(
        new(WebContent.Video, "video videos watch webtv"),
        new(WebContent.Audio, "audio podcast podcasts"),
        new(WebContent.Map, "map maps"));

    /// <param name="address">Absolute, http or https.</param>
    /// <returns><see cref="WebContent.Page"/> if the address shows nothing.</returns>
    public static WebContent Find(Uri address)
    {
        if (s_endings.TryGetValue(Path.GetExtension(address.AbsolutePath).ToLowerInvariant(), out var byEnding)) return byEnding;
        if (!WebHost.IsPossible(address)) return WebContent.Page;
        var labels = address.IdnHost.ToLowerInvariant().Split('.');
        for (var i = 0; i < labels.Length - 1; i++)
            if (s_hosts.TryGetValue(string.Join('.', labels[i..]), out var byHost)) return byHost;
        foreach (var label in labels.SkipLast(1))
            if (s_words.TryGetValue(label, out var byLabel)) return byLabel;
        return s_words.GetValueOrDefault(address.AbsolutePath.Split('/', 3).ElementAtOrDefault(1)?.ToLowerInvariant() ?? "");
    }

    /// <summary>A word for a link to the address: <c>Video</c>; <c>Page</c> if the address shows nothing.</summary>
    /// <param name="address">Absolute, http or https.</param>
    public static string LabelOf(Uri address) => Find(address) switch
    {
        WebContent.Audio => "Recording",
        var found => found.ToString(),
    };

    private static FrozenDictionary<string, WebContent> Table(params ReadOnlySpan<NamesOfContent> rows)
    {
        var table = new Dictionary<string, WebContent>(StringComparer.Ordinal);
        foreach (var (content, names) in rows)
            foreach (var name in names.Split(' ')) table.Add(name, content);
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <param name="Names">With spaces between them.</param>
    private readonly record struct NamesOfContent(WebContent Content, string Names);
}
