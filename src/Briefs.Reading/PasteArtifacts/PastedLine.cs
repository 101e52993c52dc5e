using System.Buffers;
using Briefs.Languages;

namespace Briefs.Reading.PasteArtifacts;

/// <summary>Recognises a line or sentence that belongs to the page around an article, not to the article.</summary>
internal static class PastedLine
{
    private const int MaxCallWords = 20;
    private const int MaxCreditWords = 8;
    private const int MaxStepWords = 6;
    private const int LongestOnStack = 512;

    private static readonly SearchValues<char> s_stepSigns = SearchValues.Create(">›»→/|");

    /// <summary>Its kind; null for prose.</summary>
    /// <param name="line">One line or sentence of the author's own words.</param>
    public static PastedKind? KindOf(ReadOnlySpan<char> line, ImmutableArray<PageWords> pages)
    {
        // Runs for every sentence of a site, nearly always without a match: the first letters rule out most sentences.
        Span<char> head = stackalloc char[LineOpenings.Length];
        if (!MayBeAny(HeadOf(line, head), pages)) return null;
        var kept = Fold(line, line.Length <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[line.Length]);
        if (kept.IsEmpty) return null;
        // Converted letter by letter, so that both texts have the same length.
        Span<char> text = kept.Length <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[kept.Length];
        text = text[..kept.ToLowerInvariant(text)];
        foreach (var page in pages)
        {
            if (IsLabel(text, page)) return PastedKind.Label;
            if (IsPointer(text, page)) return PastedKind.Pointer;
            if (IsCall(text, page)) return PastedKind.Call;
            if (IsCredit(text, kept, page)) return PastedKind.Credit;
            if (IsStamp(text, page)) return PastedKind.Stamp;
            if (IsTrail(line, page)) return PastedKind.Trail;
        }

        return null;
    }

    /// <summary>
    /// With single spaces and straight apostrophes, without leading and trailing characters other than letters and digits.
    /// </summary>
    public static string Fold(ReadOnlySpan<char> line) => Fold(line, new char[line.Length]).ToString();

    private static bool MayBeAny(ReadOnlySpan<char> head, ImmutableArray<PageWords> pages)
    {
        foreach (var page in pages)
        {
            if (page.Openings.MayBe(head)) return true;
        }

        return false;
    }

    // The first characters of the folded line in lower case, computed from the start of the line alone. A short line may keep characters at
    // its end that folding removes.
    private static ReadOnlySpan<char> HeadOf(ReadOnlySpan<char> line, Span<char> head)
    {
        var length = 0;
        foreach (var c in line)
        {
            if (char.IsWhiteSpace(c) || c == VisibleText.Atom)
            {
                if (length > 0 && head[length - 1] != ' ') head[length++] = ' ';
            }
            else if (!Folding.IsInvisible(c) && (length > 0 || IsOfWord(c))) head[length++] = char.ToLowerInvariant(Plain(c));

            if (length == head.Length) break;
        }

        return head[..length];
    }

    private static char Plain(char c) => c switch { '’' or 'ʼ' => '\'', 'ё' => 'е', 'Ё' => 'Е', _ => c };

    private static ReadOnlySpan<char> Fold(ReadOnlySpan<char> line, Span<char> folded)
    {
        var (start, end) = (0, 0);
        foreach (var c in line)
        {
            if (char.IsWhiteSpace(c) || c == VisibleText.Atom)
            {
                if (end > 0 && folded[end - 1] != ' ') folded[end++] = ' ';
            }
            else if (!Folding.IsInvisible(c)) folded[end++] = Plain(c);
        }

        while (end > start && !IsOfWord(folded[end - 1])) end--;
        while (start < end && !IsOfWord(folded[start])) start++;
        return folded[start..end];
    }

    // Whether a line starts with a phrase, as whole words, and what follows it.
    private static bool Begins(ReadOnlySpan<char> text, string phrase, out ReadOnlySpan<char> rest)
    {
        rest = [];
        if (!text.StartsWith(phrase, StringComparison.Ordinal)) return false;
        rest = text[phrase.Length..];
        if (!rest.IsEmpty && IsOfWord(rest[0]) && IsOfWord(phrase[^1]) && !Scripts.IsDense(phrase[^1])) return false;
        rest = rest.TrimStart(' ');
        return true;
    }

    private static bool IsLabel(ReadOnlySpan<char> text, PageWords page)
    {
        foreach (var label in page.Labels)
        {
            if (text.SequenceEqual(label)) return true;
        }

        return false;
    }

