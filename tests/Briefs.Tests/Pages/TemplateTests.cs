using Briefs.Pages.Rules;
using Briefs.Pages;
using Briefs.Tests.Running;
using Xunit;

namespace Briefs.Tests.Pages;

public sealed class TemplateTests
{
    private const string NotFound = "not-found.html";

    [Fact]
    public void The_built_in_templates_are_without_fault() =>
        Assert.Empty(TemplateReader.Read(new Dictionary<string, string>()).Diagnostics);

    [Fact]
    public void A_sites_own_template_takes_the_place_of_the_built_in_one() =>
        Assert.Contains("<p>Gone: Page not found</p>", Site("<p>Gone: {{ words.not_found }}</p>")["404.html"],
            StringComparison.Ordinal);

    [Theory]
    [InlineData("a\nb {{ if }} c", 2)]
    [InlineData("{{ if true }} never ended", 1)]
    [InlineData("a\n\n{{ words.not_found", 3)]
    [InlineData("{{ include 'foter.html' }}", 1)]
    [InlineData("x\n{{ include '../../etc/passwd' }}", 2)]
    public void A_malformed_template_is_reported_at_its_line(string text, int line)
    {
        var (_, found) = TemplateReader.Read(new Dictionary<string, string> { [NotFound] = text });
        var finding = found[0];
        Assert.Same(TemplateMalformed.Rule.Info, finding.Rule);
        Assert.Equal("templates/not-found.html", finding.File.Path);
        Assert.Equal(line, finding.File.Lines.GetPosition(finding.Span.Start).Line);
    }

    [Fact]
    public void Deep_nesting_is_a_fault_and_not_a_crash() =>
        Assert.NotEmpty(TemplateReader.Read(
            new Dictionary<string, string> { [NotFound] = "{{ " + new string('(', 20_000) + " }}" }).Diagnostics);

    [Theory]
    [InlineData("{{ nope }}", "nope")]
    [InlineData("{{ page.titel }}", "titel")]
    [InlineData("<p>{{ words.nothing_like_it }}</p>", "nothing_like_it")]
    [InlineData("{{ for item in site.lists }}{{ item.lnk }}{{ end }}", "lnk")]
    public void A_name_that_does_not_exist_is_reported_where_it_stands(string text, string name)
    {
        var finding = Assert.Single(Fault(text));
        Assert.Same(TemplateUnknownVariable.Rule.Info, finding.Rule);
        Assert.Contains($"“{name}”", finding.Message, StringComparison.Ordinal);
        Assert.Equal("templates/not-found.html", finding.File.Path);
        Assert.True(finding.Span.Start > 0 && finding.Span.End <= text.Length);
    }

    [Theory]
    [InlineData("{{ date.now }}")]
    [InlineData("{{ math.uuid }}")]
    [InlineData("{{ math.random 1 6 }}")]
    [InlineData("{{ object.eval \"1\" }}")]
    [InlineData("{{ object.eval_template \"x\" }}")]
    [InlineData("{{ \"aaaa\" | regex.match \"^(a+)+$\" }}")]
    [InlineData("{{ \"a\" | html.escape }}")]
    public void What_knows_the_time_rolls_dice_or_runs_text_as_code_is_not_there(string text) =>
        Assert.Same(TemplateUnknownVariable.Rule.Info, Assert.Single(Fault(text)).Rule);

    [Theory]
    [InlineData("{{ site.title = 'mine' }}")]
    [InlineData("{{ words.notes = 'mine' }}")]
    [InlineData("{{ string.upcase = 1 }}")]
    public void A_template_cannot_change_what_other_pages_see(string text)
    {
        var site = Site(text);
        var before = site["index.html"];
        Assert.NotEmpty(site.Render("404.html").Diagnostics);
        Assert.Equal(before, site["index.html"]);
    }

