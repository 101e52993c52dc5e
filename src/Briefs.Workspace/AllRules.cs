using Briefs.Checks;
using Briefs.Pages;
using Briefs.Reading;

namespace Briefs.Workspaces;

/// <summary>Every rule there is. A test compares it with the files of all <c>Rules</c> folders.</summary>
public static class AllRules
{
    /// <summary>By group, then by id: the order of the manual.</summary>
    public static ImmutableArray<RuleInfo> Infos { get; } =
    [
        .. ReadingRules.Rules.Concat(AllChecks.Rules).Concat(PageRules.Rules)
            .Select(rule => rule.Info)
            .OrderBy(info => info.Group)
            .ThenBy(info => info.Id, StringComparer.Ordinal),
    ];

    public static FrozenDictionary<string, RuleInfo> ById { get; } = Infos.ToFrozenDictionary(info => info.Id, StringComparer.Ordinal);

    /// <summary>The rule of an id; null when there is none.</summary>
    public static RuleInfo? Find(string id) => ById.GetValueOrDefault(id);
}
