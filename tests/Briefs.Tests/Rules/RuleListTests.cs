using System.Reflection;
using System.Text.RegularExpressions;
using Briefs.Checks;
using Briefs.Pages;
using Briefs.Reading;
using Briefs.Tests.Architecture;
using Briefs.Workspaces;

namespace Briefs.Tests.Rules;

/// <summary>What holds for every rule, whatever it is about.</summary>
public sealed partial class RuleListTests
{
    private static ImmutableArray<Rule> Rules { get; } = [.. ReadingRules.Rules, .. AllChecks.Rules, .. PageRules.Rules];

    public static TheoryData<string> Ids { get; } = [.. AllRules.Infos.Select(rule => rule.Id)];

    [Fact]
    public void Every_file_of_a_folder_Rules_is_a_rule_in_the_list_and_named_after_its_id()
    {
        var files = Repository.SourceFiles("src").Select(f => f.Path).Where(path => path.Contains("/Rules/", StringComparison.Ordinal))
            .Select(path => Path.GetFileNameWithoutExtension(path));
        Assert.Equal(files.Order(StringComparer.Ordinal), Rules.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal));
        Assert.All(Rules, rule => Assert.Equal(
            rule.Info.Id.Replace("-", "", StringComparison.Ordinal), rule.GetType().Name.ToLowerInvariant()));
    }

    [Fact]
    public void A_rule_lies_in_a_folder_Rules_and_nothing_else_has_an_Info()
    {
        var types = Rules.Select(rule => rule.GetType().Assembly).Append(typeof(RuleInfo).Assembly).Append(typeof(AllRules).Assembly)
            .Distinct()
            .SelectMany(assembly => assembly.GetTypes()).ToList();
        Assert.Equal(
            types.Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract).Select(type => type.FullName)
                .Order(StringComparer.Ordinal),
            Rules.Select(rule => rule.GetType().FullName).Order(StringComparer.Ordinal));
        Assert.All(Rules, rule => Assert.EndsWith(".Rules", rule.GetType().Namespace, StringComparison.Ordinal));
        Assert.DoesNotContain(
            types.SelectMany(type => type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)),
            property => property.PropertyType == typeof(RuleInfo));
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
        var message = Info(id).Message;
        Assert.InRange(message.Length, 10, 140);
        Assert.EndsWith(".", message, StringComparison.Ordinal);
        Assert.DoesNotContain(". ", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_says_what_to_do_and_why_in_whole_sentences(string id)
    {
        Assert.Matches(Sentences(), LeadingPlaceholder().Replace(Info(id).Help, ""));
        Assert.Matches(Sentences(), Info(id).Why.TrimEnd());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_reason_can_stand_in_the_manual_as_it_is(string id) =>
        Assert.DoesNotMatch(NotPlain(), Code().Replace(Info(id).Why, ""));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_shows_what_is_wrong_and_what_is_right(string id)
    {
        Assert.NotEmpty(Info(id).Bad);
        Assert.NotEmpty(Info(id).Good);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_right_example_marks_no_place(string id) =>
        Assert.All(Info(id).Good, example => Assert.Empty(ExampleSite.Of(example).Places));

    [Fact]
    public void Rules_of_quotations_are_errors_but_for_those_of_style_and_of_what_cannot_be_known()
    {
        var lenient = AllRules.Infos.Where(
            rule => rule.Id.StartsWith("quote-", StringComparison.Ordinal) && rule.Severity != Severity.Error);
        Assert.Subset(new HashSet<string> { "quote-after-negation", "quote-marks-ambiguous", "quote-marks-mixed", "quote-unverifiable" },
            lenient.Select(rule => rule.Id).ToHashSet());
    }

    internal static RuleInfo Info(string id) => AllRules.Find(id) ?? throw new ArgumentException($"No rule {id}", nameof(id));

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex Id();

    // "check-sources", "valid-date": what is looked at, or what would be right, is not what is wrong.
    [GeneratedRegex("^(check|valid|require|no-op|must|should|good)(-|$)")]
    private static partial Regex Vague();

    // Marks would be quotations of the manual's own, and [@ a citation.
    [GeneratedRegex(@"[“”„«»""<>]|\[@")]
    private static partial Regex NotPlain();

    // Within backticks, Markdown and Briefs leave every character alone.
    [GeneratedRegex("`[^`]+`")]
    private static partial Regex Code();

    [GeneratedRegex(@"^[\p{Lu}\p{Nd}“`].{10,}[.!?]$", RegexOptions.Singleline)]
    private static partial Regex Sentences();

    // What helps in the case at hand may come first, but is not all.
    [GeneratedRegex(@"^\{[0-9]\} ?")]
    private static partial Regex LeadingPlaceholder();
}
