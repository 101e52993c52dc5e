using System.Collections.Immutable;
using Briefs.Checks;
using Briefs.Checks.Rules;
using Briefs.Diagnostics;
using Briefs.Pages.Rules;

namespace Briefs.Cli;

/// <summary>Every rule there is, of every room. A test finds the one that was forgotten here.</summary>
public static class AllRules
{
    /// <summary>By group, then by id: the order of the manual.</summary>
    public static ImmutableArray<RuleInfo> Infos { get; } =
    [
        .. AllChecks.Rules.Select(rule => rule.Info)
            .Concat(
            [
                AllowanceInvalid.Info,
                AllowanceUnused.Info,
                HtmlTooLarge.Info,
                TemplateMalformed.Info,
                TemplateUnknownVariable.Info,
            ])
            .OrderBy(info => info.Group)
            .ThenBy(info => info.Id, StringComparer.Ordinal),
    ];

    /// <summary>The rule of an id; null when there is none.</summary>
    public static RuleInfo? Find(string id) => Infos.FirstOrDefault(info => info.Id == id);
}
