using Briefs.Reading.Rules;

namespace Briefs.Reading.Discovery;

/// <summary>Finds characters that leave no trace on the page and serve no purpose where they are.</summary>
internal static class InvisibleCharacterFinder
{
    private const int LongestContext = 20;
    private const int MostNames = 3;

    /// <param name="frontMatterEnd">Offset at which YAML ends; 0 without front matter.</param>
    public static ImmutableArray<Diagnostic> Find(FileText file, int frontMatterEnd)
    {
        var runs = Runs(file.Text);
        var told = Math.Min(runs.Length, ReadingLimits.HiddenCharacters);
        return [.. runs.Take(told).Select((run, i) => Found(file, i + 1 == told ? [.. runs[i..]] : [run], frontMatterEnd))];
    }

    /// <summary>
    /// The safe fixes of a file that is YAML or JSON as a whole: removing these characters changes neither its look nor its meaning.
    /// </summary>
    public static ImmutableArray<Fix> Repairs(FileText file) =>
        Runs(file.Text).Where(run => Removal.IsSafe(file.Text, run, file.Text.Length)) is var safe && safe.Any()
            ? Fix.Certain(InvisibleCharacter.RemoveTitle, [.. safe.Select(run => new TextEdit(run, ""))])
            : [];

    /// <summary>
    /// Index of the first such character in a text that is not the file itself, for example a decoded entity; -1 when there is none.
    /// </summary>
    public static int FindFirst(string text, int from = 0)
    {
        for (var at = InvisibleCharacters.FindNext(text, from); at >= 0; at = InvisibleCharacters.FindNext(text, at + 1))
            if (IsOne(text, at, out _)) return at;
        return -1;
    }

    /// <summary>The name of the character at an index returned by <see cref="FindFirst"/>.</summary>
    public static string NameAt(string text, int at) => InvisibleCharacters.NameOf(Rune.GetRuneAt(text, at)) ?? "";

    private static ImmutableArray<TextSpan> Runs(string text)
    {
        var runs = ImmutableArray.CreateBuilder<TextSpan>();
        for (var at = InvisibleCharacters.FindNext(text, 0); at >= 0;)
        {
            var length = 1;
            if (IsOne(text, at, out length))
            {
                if (runs.Count > 0 && runs[^1].End == at) runs[^1] = new TextSpan(runs[^1].Start, at + length);
                else runs.Add(new TextSpan(at, at + length));
            }

            at = InvisibleCharacters.FindNext(text, at + length);
        }

        return runs.ToImmutable();
    }

    private static bool IsOne(string text, int at, out int length)
    {
        length = 1;
        if (!Rune.TryGetRuneAt(text, at, out var rune)) return false;
        length = rune.Utf16SequenceLength;
        return /* guard: invisible-needed */ (InvisibleCharacters.Contains(rune) && !NeededInvisible.IsNeeded(text, at, rune));
    }

    /// <param name="runs">The run to report first, then those it includes once the limit is reached.</param>
    private static Diagnostic Found(FileText file, ImmutableArray<TextSpan> runs, int frontMatterEnd)
    {
        var run = runs[0];
        var runes = file.Text.Substring(run.Start, run.Length).EnumerateRunes().ToList();
        var distinct = runes.Distinct().ToList();
        var names =
            string.Join(", ", distinct.Take(MostNames).Select(InvisibleCharacters.NameOf)) + (distinct.Count > MostNames ? " …" : "");
        if (runs.Length > 1)
            names += string.Create(CultureInfo.InvariantCulture, $"; {runs.Length - 1} more in this file");
        var found = Found(file, run, runes.Count, names);
        ImmutableArray<TextSpan> safe = [.. runs.Where(r => Removal.IsSafe(file.Text, r, frontMatterEnd))];
        if (!safe.IsEmpty)
            return found with { Fixes = Fix.Certain(InvisibleCharacter.RemoveTitle, [.. safe.Select(r => new TextEdit(r, ""))]) };
        return found with
        {
            Help = InvisibleCharacter.HelpByHand,
            Fixes = [Fix.Offered(InvisibleCharacter.RemoveTitle, new TextEdit(run, Removal.Replacement(file.Text, run)))],
        };
    }

