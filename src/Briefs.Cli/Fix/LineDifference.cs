
namespace Briefs.Cli.Fix;

/// <summary>
/// Which lines of two texts are the same: the shortest way from one to the other (Myers 1986), in linear space of the differences.
/// </summary>
internal static class LineDifference
{
    /// <summary>Pairs of equal lines, ascending.</summary>
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
