using System.Text.RegularExpressions;
using Xunit;

namespace Briefs.Tests.Pages;

/// <summary>Notes are planned before printing: a template prints texts and notes in any order and as often as it likes.</summary>
public sealed partial class NotePlanTests
{
    private const string Texts = "{{ brief.title }}\n{{ brief.summary }}\n{{ if brief.image }}{{ brief.image.caption }}{{ end }}\n"
        + "{{ brief.body }}\n";
    private const string Apparatus = "{{ for r in brief.responses }}{{ r.outcome }}\n{{ end }}"
        + "{{ for c in brief.corrections }}{{ c.text }}\n{{ end }}{{ for u in brief.updates }}{{ u.text }}\n{{ end }}";

    [Fact]
    public void Notes_printed_before_the_texts_are_those_printed_after_them()
    {
        var before = Page("{{ brief.notes }}\n" + Apparatus + Texts);
        Assert.Equal(NotesOf(Page(null)), NotesOf(before));
        AssertWhole(before);
    }

    // The id of a heading would be there twice: html-outside-vocabulary says so.
    [Fact]
    public void A_body_without_headings_may_be_printed_twice_and_has_its_ids_once()
    {
        Body body = new BodyOf().Html("<p>").Quotation(0, "One").Cite(0).Html(" two").Cite(1).Html("</p>");
        var once = Page(null, body);
        var page = Page("<section>" + Texts + "{{ brief.body }}</section>" + Apparatus + "{{ brief.notes }}{{ brief.notes }}", body);
        Assert.Equal(NotesOf(once), NotesOf(page));
        AssertWhole(page);
        Assert.Equal(2 * Count(NotesOf(page), "<li id"), Count(page, "<span class=\"back\">"));
        Assert.Equal(Count(once, "href=\"#n-2\"") + 1, Count(page, "href=\"#n-2\""));
    }

    [Fact]
    public void The_notes_of_a_text_that_is_not_printed_are_left_out()
    {
        var page = Page("{{ brief.notes }}\n{{ brief.summary }}\n");
        Assert.True(Count(NotesOf(page), "<li") < Count(NotesOf(Page(null)), "<li"));
        AssertWhole(page);
    }

    private static string Page(string? template, Body? body = null)
    {
        var gate = SampleLibrary.Gate();
        gate = gate with { Body = body ?? gate.Body };
        var library = SampleLibrary.With(gate with { Summary = new PrintedText("So", new BodyOf().Html("So").Cite(0)) });
        return BuiltSite.Of(library, templates: template is null ? [] : [("brief.html", template)])["briefs/gate/index.html"];
    }

    // Every number leads to a note and every note back, and no id is there twice.
    private static void AssertWhole(string page)
    {
        var ids = Ids().Matches(page).Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        var targets = Targets().Matches(page).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.Equal(targets, ids.Order(StringComparer.Ordinal));
        var notes = Numbers().Matches(page).Select(m => m.Groups[1].Value).Distinct();
        Assert.Equal(Count(NotesOf(page), "<li"), notes.Count());
    }

    private static string NotesOf(string page) => Notes().Match(page).Value;

    private static int Count(string page, string text) => page.Split(text).Length - 1;

    [GeneratedRegex("<ol class=\"notes\">.*?</ol>", RegexOptions.Singleline)]
    private static partial Regex Notes();

    [GeneratedRegex(" id=\"([nr]-[0-9-]+)\"")]
    private static partial Regex Ids();

    [GeneratedRegex("href=\"#([nr]-[0-9-]+)\"")]
    private static partial Regex Targets();

    [GeneratedRegex("role=\"doc-noteref\">([0-9]+)<")]
    private static partial Regex Numbers();
}
