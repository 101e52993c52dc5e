
namespace Briefs.Tests.Reading.Body;

/// <summary>What comes along when an article is copied from a page, and prose that only looks like it.</summary>
public sealed class PastedResidueTests
{
    [Theory]
    [InlineData("en", "Share this page:")]
    [InlineData("en", "[Read more](https://example.org/x) »")]
    [InlineData("en", "Read More: Stop the internment camps or take the games away")]
    [InlineData("en", "They would be sent to the camps. Read more: A year in the camps")]
    [InlineData("en", "Follow us on Twitter and Instagram to stay connected")]
    [InlineData("en", "**Most Popular**")]
    [InlineData("en", "## Related articles")]
    [InlineData("en", "Date of publication: 9 January, 2020")]
    [InlineData("en", "Published 9 January 2020")]
    [InlineData("en", "Image credit: Getty Images")]
    [InlineData("en", "Photo by Ann Smith")]
    [InlineData("en", "Photo: AFP")]
    [InlineData("en", "The border in winter [Getty]")]
    [InlineData("en", "The border in winter. (AFP/Getty Images)")]
    [InlineData("en", "The border in winter [AFP via Getty].")]
    [InlineData("en", "Home > News > Asia")]
    [InlineData("en", "Home / World / Asia / Kazakhstan")]
    [InlineData("en", "Open in fullscreen")]
    [InlineData("en", "Sign up for our newsletter to get the news first.")]
    [InlineData("en", "[Share on Facebook](https://www.facebook.com/sharer/sharer.php?u=x)")]
    [InlineData("en", "See [this](https://twitter.com/intent/tweet?text=x) at once.")]
    [InlineData("en", "Click here to subscribe to our list")]
    [InlineData("fr", "Lire aussi : Deux ans dans les camps")]
    [InlineData("fr", "Abonnez-vous à notre newsletter.")]
    [InlineData("fr", "Crédit photo : Getty")]
    [InlineData("fr", "Accueil > Monde > Asie")]
    [InlineData("de", "Lesen Sie auch: Zwei Jahre im Lager")]
    [InlineData("de", "Folgen Sie uns auf Facebook!")]
    [InlineData("de", "Bildnachweis: dpa")]
    [InlineData("de", "Stand: 3. März 2024")]
    [InlineData("ru", "Читайте также: Два года в лагерях")]
    [InlineData("ru", "Подписывайтесь на наш канал в Telegram")]
    [InlineData("ru", "Ещё по теме")]
    [InlineData("ru", "Фото: РИА Новости")]
    [InlineData("ru", "Read more")]
    [InlineData("uk", "Читайте також: Два роки в таборах")]
    [InlineData("es", "Lee también: Dos años en los campos")]
    [InlineData("it", "Leggi anche: Due anni nei campi")]
    [InlineData("pt", "Leia mais: Dois anos nos campos")]
    [InlineData("tr", "Devamını oku")]
    [InlineData("ar", "اقرأ أيضا: عامان في المعسكرات")]
    [InlineData("ar", "تابعونا على تويتر")]
    [InlineData("zh", "相关阅读：营中两年")]
    [InlineData("zh", "分享到微信")]
    [InlineData("zh", "图片来源：新华社")]
    public void What_stands_around_articles_is_no_prose(string lang, string line) => Assert.Single(Found(line, lang));

    [Theory]
    [InlineData("en", "Readers who want to read more about it will find it in the report.")]
    [InlineData("en", "Photo: the two men at the gate.")]
    [InlineData("en", "Photographs of the gate were shown in court.")]
    [InlineData("en", "Home is where the files are, and the files are gone.")]
    [InlineData("en", "Comments by the ministry are below.")]
    [InlineData("en", "See [more](https://example.org/).")]
    [InlineData("en", "Share prices fell.")]
    [InlineData("en", "Related charges were dropped.")]
    [InlineData("en", "Published reports say otherwise.")]
    [InlineData("en", "The line was wrapped by the editor\nread more: it goes on here")]
    [InlineData("en", "The men [Musakhanuly and Alimuly] are free.")]
    [InlineData("en", "The report was late (Reuters).")]
    [InlineData("en", "Three platforms were blocked:\n\n- Twitter\n- Facebook\n- Telegram")]
    [InlineData("en", "They wrote “Follow us on Twitter” on the wall [@mills in @news].")]
    [InlineData("en", "> Read more\n\nThus the placard [@mills in @news].")]
    [InlineData("en", "The way was home > work > prison for him.")]
    [InlineData("fr", "Partager ces images est un délit.")]
    [InlineData("fr", "Photo : les deux hommes à la frontière.")]
    [InlineData("de", "Foto: zwei Männer an der Grenze.")]
    [InlineData("de", "Stand der Dinge ist, dass 2 Männer frei sind.")]
    [InlineData("ru", "Фото: двое мужчин на границе.")]
    [InlineData("ru", "Печать стояла на каждом листе.")]
    [InlineData("es", "Compartir la celda era lo normal.")]
    [InlineData("zh", "分享食物的人被罚。")]
    [InlineData("ar", "شارك الرجلان في الإضراب.")]
    [InlineData("en", "Click here to tell Congress that the law must go.")]
    [InlineData("en", "Click here to support the families.")]
    public void Prose_is_left_alone(string lang, string line) => Assert.Empty(Found(line, lang).Select(d => d.Message));

