namespace Briefs.Pictures.Bidi;

/// <summary>The order in which the parts of a line stand from left to right: rules L1 and L2 of Unicode Annex 9.</summary>
internal static class VisualOrder
{
    /// <param name="text">The paragraph.</param>
    /// <param name="levels">Of the paragraph.</param>
    /// <param name="line">The line's part of it.</param>
    /// <param name="paragraph">0 for a text from left to right, 1 from right to left.</param>
    /// <returns>Parts of one level each, from left to right; a part of an odd level is to be written from right to left.</returns>
    public static ImmutableArray<LevelRun> Reorder(
        string text, ImmutableArray<byte> levels, TextSpan line, byte paragraph)
    {
        var own = levels[line.Start..line.End].ToArray();
        // L1: space at the end of a line belongs to the paragraph, wherever its neighbours run.
        for (var i = own.Length - 1; i >= 0 && char.IsWhiteSpace(text[line.Start + i]); i--) own[i] = paragraph;
        var parts = new List<LevelRun>();
        for (var i = 0; i < own.Length; i++)
        {
            if (parts.Count > 0 && parts[^1].Level == own[i]) parts[^1] = parts[^1] with { End = line.Start + i + 1 };
            else parts.Add(new LevelRun(line.Start + i, line.Start + i + 1, own[i]));
        }

        // L2: from the deepest level down to the lowest odd one, what lies at or above it is turned around.
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

/// <summary>A part of a line that has one level: even from left to right, odd from right to left.</summary>
internal readonly record struct LevelRun(int Start, int End, byte Level);