    private static Diagnostic Found(FileText file, TextSpan run, int count, string names)
    {
        var context = Context(file.Text, run.Start);
        var found = InvisibleCharacter.Rule.CreateDiagnostic(file.File, run, context, names);
        return count == 1
            ? found
            : found with { Message = string.Create(CultureInfo.InvariantCulture, $"{count} invisible characters {context}: {names}.") };
    }

    // The visible words before the character, so that a person can find the place.
    private static string Context(string text, int at)
    {
        var from = at;
        while (from > 0 && at - from < LongestContext && text[from - 1] != '\n') from--;
        from = Math.Min(at, Shorten.Ceiling(text, from));
        var seen = string.Concat(text[from..at].EnumerateRunes().Where(r => !InvisibleCharacters.Contains(r)).Select(r => r.ToString()))
            .Trim();
        return seen.Length == 0 ? "at the start of a line" : $"after “{seen}”";
    }
}

/// <summary>
/// Whether invisible characters can be removed without asking: neither the visible text nor its meaning in Markdown and YAML may change.
/// </summary>
internal static class Removal
{
    /// <param name="run">Invisible characters only.</param>
    /// <param name="frontMatterEnd">Offset at which YAML ends.</param>
    public static bool IsSafe(string text, TextSpan run, int frontMatterEnd)
    {
        // The comparison with saved copies drops these too, so no word of a quotation changes.
        for (var i = run.Start; i < run.End; i++)
            if (!Folding.IsInvisible(text[i])) return false;
        var before = run.Start == 0 ? '\n' : text[run.Start - 1];
        var after = run.End == text.Length ? '\n' : text[run.End];
        if (IsWord(before))
            return IsWord(after) || char.IsWhiteSpace(after) || (char.IsLetter(before) && IsStop(after, run.Start < frontMatterEnd));
        return (char.IsWhiteSpace(before) || before is ',' or ';' or '’' or '“' or '«' or '„')
            && (char.IsLetter(after) || (char.IsWhiteSpace(after) && before != '\n'));
    }

    /// <summary>The replacement: a space where the characters separated two words, otherwise nothing.</summary>
    public static string Replacement(string text, TextSpan run)
    {
        var isWide = text.Substring(run.Start, run.Length).EnumerateRunes().Any(InvisibleCharacters.IsWide);
        return isWide && run.Start > 0 && run.End < text.Length && IsWord(text[run.Start - 1]) && IsWord(text[run.End]) ? " " : "";
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c);

    // In YAML a colon after a letter would start a key.
    private static bool IsStop(char c, bool isYaml) => c is '.' or ',' or ';' or '?' or '”' or '’' or '»' || (c == ':' && !isYaml);
}

/// <summary>
/// Where an invisible character has its purpose: joiners in the scripts that need them and in emoji, break points in scripts without
/// spaces, a variation selector after a character with variants, a direction mark beside anything but letters.
/// </summary>
internal static class NeededInvisible
{
    /// <param name="at">Index of the invisible character.</param>
    public static bool IsNeeded(string text, int at, Rune c)
    {
        var before = Before(text, at);
        var after = After(text, at + c.Utf16SequenceLength);
        if (c.Value == 0x200D && IsPartOfEmoji(before) && IsEmoji(after.Value)) return true;
        // A second invisible character in a row has no effect, except a variation selector after a joiner.
        if (InvisibleCharacters.Contains(before)) return c.Value is 0xFE0E or 0xFE0F && before.Value == 0x200D;
        return c.Value switch
        {
            0x200C or 0x200D => UsesJoiners(before.Value) || UsesJoiners(after.Value),
            0x200B => HasNoSpaces(before.Value) || HasNoSpaces(after.Value),
            0x200E or 0x200F or 0x61C => !(Rune.IsLetter(before) && Rune.IsLetter(after)),
            0x34F => IsMark(after),
            0xFE0E or 0xFE0F => IsEmoji(before.Value),
            >= 0xFE00 and <= 0xFE0D => HasVariants(before.Value),
            >= 0xE0100 and <= 0xE01EF => IsHan(before.Value),
            >= 0x180B and <= 0x180F => before.Value is >= 0x1807 and <= 0x18AA,
            _ => IsInItsNotation(c.Value, before.Value, after.Value),
        };
    }

