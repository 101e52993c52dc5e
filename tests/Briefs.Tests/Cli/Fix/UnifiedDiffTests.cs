using Briefs.Cli.Fix;
using Briefs.Workspaces.Fixes;
using CsCheck;

namespace Briefs.Tests.Cli.Fix;

/// <summary>The difference is one that other programs can apply.</summary>
public sealed class UnifiedDiffTests
{
    [Fact]
    public void One_line_is_shown_with_three_around_it() => Assert.Equal(
        """
        diff --git a/x.md b/x.md
        --- a/x.md
        +++ b/x.md
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8

        """,
        UnifiedDiff.Format(new FileChange("x.md", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n", "x.md")));

    [Fact]
    public void A_new_name_is_told_as_git_does() => Assert.Equal(
        "diff --git a/a.md b/b.md\nrename from a.md\nrename to b.md\n",
        UnifiedDiff.Format(new FileChange("a.md", "x", "x", "b.md")));

    [Fact]
    public void Applied_to_the_one_text_it_gives_the_other()
    {
        var text = Gen.OneOf("a\n", "b\n", "c\n", "d\n").Array[0, 40].Select(string.Concat);
        Gen.Select(text, text, Gen.OneOf("", "e"), Gen.OneOf("", "e")).Sample((before, after, oldEnd, newEnd) =>
            Assert.Equal(after + newEnd, Applied(
                before + oldEnd, UnifiedDiff.Format(new FileChange("x", before + oldEnd, after + newEnd, "x")))));
    }

    private static string Applied(string before, string diff)
    {
        var lines = before.Split('\n').Select(l => l + "\n").ToList();
        lines[^1] = lines[^1][..^1];
        var (at, made) = (0, "");
        var steps = diff.Split('\n').Skip(3).ToArray();
        for (var i = 0; i < steps.Length - 1; i++)
        {
            if (steps[i].StartsWith("@@", StringComparison.Ordinal))
            {
                var numbers = steps[i].Split(' ')[1][1..].Split(',').Select(int.Parse).ToArray();
                for (var start = numbers[1] == 0 ? numbers[0] : numbers[0] - 1; at < start; at++) made += lines[at];
                continue;
            }

            if (steps[i].StartsWith('\\')) continue;
            var line = steps[i][1..] + (steps[i + 1].StartsWith('\\') ? "" : "\n");
            if (steps[i][0] != '+') Assert.Equal(lines[at++], line);
            if (steps[i][0] != '-') made += line;
        }

        for (; at < lines.Count; at++) made += lines[at];
        return made;
    }
}
