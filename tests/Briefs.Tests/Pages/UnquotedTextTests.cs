using Briefs.Pages.Localization;
using Briefs.Pages.Rules;
using Briefs.Pages;
using Xunit;

namespace Briefs.Tests.Pages;

/// <summary>What a site says in a language that Briefs does not speak.</summary>
public sealed class UnquotedTextTests
{
    [Fact]
    public void A_site_teaches_Briefs_a_language_and_is_told_what_is_still_missing()
    {
        var kyrgyz = SampleLibrary.Gate() with { Lang = "ky", File = ContentFile.Whole("content/briefs/gate.ky.md") };
        var (page, found) = Build(kyrgyz, ("words.ky.json", """{ "notes": "Эскертүүлөр", "month_3": "март", "date_day": "{year}-жылдын {day}-{month}" }"""));
        Assert.Contains("<h2 id=\"notes\">Эскертүүлөр</h2>", page, StringComparison.Ordinal);
        Assert.Contains("<time datetime=\"2024-03-01\">2024-жылдын 1-март</time>", page, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"sources\">Sources</h2>", page, StringComparison.Ordinal);
        var note = Assert.Single(found);
        Assert.Equal(Severity.Note, note.Severity);
        Assert.Equal("templates/words.ky.json", note.File.Path);
        Assert.Equal($"Labels on pages in Kyrgyz appear in English: the words file lacks {LanguageReader.English.Count - 3} "
            + $"of {LanguageReader.English.Count} texts; the first is "
            + $"“{LanguageReader.English.Keys.Order(StringComparer.Ordinal).First()}”.", note.Message);
    }

    [Fact]
    public void Without_a_file_the_first_text_in_the_language_says_which_to_write()
    {
        var note = Assert.Single(Build(SampleLibrary.Gate() with
        {
            Lang = "ky",
            File = ContentFile.Whole(
            "content/briefs/gate.ky.md")
        }).Found);
        Assert.Equal("content/briefs/gate.ky.md", note.File.Path);
        Assert.Contains("templates/words.ky.json", note.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_everything_raises_nothing()
    {
        var all = System.Text.Json.JsonSerializer.Serialize(LanguageReader.English);
        Assert.Empty(Build(SampleLibrary.Gate() with { Lang = "ky", File = ContentFile.Whole("content/briefs/gate.ky.md") },
            ("words.ky.json", all)).Found);
    }

    [Fact]
    public void A_word_that_Briefs_has_can_be_said_otherwise_and_the_others_stay()
    {
        var (page, found) = Build(SampleLibrary.Gate(), ("words.en.json", """{ "notes": "References" }"""));
        Assert.Empty(found);
        Assert.Contains("<h2 id=\"notes\">References</h2>", page, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"sources\">Sources</h2>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", 0, 1, "must be a JSON object")]
    [InlineData("{ \"Ноты\": \"x\" }", 2, 8, "the key “Ноты” is unknown")]
    [InlineData("{ \"nots\" : \"x\" }", 2, 8, "did you mean “note”")]
    [InlineData("{ \"notes\": \"я\", \"notes\": \"x\" }", 16, 23, "the key “notes” appears twice")]
    [InlineData("{ \"notes\": { \"a\": [1] }, \"people\": \"x\" }", 11, 12, "the value of “notes” must be text")]
    [InlineData("{ \"date_day\": \"{day} {year}\" }", 14, 28, "must contain {month}")]
    [InlineData("{ \"notes\": \"я\"", 14, 14, "not valid JSON")]
    [InlineData("{ \"notes\": \"x\" } x", 17, 17, "not valid JSON")]
    [InlineData("", 0, 0, "not valid JSON")]
    public void What_cannot_be_used_is_told_with_its_place(string text, int start, int end, string said)
    {
        var finding = Assert.Single(TemplateReader.Read(new Dictionary<string, string> { ["words.ky.json"] = text }).Diagnostics);
        Assert.Same(WordsMalformed.Rule.Info, finding.Rule);
        Assert.Contains(said, finding.Message, StringComparison.Ordinal);
        Assert.Equal(new TextSpan(start, end), finding.Span);
    }

    [Theory]
    [InlineData("words.json")]
    [InlineData("words.html")]
    [InlineData("sub/words.ky.json")]
    public void Only_the_name_of_a_language_makes_a_file_of_words(string name) => Assert.False(WordsReader.IsWords(name, out _));

    private static (string Page, IReadOnlyList<Diagnostic> Found) Build(Brief brief, params (string Name, string Text)[] templates)
    {
        var (set, faults) = TemplateReader.Read(templates.ToDictionary(t => t.Name, t => t.Text));
        Assert.Empty(faults);
        var (plan, found) = SitePlanner.Plan(SampleLibrary.With(brief), set, new SiteProfile(
            "https://example.org/", DateTimeOffset.UnixEpoch));
        var path = plan.Files.Single(f => f.Path.EndsWith("briefs/gate/index.html", StringComparison.Ordinal));
        return (System.Text.Encoding.UTF8.GetString(Assert.IsType<PlannedFile.Rendered>(path).Render().Value.Span), found);
    }
}
