using Briefs.Workspaces.Fixes;

namespace Briefs.Cli.Fix;

/// <summary>Formats the difference of two texts as a unified diff that <c>git apply</c> and <c>patch</c> read.</summary>
public static class UnifiedDiff
{
    private const int Context = 3;

    public static string Format(FileChange file)
    {
        var diff = new StringBuilder();
        diff.Append(CultureInfo.InvariantCulture, $"diff --git a/{file.Path} b/{file.NewPath}\n");
        if (file.IsRenamed) diff.Append(CultureInfo.InvariantCulture, $"rename from {file.Path}\nrename to {file.NewPath}\n");
        if (!file.IsChanged) return diff.ToString();
        diff.Append(CultureInfo.InvariantCulture, $"--- a/{file.Path}\n+++ b/{file.NewPath}\n");
        Hunks(diff, Lines(file.Before), Lines(file.After));
        return diff.ToString();
    }

    // Lines include their line end, so a last line without one differs from the same line with one.
    private static string[] Lines(string text)
    {
        var lines = text.Split('\n').Select(l => l + "\n").ToArray();
        lines[^1] = lines[^1][..^1];
        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }

    private static void Hunks(StringBuilder diff, string[] before, string[] after)
    {
        var steps = Steps(before, after);
        for (var at = 0; at < steps.Count; at++)
        {
            if (steps[at].Sign == ' ') continue;
            var start = Math.Max(0, at - Context);
            var end = at;
            for (var i = at; i < steps.Count && i <= end + (2 * Context); i++)
                if (steps[i].Sign != ' ') end = i;
            end = Math.Min(steps.Count, end + Context + 1);
            Hunk(diff, steps[start..end]);
            at = end - 1;
        }
    }

    private readonly record struct DiffLine(char Sign, string Line, int Old, int New);

    private static List<DiffLine> Steps(string[] before, string[] after)
    {
        var steps = new List<DiffLine>();
        var (x, y) = (0, 0);
        foreach (var (old, now) in LineDifference.FindCommonLines(before, after).Append((before.Length, after.Length)))
        {
            for (; x < old; x++) steps.Add(new DiffLine('-', before[x], x, y));
            for (; y < now; y++) steps.Add(new DiffLine('+', after[y], x, y));
            if (old < before.Length) steps.Add(new DiffLine(' ', before[x], x++, y++));
        }

        return steps;
    }

    private static void Hunk(StringBuilder diff, List<DiffLine> steps)
    {
        var (old, now) = (steps.Count(s => s.Sign != '+'), steps.Count(s => s.Sign != '-'));
        // In the unified format, an empty range is given by the line before it.
        var (from, to) = (steps[0].Old + (old == 0 ? 0 : 1), steps[0].New + (now == 0 ? 0 : 1));
        diff.Append(CultureInfo.InvariantCulture, $"@@ -{from},{old} +{to},{now} @@\n");
        foreach (var (sign, line, _, _) in steps)
        {
            diff.Append(sign).Append(line);
            if (!line.EndsWith('\n')) diff.Append("\n\\ No newline at end of file\n");
        }
    }
}

/// <summary>
/// Finds the lines that two texts share: a shortest edit script (Myers 1986). Memory grows with the square of the differences.
/// </summary>
internal static class LineDifference
{
    /// <summary>Pairs of indexes of equal lines, ascending.</summary>
    public static ImmutableArray<(int Old, int New)> FindCommonLines(string[] before, string[] after)
    {
        var head = 0;
        while (head < before.Length && head < after.Length && before[head] == after[head]) head++;
        var tail = 0;
        while (tail < before.Length - head && tail < after.Length - head && before[^(tail + 1)] == after[^(tail + 1)]) tail++;
        var same = ImmutableArray.CreateBuilder<(int, int)>();
        for (var i = 0; i < head; i++) same.Add((i, i));
        foreach (var (x, y) in Middle(before[head..^tail], after[head..^tail])) same.Add((head + x, head + y));
        for (var i = tail; i > 0; i--) same.Add((before.Length - i, after.Length - i));
        return same.ToImmutable();
    }

    private static List<(int Old, int New)> Middle(string[] before, string[] after)
    {
        var (n, m) = (before.Length, after.Length);
        var furthest = new int[(2 * (n + m)) + 3];
        var origin = n + m + 1;
        var rounds = new List<int[]>();
        for (var d = 0; ; d++)
        {
            rounds.Add(furthest[(origin - d - 1)..(origin + d + 2)]);
            for (var k = -d; k <= d; k += 2)
            {
                var x = k == -d || (k != d && furthest[origin + k - 1] < furthest[origin + k + 1]) ? furthest[origin + k + 1]
                    : furthest[origin + k - 1] + 1;
                while (x < n && x - k < m && before[x] == after[x - k]) x++;
                furthest[origin + k] = x;
                if (x >= n && x - k >= m) return Back(rounds, n, m);
            }
        }
    }

    private static List<(int Old, int New)> Back(List<int[]> rounds, int n, int m)
    {
        var same = new List<(int, int)>();
        var (x, y) = (n, m);
        for (var d = rounds.Count - 1; d >= 0; d--)
        {
            int At(int k) => rounds[d][k + d + 1];
            var diagonal = x - y;
            var from = diagonal == -d || (diagonal != d && At(diagonal - 1) < At(diagonal + 1)) ? diagonal + 1 : diagonal - 1;
            var (fromX, fromY) = d == 0 ? (0, 0) : (At(from), At(from) - from);
            while (x > fromX && y > fromY) same.Add((--x, --y));
            (x, y) = (fromX, fromY);
        }

        same.Reverse();
        return same;
    }
}
