using System.Text.RegularExpressions;
using Xunit;

namespace Briefs.Tests.Architecture;

/// <summary>
/// What .ci/mutations.txt takes out of Briefs is there once, and so are the tests that must notice. Whether they do is seen by running
/// .ci/mutate.mjs, which takes too long for every change.
/// </summary>
public sealed partial class MutationListTests
{
    private const int LongestChange = 160;

    private static readonly string[][] Entries =
        [.. File.ReadAllText(Path.Combine(Repository.Root, ".ci/mutations.txt")).TrimEnd('\n').Split("\n=== ").Skip(1)
            .Select(entry => entry.Split('\n'))];

    [Fact]
    public void Every_guard_is_marked_once_in_the_source_and_every_mark_is_listed()
    {
        Assert.True(Entries.Length > 100);
        var listed = Entries.Where(entry => Value(entry, "text") is null).Select(entry => entry[0]);
        var marked = Repository.SourceFiles("src")
            .SelectMany(f => Marker().Matches(string.Join('\n', f.Lines)).Select(m => m.Groups[1].Value));
        Assert.Equal(listed.Order(StringComparer.Ordinal), marked.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_text_that_is_taken_out_of_what_is_not_compiled_is_there_once() =>
        Assert.All(Entries.Where(entry => Value(entry, "text") is not null), entry =>
        {
            var text = File.ReadAllText(Path.Combine(Repository.Root, Value(entry, "file")!));
            Assert.True(text.Split(Value(entry, "text")!).Length == 2, $"{entry[0]}: {Value(entry, "text")}");
        });

    [Fact]
    public void Every_test_that_must_notice_is_there()
    {
        var tests = Repository.SourceFiles("tests")
            .ToLookup(f => Path.GetFileNameWithoutExtension(f.Path), f => string.Join('\n', f.Lines));
        Assert.All(Entries.SelectMany(entry => Value(entry, "tests")!.Split(' ')), test =>
        {
            if (test.EndsWith(".test.ts", StringComparison.Ordinal))
            {
                Assert.True(File.Exists(Path.Combine(Repository.Root, "src/Briefs.VSCode/test", test)), test);
                return;
            }

            var (type, method) = (test.Split('.')[0], test.Split('.')[1]);
            Assert.True(tests[type].Any(text => method == "*" || text.Contains($" {method}(", StringComparison.Ordinal)), test);
        });
    }

    // A row tells what was seen of the code that was run. After a change of this code, it is written again, or goes.
    [Fact]
    public void Every_row_of_the_table_is_of_the_code_as_it_is()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "docs/mutations.md")).Select(line => Row().Match(line))
            .Where(row => row.Success).ToList();
        Assert.True(rows.Count > 100);
        Assert.Empty(rows.Where(row => !IsCurrent(row)).Select(row => row.Groups["name"].Value));
    }

    [Theory]
    [InlineData("`lock`", "`lock-gone`")]
    [InlineData("FileShare.None → ", "FileShare.Read → ")]
    [InlineData(" → FileShare.ReadWrite ¦ FileShare.Delete", " → FileShare.Read")]
    [InlineData("`Cli/Output/LockFile.cs`", "`Cli/Output/OtherFile.cs`")]
    public void A_row_of_other_code_is_noticed(string now, string other)
    {
        var row = File.ReadLines(Path.Combine(Repository.Root, "docs/mutations.md")).Single(line => line.StartsWith("| `lock` |",
            StringComparison.Ordinal));
        Assert.True(IsCurrent(Row().Match(row)));
        Assert.Contains(now, row, StringComparison.Ordinal);
        Assert.False(IsCurrent(Row().Match(row.Replace(now, other, StringComparison.Ordinal))));
    }

    private static bool IsCurrent(Match row)
    {
        var (name, change) = (row.Groups["name"].Value, row.Groups["change"].Value);
        if (Entries.FirstOrDefault(entry => entry[0] == name) is not { } listed || Value(listed, "promise") != row.Groups["promise"].Value)
            return false;
        var file = Value(listed, "file") ?? "src/Briefs." + row.Groups["file"].Value;
        if (file.Replace("src/Briefs.", "", StringComparison.Ordinal) != row.Groups["file"].Value
            || !File.Exists(Path.Combine(Repository.Root, file))) return false;
        var without = Short(Value(listed, "without") ?? (Value(listed, "instead") is { Length: > 0 } text ? text : "(nothing)"));
        // Of a long change, the table has the beginning.
        var (before, end) = change.Length < LongestChange ? (change, $" → {without}") : (change, "");
        if (!before.EndsWith(end, StringComparison.Ordinal)) return false;
        before = before[..^end.Length];
        if (end.Length == 0 && before.LastIndexOf(" → ", StringComparison.Ordinal) is > 0 and var arrow) before = before[..arrow];
        var code = Value(listed, "text") ?? After(File.ReadAllText(Path.Combine(Repository.Root, file)), $"/* guard: {name} */");
        return code is not null && WithoutMarkers(code).StartsWith(WithoutMarkers(before), StringComparison.Ordinal);
    }

    private static string? After(string text, string marker) =>
        text.IndexOf(marker, StringComparison.Ordinal) is >= 0 and var at ? text[(at + marker.Length)..] : null;

    // An operand may have another guard in it.
    private static string WithoutMarkers(string code) =>
        Marker().Replace(Short(code), "").Replace("  ", " ", StringComparison.Ordinal).Trim();

    // As .ci/mutate.mjs writes it.
    private static string Short(string text) => Space().Replace(text, " ").Replace('|', '¦').Replace('`', '\'');

    // A line that begins with a bar goes on the one above.
    private static string? Value(string[] entry, string key)
    {
        var at = Array.FindIndex(entry, line => line.StartsWith(key + ":", StringComparison.Ordinal));
        if (at < 0) return null;
        var more = entry.Skip(at + 1).TakeWhile(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => line[2..]);
        return string.Join('\n', more.Prepend(entry[at][(key.Length + 1)..].TrimStart(' ')));
    }

    [GeneratedRegex("^\\| `(?<name>[^`]+)` \\| (?<promise>.*?) \\| `(?<file>[^`]+)` \\| `(?<change>.*?)` \\| ")]
    private static partial Regex Row();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"/\* guard: ([a-z0-9-]+) \*/")]
    private static partial Regex Marker();
}
