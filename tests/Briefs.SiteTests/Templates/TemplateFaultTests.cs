using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Templates;

/// <summary>What somebody is told who wrote a template with a slip.</summary>
public sealed class TemplateFaultTests : IDisposable
{
    private readonly TestSite _site = TestSite.Good();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("{{ brief.titel }}", "Did you mean title?")]
    [InlineData("{{ page.tittle }}", "Did you mean title?")]
    [InlineData("{{ bref.title }}", "Did you mean brief?")]
    [InlineData("{{ words.correctons }}", "Did you mean corrections?")]
    [InlineData("{{ brief.title | strng.size }}", "Did you mean string?")]
    [InlineData("{{ page.title | string.siz }}", "Did you mean size?")]
    public void A_slip_is_met_with_the_name_that_was_meant_and_with_the_brief(string text, string said)
    {
        var run = Build("<h1>x</h1>\n" + text);
        Assert.Contains("templates/brief.html:2:", run.Output, StringComparison.Ordinal);
        Assert.Contains("[template-unknown-variable]", run.Output, StringComparison.Ordinal);
        Assert.Contains(said, run.Output, StringComparison.Ordinal);
        Assert.Contains("see: content/briefs/border.md", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ brief.image.alt }}")]
    [InlineData("{{ brief.body | nothing }}")]
    [InlineData("{{ include 'nothing.html' }}")]
    [InlineData("{{ include 'brief.html' }}")]
    [InlineData("{{ while true }}{{ end }}")]
    [InlineData("{{ for x in 5 }}{{ x.y }}{{ end }}")]
    public void Any_other_fault_has_a_place_too_and_never_a_stack_trace(string text)
    {
        var run = Build("<h1>x</h1>\n" + text);
        Assert.Contains("templates/brief.html:2:", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Output + run.Remarks, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_fault_on_many_pages_is_one_finding()
    {
        for (var i = 0; i < 30; i++) _site.With($"content/briefs/more-{i}.md", TestTexts.Brief($"More {i}"));
        var run = Build("{{ brief.titel }}");
        Assert.Equal(2, run.Output.Split("[template-unknown-variable]").Length);
        Assert.Contains("The same on 30 more pages.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_cannot_be_made_is_not_published_empty_whatever_the_settings_say()
    {
        _site.With("content/site.yml", _site.Read("content/site.yml") + "severities:\n  template-unknown-variable: off\n");
        Build("{{ brief.titel }}");
        Assert.False(Directory.Exists(_site.Output));
    }

    private BriefsResult Build(string brief)
    {
        var run = BriefsHere.Run("build", _site.With("templates/brief.html", brief).Folder);
        Assert.Equal(1, run.Exit);
        return run;
    }
}
