using System.Text.RegularExpressions;
using Briefs.Tests.Architecture;
using Xunit;

namespace Briefs.Tests.Workflows;

/// <summary>Foreign actions are those of docs/pinned-actions.md, named by their commit.</summary>
public sealed partial class PinnedActionTests
{
    private static readonly string[] Files =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, ".github"), "*.yml", SearchOption.AllDirectories),
        Path.Combine(Repository.Root, "action.yml"),
        Path.Combine(Repository.Root, "src/Briefs.Cli/Init/Site/.github/actions/briefs/action.yml"),
    ];

    [Fact]
    public void Every_foreign_action_is_listed_with_its_version_and_commit()
    {
        var listed = Listed();
        Assert.NotEmpty(listed);
        Assert.Empty(Uses().Where(u => !u.StartsWith("./", StringComparison.Ordinal)).Except(listed));
    }

    [Fact]
    public void No_listed_action_is_unused() => Assert.Empty(Listed().Except(Uses()));

    [Fact]
    public void Every_listed_commit_was_seen_in_two_places() =>
        Assert.All(Rows(), row => Assert.True(row.Groups["seen"].Value.Split("], [").Length > 1, row.Value));

    [Fact]
    public void A_part_of_this_repository_is_there() =>
        Assert.All(Uses().Where(u => u.StartsWith("./", StringComparison.Ordinal)), u =>
        {
            var path = Path.Combine(Repository.Root, u);
            Assert.True(File.Exists(path) || File.Exists(Path.Combine(path, "action.yml")), u);
        });

    private static string[] Listed() =>
        [.. Rows().Select(r => $"{r.Groups["action"].Value}@{r.Groups["commit"].Value} # {r.Groups["version"].Value}")];

    private static MatchCollection Rows() =>
        Row().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "pinned-actions.md")));

    // What stands behind "uses:", the comment with the version included: a reader goes by it.
    private static string[] Uses() =>
        [.. Files.SelectMany(File.ReadLines).Select(line => Use().Match(line)).Where(m => m.Success).Select(m => m.Groups[1].Value.Trim())
            .Distinct(StringComparer.Ordinal)];

    [GeneratedRegex(@"^\| (?<action>[\w.-]+/[\w./-]+) \| (?<version>v\d+\.\d+\.\d+) \| (?<commit>[0-9a-f]{40}) \| (?<seen>.*) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^[^#]*\buses: *(.+)$")]
    private static partial Regex Use();
}
