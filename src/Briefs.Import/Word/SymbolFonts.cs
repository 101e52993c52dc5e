namespace Briefs.Import.Word;

/// <summary>Characters of Word's symbol fonts, which have no code of Unicode in the file.</summary>
internal static class SymbolFonts
{
    // From 0x20 on; a space is a character that is not mapped.
    private const string Symbol =
        " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_ αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";

    // From 0xA1 on.
    private const string SymbolHigh =
        "ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…  ↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊";

    private static readonly FrozenDictionary<int, char> s_wingdings = new Dictionary<int, char>
    {
        [0x6C] = '●', [0x6E] = '■', [0x6F] = '□', [0x71] = '❑', [0x75] = '◆', [0x76] = '❖', [0x77] = '◆', [0x9F] = '•', [0xA7] = '▪',
        [0xA8] = '□', [0xD8] = '➢', [0xDF] = '←', [0xE0] = '→', [0xE1] = '↑', [0xE2] = '↓', [0xE8] = '➔', [0xFB] = '✗', [0xFC] = '✓',
        [0xFD] = '☒', [0xFE] = '☑', [0x4A] = '☺', [0x28] = '☎', [0x2A] = '✉', [0x46] = '☞', [0xAB] = '★',
    }.ToFrozenDictionary();

    /// <summary>The character; null if it is not known.</summary>
    /// <param name="font">As in <c>w:font</c>.</param>
    /// <param name="code">Hexadecimal, as in <c>w:char</c>: <c>F0FC</c>.</param>
    public static string? Find(string? font, string? code)
    {
        if (!int.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)) return null;
        var isPrivate = number is >= 0xF000 and <= 0xF0FF;
        if (isPrivate) number -= 0xF000;
        if (string.Equals(font, "Symbol", StringComparison.OrdinalIgnoreCase)) return InSymbol(number);
        if (string.Equals(font, "Wingdings", StringComparison.OrdinalIgnoreCase))
            return s_wingdings.TryGetValue(number, out var known) ? known.ToString() : null;
        return isPrivate || !Rune.IsValid(number) || number < 0x20 ? null : new Rune(number).ToString();
    }

    private static string? InSymbol(int code)
    {
        var found = code is >= 0x20 and < 0x7F && code - 0x20 < Symbol.Length ? Symbol[code - 0x20]
            : code >= 0xA1 && code - 0xA1 < SymbolHigh.Length ? SymbolHigh[code - 0xA1]
            : ' ';
        return found == ' ' && code != 0x20 ? null : found.ToString();
    }
}

/// <summary>Raised and lowered characters of Unicode.</summary>
internal static class RaisedCharacters
{
    private const string Plain = "0123456789+-=()n";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ";

    public static string Raise(string text) => Map(text, Raised);

    public static string Lower(string text) => Map(text, Lowered);

    // Letters such as those of 1st have no raised form that is read well: they stay as they are.
    private static string Map(string text, string forms) =>
        text.All(c => Plain.Contains(c, StringComparison.Ordinal) && (c != 'n' || text.Length == 1))
            ? string.Concat(text.Select(c => forms[Plain.IndexOf(c, StringComparison.Ordinal)]))
            : text;
}
