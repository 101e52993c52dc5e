namespace Briefs.Pictures.Bidi;

/// <summary>
/// The embedding level of each character of a paragraph: even is left to right, odd is right to left. Unicode Annex 9, rules W1 to I2,
/// without those for direction controls, which Reading rejects.
/// </summary>
internal static class DirectionLevels
{
    /// <param name="text">One paragraph; both halves of a surrogate pair get the level of their character.</param>
    /// <param name="paragraph">0 for a left-to-right paragraph, 1 for right to left.</param>
    /// <returns>A level for each UTF-16 unit.</returns>
    public static ImmutableArray<byte> Resolve(string text, byte paragraph)
    {
        var classes = Classes(text);
        var around = DirectionOf(paragraph);
        TakeClassOfBefore(classes, around);
        ReadNumbers(classes, around);
        BracketPairing.Resolve(text, classes, around);
        TakeDirectionAround(classes, around);
        return [.. classes.Select(c => LevelOf(c, paragraph))];
    }

    /// <summary>Whether the first letter is right to left; null for a text without letters. Rules P2 and P3.</summary>
    public static bool? FirstOf(string text)
    {
        foreach (var of in Classes(text))
            if (IsLetter(of)) return of != BidiClass.Left;
        return null;
    }

    private static BidiClass DirectionOf(int level) => level % 2 == 0 ? BidiClass.Left : BidiClass.Right;

    private static BidiClass[] Classes(string text)
    {
        var classes = new BidiClass[text.Length];
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            classes.AsSpan(at, rune.Utf16SequenceLength).Fill(BidiClassifier.Character(rune));
            at += rune.Utf16SequenceLength;
        }

        return classes;
    }

    // W1: a combining mark takes the type of its letter.
    private static void TakeClassOfBefore(BidiClass[] classes, BidiClass before)
    {
        for (var i = 0; i < classes.Length; i++)
        {
            if (classes[i] == BidiClass.Mark) classes[i] = before;
            before = classes[i];
        }
    }

    // W2 to W7: digits after Arabic letters are Arabic numbers, signs between and beside digits belong to them.
    private static void ReadNumbers(BidiClass[] classes, BidiClass around)
    {
        var strong = around;
        for (var i = 0; i < classes.Length; i++)
        {
            if (IsLetter(classes[i])) strong = classes[i];
            else if (classes[i] == BidiClass.EuropeanNumber && strong == BidiClass.ArabicLetter) classes[i] = BidiClass.ArabicNumber;
        }

        for (var i = 0; i < classes.Length; i++)
            if (classes[i] == BidiClass.ArabicLetter) classes[i] = BidiClass.Right;
        JoinSeparators(classes);
        JoinUnits(classes);
        strong = around;
        for (var i = 0; i < classes.Length; i++)
        {
            if (IsLetter(classes[i])) strong = classes[i];
            else if (classes[i] is BidiClass.NumberSign or BidiClass.NumberSeparator or BidiClass.NumberUnit)
                classes[i] = BidiClass.Neutral;
            else if (classes[i] == BidiClass.EuropeanNumber && strong == BidiClass.Left) classes[i] = BidiClass.Left;
        }
    }

    // W4: a single separator between two numbers of the same type.
    private static void JoinSeparators(BidiClass[] classes)
    {
        for (var i = 1; i + 1 < classes.Length; i++)
        {
            if (classes[i - 1] != classes[i + 1]) continue;
            if (classes[i] == BidiClass.NumberSeparator && classes[i - 1] is BidiClass.EuropeanNumber or BidiClass.ArabicNumber)
                classes[i] = classes[i - 1];
            else if (classes[i] == BidiClass.NumberSign && classes[i - 1] == BidiClass.EuropeanNumber)
                classes[i] = BidiClass.EuropeanNumber;
        }
    }

    // W5: any number of unit signs beside a European number.
    private static void JoinUnits(BidiClass[] classes)
    {
        for (var i = 0; i < classes.Length; i++)
        {
            if (classes[i] != BidiClass.NumberUnit) continue;
            var end = i;
            while (end < classes.Length && classes[end] == BidiClass.NumberUnit) end++;
            if ((i > 0 && classes[i - 1] == BidiClass.EuropeanNumber) || (end < classes.Length && classes[end] == BidiClass.EuropeanNumber))
                classes.AsSpan(i, end - i).Fill(BidiClass.EuropeanNumber);
            i = end - 1;
        }
    }

    // N1 and N2: neutrals take the direction of both sides, or the paragraph's where the sides differ.
    private static void TakeDirectionAround(BidiClass[] classes, BidiClass around)
    {
        for (var i = 0; i < classes.Length; i++)
        {
            if (classes[i] != BidiClass.Neutral) continue;
            var end = i;
            while (end < classes.Length && classes[end] == BidiClass.Neutral) end++;
            var before = i == 0 ? around : SideOf(classes[i - 1]);
            var after = end == classes.Length ? around : SideOf(classes[end]);
            classes.AsSpan(i, end - i).Fill(before == after ? before : around);
            i = end - 1;
        }
    }

    /// <summary>The direction that a number or letter gives to neutrals beside it; a number counts as right to left.</summary>
    internal static BidiClass SideOf(BidiClass of) => of == BidiClass.Left ? BidiClass.Left : BidiClass.Right;

    private static bool IsLetter(BidiClass of) => of is BidiClass.Left or BidiClass.Right or BidiClass.ArabicLetter;

    // I1 and I2.
    private static byte LevelOf(BidiClass of, byte paragraph) => (byte)(of switch
    {
        BidiClass.Left => paragraph % 2 == 0 ? paragraph : paragraph + 1,
        BidiClass.Right => paragraph % 2 == 0 ? paragraph + 1 : paragraph,
        _ => paragraph % 2 == 0 ? paragraph + 2 : paragraph + 1,
    });
}

