using Briefs.Cli.Commands;
using Briefs.Pages;
using Briefs.Tests.Checks;
using Briefs.Tests.Reading.Body;
using Briefs.Workspaces;

namespace Briefs.Tests.Rules;

/// <summary>The same files give the same report and the same pages on every machine.</summary>
public sealed class CultureTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    [InlineData("sv-SE")]
    public void A_machine_s_culture_changes_neither_report_nor_pages(string culture)
    {
        var here = Outcome(CultureInfo.InvariantCulture, [.. Files]);

        Assert.Equal(here, Outcome(CultureInfo.GetCultureInfo(culture), [.. Files]));
        Assert.Contains("quote-without-source", here, StringComparison.Ordinal);
        Assert.Contains("<updated>2024-03-01T00:00:00Z</updated>", here, StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_in_which_files_were_made_changes_neither_report_nor_pages()
    {
        var here = Outcome(CultureInfo.InvariantCulture, [.. Files]);

        Assert.Equal(here, Outcome(CultureInfo.InvariantCulture, [.. Files.Reverse()]));
        Assert.Equal(here, Outcome(CultureInfo.InvariantCulture, [.. Files.OrderBy(f => f.Text.Length)]));
    }

    private static ImmutableArray<(string Path, string Text)> Files { get; } =
    [
        ("content/site.yml", "title: Istanbul INFO\nurl: https://example.org/\n"),
        Brief("istanbul", "tr", "“Kalıyoruz,” dedi İnci. INTIHAR “ılık” [@mills in @nevs]. ŞİİR “iyi"),
        Brief("IIII".ToLowerInvariant(), "en",
            "“We stay,” she said on 3 May. “I İ ı i” [@mills in @news, said 2019-12-20].\n\n# “I”\n\n> IT IS.\n\n“x” {.term}"),
        Brief("arab", "ar", "قال «لا» و«نعم» [@mills in @news, said 2019]. “لا"),
        Brief("thai", "th", "เขาว่า “ไป” และ “อยู่” [@mills in @news]"),
        Brief("ang", "sv", "”Å” sade Ärla. ”Ö” [@ivanov in @report]."),
        Brief("zhong", "zh", "他说“不”。"),
    ];

    private static (string Path, string Text) Brief(string name, string lang, string body) =>
        ($"content/briefs/{name}.md", GivenBrief.Head.Replace("LANG", lang, StringComparison.Ordinal) + body + "\n");

    private static string Outcome(CultureInfo culture, ImmutableArray<(string Path, string Text)> files)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        var folder = Directory.CreateTempSubdirectory("briefs-culture-");
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
            foreach (var (path, text) in files)
            {
                var file = Path.Combine(folder.FullName, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, text);
            }

            return Outcome(new WorkspaceOptions { SiteFolder = folder.FullName, AsOf = GivenSite.Clock.AsOf });
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
            folder.Delete(recursive: true);
        }
    }

    private static string Outcome(WorkspaceOptions request)
    {
        var snapshot = Workspace.Open(request).Current;
        var verdict = snapshot.Result;
        // Of a site with errors no page is planned: those found are told, and then left aside.
        var plan = snapshot.Plan(verdict with { Diagnostics = [] });
        var text = new StringBuilder();
        foreach (var found in verdict.Diagnostics.Concat(plan.Diagnostics)) text.AppendLine(Line(found));
        foreach (var file in plan.Value.Files)
        {
            text.AppendLine(file.Path);
            text.AppendLine(Encoding.UTF8.GetString(Written(file)));
        }

        return text.ToString();
    }

    private static ReadOnlySpan<byte> Written(PlannedFile file)
    {
        if (file is PlannedFile.Rendered rendered) return rendered.Render().Value.Span;
        if (file is not PlannedFile.Streamed streamed) return [];
        using var stream = new MemoryStream();
        streamed.WriteTo(stream);
        return stream.ToArray();
    }

    private static string Line(Diagnostic found) =>
        FormattableString.Invariant(
            $"{found.File.Path} {found.Span.Start}-{found.Span.End} {found.Rule.Id} {found.Severity} {found.Message} {found.Help}");
}
