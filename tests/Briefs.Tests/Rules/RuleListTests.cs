using System.Reflection;
using System.Text.RegularExpressions;
using Briefs.Checks;
using Briefs.Cli;
using Briefs.Workspaces;

namespace Briefs.Tests.Rules;

/// <summary>What holds for every rule, whatever it is about.</summary>
public sealed partial class RuleListTests
{
    public static TheoryData<string> Ids { get; } = [.. AllRules.Infos.Select(rule => rule.Id)];

    [Fact]
    public void Every_rule_of_every_room_is_listed_and_no_other()
    {
        var written = new[] { typeof(RuleInfo), typeof(global::Briefs.Reading.SharedEntries), typeof(Rule), typeof(
            global::Briefs.Pages.PlanSite), typeof(AllRules) }
            .SelectMany(type => type.Assembly.GetTypes())
            .Where(type => !type.IsAbstract || type.IsSealed)
            .SelectMany(Infos)
            .Select(rule => rule.Id);
        Assert.Equal(written.Order(StringComparer.Ordinal), AllRules.Infos.Select(rule => rule.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_two_rules_have_one_id() => Assert.Equal(AllRules.Infos.Length, AllRules.Infos.DistinctBy(rule => rule.Id).Count());

    [Fact]
    public void Rules_are_listed_by_group_and_id()
    {
        var sorted = AllRules.Infos.OrderBy(rule => rule.Group).ThenBy(rule => rule.Id, StringComparer.Ordinal);
        Assert.Equal(sorted.Select(rule => rule.Id), AllRules.Infos.Select(rule => rule.Id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_id_names_the_fault_in_words(string id)
    {
        Assert.Matches(Id(), id);
        Assert.DoesNotMatch(Vague(), id);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_message_is_one_short_sentence(string id)
    {
        var message = Rule(id).Message;
        Assert.InRange(message.Length, 10, 140);
        Assert.EndsWith(".", message, StringComparison.Ordinal);
        Assert.DoesNotContain(". ", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_says_what_to_do_and_why_in_whole_sentences(string id)
    {
        Assert.Matches(Sentences(), LeadingPlaceholder().Replace(Rule(id).Help, ""));
        Assert.Matches(Sentences(), Rule(id).Why.TrimEnd());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_reason_can_stand_in_the_manual_as_it_is(string id) => Assert.DoesNotMatch(NotPlain(), Rule(id).Why);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_shows_what_is_wrong_and_what_is_right(string id)
    {
        Assert.NotEmpty(Rule(id).Bad);
        Assert.NotEmpty(Rule(id).Good);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_right_example_marks_no_place(string id) =>
        Assert.All(Rule(id).Good, example => Assert.Empty(ExampleSite.Of(example).Places));

    [Fact]
    public void Rules_of_quotations_are_errors_but_for_those_of_style_and_of_what_cannot_be_known()
    {
        var lenient = AllRules.Infos.Where(
            rule => rule.Id.StartsWith("quote-", StringComparison.Ordinal) && rule.Severity != Severity.Error);
        Assert.Subset(new HashSet<string> { "quote-after-negation", "quote-marks-ambiguous", "quote-marks-mixed", "quote-unverifiable" },
            lenient.Select(rule => rule.Id).ToHashSet());
    }

    internal static RuleInfo Rule(string id) => AllRules.Find(id) ?? throw new ArgumentException($"No rule {id}", nameof(id));

    private static IEnumerable<RuleInfo> Infos(Type type)
    {
        if (type.IsSubclassOf(typeof(Rule))) yield return ((Rule)Activator.CreateInstance(type)!).Info;
        foreach (var property in type.GetProperties(
            BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            if (property.PropertyType == typeof(RuleInfo)) yield return (RuleInfo)property.GetValue(null)!;
        foreach (var field in type.GetFields(BindingFlags.Static | BindingFlags.Public))
            if (field.FieldType == typeof(RuleInfo)) yield return (RuleInfo)field.GetValue(null)!;
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex Id();

    // "check-sources", "valid-date": what is looked at, or what would be right, is not what is wrong.
    [GeneratedRegex("^(check|valid|require|no-op|must|should|good)(-|$)")]
    private static partial Regex Vague();

    // Marks would be quotations of the manual's own, and [@ a citation.
    [GeneratedRegex(@"[“”„«»""<>]|\[@")]
    private static partial Regex NotPlain();

    [GeneratedRegex(@"^[\p{Lu}\p{Nd}“`].{10,}[.!?]$", RegexOptions.Singleline)]
    private static partial Regex Sentences();

    // What helps in the case at hand may come first, but is not all.
    [GeneratedRegex(@"^\{[0-9]\} ?")]
    private static partial Regex LeadingPlaceholder();
}
