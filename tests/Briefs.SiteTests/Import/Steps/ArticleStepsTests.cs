using Briefs.SiteTests.Harness;

namespace Briefs.SiteTests.Import.Steps;

/// <summary>
/// What thirty invented articles cost an editor, from their raw text to briefs that pass <c>check</c>. The numbers are in <c>steps.md</c>,
/// and none may grow. CONTRIBUTING.md has the command that writes the table again. With BRIEFS_STEPS=DIR, the log of each article goes to
/// that folder.
/// </summary>
public sealed class ArticleStepsTests
{
    private const string Table = "tests/Briefs.SiteTests/Import/steps.md";

    [Fact]
    public void No_article_takes_more_steps_than_before()
    {
        var counts = new StepCount[ArticleTruth.Paths.Count()];
        Parallel.ForEach(ArticleTruth.Paths.Index(), article => counts[article.Index] = ArticleEditor.Edit(article.Item));
        if (Environment.GetEnvironmentVariable("BRIEFS_STEPS") is { } folder) WriteLogs(folder, counts);
        Assert.All(counts, count => Assert.Equal((count.Article, 0, 0), (count.Article, count.Wrong, count.Left)));
        if (Environment.GetEnvironmentVariable("BRIEFS_ACCEPT") == "1")
            File.WriteAllText(Repository.PathOf(Table), StepCount.Table(counts));
        var before = StepCount.ReadTable(File.ReadAllText(Repository.PathOf(Table)));
        Assert.Equal(before.Keys, counts.Select(count => count.Article));
        foreach (var count in counts.Where(c => c.IsMoreThan(before[c.Article])))
            Assert.Fail($"{count.Article} takes more than {Table} says:\n{StepCount.Table([count])}\n{string.Join('\n', count.Log)}");
    }

    private static void WriteLogs(string folder, StepCount[] counts)
    {
        Directory.CreateDirectory(folder);
        foreach (var count in counts)
            File.WriteAllLines(Path.Combine(folder, count.Article.Replace('/', '-') + ".log"), count.Log);
    }
}
