using Briefs.Fuzzing;
using Briefs.Tests.Running;

namespace Briefs.Tests.Fuzzing;

/// <summary>
/// Whatever the format lets stand within something else makes a page that Briefs would publish: every pair and every three, not only those
/// that chance tries.
/// </summary>
public sealed class NestingTests
{
    private static readonly ImmutableArray<string> s_inlines =
    [
        "*{0}*", "**{0}**", "~~{0}~~", "[{0}](https://example.org/)", "[{0}](#there)", "“{0}” [@mills in @news]", "“{0}”{{.term}}",
            "a {0} b", "{0}[^1]", "\\\"{0}", "[{0}]", "{0}\\\n{0}",
    ];

    private static readonly ImmutableArray<string> s_blocks =
    [
        "{0}", "## {0}", "- {0}", "1. {0}", "> {0}\n>\n> [@mills in @news]", "> [!NOTE]\n> {0}", "| {0} | b |\n|---|---|\n| c | {0} |",
            "[^1]: {0}", "> “a”\n>\n> — {0} [@mills in @news]", "- a\n\n  {0}\n\n  > {0} [@mills in @news]",
    ];

    private static readonly ImmutableArray<string> s_leaves =
    [
        "words", "`code`", "<https://example.org/>", "[link](https://example.org/)", "[@mills in @news]", "“We stay” [@mills in @news]",
            "“Stay”{.term}", "[^1]", "&amp;", "'",
    ];

    public static TheoryData<string> Blocks => [.. s_blocks];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void What_stands_within_something_makes_a_page(string block)
    {
        var target = AllTargets.ByName["body"];
        // A third of all threes, and in a long run all of them.
        foreach (var outer in Repetitions.EachIfShort(Repetitions.IsFull ? 3 : 4, s_inlines))
        {
            foreach (var inner in s_inlines)
            {
                foreach (var leaf in s_leaves)
                {
                    var body = Body(block, outer, inner, leaf);
                    var broken = Record.Exception(() => target.Run(Encoding.UTF8.GetBytes(body)));
                    Assert.True(broken is null, $"{broken?.Message}\n{body}");
                }
            }
        }
    }

    private static string Body(string block, string outer, string inner, string leaf)
    {
        var words = string.Format(null, outer, string.Format(null, inner, leaf));
        var note = block.StartsWith("[^1]:", StringComparison.Ordinal) ? "Before[^1]." : "[^1]: Note.";
        var inBlock = block.StartsWith('|') ? words.Replace("\n", "", StringComparison.Ordinal) : words;
        return $"## There\n\n{string.Format(null, block, inBlock)}\n\n{note}\n";
    }
}
