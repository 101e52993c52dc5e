using Xunit;

namespace Briefs.SiteTests.Import;

/// <summary>What the settings of an old site say about languages, addresses and formats.</summary>
public sealed class OldSettingsTests : IDisposable
{
    private const string Text = "---\ntitle: The pass\ndate: 2020-01-10\n---\nClosed.\n";

    private readonly ImportedSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("hugo.toml", "content/sec/c.adoc")]
    [InlineData("hugo.toml", "content/post/x.org")]
    [InlineData("hugo.toml", "content/post/x.txt")]
    [InlineData("hugo.toml", "content/post/public/x.rst")]
    [InlineData("hugo.toml", "content/post/x.mmark")]
    [InlineData("_config.yml", "_posts/2020-01-12-three.textile")]
    [InlineData("_config.yml", "_posts/2020-01-12-three.rst")]
    [InlineData("none.txt", "x.odt")]
    public void A_text_in_another_format_is_listed(string configuration, string path)
    {
        _site.With(configuration, "title:\n").With(path, "Words.\n");
        var result = _site.Import(_site.Old);
        Assert.Contains($"{Path.GetFileName(path)}. Briefs can't read {Path.GetExtension(path)} files. Save it as .docx, .md or .html.",
            result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/post/public/pass.md")]
    [InlineData("content/post/security.md")]
    [InlineData("content/post/assets/pass.mkd")]
    public void A_text_with_the_name_of_a_folder_of_Hugo_is_imported(string path)
    {
        _site.With("hugo.toml", "title = 'x'\n").With(path, Text);
        Assert.Equal(0, _site.Import(_site.Old).Exit);
        Assert.Equal(2, _site.Briefs.Count);
    }

    [Fact]
    public void A_site_of_pages_without_dates_is_explained()
    {
        _site.With("hugo.toml", "title = 'x'\n").With("content/docs/one.md", "---\ntitle: One\n---\nText.\n")
            .With("content/docs/two.md", "---\ntitle: Two\n---\nText.\n");
        var result = _site.Import(_site.Old);
        Assert.Equal(2, result.Exit);
        Assert.Contains("Nothing was imported: Briefs skipped 2 pages without a date.", result.Remarks, StringComparison.Ordinal);
        Assert.Contains("briefs import \"", result.Remarks, StringComparison.Ordinal);
        Assert.Contains("one.md\"", result.Remarks, StringComparison.Ordinal);
        Assert.DoesNotContain("No draft was found", result.Remarks, StringComparison.Ordinal);
    }

    [Fact]
    public void Jekyll_defaults_and_permalinks_are_applied_and_the_rest_is_reported()
    {
        _site.With("_config.yml", """
            url: https://old.samplonia.net
            collections:
              docs:
                output: true
                permalink: /handbook/:path/
              cases:
                output: true
            defaults:
              - scope: {path: "", type: posts}
                values: {layout: post, lang: fr, author: Cornelius Specimen, permalink: "/blog/:year/:title/"}
              - scope: {path: _posts/en}
                values: {lang: en, toc: true}
            """)
            .With("_posts/2020-01-10-col.md", "---\ntitle: Le col\n---\nFermé.\n")
            .With("_posts/en/2020-01-11-pass.md", "---\ntitle: The pass\nauthors: [Vera Sample]\n---\nClosed.\n")
            .With("_docs/part/guide.md", Text).With("_cases/first.md", Text);
        var result = _site.Import(_site.Old);
        Assert.True(result.Exit == 0, result.All);
        Assert.Equal(["border.md", "col.fr.md", "first.md", "guide.md", "pass.md"], _site.Briefs);
        var col = _site.Brief("col.fr.md");
        Assert.Contains("authors:\n  - Cornelius Specimen\n", col, StringComparison.Ordinal);
        Assert.Contains("aliases:\n  - /blog/2020/col/\n", col, StringComparison.Ordinal);
        Assert.DoesNotContain("private:", col, StringComparison.Ordinal);
        Assert.Contains("authors:\n  - Vera Sample\n", _site.Brief("pass.md"), StringComparison.Ordinal);
        Assert.Contains("aliases:\n  - /handbook/part/guide/\n", _site.Brief("guide.md"), StringComparison.Ordinal);
        Assert.Contains("aliases:\n  - /cases/first.html\n", _site.Brief("first.md"), StringComparison.Ordinal);
        Assert.Contains("_config.yml also sets `toc`, `layout` for many texts. Briefs doesn't apply these keys.", result.Output,
            StringComparison.Ordinal);
        Assert.Empty(_site.ErrorsLeft());
    }

    [Theory]
    [InlineData("ordinal", "/2020/010/pass.html")]
    [InlineData("weekdate", "/2020/W02/Fri/pass.html")]
    [InlineData("/:long_month/:short_month/:w_year/:long_day/:title/", "/January/Jan/2020/Friday/pass/")]
    public void Jekyll_addresses_with_weeks_and_days_are_kept(string permalink, string address)
    {
        _site.With("_config.yml", $"permalink: {permalink}\nrepository: monitor/old\n")
            .With("_posts/2020-01-10-pass.md",
                "---\ntitle: The pass\n---\n[Issues](https://github.com/{{ site.repository }}/issues)\n");
        Assert.Equal(0, _site.Import(_site.Old).Exit);
        Assert.Contains($"aliases:\n  - {address}\n", _site.Brief("pass.md"), StringComparison.Ordinal);
        Assert.Contains("[Issues](https://github.com/monitor/old/issues)", _site.Brief("pass.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_alias_of_Hugo_without_a_slash_is_beside_the_page()
    {
        _site.With("hugo.toml", "title = 'x'\n").With("content/post/pass.md",
            "---\ntitle: The pass\ndate: 2020-01-10\naliases: [old-pass, ../older/, /oldest/]\n---\nClosed.\n");
        var result = _site.Import(_site.Old);
        Assert.Contains("aliases:\n  - /post/pass/\n  - /post/old-pass\n  - /older/\n  - /oldest/\n", _site.Brief("pass.md"),
            StringComparison.Ordinal);
        Assert.DoesNotContain("private:", _site.Brief("pass.md"), StringComparison.Ordinal);
        Assert.Empty(_site.ErrorsLeft());
    }

    [Fact]
    public void The_configuration_of_Hugo_may_be_in_several_files()
    {
        _site.With("config/_default/hugo.toml", "defaultContentLanguage = 'en'\n")
            .With("config/production/hugo.toml", "baseURL = 'https://old.samplonia.net/'\n")
            .With("config/_default/languages.toml", "[en]\ncontentDir = 'content/en'\n[es]\ncontentDir = 'content/es'\n")
            .With("config/_default/languages.cn.toml", "contentDir = 'content/cn'\nlanguageCode = 'zh-Hant-TW'\n")
            .With("config/_default/permalinks.toml", "post = '/:year/:slug/'\n").With("config/_default/params.toml", "a = 'b'\n")
            .With("content/en/post/pass.md",
                "---\ntitle: The pass\ndate: 2020-01-10\n---\nSee [us](https://old.samplonia.net/2020/pass/).\n")
            .With("content/es/post/pass.md", Text).With("content/cn/post/pass.md", Text);
        var result = _site.Import(_site.Old);
        Assert.True(result.Exit == 0, result.All);
        Assert.Equal(["border.md", "pass.es.md", "pass.md", "pass.zh-Hant-TW.md"], _site.Briefs);
        Assert.Contains("aliases:\n  - /2020/pass/\n", _site.Brief("pass.md"), StringComparison.Ordinal);
        Assert.Contains("[us](pass.md)", _site.Brief("pass.md"), StringComparison.Ordinal);
        Assert.Contains("aliases:\n  - /es/2020/pass/\n", _site.Brief("pass.es.md"), StringComparison.Ordinal);
        Assert.Contains("aliases:\n  - /cn/2020/pass/\n", _site.Brief("pass.zh-Hant-TW.md"), StringComparison.Ordinal);
        Assert.Empty(_site.ErrorsLeft());
    }

    [Fact]
    public void The_name_of_a_file_may_end_in_any_language()
    {
        _site.With("hugo.toml", "title = 'x'\n").With("content/post/pass.zh-hant-tw.md", Text).With("content/post/what.is-open.md", Text)
            .With("content/post/data.min.md", Text);
        Assert.Equal(0, _site.Import(_site.Old).Exit);
        Assert.Equal(["border.md", "data-min.md", "pass.zh-Hant-TW.md", "what-is-open.md"], _site.Briefs);
    }

    [Theory]
    [InlineData("title: \"The pass is closed,\nand no one says why\"", "The pass is closed, and no one says why")]
    [InlineData("title: 'The pass is closed,\nand it''s winter'", "The pass is closed, and it's winter")]
    [InlineData("tags: [\"a\",\n\"b\"\n]\ntitle: The pass", "The pass")]
    [InlineData("tags:\n- \"a\nb\"\ntitle: The pass", "The pass")]
    [InlineData("title: \"The pass,\n\nthe road\"\nparams:\n  note: \"one\n  two: three\"", "The pass, the road")]
    public void Text_in_quotation_marks_may_continue_on_the_next_line(string yaml, string title)
    {
        var brief = _site.ImportText("pass.md", $"---\n{yaml}\ndate: 2020-01-10\n---\nClosed.\n");
        Assert.StartsWith($"---\ntitle: >-\n  {title}\n", brief, StringComparison.Ordinal);
    }
}
