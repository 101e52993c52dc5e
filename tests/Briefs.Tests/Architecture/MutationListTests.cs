using System.Text.RegularExpressions;
using Xunit;

namespace Briefs.Tests.Architecture;

/// <summary>
/// What .ci/mutations.txt takes out of Briefs is there once, and so are the tests that must notice. Whether they do is seen by running
/// .ci/mutate.mjs, which takes too long for every change.
/// </summary>
public sealed partial class MutationListTests
{
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

    // A line that begins with a bar goes on the one above.
    private static string? Value(string[] entry, string key)
    {
        var at = Array.FindIndex(entry, line => line.StartsWith(key + ":", StringComparison.Ordinal));
        if (at < 0) return null;
        var more = entry.Skip(at + 1).TakeWhile(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => line[2..]);
        return string.Join('\n', more.Prepend(entry[at][(key.Length + 1)..].TrimStart(' ')));
    }

    [GeneratedRegex(@"/\* guard: ([a-z0-9-]+) \*/")]
    private static partial Regex Marker();
}
