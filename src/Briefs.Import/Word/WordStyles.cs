using Briefs.Languages;

namespace Briefs.Import.Word;

/// <summary>What a paragraph is, by its style.</summary>
internal enum ParagraphRole
{
    Text,
    Title,
    Subtitle,
    Heading,
    Quote,
    Code,
    Caption,
    ListContinuation,
    Contents,
    Date,
    Author,
}

/// <param name="Level">Of a heading, from 1.</param>
internal readonly record struct StyledRole(ParagraphRole Role, int Level);

/// <summary>The styles of a Word file.</summary>
internal sealed class WordStyles
{
    // A style may be based on itself through others.
    private const int MostBases = 20;
    private const int HeadingLevels = 9;

    private static readonly FrozenDictionary<string, ParagraphRole> s_roles = new Dictionary<string, ParagraphRole>(StringComparer.Ordinal)
    {
        ["title"] = ParagraphRole.Title,
        ["subtitle"] = ParagraphRole.Subtitle,
        ["quote"] = ParagraphRole.Quote,
        ["intensequote"] = ParagraphRole.Quote,
        ["blocktext"] = ParagraphRole.Quote,
        ["blockquote"] = ParagraphRole.Quote,
        ["quotations"] = ParagraphRole.Quote,
        ["htmlpreformatted"] = ParagraphRole.Code,
        ["preformattedtext"] = ParagraphRole.Code,
        ["sourcecode"] = ParagraphRole.Code,
        ["caption"] = ParagraphRole.Caption,
        ["imagecaption"] = ParagraphRole.Caption,
        ["figure"] = ParagraphRole.Caption,
        ["listcontinue"] = ParagraphRole.ListContinuation,
        ["date"] = ParagraphRole.Date,
        ["author"] = ParagraphRole.Author,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_code =
        FrozenSet.Create(StringComparer.Ordinal, "verbatimchar", "htmlcode", "htmltypewriter", "htmlkeyboard", "htmlsample", "sourcetext");

    private readonly Dictionary<string, WordElement> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StyledRole> _roles = new(StringComparer.Ordinal);
    private readonly StyleNames _names = LanguageConventions.Undetermined.StyleNames;

    public WordStyles(WordElement? root)
    {
        foreach (var style in root?.Children ?? [])
        {
            if (style.Name == "w:style" && style["w:styleId"] is { } id) _styles.TryAdd(id, style);
            if (style.Name == "w:style" && style["w:type"] == "paragraph" && style["w:default"] is "1" or "true")
                DefaultId ??= style["w:styleId"];
        }

        DefaultRun = root?.Child("w:docDefaults")?.Child("w:rPrDefault")?.Child("w:rPr");
    }

    /// <summary>The style of paragraphs that name none.</summary>
    public string? DefaultId { get; }

    /// <summary>Properties of runs where no style says otherwise; null for none.</summary>
    public WordElement? DefaultRun { get; }

    public StyledRole RoleOf(string? id)
    {
        if (id is null) return default;
        if (!_roles.TryGetValue(id, out var role)) _roles.Add(id, role = FindRole(id));
        return role;
    }

    /// <summary>The style and those that it is based on, the style itself first.</summary>
    public IEnumerable<WordElement> ChainOf(string? id)
    {
        for (var at = 0; at < MostBases && id is not null && _styles.TryGetValue(id, out var style); at++)
        {
            yield return style;
            id = style.Child("w:basedOn")?.Value;
        }
    }

    public bool IsCode(string? characterStyle) =>
        characterStyle is not null
            && (ChainOf(characterStyle).Any(style => s_code.Contains(Folded(style.Child("w:name")?.Value ?? "")))
                || s_code.Contains(Folded(characterStyle)));

    private StyledRole FindRole(string id)
    {
        var isDefined = false;
        foreach (var style in ChainOf(id))
        {
            isDefined = true;
            var named = ByName(style.Child("w:name")?.Value ?? "");
            if (named.Role != ParagraphRole.Text) return named;
            if (style.Child("w:pPr")?.Child("w:outlineLvl")?.Value is { } outline && LevelOf(outline) is > 0 and var level)
                return new StyledRole(ParagraphRole.Heading, level);
        }

        return isDefined ? default : ByName(id);
    }

    /// <summary>The level of a heading from 1; 0 for text.</summary>
    /// <param name="outline">From 0; 9 is text.</param>
    public static int LevelOf(string outline) =>
        int.TryParse(outline, NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level < HeadingLevels ? level + 1 : 0;

    // Word writes the English names of its own styles in every language; other programs write those of their menus.
    private StyledRole ByName(string name)
    {
        var folded = Folded(name.Split(',')[0]);
        if (s_roles.TryGetValue(folded, out var role)) return new StyledRole(role, 0);
        if (folded.StartsWith("toc", StringComparison.Ordinal) && folded.AsSpan(3).TrimStart("0123456789").Length is 0 && folded.Length > 3)
            return new StyledRole(ParagraphRole.Contents, 0);
        if (folded.Length > 1 && folded[^1] is >= '1' and <= '9' && (folded[..^1] == "heading" || _names.Headings.Contains(folded[..^1])))
            return new StyledRole(ParagraphRole.Heading, folded[^1] - '0');
        if (folded.StartsWith("listcontinue", StringComparison.Ordinal)) return new StyledRole(ParagraphRole.ListContinuation, 0);
        return new StyledRole(
            _names.Titles.Contains(folded) ? ParagraphRole.Title
            : _names.Subtitles.Contains(folded) ? ParagraphRole.Subtitle
            : _names.Quotes.Contains(folded) ? ParagraphRole.Quote
            : _names.Captions.Contains(folded) ? ParagraphRole.Caption
            : ParagraphRole.Text, 0);
    }

    private static string Folded(string name) => StyleNames.Fold(name);
}
