using Xunit;

namespace Briefs.Tests.Architecture;

/// <summary>
/// What .ci/mutations.txt takes out of Briefs is still there, once, and so are the tests that must notice. Whether they do is seen by
/// running .ci/mutate.mjs, which takes too long for every change.
/// </summary>
public sealed class MutationListTests
{
    private static readonly string[][] Entries =
        [.. File.ReadAllText(Path.Combine(Repository.Root, ".ci/mutations.txt")).TrimEnd('\n').Split("\n=== ").Skip(1)
            .Select(entry => entry.Split('\n'))];

    [Fact]
    public void Every_guard_that_is_taken_out_stands_once_where_the_list_says()
    {
        Assert.True(Entries.Length > 100);
        Assert.Equal(Entries.Length, Entries.Select(entry => entry[0]).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Entries, entry =>
        {
            var text = File.ReadAllText(Path.Combine(Repository.Root, Value(entry, "file")!));
            var guard = (Value(entry, "guard") ?? Value(entry, "text")!).Replace("⟦", "", StringComparison.Ordinal)
                .Replace("⟧", "", StringComparison.Ordinal);
            Assert.True(text.Split(guard).Length == 2, $"{entry[0]}: {text.Split(guard).Length - 1} times {guard}");
        });
    }

    [Fact]
    public void Every_test_that_must_notice_is_there()
    {
        var tests = Repository.SourceFiles("tests")
            .ToLookup(f => Path.GetFileNameWithoutExtension(f.Path), f => string.Join('\n', f.Lines));
        Assert.All(Entries.SelectMany(entry => Value(entry, "tests")!.Split(' ')), test =>
        {
            var (type, method) = (test.Split('.')[0], test.Split('.')[1]);
            Assert.True(tests[type].Any(text => method == "*" || text.Contains($" {method}(", StringComparison.Ordinal)), test);
        });
    }

    // A line that begins with a bar goes on the one above.
    private static string? Value(string[] entry, string key)
    {
        var at = Array.FindIndex(entry, line => line.StartsWith(key + ":", StringComparison.Ordinal));
        if (at < 0) return null;
        var more = entry.Skip(at + 1).TakeWhile(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => line[2..]);
        return string.Join('\n', more.Prepend(entry[at][(key.Length + 1)..].TrimStart(' ')));
    }
}
