using Briefs.SiteTests.Harness;

namespace Briefs.SiteTests.Import.Steps;

/// <summary>
/// Takes an article from its raw text to a brief that passes <c>check</c>, as an editor would who knows the commands and what the article's
/// truth file says: <c>import</c>, the blanks, <c>fix --declare</c>, the missing entries, <c>fix --propose</c>, the citations.
/// </summary>
internal static class ArticleEditor
{
    public static StepCount Edit(string article)
    {
        var truth = ArticleTruth.Read(article);
        var count = new StepCount(article[..^3]) { Quotations = truth.Quotations.Length };
        using var site = TestSite.Good();
        File.Delete(site.PathOf("content/briefs/border.md"));
        var brief = new EditedBrief(site, truth);
        var file = Path.Combine(ArticleTruth.Folder, article);
        var import = BriefsHere.Run("import", file, "--lang", truth.Lang, "--slug", "imported", "--site", site.Folder);
        Assert.True(import.Exit == 0, import.All);
        Rename(site);
        count.FirstErrors = Check(site, count);
        Finish(site, brief, new FrontMatterWork(brief, truth, count), count);
        return count;
    }

    // The file name of a brief in another language than the site's has a suffix; the language is in the front matter instead.
    private static void Rename(TestSite site)
    {
        var file = Directory.GetFiles(site.PathOf("content/briefs")).Single();
        var lang = Path.GetFileName(file).Split('.')[1];
        if (lang == "md") return;
        var text = File.ReadAllText(file);
        File.Delete(file);
        site.With(EditedBrief.Path, text.Replace("\nsources:\n", $"\nlang: {lang}\nsources:\n", StringComparison.Ordinal));
    }

    private static void Finish(TestSite site, EditedBrief brief, FrontMatterWork head, StepCount count)
    {
        var truth = ArticleTruth.Read(count.Article + ".md");
        var marks = new MarkWork(site, brief, truth, count);
        brief.Load();
        foreach (var repair in truth.Repairs) brief.Text = brief.Text.Replace(repair.Find, repair.Write, StringComparison.Ordinal);
        count.Repaired = truth.Repairs.Length;
        head.FillIn();
        marks.AnswerQuestions();
        head.AddEntries();
        brief.Save();
        var propose = BriefsHere.Run("fix", "--propose", "--write", "--site", site.Folder);
        Assert.True(propose.Exit == 0, propose.All);
        brief.Load();
        var citations = new CitationWork(brief, head, count);
        citations.Confirm();
        citations.Write();
        marks.Declare();
        brief.Save();
        count.Left = Check(site, count);
        if (count.Left == 0) new SlipTrial(site, brief, count).Run();
    }

    private static int Check(TestSite site, StepCount count)
    {
        count.Rounds++;
        var errors = ErrorsOf(site);
        if (count.Rounds > 1) count.Log.AddRange(errors.Select(error => "left: " + error));
        return errors.Count;
    }

    /// <summary>The errors that <c>check</c> reports.</summary>
    public static IReadOnlyList<string> ErrorsOf(TestSite site) =>
    [
        .. BriefsHere.Run("check", site.Folder, "--format", "json").Faults()
            .Where(fault => fault.GetProperty("severity").GetString() == "error")
            .Select(fault => $"{fault.GetProperty("rule")} {fault.GetProperty("line")} {fault.GetProperty("message")}"),
    ];
}