    // Characters of a notation, which have a meaning only beside its other characters.
    private static bool IsInItsNotation(int c, int before, int after) => c switch
    {
        0x2800 => before is > 0x2800 and <= 0x28FF || after is > 0x2800 and <= 0x28FF,
        0x115F => after is >= 0x1161 and <= 0x11A7 or >= 0xD7B0 and <= 0xD7C6,
        0x1160 => before is >= 0x1100 and <= 0x115E or >= 0xA960 and <= 0xA97C,
        >= 0x1BCA0 and <= 0x1BCA3 => before is >= 0x1BC00 and <= 0x1BC9F || after is >= 0x1BC00 and <= 0x1BC9F,
        >= 0x1D159 and <= 0x1D17A => before is >= 0x1D100 and <= 0x1D1FF || after is >= 0x1D100 and <= 0x1D1FF,
        _ => false,
    };

    private static Rune Before(string text, int at) =>
        at > 0 && Rune.DecodeLastFromUtf16(text.AsSpan(0, at), out var rune, out _) == System.Buffers.OperationStatus.Done ? rune : default;

    private static Rune After(string text, int at) =>
        at < text.Length && Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out _) == System.Buffers.OperationStatus.Done
            ? rune
            : default;

    private static bool IsMark(Rune c) =>
        Rune.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static bool IsHan(int c) =>
        c is (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF) or 0x3005 or 0x3007;

    // Characters with variants in StandardizedVariants.txt: Han, full-width punctuation, mathematical symbols, Burmese, Phags-pa,
    // Manichaean, the digit 0.
    private static bool HasVariants(int c) =>
        IsHan(c) || c is '0' or (>= 0x1000 and <= 0x109F) or (>= 0x2200 and <= 0x22FF) or (>= 0x2A00 and <= 0x2AFF)
        or (>= 0x3000 and <= 0x303F) or (>= 0xA840 and <= 0xA877) or (>= 0xA9E0 and <= 0xA9FE) or (>= 0xAA60 and <= 0xAA7F)
        or (>= 0xFF01 and <= 0xFF5E) or (>= 0x10AC0 and <= 0x10AFF);

    private static bool IsPartOfEmoji(Rune c) => IsEmoji(c.Value) || c.Value is 0xFE0F or 0xE007F;

    // The blocks of emoji-variation-sequences.txt and emoji-zwj-sequences.txt.
    private static bool IsEmoji(int c) => c is '#' or '*' or (>= '0' and <= '9') or 0xA9 or 0xAE or 0x203C or 0x2049 or 0x2122 or 0x2139
        or (>= 0x2190 and <= 0x21FF) or (>= 0x2300 and <= 0x23FF) or 0x24C2 or (>= 0x25A0 and <= 0x27BF) or (>= 0x2934 and <= 0x2935)
        or (>= 0x2B00 and <= 0x2BFF) or 0x3030 or 0x303D or 0x3297 or 0x3299 or (>= 0x1F000 and <= 0x1FAFF);

    // Scripts in which a joiner changes the form of a letter.
    private static bool UsesJoiners(int c) =>
        c is (>= 0x0600 and <= 0x074F) or (>= 0x0750 and <= 0x077F) or (>= 0x07C0 and <= 0x08FF) or (>= 0x0900 and <= 0x0DFF)
        or (>= 0x0F00 and <= 0x109F) or (>= 0x1700 and <= 0x18AF) or (>= 0x1A20 and <= 0x1AAF) or (>= 0x1B00 and <= 0x1C4F)
            or (>= 0x2D30 and <= 0x2D7F)
        or (>= 0xA800 and <= 0xA82F) or (>= 0xA840 and <= 0xA8FF) or (>= 0xA930 and <= 0xA95F) or (>= 0xA980 and <= 0xAA7F)
            or (>= 0xAAE0 and <= 0xAAFF)
        or (>= 0xABC0 and <= 0xABFF) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10A00 and <= 0x10FFF)
            or (>= 0x11000 and <= 0x11FFF)
        or (>= 0x1E900 and <= 0x1E95F);

    // Thai, Lao, Tibetan, Burmese, Khmer and related scripts are written without spaces: programs need the break points.
    private static bool HasNoSpaces(int c) =>
        c is (>= 0x0E00 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or (>= 0x1950 and <= 0x1AAF) or (>= 0x1B00 and <= 0x1BFF)
        or (>= 0xA980 and <= 0xA9FF) or (>= 0xAA00 and <= 0xAADF);
}
