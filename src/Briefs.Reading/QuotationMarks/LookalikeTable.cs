namespace Briefs.Reading.QuotationMarks;

/// <summary>
/// The characters that readers take for quotation marks although Unicode does not classify them as such. Derived from the Unicode
/// Character Database 14.0 (names with QUOTATION, APOSTROPHE, PRIME, COMMA, ACUTE, GRAVE, PSILI, DASIA, ANGLE BRACKET …, and
/// compatibility decompositions), and checked against confusables.txt 14.0 of UTS #39: each character that it maps to ' " , &lt; or &gt;
/// is here.
/// © Unicode, Inc., under the Unicode License (SPDX Unicode-DFS-2016).
/// </summary>
internal static class LookalikeTable
{
    private const string Quotes = """
        0060 00A8 00B4 02B9 02BA 02BB 02BC 02BD 02BE 02BF 02C8 02CA 02CB 02D2 02D3 02DD 02EE 02F4 02F5 02F6
        0374 0384 0385 0559 055A 055B 055D 05D9 05F2 05F3 05F4 07F4 07F5 141F 1420 1425 1426 144A 16CC 1CD3
        1FBD 1FBF 1FCD 1FCE 1FCF 1FDD 1FDE 1FDF 1FED 1FEE 1FEF 1FFD 1FFE 2032 2033 2034 2035 2036 2037 2057
        275B 275C 275D 275E 275F 2760 2E32 2E41 3003 309B 309C A78B A78C FF40 FF9E FF9F 16F51 16F52
        """;

    private const string Commas = """
        00B8 060C 060D 066B 07F8 1363 1802 1808 2E34 2E49 2E4C 3001 A4F9 A4FE A60D A6F5 FE10 FE11 FE50 FE51
        FF0C FF64 1144D 1145A 16E97 002C
        """;

    private const string Openings = """
        02C2 1438 16B2 226A 227A 22D8 2329 276C 276E 2770 27E8 27EA 2991 29FC 2AA1 2ABB 2AF7 3008 300A FE3D
        FE3F FE64 FF1C 1D236
        """;

    private const string Closings = """
        02C3 1433 226B 227B 22D9 232A 276D 276F 2771 27E9 27EB 2992 29FD 2A20 2AA2 2ABC 2AF8 3009 300B FE3E
        FE40 FE65 FF1E 16F3F 1D237
        """;

    /// <summary>Combining accents and commas that look like a mark when they follow a space.</summary>
    private const string Combining =
        "\u0300\u0301\u0308\u030B\u030D\u030E\u030F\u0312\u0313\u0314\u0315\u0340\u0341\u0342\u0343\u0344\u0351\u0357\u3099\u309A\u20E7";

    private static readonly FrozenDictionary<int, LookalikeShape> s_shapes =
        Rows(Quotes, LookalikeShape.Quote).Concat(Rows(Commas, LookalikeShape.Comma)).Concat(Rows(Openings, LookalikeShape.Opening))
            .Concat(Rows(Closings, LookalikeShape.Closing))
            .ToFrozenDictionary(r => r.Point, r => r.Shape);

    // All of the above and all marks; for characters beyond U+FFFF, their first surrogate. Most texts contain none of them but commas.
    private static readonly string s_first =
        string.Concat(s_shapes.Keys.Select(p => char.ConvertFromUtf32(p)[0])) + Combining + MarkCharacters.Each;

    private static readonly RareCharacters s_any = new(s_first);

    private static readonly RareCharacters s_butComma = new(s_first.Replace(",", "", StringComparison.Ordinal));

    /// <summary>Whether a text may contain a pair: a comma needs another comma, or a partner of another shape.</summary>
    public static bool MayBeIn(string text) => s_butComma.IndexIn(text) >= 0 || text.Contains(",,", StringComparison.Ordinal);

    /// <summary>The next index at which a mark or a character of the table may begin; the length of the text if there is none.</summary>
    public static int FindNext(string text, int from)
    {
        if (from >= text.Length) return text.Length;
        var at = s_any.IndexIn(text.AsSpan(from));
        if (at < 0) return text.Length;
        at += from;
        // A combining accent belongs to the white space before it.
        return at > from && Combining.Contains(text[at], StringComparison.Ordinal) && IsCarrier(text[at - 1]) ? at - 1 : at;
    }

    /// <summary>The shape of the character that begins at an index, and its length in UTF-16 units.</summary>
    public static LookalikeShape ShapeAt(string text, int at, out int length)
    {
        length = 1;
        var c = text[at];
        if (char.IsAsciiLetterOrDigit(c)) return LookalikeShape.None;
        if (IsCarrier(c)) return Carried(text, at, out length);
        if (!Rune.TryGetRuneAt(text, at, out var rune)) return LookalikeShape.None;
        length = rune.Utf16SequenceLength;
        return s_shapes.GetValueOrDefault(rune.Value);
    }

    /// <summary>White space, or a character that looks like it, to which a combining mark may be attached.</summary>
    public static bool IsCarrier(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\u2060' or '\u034F';

    private static LookalikeShape Carried(string text, int at, out int length)
    {
        var end = at + 1;
        while (end < text.Length && Combining.Contains(text[end], StringComparison.Ordinal)) end++;
        length = end - at;
        return length > 1 ? LookalikeShape.Quote : LookalikeShape.None;
    }

    private static IEnumerable<(int Point, LookalikeShape Shape)> Rows(string points, LookalikeShape shape) =>
        points.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(p => (int.Parse(p, NumberStyles.HexNumber, CultureInfo.InvariantCulture), shape));
}

/// <summary>The shape of a character that looks like a quotation mark.</summary>
internal enum LookalikeShape
{
    None,

    /// <summary>One or several commas, primes or accents above the line: opens and closes.</summary>
    Quote,

    /// <summary>A comma on the line, like „ and ‚: opens, and closes only when doubled.</summary>
    Comma,

    /// <summary>An angle that points left, like « and ‹.</summary>
    Opening,

    /// <summary>An angle that points right, like » and ›.</summary>
    Closing,
}
