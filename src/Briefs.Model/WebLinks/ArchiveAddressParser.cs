namespace Briefs.Model.WebLinks;

/// <summary>Parses addresses of archived copies in the forms of web archives. Sends no requests.</summary>
public static class ArchiveAddressParser
{
    private const int StampLength = 14;

    /// <summary>The seven host names of archive.today; without <c>www.</c></summary>
    public static FrozenSet<string> ArchiveToday { get; } =
        new[] { "archive.today", "archive.is", "archive.ph", "archive.li", "archive.vn", "archive.fo", "archive.md" }
            .ToFrozenSet(StringComparer.Ordinal);

    // Archives that run the software of the Wayback Machine: …/20200109120000/https://example.org/page.
    private static readonly FrozenSet<string> Stamped = new[]
    {
        "web.archive.org", "arquivo.pt", "webarchive.nationalarchives.gov.uk", "webarchive.loc.gov", "webarchive.org.uk",
        "wayback.archive-it.org",
        "webarchive.nla.gov.au", "vefsafn.is", "wayback.vefsafn.is", "nukrobi2.nuk.uni-lj.si", "webarchiv.cz", "wayback.webarchiv.cz",
        "haw.nsk.hr", "web.archive.bibalex.org",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <param name="address">Absolute, http or https.</param>
    public static ArchiveAddress Read(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri)) return new ArchiveAddress(ArchiveError.None);
        var host = uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host;
        // Uses the string, because Uri would merge the two slashes in the address of the page.
        var slash = address.IndexOf('/', address.IndexOf("://", StringComparison.Ordinal) + 3);
        var path = slash < 0 ? "" : address[(slash + 1)..];
        if (Stamped.Contains(host)) return OfStamped(path);
        if (ArchiveToday.Contains(host)) return OfToday(path, uri);
        if (host == "archive.org" && path.StartsWith("wayback/", StringComparison.Ordinal)) return new ArchiveAddress(ArchiveError.NoCopy);
        if (host == "perma.cc") return new ArchiveAddress(IsPerma(path) ? ArchiveError.None : ArchiveError.NoCopy);
        if (host == "webcitation.org") return new ArchiveAddress(path.Length == 0 ? ArchiveError.NoCopy : ArchiveError.None);
        return new ArchiveAddress(ArchiveError.None);
    }

    private static ArchiveAddress OfStamped(string path)
    {
        var original = OriginalIn(path);
        if (original < 0) return new ArchiveAddress(ArchiveError.NoCopy);
        var page = path[original..];
        var before = path[..original].Trim('/').Split('/');
        if (before.Contains("save", StringComparer.Ordinal)) return new ArchiveAddress(ArchiveError.Saves, Original: page);
        // A flag such as id_ or if_ requests the copy without the archive's frame.
        var digits = before[^1].TakeWhile(char.IsAsciiDigit).Count();
        var flag = before[^1][digits..];
        if (digits == 0 || !(flag.Length == 0 || flag is "id_" or "if_" or "im_" or "js_" or "cs_" or "mp_" or "fw_" or "oe_"))
            return new ArchiveAddress(ArchiveError.WithoutTime, Original: page);
        return OfTime(before[^1][..digits], page);
    }

    private static ArchiveAddress OfToday(string path, Uri uri)
    {
        if (path.StartsWith("wip/", StringComparison.Ordinal))
            return new ArchiveAddress(ArchiveError.Unfinished, Mended: $"https://{uri.Host}/{path["wip/".Length..]}");
        if (path.StartsWith("submit", StringComparison.Ordinal) || path.StartsWith("?run=", StringComparison.Ordinal))
            return new ArchiveAddress(ArchiveError.Saves);
        var original = OriginalIn(path);
        if (original < 0)
        {
            return new ArchiveAddress(
                path.Trim('/').Length is >= 4 and <= 6 && path.Trim('/').All(char.IsAsciiLetterOrDigit)
                    ? ArchiveError.None
                    : ArchiveError.NoCopy);
        }

        var (before, page) = (path[..original].Trim('/'), path[original..]);
        // The form with a short id before the address: /o/Ab1cD/https://…
        if (before.StartsWith("o/", StringComparison.Ordinal)) return new ArchiveAddress(ArchiveError.None, Original: page);
        var stamp = new string([.. before.Where(char.IsAsciiDigit)]);
        if (stamp.Length == 0 || before.Any(c => !char.IsAsciiDigit(c) && c is not ('.' or '-')))
            return new ArchiveAddress(ArchiveError.WithoutTime, Original: page);
        return OfTime(stamp, page);
    }

    private static ArchiveAddress OfTime(string stamp, string page) =>
        stamp.Length == StampLength
            && DateTime.TryParseExact(stamp, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? new ArchiveAddress(ArchiveError.None, DateOnly.FromDateTime(time), page)
            : new ArchiveAddress(ArchiveError.InexactTime, Original: page);

    // The start of the page's own address. Archives also accept it without a scheme: /web/2020/example.org/page.
    private static int OriginalIn(string path)
    {
        var scheme = path.IndexOf("http", StringComparison.OrdinalIgnoreCase);
        if (scheme >= 0 && path.AsSpan(scheme).TrimStart("httpsHTTPS").StartsWith(":/")) return scheme;
        for (var at = 0; at >= 0 && at < path.Length; at = path.IndexOf('/', at) is >= 0 and var slash ? slash + 1 : -1)
        {
            var part = path[at..].Split('/')[0];
            if (part.Contains('.', StringComparison.Ordinal) && part[^1] != '.' && part.Any(char.IsLetter)) return at;
        }

        return -1;
    }

    private static bool IsPerma(string path)
    {
        var id = path.Split('/', '?', '#')[0];
        return id.Length == 9
            && id[4] == '-'
            && id.Replace("-", "", StringComparison.Ordinal) is { Length: 8 } letters
            && letters.All(char.IsAsciiLetterOrDigit);
    }
}

/// <summary>What the address of an archived copy reveals.</summary>
/// <param name="Fault">Also None for an archive whose addresses contain no details.</param>
/// <param name="Captured">The date of the copy, if the address contains it.</param>
/// <param name="Original">The address of the copied page, if the address contains it.</param>
/// <param name="Mended">The corrected address, if it is certain.</param>
public sealed record ArchiveAddress(ArchiveError Fault, DateOnly? Captured = null, string? Original = null, string? Mended = null);

/// <summary>Why an address in a web archive is not the address of one copy.</summary>
public enum ArchiveError
{
    None,

    /// <summary>It makes the archive create a copy.</summary>
    Saves,

    /// <summary>It contains the page but no time: it leads to a list of copies, or to the newest one.</summary>
    WithoutTime,

    /// <summary>Its time is not exact to the second: it leads to the nearest copy.</summary>
    InexactTime,

    /// <summary>The copy was still being created when the address was taken.</summary>
    Unfinished,

    /// <summary>It leads to the archive, but not to a copy.</summary>
    NoCopy,
}
