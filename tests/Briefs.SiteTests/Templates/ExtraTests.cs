using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Templates;

/// <summary>Texts of <c>extra</c> reach the site's own templates, as text.</summary>
public sealed class ExtraTests : IDisposable
{
    private const string Template = """
        <p class="own">{{ site.extra.hotline }}|
        {{- if page.kind == 'brief' -}}
        {{ brief.extra.case_number }}{{ if brief.extra.other }}never{{ end }}
        {{- end -}}
        </p>

        """;

    private readonly TestSite _site = TestSite.Good()
        .With("content/site.yml", TestTexts.Settings + "extra:\n  hotline: +7 727 <b>\n")
        .With("templates/versions.html", Template);

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_template_prints_them_escaped_and_a_missing_one_is_nothing()
    {
        _site.With("content/briefs/border.md", With("extra:\n  case_number: {en: Case 41, fr: Affaire 41}\n"))
            .With("content/briefs/border.fr.md", With("extra:\n  case_number: {en: Case 41, fr: Affaire 41}\n"))
            .With("content/briefs/without.md", With(""));
        var built = BriefsHere.Run("build", _site.Folder);
        Assert.True(built.Exit == 0, built.All);
        Assert.Contains("<p class=\"own\">+7 727 &lt;b&gt;|Case 41</p>", Page("briefs/border"), StringComparison.Ordinal);
        Assert.Contains("|Affaire 41</p>", Page("fr/briefs/border"), StringComparison.Ordinal);
        Assert.Contains("<p class=\"own\">+7 727 &lt;b&gt;|</p>", Page("briefs/without"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("extra:\n  motto: They said “never”.\n", "quote-out-of-place")]
    [InlineData("extra:\n  Case Number: 41\n", "`Case Number` must be a name that a template can use")]
    [InlineData("extra: 41\n", "front-matter-wrong-type")]
    public void What_a_template_could_not_print_is_reported(string keys, string message)
    {
        _site.With("content/briefs/border.md", With(keys));
        var built = BriefsHere.Run("build", _site.Folder);
        Assert.Equal(1, built.Exit);
        Assert.Contains(message, built.Output, StringComparison.Ordinal);
    }

    private static string With(string keys) =>
        TestTexts.Brief("Border").Replace("summary:", keys + "summary:", StringComparison.Ordinal);

    private string Page(string folder) => _site.Read($"_site/{folder}/index.html");
}
