using Xunit;

namespace Briefs.Tests.Pages;

/// <summary>The archive by year, and the list of corrections.</summary>
public sealed class ArchiveTests
{
    [Fact]
    public void Every_year_has_its_briefs_the_newest_year_first()
    {
        var site = BuiltSite.Of(SampleLibrary.With(Dated(1, 2019), Dated(2, 2021), Dated(3, 2021)));
        var index = site["archive/index.html"];
        Assert.True(index.IndexOf("archive/2021/", StringComparison.Ordinal) < index.IndexOf("archive/2019/", StringComparison.Ordinal));
        Assert.Contains("<a href=\"/watch/archive/2021/\">2021</a> <span class=\"count\">2 briefs</span>", index, StringComparison.Ordinal);
        Assert.DoesNotContain("archive/2020/index.html", site.Paths);
        Assert.Contains("/watch/briefs/b3/", site["archive/2021/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("/watch/briefs/b1/", site["archive/2021/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_of_many_briefs_is_paged()
    {
        var site = BuiltSite.Of(SampleLibrary.With([.. Enumerable.Range(1, 51).Select(i => Dated(i, 2021))]));
        Assert.Contains("archive/2021/page/2/index.html", site.Paths);
        Assert.DoesNotContain("archive/2021/page/3/index.html", site.Paths);
    }

    [Fact]
    public void A_brief_in_two_languages_is_listed_once()
    {
        var english = Dated(1, 2021);
        var russian = english with { Lang = "ru", File = ContentFile.Whole("content/briefs/b1.ru.md") };
        var year = BuiltSite.Of(SampleLibrary.With(english, russian))["archive/2021/index.html"];
        Assert.Contains("/watch/briefs/b1/", year, StringComparison.Ordinal);
        Assert.DoesNotContain("/watch/ru/briefs/b1/", year, StringComparison.Ordinal);
    }

    [Fact]
    public void Corrections_of_all_briefs_stand_in_one_list_the_newest_first()
    {
        var later = Dated(2, 2021) with
        {
            Corrections = [new Correction(
            new PartialDate(2025, 1, 2), BodyOf.Plain("Twelve, not ten."), default)]
        };
        var page = BuiltSite.Of(SampleLibrary.With(SampleLibrary.Gate(), later))["corrections/index.html"];
        Assert.True(page.IndexOf("Twelve, not ten.", StringComparison.Ordinal) < page.IndexOf(
            "there were eleven.", StringComparison.Ordinal));
        Assert.Contains("<a href=\"/watch/briefs/b2/#corrections\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_in_the_list_has_no_numbers_of_notes_that_stand_elsewhere()
    {
        var text = new PrintedText("x", new BodyOf().Html("We had left out ").Quotation(1, "“at the gate”").Html(" ").Cite(0).Html("."));
        var gate = SampleLibrary.Gate() with { Corrections = [new Correction(new PartialDate(2025, 1, 2), text, default)] };
        var site = BuiltSite.Of(SampleLibrary.With(gate));
        Assert.Contains("We had left out <span class=\"quotation\">“at the gate”</span>.", site["corrections/index.html"],
            StringComparison.Ordinal);
        Assert.Contains("“at the gate”</span><sup class=\"ref\">", site["briefs/gate/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_that_never_corrected_says_so() => Assert.Contains(
        "No corrections so far.", BuiltSite.Of(SampleLibrary.With(Dated(1, 2021)))["corrections/index.html"],
            StringComparison.Ordinal);

    [Fact]
    public void Every_page_leads_to_both()
    {
        var site = BuiltSite.Of(SampleLibrary.Library);
        Assert.All(site.Paths.Where(p => p.EndsWith(".html", StringComparison.Ordinal)), p =>
        {
            Assert.Contains("<a href=\"/watch/archive/\"", site[p], StringComparison.Ordinal);
            Assert.Contains("<a href=\"/watch/corrections/\"", site[p], StringComparison.Ordinal);
        });
    }

    private static Brief Dated(int number, int year) => SampleLibrary.Gate() with
    {
        File = ContentFile.Whole($"content/briefs/b{number}.md"),
        Slug = $"b{number}",
        Date = new PartialDate(year, 5, 1),
        Corrections = [],
    };
}
