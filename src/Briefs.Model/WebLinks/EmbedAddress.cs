namespace Briefs.Model.WebLinks;

/// <summary>
/// Finds the page of a video, recording or map from the address of its player, which other sites show in a frame:
/// <c>https://www.youtube.com/embed/x</c> is the player of <c>https://www.youtube.com/watch?v=x</c>.
/// </summary>
public static class EmbedAddress
{
    /// <param name="address">Absolute, http or https.</param>
    /// <returns>The address itself if it is not the address of a known player.</returns>
    public static Uri PageOf(Uri address)
    {
        var host = address.Host.ToLowerInvariant();
        if (host.StartsWith("www.", StringComparison.Ordinal)) host = host["www.".Length..];
        var folders = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var page = (host, folders) switch
        {
            ("youtube.com" or "youtube-nocookie.com", ["embed"] or ["embed", "videoseries"]) when Parameter(address, "list") is { } list =>
                $"https://www.youtube.com/playlist?list={list}",
            ("youtube.com" or "youtube-nocookie.com", ["embed" or "v", var id]) => $"https://www.youtube.com/watch?v={id}",
            ("player.vimeo.com", ["video", var id]) => $"https://vimeo.com/{id}{(Parameter(address, "h") is { } key ? "/" + key : "")}",
            ("dailymotion.com", ["embed", "video", var id]) => $"https://www.dailymotion.com/video/{id}",
            ("geo.dailymotion.com", _) when Parameter(address, "video") is { } id => $"https://www.dailymotion.com/video/{id}",
            ("rutube.ru", ["play", "embed", var id]) => $"https://rutube.ru/video/{id}/",
            ("open.spotify.com", ["embed", .. var rest]) => $"https://open.spotify.com/{string.Join('/', rest)}",
            ("w.soundcloud.com", ["player"]) when Parameter(address, "url") is { } url => Uri.UnescapeDataString(url),
            ("openstreetmap.org", ["export", "embed.html"]) when Parameter(address, "marker") is { } at => OnOpenStreetMap(at),
            ("google.com" or "maps.google.com", ["maps", ..]) => OnGoogleMaps(address, folders),
            _ => null,
        };
        return page is not null && Uri.TryCreate(page, UriKind.Absolute, out var found) && found.Scheme == Uri.UriSchemeHttps
            && found.UserInfo.Length == 0 && WebHost.IsPossible(found) ? found : address;
    }

    private static string? OnOpenStreetMap(string marker) => Uri.UnescapeDataString(marker).Split(',') is [var latitude, var longitude]
        ? $"https://www.openstreetmap.org/?mlat={Uri.EscapeDataString(latitude)}&mlon={Uri.EscapeDataString(longitude)}" : null;

    private static string? OnGoogleMaps(Uri address, string[] folders)
    {
        if (folders is [_, "d", "embed"] && Parameter(address, "mid") is { } map) return $"https://www.google.com/maps/d/viewer?mid={map}";
        if (folders is not [_, "embed", ..] && Parameter(address, "output") != "embed") return null;
        var sought = Parameter(address, "q") ?? (Parameter(address, "pb") is { } state ? PlaceIn(Uri.UnescapeDataString(state)) : null);
        return sought is null ? null : $"https://www.google.com/maps/search/?api=1&query={sought}";
    }

    // !2d71.4!3d51.1 is the longitude and latitude in the middle of the map.
    private static string? PlaceIn(string state)
    {
        var fields = state.Split('!');
        var (latitude, longitude) = (Array.Find(fields, f => IsNumber(f, "3d")), Array.Find(fields, f => IsNumber(f, "2d")));
        return latitude is null || longitude is null ? null : $"{latitude[2..]},{longitude[2..]}";
    }

    private static bool IsNumber(string field, string name) => field.StartsWith(name, StringComparison.Ordinal)
        && double.TryParse(field.AsSpan(name.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    // As written: still percent-encoded.
    private static string? Parameter(Uri address, string name)
    {
        foreach (var parameter in address.Query.TrimStart('?').Split('&'))
        {
            if (parameter.StartsWith(name + "=", StringComparison.Ordinal) && parameter.Length > name.Length + 1)
                return parameter[(name.Length + 1)..];
        }

        return null;
    }
}
