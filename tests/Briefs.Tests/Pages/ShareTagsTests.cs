using System.Net;
using System.Text.RegularExpressions;
using Briefs.Pages.Localization;
using Xunit;

namespace Briefs.Tests.Pages;

public sealed partial class ShareTagsTests
{
    [Fact]
    public void A_brief_says_what_it_is_where_a_link_to_it_is_shown()
    {
        string[] expected =
        [
            "og:type article", "og:title Vesmark keeps “the gate” shut", "og:url https://example.org/watch/briefs/gate/",
                "og:site_name Border Watch",
            "og:description Families wait in the snow. The ministry says that nobody is turned away.", "og:locale en_US",
            "og:image https://example.org/watch/images/gate.png", "og:image:width 1600", "og:image:height 900",
                "og:image:alt A gate in the snow",
            "article:published_time 2024-03-01", "article:modified_time 2024-03-09", "article:section asylum", "article:tag asylum",
                "article:tag Border & snow",
        ];
        Assert.Equal(expected, Tags("property", Page()));
        Assert.Contains("twitter:card summary_large_image", Tags("name", Page()));
    }

    [Fact]
    public void A_brief_says_what_reference_managers_want_to_know()
    {
        string[] expected =
        [
            "citation_title Vesmark keeps “the gate” shut", "citation_author Border Watch Vesmark", "citation_publication_date 2024/03/01",
                "citation_language en",
            "citation_publisher Border Watch Vesmark", "citation_technical_report_institution Border Watch Vesmark",
            "citation_abstract Families wait in the snow. The ministry says that nobody is turned away.",
            "citation_abstract_html_url https://example.org/watch/briefs/gate/",
                "citation_fulltext_html_url https://example.org/watch/briefs/gate/",
            "citation_keywords asylum", "citation_keywords Border & snow",
        ];
        Assert.Equal(expected, Tags("name", Page()).Where(t => t.StartsWith("citation", StringComparison.Ordinal)));
    }

    [Fact]
    public void Lists_are_no_articles_and_cite_nothing()
    {
        var site = BuiltSite.Of(SampleLibrary.Library);
        Assert.Contains("og:type website", Tags("property", site["people/index.html"]));
        Assert.DoesNotContain(Tags("name", site["people/index.html"]), t => t.StartsWith("citation", StringComparison.Ordinal));
        Assert.Empty(Tags("property", site["404.html"]));
    }

    [Fact]
    public void The_other_languages_are_named_by_their_locales()
    {
        var english = SampleLibrary.Gate();
        var russian = english with { Lang = "ru", File = ContentFile.Whole("content/briefs/gate.ru.md"), Title = BodyOf.Plain("Ворота") };
        var site = BuiltSite.Of(SampleLibrary.With(english, russian));
        Assert.Contains("og:locale:alternate ru_RU", Tags("property", site["briefs/gate/index.html"]));
        Assert.Contains("og:locale ru_RU", Tags("property", site["ru/briefs/gate/index.html"]));
        Assert.Contains("og:locale:alternate en_US", Tags("property", site["ru/briefs/gate/index.html"]));
        // The home pages are versions of each other too; their further pages are not.
        Assert.Contains("<link rel=\"alternate\" hreflang=\"ru\" href=\"https://example.org/watch/ru/\">", site["index.html"],
            StringComparison.Ordinal);
        Assert.Contains("<link rel=\"alternate\" hreflang=\"x-default\" href=\"https://example.org/watch/\">", site["ru/index.html"],
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "en_US")]
    [InlineData("en-GB", "en_GB")]
    [InlineData("zh-Hant", "zh_TW")]
    [InlineData("zh-Hant-HK", "zh_HK")]
    [InlineData("kk", "kk_KZ")]
    [InlineData("ug-Cyrl", "ug_CN")]
    [InlineData("tlh", "tlh")]
    public void A_locale_has_a_country(string lang, string locale) => Assert.Equal(locale, Locale.Get(lang));

    private static string Page()
    {
        var pictures = SampleLibrary.Library.Pictures.SetItem("content/images/gate.png",
            new SiteFile("content/images/gate.png", 100)
            {
                Facts = new PictureFacts { Type = PictureType.Png, Width = 1600, Height = 900, Hash = "" },
            });
        return BuiltSite.Of(SampleLibrary.Library with { Pictures = pictures })["briefs/gate/index.html"]
            .Replace("gate-.png", "gate.png", StringComparison.Ordinal);
    }

    private static List<string> Tags(string key, string page) => [.. Tag().Matches(page).Where(m => m.Groups[1].Value == key)
        .Select(m => m.Groups[2].Value + " " + WebUtility.HtmlDecode(m.Groups[3].Value))
        .Where(t => t.Contains(':', StringComparison.Ordinal) || t.Contains('_', StringComparison.Ordinal))];

    [GeneratedRegex("<meta (property|name)=\"([^\"]+)\" content=\"([^\"]*)\">")]
    private static partial Regex Tag();
}