    [Theory]
    [InlineData("{{ for i in 1..1000000000 }}{{ end }}")]
    [InlineData("{{ while true }}{{ end }}")]
    [InlineData("{{ while true }}x{{ end }}")]
    [InlineData("{{ \"x\" * 1000000000 }}")]
    [InlineData("{{ x = [1] * 500000000 }}")]
    [InlineData("{{ 1 << 100000000 }}")]
    [InlineData("{{ \"x\" | string.pad_left 2000000000 }}")]
    [InlineData("{{ include 'not-found.html' }}")]
    [InlineData("{{ func f; f; end; f }}")]
    public void A_template_without_end_is_stopped_soon(string text) => HangGuard.Ends(() => Assert.NotEmpty(Fault(text)));

    [Fact]
    public void A_page_over_the_limit_is_refused_and_not_cut()
    {
        var finding = Assert.Single(Fault("{{ for i in 1..9000 }}" + new string('x', 1000) + "{{ end }}"));
        Assert.Same(HtmlTooLarge.Rule.Info, finding.Rule);
    }

    [Fact]
    public void A_long_value_is_printed_whole()
    {
        var description = new string('x', 3_000_000) + "end";
        var library = SampleLibrary.Library with { Settings = SampleLibrary.Settings with { Description = description } };
        var page = BuiltSite.Of(library, templates: (
            NotFound, "<p>{{ site.description }}</p><i>{{ site.description | string.upcase }}</i>"))["404.html"];
        Assert.Contains(description + "</p>", page, StringComparison.Ordinal);
        Assert.Contains("XEND</i>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_is_escaped_whatever_was_done_to_it()
    {
        var library = SampleLibrary.Library with { Settings = SampleLibrary.Settings with { Description = "<script>'\"&" } };
        var page = BuiltSite.Of(library, templates: (
            NotFound, "1{{ site.description }} 2{{ site.description | string.upcase }} 3{{ capture c }}<b>{{ site.description }}{{ end "
                + "}}{{ c }}"))["404.html"];
        Assert.Contains("1&lt;script&gt;&#39;&quot;&amp; 2&lt;SCRIPT&gt;&#39;&quot;&amp; 3&lt;b&gt;&lt;script&gt;", page,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_that_leaves_out_the_notes_is_a_fault_for_readers_would_be_sent_to_nowhere()
    {
        var (_, found) = BuiltSite.Of(SampleLibrary.Library, templates: ("brief.html", "{{ brief.body }}"))
            .Render("briefs/gate/index.html");
        Assert.Same(TemplateMalformed.Rule.Info, Assert.Single(found).Rule);
    }

    [Fact]
    public void Html_cannot_be_captured_and_lost() =>
        Assert.NotEmpty(BuiltSite.Of(SampleLibrary.Library, templates: ("page.html", "{{ capture c }}{{ brief.body }}{{ end }}{{ c }}"))
            .Render("about/index.html").Diagnostics);

    [Fact]
    public void The_same_input_gives_the_same_bytes_in_every_culture()
    {
        var first = BuiltSite.Of(SampleLibrary.Library);
        var before = first.Paths.Where(IsText).ToDictionary(p => p, p => first[p]);
        var culture = Thread.CurrentThread.CurrentCulture;
        try
        {
            foreach (var name in new[] { "tr-TR", "ar-SA", "fa-IR" })
            {
                Thread.CurrentThread.CurrentCulture = new System.Globalization.CultureInfo(name);
                var again = BuiltSite.Of(SampleLibrary.Library);
                Assert.All(before, b => Assert.Equal(b.Value, again[b.Key]));
            }
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Pages_rendered_at_the_same_time_do_not_meet()
    {
        var briefs = Enumerable.Range(1, 200)
            .Select(i => SampleLibrary.Gate() with { Slug = $"b{i}", File = ContentFile.Whole($"content/briefs/b{i}.md") });
        var site = BuiltSite.Of(SampleLibrary.With([.. briefs]));
        var expected = site.Paths.Where(IsText).ToDictionary(p => p, p => site[p]);
        Parallel.ForEach(expected, e => Assert.Equal(e.Value, site[e.Key]));
    }

    private static bool IsText(string path) => !path.EndsWith(".png", StringComparison.Ordinal);

    private static BuiltSite Site(string notFound) => BuiltSite.Of(SampleLibrary.Library, templates: (NotFound, notFound));

    private static ImmutableArray<Diagnostic> Fault(string notFound) => Site(notFound).Render("404.html").Diagnostics;
}
