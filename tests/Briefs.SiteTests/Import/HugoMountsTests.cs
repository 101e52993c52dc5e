using Xunit;

namespace Briefs.SiteTests.Import;

/// <summary>Hugo can take its texts from other folders than <c>content</c>, and then reads no others.</summary>
public sealed class HugoMountsTests : IDisposable
{
    private const string Text = "---\ntitle: A plan\ndate: 2020-01-10\n---\nThe plan.\n";

    private readonly ImportedSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("hugo.toml", "baseURL = 'https://old.samplonia.net/'\n[[module.mounts]]\nsource = 'src'\ntarget = 'content'\n")]
    [InlineData("hugo.yaml", "baseURL: https://old.samplonia.net/\nmodule:\n  mounts:\n    - {source: ./src/, target: content/}\n")]
    public void Texts_of_a_mounted_folder_are_imported_and_others_are_listed(string name, string settings)
    {
        _site.With(name, settings).With("src/post/plan.md", Text).With("src/post/image/a.md", Text).With("content/post/old.md", Text)
            .With("src/post/link.md", "---\ntitle: Link\ndate: 2020-01-11\n---\nSee [the plan]({{< ref \"/post/plan.md\" >}}).\n");
        var result = _site.Import(_site.Old);
        Assert.True(result.Exit == 0, result.All);
        Assert.Equal(["a.md", "border.md", "link.md", "plan.md"], _site.Briefs);
        Assert.Contains("aliases:\n  - /post/plan/\n", _site.Brief("plan.md"), StringComparison.Ordinal);
        Assert.Contains("[the plan](plan.md)", _site.Brief("link.md"), StringComparison.Ordinal);
        Assert.Contains($"old.md. `module.mounts` of {name} hides it in the old site.", result.Output, StringComparison.Ordinal);
        var chosen = _site.Import(_site.PathOf("content/post/old.md"));
        Assert.Contains("\nstatus: draft\n", _site.Brief("old.md"), StringComparison.Ordinal);
        Assert.Contains("hides this text", chosen.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mount_has_a_section_a_language_and_patterns()
    {
        _site.With("config/_default/hugo.toml", "defaultContentLanguage = 'en'\n[languages.en]\n[languages.fr]\n")
            .With("config/_default/module.toml", """
                [[mounts]]
                source = 'content'
                target = 'content'
                [[mounts]]
                source = 'notes'
                target = 'content/news'
                lang = 'fr'
                excludeFiles = ['secret/*', '/**/x.md']
                [[mounts]]
                source = 'one.md'
                target = 'content/post/only.md'
                [[mounts]]
                source = 'static'
                target = 'static'
                """)
            .With("content/post/plan.md", Text).With("notes/road.md", Text).With("notes/secret/a.md", Text).With("notes/b/x.md", Text)
            .With("one.md", Text).With("two.md", Text);
        var result = _site.Import(_site.Old);
        Assert.True(result.Exit == 0, result.All);
        Assert.Equal(["border.md", "only.md", "plan.md", "road.fr.md"], _site.Briefs);
        Assert.Contains("aliases:\n  - /fr/news/road/\n", _site.Brief("road.fr.md"), StringComparison.Ordinal);
        Assert.Contains("a.md. `module.mounts` of config/_default/hugo.toml hides it", result.Output, StringComparison.Ordinal);
        Assert.Contains("x.md. `module.mounts` of config/_default/hugo.toml hides it", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mount_from_another_place_is_reported()
    {
        _site.With("hugo.toml", "[[module.mounts]]\nsource = '../common'\ntarget = 'content/common'\n"
            + "[[module.mounts]]\nsource = 'content'\ntarget = 'content'\n").With("content/post/plan.md", Text);
        var result = _site.Import(_site.Old);
        Assert.Equal(["border.md", "plan.md"], _site.Briefs);
        Assert.Contains("`module.mounts` of hugo.toml takes texts from ../common, which is not in this folder. To import them, pass that "
            + "folder.", result.Output, StringComparison.Ordinal);
    }
}
