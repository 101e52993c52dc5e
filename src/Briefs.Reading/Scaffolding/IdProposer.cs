using Briefs.Reading.Discovery;
using Briefs.Reading.FrontMatter;

namespace Briefs.Reading.Scaffolding;

/// <summary>Proposes readable ids: <c>new-arab-2020-campaigners</c>, <c>mills</c>.</summary>
public static class IdProposer
{
    private const int LongestPublisher = 24;
    private const int LongestPath = 32;
    private const int LongestPathWord = 16;

    // The second level of many national registries: newarab.co.uk, interior.gov.example.
    private static readonly FrozenSet<string> s_registries = FrozenSet.Create(StringComparer.Ordinal,
        "ac", "co", "com", "edu", "go", "gob", "gouv", "gov", "govt", "gub", "gv", "int", "mil", "ne", "net", "nic", "or", "org");

    private static readonly FrozenSet<string> s_endings =
        FrozenSet.Create(StringComparer.Ordinal, "html", "htm", "php", "aspx", "asp", "jsp", "pdf", "index", "default", "en", "www");

    private static readonly FrozenSet<string> s_articles =
        FrozenSet.Create(StringComparer.Ordinal, "the", "le", "la", "les", "der", "die", "das", "el", "al", "il");

    private static readonly FrozenSet<string> s_common = new[]
    {
        "about", "after", "against", "amid", "among", "before", "being", "between", "could", "despite", "does", "during", "from", "have",
        "into", "more", "most", "over", "said", "says", "should", "some", "than", "that", "their", "there", "they", "this", "through",
        "under", "until", "were", "what", "when", "where", "which", "while", "will", "with", "within", "without", "would", "your", "dans",
        "pour", "avec", "sans", "sous", "leur", "mais", "plus", "nach", "über", "uber", "unter", "gegen", "eine", "einen", "chto", "kogda",
        "posle", "dlia",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Combines publisher, year and the first distinctive word of the title; each may be missing.</summary>
    /// <param name="url">
    /// Its host replaces a missing publisher, or one in a script that cannot be transliterated; its path a missing title.
    /// </param>
    /// <param name="taken">Whether an id belongs to another source.</param>
    public static string ForSource(string? publisher, int? year, string? title, string? url, Func<string, bool> taken)
    {
        var name = Shortened(LatinLetters.WordsOf(publisher ?? ""));
        if (name.Length == 0) name = Shortened(LatinLetters.WordsOf(HostIn(url) ?? ""));
        if (name.Length == 0) name = "source";
        var word = title is null
            ? PathIn(url, name)
            : LatinLetters.WordsOf(title).FirstOrDefault(w => IsTelling(w) && !name.Contains(w, StringComparison.Ordinal));
        var number = year?.ToString("D4", CultureInfo.InvariantCulture);
        if (number is not null && title is null && word?.Split('-').Contains(number, StringComparer.Ordinal) == true) number = null;
        return Free(string.Join('-', new[] { name, number, word }.OfType<string>()), taken);
    }

    /// <summary>
    /// The last word of a name, preceded by the first if the last alone is taken; null for a name in a script that cannot be
    /// transliterated.
    /// </summary>
    /// <param name="taken">Whether an id belongs to another person.</param>
    public static string? ForPerson(string name, Func<string, bool> taken)
    {
        if (LatinLetters.WordsOf(ArabicLetters.Replace(name)) is not [.., var last] words) return null;
        if (last is not "itself" && !taken(last)) return last;
        return Free(words.Count > 1 ? $"{words[0]}-{last}" : last, id => id is "itself" || taken(id));
    }

    /// <summary>The words of a name as far as they fit; <c>organization</c> for a script that cannot be transliterated.</summary>
    /// <param name="taken">Whether an id belongs to another person.</param>
    public static string ForOrganization(string name, Func<string, bool> taken) =>
        Free(Shortened(LatinLetters.WordsOf(ArabicLetters.Replace(name))) is { Length: > 0 } id ? id : "organization", taken);

    /// <summary>Whether many sites share a label of a host: www, gov.</summary>
    internal static bool IsShared(string label) => label is "www" or "example" || s_registries.Contains(label);

    private static bool IsTelling(string word) => word.Length is > 3 and < 25 && !s_common.Contains(word) && !char.IsAsciiDigit(word[0]);

    private static string Shortened(IReadOnlyList<string> words)
    {
        var id = "";
        foreach (var word in words.SkipWhile((w, i) => i == 0 && words.Count > 1 && s_articles.Contains(w)))
        {
            if (id.Length + word.Length >= LongestPublisher) break;
            id += id.Length == 0 ? word : "-" + word;
        }

        return id;
    }

    // newarab for https://english.newarab.com/…, theguardian for https://www.theguardian.co.uk/…, interior for
    // https://interior.gov.example/…. Nearly every registry is below one of a few names, so no list of suffixes is needed.
    private static string? HostIn(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.HostNameType is not UriHostNameType.Dns) return null;
        var parts = uri.IdnHost.Split('.');
        var isShort = parts.Length > 2 && parts[^2].Length <= 3 && parts[^1].Length == 2;
        var name = parts.Length > 2 && (isShort || s_registries.Contains(parts[^2])) ? 3 : 2;
        var label = parts[Math.Max(0, parts.Length - name)];
        // www.gov.uk has no name of its own.
        return label == "www" && parts.Length > 1 ? string.Join('-', parts[1..]) : label;
    }

