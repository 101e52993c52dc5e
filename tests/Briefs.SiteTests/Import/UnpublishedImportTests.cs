using Xunit;

namespace Briefs.SiteTests.Import;

/// <summary>A text that readers of the old site could not see is imported as a draft, or not at all.</summary>
public sealed class UnpublishedImportTests : IDisposable
{
    private const string Text = "---\ntitle: A plan\ndate: 2020-01-10\n---\nThe plan.\n";

    private readonly ImportedSite _site = new();

    public void Dispose() => _site.Dispose();

    private bool IsDraft(string name) => _site.Brief(name).Split("\n---\n")[0].Contains("\nstatus: draft\n", StringComparison.Ordinal);

    [Theory]
    [InlineData("internal/_posts/2020-01-10-plan.md", "exclude: [internal]", "`exclude` of _config.yml")]
    [InlineData("_posts/2020-01-10-plan.secret.md", "exclude: ['*.secret.md']", "`exclude` of _config.yml")]
    [InlineData("_posts/team/2020-01-10-plan.md", "exclude:\n  - _posts/team/", "`exclude` of _config.yml")]
    [InlineData("_notes/plan.md", "collections: {notes: {output: false}}", "`collections` of _config.yml")]
    [InlineData("_notes/plan.md", "collections: [notes]", "`collections` of _config.yml")]
    [InlineData("_notes/plan.md", "title: Old", "`collections` of _config.yml")]
    public void Jekyll_settings_that_hide_a_text_keep_it_out(string path, string settings, string setting)
    {
        _site.With("_config.yml", settings + "\n").With(path, Text).With("_posts/2020-01-11-open.md", Text);
        var result = _site.Import(_site.Old);
        Assert.True(result.Exit == 0, result.All);
        Assert.Equal(["border.md", "open.md"], _site.Briefs);
        Assert.False(IsDraft("open.md"));
        Assert.Contains($"{Path.GetFileName(path)}. {setting} hides it in the old site. To import it as a draft, pass its file.",
            result.Output, StringComparison.Ordinal);
        var named = _site.Import(_site.PathOf(path), "--slug", "named");
        Assert.True(named.Exit == 0, named.All);
        Assert.True(IsDraft("named.md"));
        Assert.Contains($"{setting} hides this text, so the brief is a draft.", named.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_collection_with_pages_is_imported_and_its_hidden_files_are_not()
    {
        _site.With("_config.yml", "collections:\n  docs:\n    output: true\nexclude: [_docs/old]\ninclude: [_pages]\n")
            .With("_docs/plan.md", Text).With("_docs/old/first.md", Text).With("_pages/page.md", Text);
        Assert.Equal(0, _site.Import(_site.Old).Exit);
        Assert.Equal(["border.md", "page.md", "plan.md"], _site.Briefs);
        Assert.False(IsDraft("plan.md"));
    }

    [Theory]
    [InlineData("{scope: {path: \"_posts/secret\"}, values: {published: false}}")]
    [InlineData("{scope: {path: \"_posts/sec*\", type: posts}, values: {published: no}}")]
    [InlineData("{scope: {path: \"\"}, values: {published: true}}\n  - {scope: {path: _posts/secret}, values: {published: false}}")]
    public void Jekyll_defaults_that_hide_a_text_make_it_a_draft(string defaults)
    {
        _site.With("_config.yml", $"defaults:\n  - {defaults}\n")
            .With("_posts/secret/2020-01-10-plan.md", Text).With("_posts/2020-01-11-open.md", Text)
            .With("_posts/secret/2020-01-12-own.md", "---\ntitle: Own\npublished: true\n---\nText.\n");
        var result = _site.Import(_site.Old);
        Assert.True(result.Exit == 0, result.All);
        Assert.True(IsDraft("plan.md"));
        Assert.False(IsDraft("open.md"));
        Assert.False(IsDraft("own.md"));
        Assert.Contains("`published` of _config.yml hides this text, so the brief is a draft.", result.Output, StringComparison.Ordinal);
        Assert.Empty(_site.ErrorsLeft());
    }

    [Theory]
    [InlineData("build: {render: never}", "`build`")]
    [InlineData("_build: {list: never}", "`_build`")]
    [InlineData("build:\n  render: link", "`build`")]
    [InlineData("build: {list: local, render: always}", "`build`")]
    [InlineData("headless: true", "`headless`")]
    [InlineData("expiryDate: 2021-01-01", "`expiryDate`")]
    public void Hugo_options_that_hide_a_page_make_it_a_draft(string option, string key)
    {
        _site.With("hugo.toml", "title = 'Old'\n")
            .With("content/post/plan.md", $"---\ntitle: A plan\ndate: 2020-01-10\n{option}\n---\nThe plan.\n")
            .With("content/post/open.md", "---\ntitle: Open\ndate: 2020-01-10\nbuild: {render: always, list: always}\n---\nText.\n");
        var result = _site.Import(_site.Old);
        Assert.True(result.Exit == 0, result.All);
        Assert.True(IsDraft("plan.md"));
        Assert.False(IsDraft("open.md"));
        Assert.Contains($"plan.md:4: {key} hides this text", result.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("cascade: {draft: true}", "`draft` of content/internal/_index.md")]
    [InlineData("cascade:\n  - draft: true", "`draft` of content/internal/_index.md")]
    [InlineData("cascade:\n  - _target: {path: '/internal/**'}\n    draft: true", "`draft` of content/internal/_index.md")]
    [InlineData("cascade:\n  - target: {kind: page}\n    build: {render: never}", "`build` of content/internal/_index.md")]
    [InlineData("draft: true", "`draft` of content/internal/_index.md")]
    [InlineData("title: [a", "content/internal/_index.md, which can't be read, possibly")]
    public void A_section_that_hides_its_texts_makes_them_drafts(string frontMatter, string what)
    {
        _site.With("hugo.toml", "title = 'Old'\n").With("content/internal/_index.md", $"---\n{frontMatter}\n---\n")
            .With("content/internal/team/plan.md", Text).With("content/post/open.md", Text)
            .With("content/internal/own.md", "---\ntitle: Own\ndate: 2020-01-10\ndraft: false\n---\nText.\n");
        var result = _site.Import(_site.Old);
        Assert.True(result.Exit == 0, result.All);
        Assert.True(IsDraft("plan.md"));
        Assert.False(IsDraft("open.md"));
        Assert.Contains($"{what} hides this text, so the brief is a draft.", result.Output, StringComparison.Ordinal);
        Assert.Empty(_site.ErrorsLeft());
    }

    [Fact]
    public void A_cascade_of_the_site_or_of_another_target_is_applied_exactly()
    {
        _site.With("hugo.toml", "[[cascade]]\ndraft = true\n[cascade.target]\npath = '/internal/**'\n[[cascade]]\ntoc = true\n")
            .With("content/internal/plan.md", Text).With("content/post/open.md", Text);
        var result = _site.Import(_site.Old);
        Assert.True(result.Exit == 0, result.All);
        Assert.True(IsDraft("plan.md"));
        Assert.False(IsDraft("open.md"));
        Assert.Contains("hugo.toml also sets `toc` for many texts.", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hugo.toml", "title = [\n", "content/post/plan.md")]
    [InlineData("_config.yml", "title: [a\n", "_posts/2020-01-10-plan.md")]
    public void A_configuration_that_cannot_be_read_might_hide_a_text(string name, string configuration, string path)
    {
        _site.With(name, configuration).With(path, Text);
        var result = _site.Import(_site.Old);
        Assert.True(IsDraft("plan.md"), result.All);
        Assert.Contains("The configuration of the old site can't be read.", result.Remarks, StringComparison.Ordinal);
    }

    [Fact]
    public void A_post_with_a_later_day_in_its_name_and_an_ignored_file_are_not_published()
    {
        _site.With("_config.yml", "title: Old\n").With("_posts/2030-01-10-later.md", "---\ntitle: Later\n---\nText.\n");
        Assert.Equal(0, _site.Import(_site.Old).Exit);
        Assert.True(IsDraft("later.md"));
    }

    [Fact]
    public void A_disabled_language_and_an_ignored_file_of_Hugo_are_passed_over()
    {
        _site.With("hugo.toml", "ignoreFiles = ['\\.note\\.md$']\n[languages.en]\n[languages.fr]\ndisabled = true\n")
            .With("content/post/open.md", Text).With("content/post/open.fr.md", Text).With("content/post/plan.note.md", Text);
        var result = _site.Import(_site.Old);
        Assert.Equal(["border.md", "open.md"], _site.Briefs);
        Assert.Contains("The disabled language `fr` hides it", result.Output, StringComparison.Ordinal);
        Assert.Contains("`ignoreFiles` of hugo.toml hides it", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_beside_the_page_of_a_bundle_has_no_page_of_its_own()
    {
        _site.With("hugo.toml", "title = 'Old'\n").With("content/post/pass/index.md", Text).With("content/post/pass/notes.md", Text)
            .With("content/post/pass/more/index.md", Text).With("content/post/road.md", Text);
        var result = _site.Import(_site.Old);
        Assert.True(result.Exit == 0, result.All);
        Assert.Equal(["border.md", "pass.md", "road.md"], _site.Briefs);
        Assert.Contains("notes.md. The page bundle of content/post/pass/index.md hides it in the old site.", result.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void No_link_leads_to_a_hidden_text()
    {
        _site.With("_config.yml", "url: https://old.samplonia.net\nexclude: [internal]\n").With("internal/_posts/2020-01-10-plan.md", Text)
            .With("_posts/2020-01-11-open.md", "---\ntitle: Open\n---\n[The plan]({% link internal/_posts/2020-01-10-plan.md %}).\n");
        _site.Import(_site.Old);
        Assert.Contains("The plan<!-- import: link to ", _site.Brief("open.md"), StringComparison.Ordinal);
    }
}
