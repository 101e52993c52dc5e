using Briefs.Reading.Scaffolding;
using CsCheck;
using Xunit;

namespace Briefs.Tests.Reading.Scaffolding;

/// <summary>Names of files and ids that an editor would have chosen.</summary>
public sealed class ProposedNameTests
{
    [Theory]
    [InlineData("Kazakhstan: asylum seekers told they have “no chances of staying”",
        "kazakhstan-asylum-seekers-told-they-have-no-chances-of-staying")]
    [InlineData("Дело о возврате беженцев", "дело-о-возврате-беженцев")]
    [InlineData("مطالبة بالحماية: ماذا يقول القانون؟", "مطالبة-بالحماية-ماذا-يقول-القانون")]
    [InlineData("哈萨克斯坦，拒绝庇护申请者", "哈萨克斯坦-拒绝庇护申请者")]
    [InlineData("नई दिल्ली में", "नई-दिल्ली-में")]
    [InlineData("İstanbul’da", "istanbulda")]
    [InlineData("De\u0301ja\u0300 vu", "déjà-vu")]
    [InlineData("  -- 12 men -- ", "12-men")]
    [InlineData("Con", "brief-con")]
    [InlineData("?!…", null)]
    [InlineData("\u0301", null)]
    public void A_file_is_named_by_its_title_in_any_script(string title, string? slug) => Assert.Equal(slug, SlugProposer.Propose(title));

    [Fact]
    public void A_long_title_is_cut_behind_a_word()
    {
        var slug = SlugProposer.Propose(string.Join(' ', Enumerable.Repeat("asylum", 40)))!;
        Assert.InRange(slug.Length, 60, 80);
        Assert.EndsWith("-asylum", slug, StringComparison.Ordinal);
        Assert.InRange(SlugProposer.Propose(new string('庇', 200))!.Length, 60, 80);
    }

    [Fact]
    public void Every_title_gives_a_name_that_a_brief_may_have() => Gen.String.Sample(title =>
    {
        if (SlugProposer.Propose(title) is not { } slug) return true;
        return Briefs.Reading.Discovery.FileNames.Misnamed(slug + ".md", out _, out _) is null;
    });

    [Theory]
    [InlineData("The New Arab", 2020, "Campaigners urge Kazakhstan not to expel Chinese asylum seekers", "new-arab-2020-campaigners")]
    [InlineData("Радио Азаттык", 2019, "После суда", "radio-azattyk-2019-suda")]
    [InlineData("Süddeutsche Zeitung", 2021, "Wie es ist", "suddeutsche-zeitung-2021")]
    [InlineData("United Nations High Commissioner for Refugees", 1994, "Handbook on Procedures", "united-nations-high-1994-handbook")]
    [InlineData("العربي الجديد", 2020, "مناشدة", "newarab-2020")]
    [InlineData(null, null, null, "newarab-news-1")]
    [InlineData(null, 2020, null, "newarab-2020-news-1")]
    [InlineData(null, 1, null, "newarab-0001-news-1")]
    public void An_id_of_a_source_tells_publisher_year_and_a_word(string? publisher, int? year, string? title, string id) =>
        Assert.Equal(id, IdProposer.ForSource(publisher, year, title, "https://english.newarab.com/news/1", _ => false));

    [Theory]
    [InlineData("https://www.theguardian.co.uk/x", "theguardian-x")]
    [InlineData("https://192.0.2.1/x", "source-x")]
    [InlineData("https://interior.gov.example/press/2026-44", "interior-press-2026-44")]
    [InlineData("https://justice.gov.example/press/2026-44.html?id=3", "justice-press-2026-44")]
    [InlineData("https://www.gov.uk/guidance/asylum", "gov-uk-guidance-asylum")]
    [InlineData("https://a.example.org/index.html", "example")]
    [InlineData("https://example.org/5f3c9e0b7d1a4c2e9f8b/the-road-is-closed-from-monday-on-says-the-ministry",
        "example-from-monday-on-says-the-ministry")]
    [InlineData("https://example.org/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/7", "example-novosti-7")]
    [InlineData(null, "source")]
    public void The_host_stands_for_a_publisher_that_is_not_known(string? url, string id) =>
        Assert.Equal(id, IdProposer.ForSource(null, null, null, url, _ => false));

    [Fact]
    public void An_id_that_is_taken_gets_a_number() =>
        Assert.Equal("rfa-2020-3", IdProposer.ForSource("RFA", 2020, null, null, id => id is "rfa-2020" or "rfa-2020-2"));

    [Theory]
    [InlineData("Laura Mills", "", "mills")]
    [InlineData("Laura Mills", "mills", "laura-mills")]
    [InlineData("Laura Mills", "mills laura-mills", "laura-mills-2")]
    [InlineData("Дархан Дильманов", "", "dilmanov")]
    [InlineData("Sławomir Łoś", "", "los")]
    [InlineData("Itself", "", "itself-2")]
    [InlineData("王沪宁", "", null)]
    public void An_id_of_a_person_is_the_last_name(string name, string taken, string? id) =>
        Assert.Equal(id, IdProposer.ForPerson(name, taken.Split(' ').Contains));
}