    private static bool IsPointer(ReadOnlySpan<char> text, PageWords page)
    {
        foreach (var pointer in page.Pointers)
        {
            if (Begins(text, pointer, out var rest) && (rest.IsEmpty || rest[0] is ':' or '：' or '›' or '»' or '>' or '|')) return true;
        }

        return false;
    }

    private static bool IsCall(ReadOnlySpan<char> text, PageWords page)
    {
        foreach (var call in page.Calls)
        {
            if (Begins(text, call, out _)) return WordsIn(text) <= MaxCallWords;
        }

        return false;
    }

    private static bool IsCredit(ReadOnlySpan<char> text, ReadOnlySpan<char> kept, PageWords page)
    {
        foreach (var credit in page.Credits)
        {
            if (Begins(text, credit, out var rest) && NamesSomebody(credit, rest, kept)) return true;
        }

        return false;
    }

    // True for “Photo: AFP” and “Photo by Ann Smith”; false for “Photo: the two men at the border”, a description.
    private static bool NamesSomebody(string phrase, ReadOnlySpan<char> rest, ReadOnlySpan<char> kept)
    {
        if (rest.IsEmpty || WordsIn(rest) > MaxCreditWords) return false;
        if (rest[0] is not (':' or '：' or '/' or '©' or '.') && !phrase.Contains(' ', StringComparison.Ordinal)) return false;
        var name = kept[^rest.Length..].TrimStart(":：/©. ");
        return !name.IsEmpty && (!char.IsLower(name[0]) || AgencyCredit.Names(name));
    }

    private static bool IsStamp(ReadOnlySpan<char> text, PageWords page)
    {
        foreach (var stamp in page.Stamps)
        {
            if (Begins(text, stamp, out var rest) && IsDate(rest)) return true;
        }

        return false;
    }

    private static bool IsDate(ReadOnlySpan<char> rest)
    {
        var date = rest.TrimStart(":： ");
        return date.Length is > 0 and <= 40 && (rest[0] is ':' or '：' || char.IsAsciiDigit(date[0])) && date.ContainsAnyInRange('0', '9')
            && WordsIn(rest) <= 8;
    }

    private static bool IsTrail(ReadOnlySpan<char> line, PageWords page)
    {
        if (!line.ContainsAny(s_stepSigns)) return false;
        foreach (var sign in ">›»→/|")
        {
            // A trail has at least three steps.
            if (line.Count(sign) < 2) continue;
            var steps = line.ToString().Split(sign).Select(step => Fold(step)).ToList();
            if (page.Homes.Contains(steps[0], StringComparer.OrdinalIgnoreCase)
                && steps.TrueForAll(s => s.Length > 0 && WordsIn(s) <= MaxStepWords))
            {
                return true;
            }
        }

        return false;
    }

    private static int WordsIn(ReadOnlySpan<char> text)
    {
        var (spaces, signs) = (0, 0);
        foreach (var c in text)
        {
            if (c == ' ') spaces++;
            else if (Scripts.IsHan(c)) signs++;
        }

        return spaces + 1 + (signs / 2);
    }

    private static bool IsOfWord(char c) =>
        char.IsAsciiLetterOrDigit(c)
        || char.IsLetterOrDigit(c)
        || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;
}

/// <summary>What a pasted line was on the page it comes from.</summary>
internal enum PastedKind
{
    /// <summary>A button or a sidebar heading: Share, Most popular.</summary>
    Label,

    /// <summary>“Read more: …”.</summary>
    Pointer,

    /// <summary>“Follow us on …”.</summary>
    Call,

    /// <summary>A picture credit.</summary>
    Credit,

    /// <summary>The page's own date.</summary>
    Stamp,

    /// <summary>“Home › World › Asia”.</summary>
    Trail,

    ShareLink,
}

/// <summary>The picture agency in brackets at the end of a copied caption: <c>[Getty]</c>, <c>(AFP/Getty Images)</c>.</summary>
internal static class AgencyCredit
{
    private const int MaxLength = 60;

    // In round brackets only picture agencies: (Reuters) may be a sentence's reference.
    private static readonly FrozenSet<string> s_ofPictures = Set(
        "getty,getty images,shutterstock,alamy,istock,istockphoto,imago,nurphoto,zuma,rex features,sipa,sipa usa,unsplash,flickr,wikimedia "
            + "commons,ap photo,afp photo,reuters photo,picture alliance");

    private static readonly FrozenSet<string> s_ofNews = Set("afp,ap,associated press,reuters,epa,epa-efe,efe,dpa,ansa,tass,тасс,риа "
        + "новости,ria novosti,xinhua,新华社,anadolu,anadolu agency,aa,bloomberg,yonhap,kyodo");

    /// <summary>The place of the credit, brackets included; null when there is none.</summary>
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