/// <summary>Rule N0 of Unicode Annex 9: both brackets of a pair get the same direction.</summary>
internal static class BracketPairing
{
    private const string Opening = "([{\u2045\u27E6\u27E8\u27EA\u3008\u300A\u300C\u300E\u3010\u3014\u3016\u3018\uFF08\uFF3B\uFF5B\uFF5F";
    private const string Closing = ")]}\u2046\u27E7\u27E9\u27EB\u3009\u300B\u300D\u300F\u3011\u3015\u3017\u3019\uFF09\uFF3D\uFF5D\uFF60";

    // The limit in the annex; a text with more open brackets is left as it is.
    private const int MostOpen = 63;

    public static void Resolve(string text, BidiClass[] classes, BidiClass around)
    {
        foreach (var (open, close) in PairsIn(text, classes))
        {
            if (DirectionOf(classes, open, close, around) is not { } direction) continue;
            classes[open] = direction;
            classes[close] = direction;
        }
    }

    private static IEnumerable<(int Open, int Close)> PairsIn(string text, BidiClass[] classes)
    {
        var open = new List<(int At, int Kind)>();
        var pairs = new List<(int Open, int Close)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (classes[i] != BidiClass.Neutral) continue;
            if (Opening.IndexOf(text[i], StringComparison.Ordinal) is >= 0 and var kind)
            {
                if (open.Count == MostOpen) return [];
                open.Add((i, kind));
            }
            else if (Closing.IndexOf(text[i], StringComparison.Ordinal) is >= 0 and var closed
                && open.FindLastIndex(o => o.Kind == closed) is >= 0 and var found)
            {
                pairs.Add((open[found].At, i));
                open.RemoveRange(found, open.Count - found);
            }
        }

        return pairs.OrderBy(p => p.Open);
    }

    // The paragraph's own direction inside the pair wins; the opposite one counts only if it also precedes the pair.
    private static BidiClass? DirectionOf(BidiClass[] classes, int open, int close, BidiClass around)
    {
        var inside = classes[(open + 1)..close].Where(c => c != BidiClass.Neutral).Select(DirectionLevels.SideOf).ToHashSet();
        if (inside.Contains(around)) return around;
        if (inside.Count == 0) return null;
        var before = classes[..open].Where(c => c != BidiClass.Neutral).Select(DirectionLevels.SideOf).LastOrDefault(around);
        return before == around ? around : before;
    }
}
