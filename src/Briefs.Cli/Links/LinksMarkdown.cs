using Briefs.Checks.Rules;
using Briefs.Cli.Reporting;

namespace Briefs.Cli.Links;

/// <summary>
/// Formats the report as Markdown for an issue that is updated at each run. Addresses and answers of servers appear as text only: they
/// cannot become links, mentions or commands.
/// </summary>
internal static class LinksMarkdown
{
    /// <summary>Identifies the issue; not visible in it.</summary>
    public const string Marker = "<!-- briefs: links -->";

    /// <summary>GitHub takes 65,536 characters.</summary>
    private const int MostLength = 60_000;

    private static readonly (string Rule, string Heading)[] Chapters =
    [
        (LinkDead.Rule.Info.Id, "Dead"),
        (LinkGoesElsewhere.Rule.Info.Id, "Redirected elsewhere"),
        (LinkMoved.Rule.Info.Id, "Moved permanently"),
        (LinkOnlyArchived.Rule.Info.Id, "Gone, with an archived copy"),
        (LinkUnclear.Rule.Info.Id, "Unclear"),
    ];

    /// <summary>Returns the report; it ends with a line feed.</summary>
    /// <param name="paths">Maps files to their paths in the repository.</param>
    public static string Format(LinkReport report, RepositoryPaths paths)
    {
        var text = new StringBuilder($"{Marker}\n{InertMarkdown.Text(report.Closing())}\n");
        var leftOut = 0;
        foreach (var part in Parts(report, paths))
        {
            if (leftOut > 0 || text.Length + part.Length > MostLength) leftOut++;
            else text.Append(part);
        }

        if (leftOut > 0) text.Append(CultureInfo.InvariantCulture, $"\n… and {leftOut:N0} more. To list all, run `briefs links`.\n");
        return text.ToString();
    }

    // A heading is printed together with the first entry below it.
    private static IEnumerable<string> Parts(LinkReport report, RepositoryPaths paths)
    {
        foreach (var (rule, heading) in Chapters)
        {
            var above = $"\n### {heading}\n\n";
            foreach (var diagnostic in report.Found.Where(f => f.Rule.Id == rule))
            {
                yield return above + Entry(diagnostic, paths);
                above = "";
            }
        }
    }

    private static string Entry(Diagnostic diagnostic, RepositoryPaths paths)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"line {diagnostic.File.Lines.GetPosition(diagnostic.Span.Start).Line}");
        var help = diagnostic.Severity == Severity.Note ? "" : $"  - {InertMarkdown.Code(diagnostic.Help)}\n";
        return $"- {InertMarkdown.Code(paths.GetRepositoryPath(diagnostic.File.Path))}, {line}: "
            + $"{InertMarkdown.Text(diagnostic.Message)}\n{help}";
    }
}