    [Fact]
    public void The_names_of_the_buttons_below_a_share_label_belong_to_it() =>
        Assert.Equal(3, Found("Share this page:\n\n- 0\n- twitter\n\nTwo men were detained.", "en").Count);

    [Theory]
    [InlineData("https://example.org/x?utm_source=a&utm_medium=b", "https://example.org/x")]
    [InlineData("https://example.org/x?id=3&fbclid=abc#part", "https://example.org/x?id=3#part")]
    [InlineData("https://example.org/x?fbclid=abc&id=3&utm_term=z", "https://example.org/x?id=3")]
    [InlineData("https://example.org/x?a=1&amp;gclid=q&amp;b=2", "https://example.org/x?a=1&amp;b=2")]
    [InlineData("https://mobile.twitter.com/un/status/1?s=20&t=abc", "https://mobile.twitter.com/un/status/1")]
    [InlineData("https://youtu.be/abc?si=xyz&t=90", "https://youtu.be/abc?t=90")]
    public void A_tracking_parameter_goes_and_the_rest_of_the_address_stays(string written, string repaired)
    {
        var text = GivenBrief.Head.Replace("LANG", "en", StringComparison.Ordinal) + $"See [the page]({written}) and <{written}>.\n";
        var found = GivenBrief.Whole(text).Diagnostics;
        Assert.All(found, d => Assert.Equal("pasted-residue", d.Rule.Id));
        Assert.Equal(text.Replace(written, repaired, StringComparison.Ordinal), Applied(text, found));
    }

    [Theory]
    [InlineData("https://example.org/x?id=3&page=2")]
    [InlineData("https://example.org/x?")]
    [InlineData("https://example.org/x?t=3")]
    [InlineData("https://web.archive.org/web/20200109120000/https://example.org/x?utm_source=a")]
    [InlineData("https://example.org/utm_source=a")]
    public void Other_addresses_stay_as_they_are(string address) => Assert.Empty(Found($"See [the page]({address}).", "en"));

    [Fact]
    public void The_address_of_a_source_is_looked_at_too()
    {
        var text = GivenBrief.Head.Replace("LANG", "en", StringComparison.Ordinal)
            .Replace("https://example.org/news", "\"https://example.org/news?utm_campaign=x&id=1\"", StringComparison.Ordinal)
            + "See the news [@news].\n";
        var found = GivenBrief.Whole(text).Diagnostics;
        Assert.Single(found);
        Assert.Contains("url: \"https://example.org/news?id=1\"\n", Applied(text, found), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_the_site_may_ask_readers_to_follow_it() =>
        Assert.Empty(global::Briefs.Reading.BriefReader.Read(
            global::Briefs.Model.Text.FileText.Create("content/pages/about.md", "---\ntitle: About\n---\nFollow us on Mastodon.\n"),
            global::Briefs.Model.DocumentKind.Page,
            new(GivenBrief.Settings, new(ImmutableSortedDictionary<global::Briefs.Model.PersonId, global::Briefs.Model.Person>.Empty,
                ImmutableSortedDictionary<global::Briefs.Model.SourceId, global::Briefs.Model.Source>.Empty,
                    ImmutableSortedDictionary<string, string>.Empty))).Diagnostics);

    private static string Applied(string text, IEnumerable<Diagnostic> found)
    {
        foreach (var edit in found.SelectMany(d => d.Fixes).SelectMany(f => f.Edits).OrderByDescending(e => e.Span))
            text = text.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, edit.Replacement);
        return text;
    }

    private static IReadOnlyList<Diagnostic> Found(string body, string lang) =>
        [.. GivenBrief.WithBody(body + "\n", lang).Diagnostics.Where(d => d.Rule.Id == "pasted-residue")];
}
