namespace Briefs.Reading.PasteArtifacts;

/// <summary>The picture agency in brackets that closes a copied caption: <c>[Getty]</c>, <c>(AFP/Getty Images)</c>.</summary>
internal static class AgencyCredit
{
    private const int MaxLength = 60;

    // In round brackets only these: (Reuters) may be the reference of a sentence.
    private static readonly FrozenSet<string> s_ofPictures = Set(
        "getty,getty images,shutterstock,alamy,istock,istockphoto,imago,nurphoto,zuma,rex features,sipa,sipa usa,unsplash,flickr,wikimedia "
            + "commons,ap photo,afp photo,reuters photo,picture alliance");

    private static readonly FrozenSet<string> s_ofNews = Set("afp,ap,associated press,reuters,epa,epa-efe,efe,dpa,ansa,tass,тасс,риа "
        + "новости,ria novosti,xinhua,新华社,anadolu,anadolu agency,aa,bloomberg,yonhap,kyodo");

    /// <summary>Its place in a text, with its brackets.</summary>
    public static TextSpan? Find(ReadOnlySpan<char> text)
    {
        var line = text.TrimEnd([' ', '.', '。', VisibleText.Atom]);
        if (line.IsEmpty || line[^1] is not (']' or ')' or '）' or '】')) return null;
        var open = line.LastIndexOfAny("[(（【");
        if (open < 0 || line.Length - open > MaxLength) return null;
        var names = line[(open + 1)..^1].ToString().Split(['/', ',', '|']).Select(n => NameOf(n.Trim())).ToList();
        var isCertain = line[open] is '[' or '【' || names.Exists(s_ofPictures.Contains);
        return isCertain && names.TrueForAll(n => s_ofPictures.Contains(n) || s_ofNews.Contains(n))
            ? new TextSpan(open, line.Length)
            : null;
    }

    /// <summary>Whether a text is the name of an agency and nothing else.</summary>
    public static bool Names(ReadOnlySpan<char> text) =>
        NameOf(text.ToString()) is var name && (s_ofPictures.Contains(name) || s_ofNews.Contains(name));

    private static string NameOf(string written)
    {
        var name = written.ToLowerInvariant();
        foreach (var lead in (ReadOnlySpan<string>)["photo:", "image:", "photo by", "via", "©"])
        {
            if (name.StartsWith(lead, StringComparison.Ordinal)) name = name[lead.Length..].Trim();
        }

        var via = name.LastIndexOf(" via ", StringComparison.Ordinal);
        return via < 0 ? name : name[(via + 5)..];
    }

    private static FrozenSet<string> Set(string listed) => listed.Split(',').ToFrozenSet(StringComparer.Ordinal);
}
