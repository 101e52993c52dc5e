namespace Briefs.Import.Word;

/// <summary>How a run of text looks, as far as Markdown can say it, and its language.</summary>
internal sealed record RunFormat
{
    public static readonly RunFormat Plain = new();

    public bool IsStrong { get; init; }

    public bool IsEmphasis { get; init; }

    public bool IsStruck { get; init; }

    public bool IsCode { get; init; }

    public bool IsUnderlined { get; init; }

    public bool IsHidden { get; init; }

    public bool IsRaised { get; init; }

    public bool IsLowered { get; init; }

    public bool IsRightToLeft { get; init; }
}

/// <summary>Reads the properties of runs.</summary>
internal sealed class RunFormatReader(WordStyles styles)
{
    private readonly Dictionary<string, RunFormat> _ofStyles = new(StringComparer.Ordinal);

    /// <param name="properties">The element <c>w:rPr</c>; null for none.</param>
    public RunFormat Read(WordElement? properties)
    {
        if (properties is null) return RunFormat.Plain;
        return Apply(properties, OfStyle(properties.Child("w:rStyle")?.Value));
    }

    private RunFormat OfStyle(string? style)
    {
        if (style is null) return RunFormat.Plain;
        if (_ofStyles.TryGetValue(style, out var known)) return known;
        var format = RunFormat.Plain with { IsCode = styles.IsCode(style) };
        foreach (var based in styles.ChainOf(style).Reverse())
            if (based.Child("w:rPr") is { } properties) format = Apply(properties, format);
        if (!styles.ChainOf(style).Any())
            format = format with { IsStrong = style is "Strong", IsEmphasis = style is "Emphasis" };
        // Links are underlined by their style, everywhere.
        format = format with { IsUnderlined = false };
        _ofStyles.Add(style, format);
        return format;
    }

    private static RunFormat Apply(WordElement properties, RunFormat format)
    {
        var position = properties.Child("w:vertAlign")?.Value;
        var underline = properties.Child("w:u")?.Value;
        return format with
        {
            IsStrong = properties.Toggle("w:b") ?? (IsOnInRightToLeft("w:bCs", properties) || format.IsStrong),
            IsEmphasis = properties.Toggle("w:i") ?? (IsOnInRightToLeft("w:iCs", properties) || format.IsEmphasis),
            IsStruck = properties.Toggle("w:strike") ?? properties.Toggle("w:dstrike") ?? format.IsStruck,
            IsHidden = properties.Toggle("w:vanish") ?? format.IsHidden,
            IsRightToLeft = properties.Toggle("w:rtl") ?? format.IsRightToLeft,
            IsUnderlined = underline is null ? format.IsUnderlined : underline != "none",
            IsRaised = position is null ? format.IsRaised : position == "superscript",
            IsLowered = position is null ? format.IsLowered : position == "subscript",
        };
    }

    private static bool IsOnInRightToLeft(string name, WordElement properties) =>
        properties.Toggle(name) is true && properties.Toggle("w:rtl") is true;
}

/// <summary>Counts the letters of each language, to find the language of the text.</summary>
internal sealed class LanguageCounter(WordStyles styles)
{
    private readonly Dictionary<string, int> _letters = new(StringComparer.Ordinal);

    /// <summary>The language of most letters, without its region; null if it is unknown.</summary>
    public string? Main =>
        _letters.Count == 0 ? null : _letters.OrderByDescending(l => l.Value).ThenBy(l => l.Key, StringComparer.Ordinal).First().Key;

    /// <param name="run">The properties of the text's run; null for none.</param>
    /// <param name="style">The style of its paragraph.</param>
    public void Count(string text, WordElement? run, string? style)
    {
        var letters = text.Count(char.IsLetter);
        if (letters == 0) return;
        var attribute = text.Any(c => Scripts.IsArabic(c) || Scripts.IsHebrew(c)) ? "w:bidi"
            : text.Any(c => Scripts.IsHan(c) || Scripts.IsHangul(c) || c is >= '\u3040' and <= '\u30FF') ? "w:eastAsia"
            : "w:val";
        if (LanguageOf(attribute, run, style) is not { } tag) return;
        var language = tag.Split('-', '_')[0].ToLowerInvariant();
        if (language.Length is not (2 or 3) || !language.All(char.IsAsciiLetter)) return;
        _letters[language] = _letters.GetValueOrDefault(language) + letters;
    }

    private string? LanguageOf(string attribute, WordElement? run, string? style)
    {
        if (run?.Child("w:lang")?[attribute] is { } own) return own;
        foreach (var based in styles.ChainOf(run?.Child("w:rStyle")?.Value).Concat(styles.ChainOf(style ?? styles.DefaultId)))
            if (based.Child("w:rPr")?.Child("w:lang")?[attribute] is { } inherited) return inherited;
        return styles.DefaultRun?.Child("w:lang")?[attribute];
    }
}
