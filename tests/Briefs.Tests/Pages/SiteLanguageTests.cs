using Xunit;

namespace Briefs.Tests.Pages;

/// <summary>Title, description and topics of a site in the language of each page.</summary>
public sealed class SiteLanguageTests
{
    private static readonly BuiltSite s_site = BuiltSite.Of(Library());

    [Theory]
    [InlineData("index.html", "Border Watch", "Who is turned away.")]
    [InlineData("fr/index.html", "Vigie", "Qui est refoulé.")]
    public void A_home_page_has_the_title_and_description_of_its_language(string path, string title, string description)
    {
        var page = s_site[path];
        Assert.Contains($"<title>{title}</title>", page, StringComparison.Ordinal);
        Assert.Contains($"<meta name=\"description\" content=\"{description}\">", page, StringComparison.Ordinal);
        Assert.Contains($"<meta property=\"og:site_name\" content=\"{title}\">", page, StringComparison.Ordinal);
        Assert.Contains($"<p class=\"statement\">{description}</p>", page, StringComparison.Ordinal);
        Assert.Contains($"<span>{title}</span></a></p>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_in_a_language_without_a_title_says_which_language_the_title_has() =>
        Assert.Contains(
            "<span lang=\"en\" dir=\"auto\">Border Watch</span>", s_site["ru/briefs/gate/index.html"], StringComparison.Ordinal);

    [Fact]
    public void A_topic_is_one_page_and_has_its_name_in_each_language()
    {
        Assert.Contains("topics/asylum/index.html", s_site.Paths);
        var french = s_site["fr/briefs/gate/index.html"];
        Assert.Contains("<a href=\"/watch/topics/asylum/\">Asile</a>", french, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"citation_keywords\" content=\"Asile\">", french, StringComparison.Ordinal);
        Assert.Contains("<h1>Asylum</h1>", s_site["topics/asylum/index.html"], StringComparison.Ordinal);
        Assert.Contains("Border Watch · Asylum", s_site["topics/asylum/feed.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_brief_of_another_language_carries_its_label_in_lists()
    {
        var list = s_site["topics/asylum/index.html"];
        Assert.Contains("<span class=\"language\">French</span>", list, StringComparison.Ordinal);
        Assert.DoesNotContain("<span class=\"language\">English</span>", list, StringComparison.Ordinal);
        Assert.Contains("<a class=\"topic\" href=\"/watch/topics/asylum/\">Asile</a>", s_site["fr/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"language\"", s_site["fr/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_feed_of_a_language_has_its_title_and_description()
    {
        Assert.Contains("<title>Vigie</title>", s_site["fr/feed.xml"], StringComparison.Ordinal);
        Assert.Contains("<subtitle>Qui est refoulé.</subtitle>", s_site["fr/feed.xml"], StringComparison.Ordinal);
        Assert.Contains("<title>Border Watch · Русский</title>", s_site["ru/feed.xml"], StringComparison.OrdinalIgnoreCase);
    }

    private static Library Library() => SampleLibrary.With(
        SampleLibrary.Gate(), In("fr"), In("ru")) with
    {
        Settings = SampleLibrary.Settings with
        {
            Titles = new LocalizedText(Texts("Border Watch", "Vigie")),
            Descriptions = new LocalizedText(Texts("Who is turned away.", "Qui est refoulé.")),
            Description = "Who is turned away.",
            Topics = new TopicNames(ImmutableSortedDictionary.Create<string, LocalizedText>(StringComparer.Ordinal)
                .Add("asylum", new LocalizedText(Texts("Asylum", "Asile")))),
        },
    };

    private static ImmutableSortedDictionary<string, string> Texts(string english, string french) =>
        ImmutableSortedDictionary<string, string>.Empty.Add("en", english).Add("fr", french);

    private static Brief In(string lang) =>
        SampleLibrary.Gate() with { Lang = lang, File = ContentFile.Whole($"content/briefs/gate.{lang}.md") };
}
