using System.Text.RegularExpressions;
using Xunit;

namespace Briefs.Tests.Architecture;

/// <summary>The manual's page of promises names tests, and they are there.</summary>
public sealed partial class PromisesTests
{
    private const string Page = "content/pages/promises.md";

    private static readonly string[] Rows =
        [.. File.ReadAllLines(Path.Combine(Repository.Root, Page))
            .Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| promise |", StringComparison.Ordinal))];

    [Fact]
    public void Every_promise_names_a_test()
    {
        Assert.True(Rows.Length > 25);
        Assert.All(Rows, row => Assert.Matches(Test(), row));
    }

    [Fact]
    public void Every_test_that_a_promise_names_is_there()
    {
        var known = Repository.SourceFiles("tests").SelectMany(TestsIn).ToHashSet(StringComparer.Ordinal);
        Assert.True(known.Count > 500);
        Assert.All(Rows.SelectMany(row => Test().Matches(row)), named => Assert.Contains(named.Groups[1].Value, known));
    }

    private static IEnumerable<string> TestsIn(SourceFile file) =>
        Method().Matches(string.Join("\n", file.Lines)).Select(m => $"{Path.GetFileNameWithoutExtension(file.Path)}.{m.Groups[1].Value}");

    [GeneratedRegex("`([A-Z][A-Za-z]+Tests\\.[A-Z][A-Za-z0-9_]+)`")]
    private static partial Regex Test();

    [GeneratedRegex("\\[(?:Fact|Theory)\\](?:.|\\n)*?public (?:static )?(?:async )?(?:void|Task) ([A-Z][A-Za-z0-9_]+)\\(")]
    private static partial Regex Method();
}