    // press-2026-44 for /press/2026-44: the last words of the path, if a person can read them.
    private static string? PathIn(string? url, string name)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri)) return null;
        var words = LatinLetters.WordsOf(Uri.UnescapeDataString(uri.AbsolutePath))
            .Where(w => w.Length <= LongestPathWord && !s_endings.Contains(w) && w != name).ToList();
        var path = "";
        for (var i = words.Count - 1; i >= 0; i--)
        {
            if (path.Length + words[i].Length >= LongestPath) break;
            path = path.Length == 0 ? words[i] : $"{words[i]}-{path}";
        }

        return path.Length == 0 ? null : path;
    }

    private static string Free(string id, Func<string, bool> taken)
    {
        if (!taken(id)) return id;
        for (var number = 2; ; number++)
            if ($"{id}-{number.ToString(CultureInfo.InvariantCulture)}" is var numbered && !taken(numbered)) return numbered;
    }
}

/// <summary>Whether a text is a valid id.</summary>
public static class EntryId
{
    public static bool IsValid(string id) => !string.IsNullOrEmpty(id) && Ids.FaultIn(id) is null;
}

/// <summary>Transliterates words to a-z and digits, for the scripts known here: Latin of every kind, and Cyrillic.</summary>
internal static class LatinLetters
{
    private static readonly FrozenDictionary<char, string> s_letters = Read(
        "а a б b в v г g ґ g д d е e ё e є ie ж zh з z и i і i ї i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ "
        + "shch ъ - ы y ь - э e ю iu я ia "
        + "ә a ғ g қ k ң n ө o ұ u ү u һ h җ zh ў u ђ d ј j љ l њ n ћ c џ dz ѓ g ќ k ѕ dz "
        + "ß ss æ ae œ oe ø o đ d ð d þ th ł l ħ h ŋ n ı i ə a ŧ t");

    /// <summary>The words of a text; words in another script are omitted.</summary>
    public static IReadOnlyList<string> WordsOf(string text)
    {
        var words = new StringBuilder();
        foreach (var c in text.Replace('İ', 'i').ToLowerInvariant())
        {
            if (s_letters.TryGetValue(c, out var letters)) words.Append(letters);
            else if (c is not ('\'' or '’' or 'ʼ')) Append(words, c);
        }

        return words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static void Append(StringBuilder words, char c)
    {
        foreach (var part in char.IsSurrogate(c) ? " " : NormalForm.Convert(c.ToString(), NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(part)) words.Append(char.ToLowerInvariant(part));
            else if (CharUnicodeInfo.GetUnicodeCategory(part) is not UnicodeCategory.NonSpacingMark) words.Append(' ');
        }
    }

    // Pairs of a letter and its replacement; a hyphen means no replacement.
    private static FrozenDictionary<char, string> Read(string pairs) => pairs.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Chunk(2).ToFrozenDictionary(pair => pair[0][0], pair => pair[1] == "-" ? "" : pair[1]);
}

/// <summary>Transliterates Arabic letters; vowels that are not written are missing, so the result is an id and not a name.</summary>
internal static class ArabicLetters
{
    private static readonly FrozenDictionary<char, string> s_letters = Pairs(
        "ا a أ a إ i آ a ب b ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ظ z ع a غ gh ف f ق q ك k ل l م m ن n ه h و w ي y "
        + "ى a ة a ء - ئ e ؤ o");

    public static string Replace(string text) =>
        string.Concat(text.Select(c => s_letters.TryGetValue(c, out var letter) ? letter : c.ToString()));

    private static FrozenDictionary<char, string> Pairs(string pairs) => pairs.Split(' ').Chunk(2)
        .ToFrozenDictionary(pair => pair[0][0], pair => pair[1] == "-" ? "" : pair[1]);
}

/// <summary>Proposes a file name for a title in any script.</summary>
public static class SlugProposer
{
    // People read, say and type addresses, so a long headline is cut after a whole word.
    private const int Longest = 80;

    /// <summary>Lower-case letters, digits and hyphens, NFC; null when the title has neither letter nor digit.</summary>
    /// <param name="lang">BCP 47, of the title; empty when unknown.</param>
    public static string? Propose(string title, string lang = "")
    {
        var slug = Cut(Words(title, lang));
        if (slug.Length == 0) return null;
        return FileNames.Misnamed(slug + ".md", out _, out _) is null ? slug : "brief-" + slug;
    }

    private static string Words(string title, string lang)
    {
        var words = new StringBuilder();
        foreach (var rune in NormalForm.Convert(SmallLetters.ToLower(title, lang), NormalizationForm.FormC).EnumerateRunes())
        {
            var isStart = words.Length == 0 || words[^1] == '-';
            if (FileNames.IsSlugRune(rune) && rune.Value != '-' && !(isStart && IsMark(rune))) words.Append(rune.ToString());
            else if (!isStart && !IsInsideWord(rune)) words.Append('-');
        }

        return words.ToString().Trim('-');
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // An apostrophe or an invisible character does not separate words.
    private static bool IsInsideWord(Rune rune) =>
        rune.Value is '\'' or '’' or 'ʼ' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark;

    private static string Cut(string slug)
    {
        if (slug.Length <= Longest) return slug;
        var hyphen = slug.LastIndexOf('-', Longest);
        if (hyphen > 0) return slug[..hyphen];
        // A script without spaces between words: cut between letters, never within one.
        var end = StringInfo.ParseCombiningCharacters(slug).Last(start => start <= Longest);
        return slug[..end];
    }
}
