namespace Briefs.Pictures.Bidi;

/// <summary>The left-to-right order of the parts of a line: rules L1 and L2 of Unicode Annex 9.</summary>
internal static class VisualOrder
{
    /// <param name="levels">The levels of the paragraph's characters.</param>
    /// <param name="line">The line's place in the paragraph.</param>
    /// <param name="paragraph">0 for a left-to-right paragraph, 1 for right to left.</param>
    /// <returns>Parts with one level each, from left to right; a part with an odd level is written from right to left.</returns>
    public static ImmutableArray<LevelRun> Reorder(
        string text, ImmutableArray<byte> levels, TextSpan line, byte paragraph)
    {
        var own = levels[line.Start..line.End].ToArray();
        // L1: white space at the end of a line gets the paragraph's level.
        for (var i = own.Length - 1; i >= 0 && char.IsWhiteSpace(text[line.Start + i]); i--) own[i] = paragraph;
        var parts = new List<LevelRun>();
        for (var i = 0; i < own.Length; i++)
        {
            if (parts.Count > 0 && parts[^1].Level == own[i]) parts[^1] = parts[^1] with { End = line.Start + i + 1 };
            else parts.Add(new LevelRun(line.Start + i, line.Start + i + 1, own[i]));
        }

        // L2: from the deepest level down to the lowest odd one, reverse each run at or above the level.
        for (var level = parts.Count == 0 ? 0 : parts.Max(p => p.Level); level >= 1; level--) Turn(parts, level);
        return [.. parts];
    }

    private static void Turn(List<LevelRun> parts, int level)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Level < level) continue;
            var end = i;
            while (end < parts.Count && parts[end].Level >= level) end++;
            parts.Reverse(i, end - i);
            i = end - 1;
        }
    }
}

/// <summary>A part of a line with one level: even is left to right, odd is right to left.</summary>
internal readonly record struct LevelRun(int Start, int End, byte Level);
