using System.Text.RegularExpressions;
using Xunit;

namespace Briefs.Tests.Architecture;

/// <summary>The manual lists promises; docs/promises.md has the same ones with their tests, and the tests exist.</summary>
public sealed partial class PromisesTests
{
    private static readonly string[] s_rows = Rows("docs/promises.md", "| Promise | Tests |");

    [Fact]
    public void Every_promise_names_a_test()
    {
        Assert.True(s_rows.Length > 25);
        Assert.All(s_rows, row => Assert.Matches(Test(), row));
    }

    [Fact]
    public void The_manual_lists_the_same_promises() =>
        Assert.Equal(s_rows.Select(row => row[..(row.IndexOf(" | ", StringComparison.Ordinal) + " |".Length)]),
            Rows("content/pages/promises.md", "| Promise |"));

    [Fact]
    public void Every_test_that_a_promise_names_exists()
    {
        var known = Repository.SourceFiles("tests").SelectMany(TestsIn).ToHashSet(StringComparer.Ordinal);
        Assert.True(known.Count > 500);
        Assert.All(s_rows.SelectMany(row => Test().Matches(row)), named => Assert.Contains(named.Groups[1].Value, known));
    }

    private static string[] Rows(string path, string heading) =>
        [.. File.ReadAllLines(Path.Combine(Repository.Root, path))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line != heading)];

    private static IEnumerable<string> TestsIn(SourceFile file) =>
        Method().Matches(string.Join("\n", file.Lines)).Select(m => $"{Path.GetFileNameWithoutExtension(file.Path)}.{m.Groups[1].Value}");

    [GeneratedRegex("`([A-Z][A-Za-z]+Tests\\.[A-Z][A-Za-z0-9_]+)`")]
    private static partial Regex Test();

    [GeneratedRegex("\\[(?:Fact|Theory)\\](?:.|\\n)*?public (?:static )?(?:async )?(?:void|Task) ([A-Z][A-Za-z0-9_]+)\\(")]
    private static partial Regex Method();
}
