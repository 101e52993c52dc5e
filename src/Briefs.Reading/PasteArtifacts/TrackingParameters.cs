using Briefs.Reading.Rules;

namespace Briefs.Reading.PasteArtifacts;

/// <summary>
/// The part of an address that tracks who passed it on: <c>utm_source</c>, <c>fbclid</c>. The page is the same without it.
/// </summary>
internal static class TrackingParameters
{
    private static readonly FrozenSet<string> s_everywhere = Words("""
        fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid ttclid twclid li_fat_id igshid igsh epik mc_cid mc_eid _hsenc _hsmi
        __hssc __hstc hsctatracking mkt_tok vero_id vero_conv oly_enc_id oly_anon_id rb_clickid s_cid ml_subscriber ml_subscriber_hash
        _openstat wickedid __twitter_impression ref_src ref_url at_medium at_campaign at_custom1 at_custom2 at_custom3 at_custom4
        at_link_id at_link_type at_link_origin at_format at_ptr_name at_bbc_team guccounter guce_referrer guce_referrer_sig _ga _gl
        _branch_match_id srsltid __cft__ __tn__ mibextid
        """);

    private static readonly string[] s_prefixes = ["utm_", "pk_", "mtm_", "piwik_", "matomo_", "hsa_", "stm_", "itm_", "__cft__["];

    // Single letters and common words, which are tracking parameters on these sites only.
    private static readonly FrozenDictionary<string, FrozenSet<string>> s_byHost =
        new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal)
        {
            ["twitter.com"] = Words("s t"),
            ["x.com"] = Words("s t"),
            ["youtube.com"] = Words("si feature pp"),
            ["youtu.be"] = Words("si feature"),
            ["spotify.com"] = Words("si"),
            ["nytimes.com"] = Words("smid smtyp unlocked_article_code referringsource"),
            ["theguardian.com"] = Words("cmp"),
            ["instagram.com"] = Words("img_index"),
            ["linkedin.com"] = Words("trk rcm"),
            ["reuters.com"] = Words("taid"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    // An archived copy's address contains the original address, and only the complete address finds the copy.
    private static readonly FrozenSet<string> s_archives = Words("web.archive.org archive.org archive.ph archive.is archive.today "
        + "archive.li archive.md archive.vn perma.cc ghostarchive.org webcitation.org megalodon.jp");

    /// <summary>The parts to remove, with their separators, as ascending runs of the text.</summary>
    /// <param name="address">As written: <c>&amp;amp;</c> separates parameters as <c>&amp;</c> does.</param>
    public static ImmutableArray<TextSpan> Find(string address)
    {
        var open = address.IndexOf('?', StringComparison.Ordinal);
        if (open < 0 || HostOf(address) is not { } host || s_archives.Contains(host)) return [];
        var end = address.IndexOf('#', open) is >= 0 and var hash ? hash : address.Length;
        var parts = PartsOf(address, open + 1, end);
        var own = OfHost(host);
        if (parts.TrueForAll(p => Tracks(address, p, own)))
            return parts.Count == 1 && parts[0].Length == 0 ? [] : [new TextSpan(open, end)];
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        for (var i = 0; i < parts.Count; i++)
        {
            if (!Tracks(address, parts[i], own)) continue;
            var first = i;
            while (i + 1 < parts.Count && Tracks(address, parts[i + 1], own)) i++;
            spans.Add(first == 0 ? new TextSpan(parts[0].Start, parts[i + 1].Start) : new TextSpan(parts[first - 1].End, parts[i].End));
        }

        return spans.ToImmutable();
    }

    /// <summary>The address without them.</summary>
    public static string Remove(string address)
    {
        var parts = Find(address);
        for (var i = parts.Length - 1; i >= 0; i--) address = address.Remove(parts[i].Start, parts[i].Length);
        return address;
    }

    private static List<TextSpan> PartsOf(string address, int start, int end)
    {
        var parts = new List<TextSpan>();
        for (var at = start; ;)
        {
            var next = address.IndexOf('&', at, end - at);
            parts.Add(new TextSpan(at, next < 0 ? end : next));
            if (next < 0) return parts;
            at = next + (string.CompareOrdinal(address, next, "&amp;", 0, 5) == 0 ? 5 : 1);
            if (at > end) return parts;
        }
    }

    private static bool Tracks(string address, TextSpan part, FrozenSet<string> own)
    {
        var written = address.AsSpan(part.Start, part.Length);
        var equals = written.IndexOf('=');
        var name = (equals < 0 ? written : written[..equals]).ToString().ToLowerInvariant();
        return s_everywhere.Contains(name)
            || own.Contains(name)
            || Array.Exists(s_prefixes, p => name.StartsWith(p, StringComparison.Ordinal));
    }

    private static FrozenSet<string> OfHost(string host)
    {
        for (var name = host; name.Length > 0; name = name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..])
        {
            if (s_byHost.TryGetValue(name, out var own)) return own;
            if (!name.Contains('.', StringComparison.Ordinal)) break;
        }

        return [];
    }

    private static string? HostOf(string address)
    {
        var slashes = address.IndexOf("://", StringComparison.Ordinal);
        if (slashes < 0) return null;
        var rest = address.AsSpan(slashes + 3);
        var end = rest.IndexOfAny("/?#:");
        var host = (end < 0 ? rest : rest[..end]).ToString().ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    private static FrozenSet<string> Words(string spaced) =>
        spaced.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}

/// <summary>Web addresses as they should be published.</summary>
public static class CleanAddress
{
    /// <summary>The address without the parameters that track who passed it on.</summary>
    public static string WithoutTracking(string address) => TrackingParameters.Remove(address);
}

/// <summary>Reports which part of an address to remove, its place in the file, and the address without it.</summary>
internal static class TrackingReporter
{
    /// <param name="address">With the place of each character.</param>
    public static Diagnostic? Report(ContentFile file, MappedText address)
    {
        var parts = TrackingParameters.Find(address.Text);
        if (parts.IsEmpty) return null;
        ImmutableArray<TextEdit> edits = [.. parts.Select(p => new TextEdit(address.SpanOf(p.Start, p.End), ""))];
        var place = new TextSpan(edits[0].Span.Start, edits[^1].Span.End);
        return PastedResidue.Rule.Tracking(file, place, Shown(address.Text, parts), TrackingParameters.Remove(address.Text)) with
        {
            Fixes = Fix.Certain("Remove the tracking parameters from the address", edits),
        };
    }

    private static string Shown(string address, ImmutableArray<TextSpan> parts) =>
        string.Join(", ", parts.Select(p => address[p.Start..p.End].Trim('?', '&').Replace("&amp;", "&", StringComparison.Ordinal)));
}
