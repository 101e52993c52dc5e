using Briefs.Checks;
using Briefs.Pages;
using Briefs.Reading;

namespace Briefs.Workspaces;

/// <summary>All rules. A test compares the list with the files of all <c>Rules</c> folders.</summary>
public static class AllRules
{
    /// <summary>Sorted by group, then by id: the order of the manual.</summary>
    public static ImmutableArray<RuleInfo> Infos { get; } =
    [
        .. ReadingRules.Rules.Concat(AllChecks.Rules).Concat(PageRules.Rules)
            .Select(rule => rule.Info)
            .OrderBy(info => info.Group)
            .ThenBy(info => info.Id, StringComparer.Ordinal),
    ];

    public static FrozenDictionary<string, RuleInfo> ById { get; } = Infos.ToFrozenDictionary(info => info.Id, StringComparer.Ordinal);

    /// <summary>The rule with an id; null when there is none.</summary>
    public static RuleInfo? Find(string id) => ById.GetValueOrDefault(id);
}
