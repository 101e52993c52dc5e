using Briefs.Workspaces.Fixes;

namespace Briefs.Cli.Fix;

/// <summary>What lies between two texts, in the form that <c>git apply</c> and <c>patch</c> read.</summary>
public static class UnifiedDiff
{
    private const int Context = 3;

    public static string Format(MendedFile file)
    {
        var diff = new StringBuilder();
        diff.Append(CultureInfo.InvariantCulture, $"diff --git a/{file.Path} b/{file.NewPath}\n");
        if (file.IsRenamed) diff.Append(CultureInfo.InvariantCulture, $"rename from {file.Path}\nrename to {file.NewPath}\n");
        if (!file.IsChanged) return diff.ToString();
        diff.Append(CultureInfo.InvariantCulture, $"--- a/{file.Path}\n+++ b/{file.NewPath}\n");
        Hunks(diff, Lines(file.Before), Lines(file.After));
        return diff.ToString();
    }

    // Each with its line end; a last line without one is another line than the same with one.
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

    private static List<(char Sign, string Line, int Old, int New)> Steps(string[] before, string[] after)
    {
        var steps = new List<(char, string, int, int)>();
        var (x, y) = (0, 0);
        foreach (var (old, now) in LineDifference.FindCommonLines(before, after).Append((before.Length, after.Length)))
        {
            for (; x < old; x++) steps.Add(('-', before[x], x, y));
            for (; y < now; y++) steps.Add(('+', after[y], x, y));
            if (old < before.Length) steps.Add((' ', before[x], x++, y++));
        }

        return steps;
    }

    private static void Hunk(StringBuilder diff, List<(char Sign, string Line, int Old, int New)> steps)
    {
        var (old, now) = (steps.Count(s => s.Sign != '+'), steps.Count(s => s.Sign != '-'));
        // An empty side is told by the line before it.
        var (from, to) = (steps[0].Old + (old == 0 ? 0 : 1), steps[0].New + (now == 0 ? 0 : 1));
        diff.Append(CultureInfo.InvariantCulture, $"@@ -{from},{old} +{to},{now} @@\n");
        foreach (var (sign, line, _, _) in steps)
        {
            diff.Append(sign).Append(line);
            if (!line.EndsWith('\n')) diff.Append("\n\\ No newline at end of file\n");
        }
    }
}
