using Briefs.Workspaces.Fixes;
using Briefs.Cli;
using Briefs.Workspaces;
using Xunit;

namespace Briefs.Tests.Rules;

/// <summary>The advice of each rule, applied to its bad examples as it is printed: the diagnostic goes, and no other comes.</summary>
public sealed class AdviceTests
{
    // What a program cannot follow, with the reason: a rule, or one of its examples. Nothing else may be missing in the steps.
    private static readonly FrozenDictionary<string, string> s_byHand = new Dictionary<string, string>
    {
        ["declaration-malformed/3"] = "only the editor knows which quotation this translates",
        ["quote-after-negation"] = "the editor reads the copy, and decides",
        ["quote-not-in-source/3"] = "the whole word is in the copy",
        ["quote-too-costly"] = "a command makes the copy shorter",
        ["quote-too-short-to-verify"] = "more words are in the copy",
        ["evidence-changed"] = "git and a command do it",
        ["evidence-lock-malformed"] = "git and a command do it",
        ["evidence-unlocked"] = "a command locks it",
        ["source-conflict"] = "the editor knows which of the two is right",
        ["source-id-unusable"] = "Zotero does it",
        ["source-not-kept"] = "a command asks the web",
        ["front-matter-bad-date/2"] = "the editor looks the day up",
        ["link-broken/1"] = "the editor knows the page that is meant",
        ["link-goes-elsewhere"] = "the editor looks at the page",
        ["link-only-archived"] = "nothing has to be done",
        ["link-unclear"] = "the editor looks at the page",
        ["attachment-broken"] = "the program that made the file does it",
        ["attachment-large"] = "the program that made the file does it",
        ["attachment-missing/3"] = "a word processor does it",
        ["attachment-reveals-people"] = "the program that made the file does it",
        ["attachment-too-large"] = "the program that made the file does it",
        ["attachment-type-wrong"] = "the editor knows the right file",
        ["image-broken"] = "an image program does it",
        ["image-unsafe"] = "an image program does it",
        ["image-reveals-place"] = "a command changes the bytes of the picture",
        ["image-too-large"] = "an image program does it",
        ["file-unexpected/2"] = "the editor knows what the file is for",
        ["html-outside-vocabulary"] = "a template is wrong, or Briefs",
        ["html-too-large"] = "a template is wrong, or the text is divided",
        ["language-without-words"] = "somebody translates",
        ["template-malformed/2"] = "the editor knows the template that is meant",
        ["words-malformed/2"] = "somebody translates",
        ["words-malformed/3"] = "the editor looks for the comma",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Where what is advised is the first of two steps, the second has its own advice.
    private static readonly FrozenDictionary<string, string> s_nextSteps = new Dictionary<string, string>
    {
        ["quote-mark-lookalike"] = "quote-without-source",
        ["quote-crosses-speakers"] = "quote-of-another-speaker",
        ["quote-unopened"] = "reported-speech-without-source",
        ["quote-without-source"] = "reported-speech-without-source",
        ["person-not-shared"] = "speaker-unused",
        ["front-matter-bad-id"] = "source-unused",
        ["dash-dialogue"] = "speaker-unknown source-unknown",
        ["markup-not-understood"] = "link-broken",
        ["allowance-invalid"] = "allowance-unused",
        ["settings-unknown-rule"] = "settings-severity-lowered",
        ["quote-unclosed"] = "quote-without-source",
        ["image-missing"] = "image-type-wrong",
        ["image-remote"] = "image-without-credit",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static TheoryData<string> Rules { get; } = [.. AllRules.Infos.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void What_is_advised_removes_the_diagnostic_and_adds_none(string id)
    {
        var steps = AdviceSteps.All.GetValueOrDefault(id, []);
        var (wrong, followed) = (new List<string>(), new HashSet<int>());
        foreach (var (example, number) in RuleListTests.Info(id).Bad.Select((bad, i) => (ExampleSite.Of(bad), i + 1)))
        {
            var before = RunExample.Found(example);
            foreach (var found in before.Where(f => f.Rule.Id == id))
            {
                var cases = steps.Select((step, i) => (Step: i, Site: step(new AdviceCase(example, found)))).Where(s => s.Site is not null)
                    .ToList();
                followed.UnionWith(cases.Select(s => s.Step));
                var byHand = s_byHand.ContainsKey(id) || s_byHand.ContainsKey($"{id}/{number}");
                if (byHand == (cases.Count > 0))
                    wrong.Add($"{id}/{number}: {(byHand ? "is not by hand" : "no step follows")} “{found.Help}”");
                foreach (var (step, site) in cases)
                    wrong.AddRange(Wrong(id, before, site!).Select(w => $"{id}/{number}, step {step}, “{found.Help}” {w}"));
                foreach (var fix in found.Fixes)
                    wrong.AddRange(Wrong(id, before, Fixed(example, found, fix)).Select(w => $"{id}/{number}, “{fix.Title}” {w}"));
            }
        }

        wrong.AddRange(Enumerable.Range(0, steps.Length).Except(followed).Select(step => $"{id}: nothing advises step {step}"));
        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
    }

    [Fact]
    public void The_list_of_what_is_done_by_hand_has_only_rules_and_examples_that_exist() =>
        Assert.All(s_byHand.Keys.Concat(s_nextSteps.Keys).Concat(AdviceSteps.All.Keys), key =>
            Assert.True(key.Split('/') is var parts && AllRules.Find(parts[0]) is { } rule
                && (parts.Length == 1 || int.Parse(parts[1], null) <= rule.Bad.Length), key));

    private static IEnumerable<string> Wrong(string id, ImmutableArray<Diagnostic> before, ExampleSite site)
    {
        var after = RunExample.Found(site);
        var severity = before.First(f => f.Rule.Id == id).Severity;
        if (after.Count(f => f.Rule.Id == id && f.Severity == severity) >= before.Count(f => f.Rule.Id == id))
            yield return $"does not remove it:\n{Shown(site)}";
        foreach (var added in after.Where(
            f =>
                f.Severity is Severity.Error or Severity.Warning && f.Rule.Id != id && !s_nextSteps.GetValueOrDefault(id, "").Split(' ')
                    .Contains(f.Rule.Id)))
            if (!before.Any(f => f.Rule.Id == added.Rule.Id && f.Message == added.Message))
                yield return $"adds {added.Rule.Id}: {added.Message}\n{Shown(site)}";
    }

    private static ExampleSite Fixed(ExampleSite site, Diagnostic found, Fix fix)
    {
        var text = EditApplier.Apply(site.Files[found.File.Path], fix.Edits);
        var path = fix.NewName is { } name ? found.File.Path[..(found.File.Path.LastIndexOf('/') + 1)] + name : found.File.Path;
        return site with { Files = site.Files.Remove(found.File.Path).SetItem(path, text) };
    }

    private static string Shown(ExampleSite site) =>
        string.Concat(site.Files.Where(f => f.Value.Length < 2000).Select(f => $"[{f.Key}]\n{f.Value}\n"));
}
