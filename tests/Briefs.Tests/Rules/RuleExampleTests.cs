using Briefs.Cli;
using Briefs.Workspaces;

namespace Briefs.Tests.Rules;

/// <summary>A rule's examples are its tests: what the manual shows as wrong is refused, what it shows as right is not.</summary>
public sealed class RuleExampleTests
{
    public static TheoryData<string, int> Bad { get; } = Numbered(rule => rule.Bad.Length);

    public static TheoryData<string, int> Good { get; } = Numbered(rule => rule.Good.Length);

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_wrong_example_raises_its_rule_at_its_marks_and_nothing_else(string id, int number)
    {
        var example = ExampleSite.Of(RuleListTests.Info(id).Bad[number - 1]);
        var found = Found(id, example);
        Assert.NotEmpty(found);
        Assert.Equal(
            example.Places.Select(place => $"{id} {place.Path} {place.Span}")
                .DefaultIfEmpty($"{id} {found[0].File.Path} 0..0")
                .Order(StringComparer.Ordinal),
            found.Select(Shown).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void A_right_example_raises_nothing(string id, int number) =>
        Assert.Empty(Found(id, ExampleSite.Of(RuleListTests.Info(id).Good[number - 1]))
            .Select(found => $"{Shown(found)}: {found.Message}"));

    // An example says what it must and no more: only those about kept copies keep one of what they quote, and one may be in any
    // language.
    private static readonly string[] s_unasked = ["source-not-kept", "language-without-words"];

    private static Diagnostic[] Found(string id, ExampleSite example) =>
        [.. RunExample.Found(example).Where(found => found.Rule.Id == id || !s_unasked.Contains(found.Rule.Id))];

    private static string Shown(Diagnostic found) => $"{found.Rule.Id} {found.File.Path} {found.Span}";

    private static TheoryData<string, int> Numbered(Func<RuleInfo, int> count) =>
        [.. AllRules.Infos.SelectMany(rule => Enumerable.Range(1, count(rule)).Select(number => (rule.Id, number)))];
}
