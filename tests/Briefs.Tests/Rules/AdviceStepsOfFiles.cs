using System.Text.RegularExpressions;

namespace Briefs.Tests.Rules;

/// <summary>How an editor follows the advice about files of the site and about its settings.</summary>
internal static class AdviceStepsOfFiles
{
    public static IEnumerable<(string Id, Func<AdviceCase, ExampleSite?>[] Steps)> Files() =>
    [
        ("address-collision", [c => c.Found.Span.Length == 0 && c.Help("(Rename the file)") is not null && c.Found.File.Path.Contains(
            "pages", StringComparison.Ordinal) ? c.Renamed("our-people.md")
                : null, c => c.Text.Contains("aliases", StringComparison.Ordinal) ? c.Changed("/people/", "/our-people/") : null]),
        ("allowance-invalid", [c => c.Help("(remove the suppression)") is null ? null : c.Replaced(""), c => c.Replaced(c.Code())]),
        ("allowance-unused", [c => c.Help("^(Remove)") is null ? null : c.Replaced("")]),
        ("evidence-folder-missing", [c => c.Line(""), c => c.With(
            c.Found.File.Path, c.Text + $"severities:\n  {c.Found.Rule.Id}: {c.Help("missing: (note)`")}\n")]),
        ("file-encoding", [c => c.With(c.Found.File.Path, Regex.Replace(c.Text, "[\uDC80-\uDCFF]", "é"))]),
        ("file-name", [c => c.Renamed(c.Code())]),
        ("file-name-collision", [c => c.Renamed("b.png")]),
        ("file-unexpected", [c => c.Help("^(Move it out)") is null ? null : c.Without(c.Found.File.Path)]),
        ("limit-exceeded", [c => c.With(c.Found.File.Path, Regex.Replace(c.Text, "(.{60000})", "$1\n"))]),
        ("no-briefs", [c => c.With(c.Help(@"In (\S+/),") + "new.md", "---\ntitle: A day\ndate: 2024-03-01\n---\nNobody came.\n")]),
        ("settings-severity-lowered", [WithoutSeverity]),
        ("settings-unknown-rule", [c => c.Replaced(c.Code())]),
        ("template-malformed",
            [c => c.Message("closed with “(}})”") is { } close ? c.Changed(@"\{\{[^\n<]*", m => m.Value + close) : null]),
        ("template-unknown-variable", [c => c.Replaced(c.Help(@"Did you mean (\w+)\?"))]),
        ("words-malformed", [c => c.Message("did you mean “(.*?)”") is { } key ? c.Replaced($"\"{key}\"") : null]),
    ];

    public static IEnumerable<(string Id, Func<AdviceCase, ExampleSite?>[] Steps)> Settings() =>
    [
        ("featured-unknown", [c => c.Replaced(c.Help(@"Did you mean `(.*?)`"))]),
        ("menu-link-broken",
        [
            c => c.Replaced(c.Help(@"Did you mean `(.*?)`")),
            c => c.Help("(remove the entry)") is null ? null : c.Changed(@"footer:\n  - title: .*\n    link: .*\n", ""),
        ]),
    ];

    private static ExampleSite? WithoutSeverity(AdviceCase c) => c.Help("(Delete this line)") is null
        ? null
        : c.With(c.Found.File.Path, Regex.Replace(c.Line("")!.Files[c.Found.File.Path], @"severities:\n$", ""));

    public static ExampleSite? DeleteCopy(AdviceCase c)
    {
        if (c.Help("(delete it)") is null || c.Help("(delete that entry)") is null) return null;
        var left = c.Without(c.Found.File.Path);
        var locks = left.Files.Keys.FirstOrDefault(path => path.EndsWith("lock.json", StringComparison.Ordinal));
        if (locks is null) return left;
        var entry = new Regex(@"""press"": \{""text"": \{[^}]*\}\}");
        return left with { Files = left.Files.SetItem(locks, entry.Replace(left.Files[locks], "")) };
    }
}
