using Briefs.Capture.Extraction;
using CsCheck;
using Xunit;

namespace Briefs.Tests.Capture.Html;

/// <summary>
/// A page's sentences without the marks of its notes and without what it strikes out, and with everything else that is raised.
/// </summary>
public sealed class NoteMarksTests
{
    [Theory]
    [InlineData("<sup><a href='#fn'>1</a></sup>")]
    [InlineData("<sup id='fnref:1'><a href='#fn:1' class='footnote' rel='footnote' role='doc-noteref'>1</a></sup>")]
    [InlineData("<sup id='fnref1'><a href='#fn1' rel='footnote'>1</a></sup>")]
    [InlineData("<a href='#fn1' class='footnote-ref' id='fnref1' role='doc-noteref'><sup>1</sup></a>")]
    [InlineData("<a href='#fn1' class='footnoteRef' id='fnref1'><sup>12</sup></a>")]
    [InlineData("<a class='footnote-anchor' id='footnote-anchor-1' href='#footnote-1' target='_self'>1</a>")]
    [InlineData("<a style='mso-footnote-id:ftn1' href='#_ftn1' name='_ftnref1'><span class=MsoFootnoteReference><span "
        + "class=MsoFootnoteReference>[1]</span></span></a>")]
    [InlineData("<a href='#_edn1' name='_ednref1' title=''><span class=MsoEndnoteReference>[i]</span></a>")]
    [InlineData("<a class='sdfootnoteanc' name='sdfootnote1anc' href='#sdfootnote1sym'><sup>1</sup></a>")]
    [InlineData("<sup><a href='#ftnt1' id='ftnt_ref1'>[1]</a></sup>")]
    [InlineData("<a id='ntc1-L_2020' href='#ntr1-L_2020'>(<span class='oj-super oj-note-tag'>1</span>)</a>")]
    [InlineData(" (<a id='ntc1-L_2020' href='#ntr1-L_2020'><span class='oj-super oj-note-tag'>1</span></a>)")]
    [InlineData("<sup class='reference' id='cite_ref-1'><a href='#cite_note-1'><span>[</span>1<span>]</span></a></sup>")]
    [InlineData("<sup class='reference'><a href='https://de.example/wiki/Pass#cite_note-7'>[Anm. 12]</a></sup>")]
    [InlineData("<sup class='noprint Inline-Template'>[<i><a href='/wiki/X' title='x'>citation needed</a></i>]</sup>")]
    [InlineData("<sup><a href='#user-content-fn-1' id='user-content-fnref-1' data-footnote-ref "
        + "aria-describedby='footnote-label'>1</a></sup>")]
    [InlineData("<sup data-fn='2c-1' class='fn'><a href='#2c-1' id='2c-1-link'>1</a></sup>")]
    [InlineData("<span class='easy-footnote-margin-adjust' id='e1'></span><span class='easy-footnote'><a href='#easy-footnote-bottom-1' "
        + "title='See.'><sup>1</sup></a></span>")]
    [InlineData("<sup class='modern-footnotes-footnote' data-mfn='1'><a href='javascript:void(0)' role='button'>1</a></sup>")]
    [InlineData("<span class='footnote_referrer'><a role='button' tabindex='0'><sup "
        + "class='footnote_plugin_tooltip_text'>[1]</sup></a></span>")]
    [InlineData("<sup class='footnote'>[<a id='_footnoteref_1' class='footnote' href='#_footnotedef_1' title='View "
        + "footnote.'>1</a>]</sup>")]
    [InlineData("<a class='footnote-reference brackets' href='#id2' id='id1' role='doc-noteref'><span class='fn-bracket'>[</span>1<span "
        + "class='fn-bracket'>]</span></a>")]
    [InlineData("<a name='fnsrc_1' href='#fntarg_1'><sup>1</sup></a>")]
    [InlineData("<a class='see-footnote' id='footnoteref1_a' title='See.' href='#footnote1_a'>1</a>")]
    [InlineData("<a id='FNanchor_1_1' href='#Footnote_1_1' class='fnanchor'>[1]</a>")]
    [InlineData("<a epub:type='noteref' href='notes.xhtml#n1'>1</a>")]
    [InlineData("<a role='doc-noteref' href='notes.html'>1</a>")]
    [InlineData("[<a href='#note1'>1</a>]")]
    [InlineData("<sup>1</sup>")]
    [InlineData("<sup>23</sup>")]
    [InlineData("<span class='footnote'>1</span>")]
    [InlineData("<span class='fn'>[1]</span>")]
    [InlineData("<sup>iv</sup>")]
    [InlineData("<a href='#_edn1'>ii</a>")]
    [InlineData("<sup>1,2</sup>")]
    [InlineData("<sup>3–5</sup>")]
    [InlineData("<sup>*</sup>")]
    [InlineData("<sup>†</sup>")]
    [InlineData("<sup>**</sup>")]
    [InlineData("<a href='#n'>*</a>")]
    [InlineData("<sup>(1)</sup>")]
    [InlineData("<sup>1)</sup>")]
    [InlineData("<sup>[1]</sup>")]
    [InlineData("<sup>[note 3]</sup>")]
    [InlineData(" <sup>1</sup>")]
    [InlineData("&nbsp;<sup>1</sup>")]
    [InlineData("<span style='vertical-align: super; font-size: smaller'>1</span>")]
    [InlineData("<span class='superscript'>1</span>")]
    [InlineData("<sup><a href='#a'>1</a></sup><sup>,</sup><sup><a href='#b'>2</a></sup>")]
    [InlineData("<sup><a href='#a'>1</a></sup>, <sup><a href='#b'>2</a></sup>")]
    [InlineData("<sup><a href='#a'>1</a>, <a href='#b'>2</a></sup>")]
    [InlineData("<label for='sn-1' class='margin-toggle sidenote-number'></label><input type='checkbox' id='sn-1' class='margin-toggle'/>")]
    [InlineData("<label for='mn-1' class='margin-toggle'>&#8853;</label><input type='checkbox' id='mn-1' class='margin-toggle'/>")]
    [InlineData("<del> who never</del>")]
    [InlineData("<s> old</s>")]
    [InlineData("<strike> old</strike>")]
    [InlineData("<span style='text-decoration: line-through'> old</span>")]
    [InlineData("<span style='text-decoration-line:underline line-through'> old</span>")]
    [InlineData("<span class='line-through'> old</span>")]
    [InlineData("<span role='deletion'> old</span>")]
    public void What_is_none_of_the_words_leaves_nothing_behind(string mark)
    {
        Assert.Equal("The tenth man came.", Words($"The tenth man{mark} came."));
        Assert.Equal("There was a man, and he came.", Words($"There was a man{mark}, and he came."));
        Assert.Equal("There was a man.", Words($"There was a man{mark}."));
        Assert.Equal("“The man.” He came.", Words($"“The man.”{mark} He came."));
    }

    [Theory]
    [InlineData("<sup><a href='#fn1'>1</a></sup>")]
    [InlineData("<a class='footnote-ref' href='#fn1'><sup>12</sup></a>")]
    [InlineData("<sup>[<a href='#fn1'>1</a>]</sup>")]
    public void A_mark_of_a_note_within_a_word_leaves_the_word_whole(string mark)
    {
        Assert.Equal("The soldiers left.", Words($"The sol{mark}diers left."));
        Assert.Equal("We saw 4 men.", Words($"We saw 4{mark} men."));
    }

    [Theory]
    [InlineData("25 m<sup>2</sup> of floor", "25 m² of floor")]
    [InlineData("in 2019<sup>4</sup> and in 1987<sup><a href='https://example.org/note'>5</a></sup> too", "in 2019 and in 1987 too")]
    [InlineData("3019<sup>4</sup>, 1.987<sup>2</sup>", "3019⁴, 1.987²")]
    [InlineData("il y en a<sup>2</sup> ici", "il y en a ici")]
    [InlineData("2<sup><a href='https://example.org/'>nd</a></sup>", "2nd")]
    [InlineData("part of <sup>14</sup>C", "part of 14C")]
    [InlineData("3 km<sup>2</sup>, 5 cm<sup>3</sup>", "3 km², 5 cm³")]
    [InlineData("40 м<sup>2</sup>", "40 м²")]
    [InlineData("12 in<sup>2</sup>", "12 in²")]
    [InlineData("10<sup>6</sup> people", "10⁶ people")]
    [InlineData("10<sup>−6</sup>", "10⁻⁶")]
    [InlineData("E = mc<sup>2</sup>", "E = mc²")]
    [InlineData("E=mc<sup>2</sup>", "E=mc²")]
    [InlineData("x<sup>2</sup> + y<sup>2</sup>", "x² + y²")]
    [InlineData("kg/m<sup>3</sup>", "kg/m³")]
    [InlineData("9.8 m/s<sup>2</sup>", "9.8 m/s²")]
    [InlineData("CO<sub>2</sub>", "CO2")]
    [InlineData("Ca<sup>2+</sup>", "Ca²⁺")]
    [InlineData("the 2<sup>nd</sup> and 1<sup>er</sup>", "the 2nd and 1er")]
    [InlineData("XX<sup>e</sup> siècle, M<sup>me</sup> Dupont, n<sup>o</sup> 3", "XXe siècle, Mme Dupont, no 3")]
    [InlineData("n.<sup>o</sup> 3, 1.<sup>a</sup>", "n.o 3, 1.a")]
    [InlineData("Brand<sup>TM</sup>", "BrandTM")]
    [InlineData("5<sup>1</sup>/<sub>2</sub>", "5¹/2")]
    [InlineData("about <sup>1</sup>/<sub>2</sub>", "about 1/2")]
    [InlineData("see note <a href='#note3'>3</a>", "see note 3")]
    [InlineData("chapter <a href='#c3'>3</a>", "chapter 3")]
    [InlineData("section 3<a href='#s3-1'>(1)</a>", "section 3(1)")]
    [InlineData("<a href='#top'>Back</a>", "Back")]
    [InlineData("<a href='#a'>I</a> came", "I came")]
    [InlineData("<ins>always</ins> there", "always there")]
    [InlineData("will <del>not</del> <ins>always</ins> come", "will always come")]
    [InlineData("will <del>not</del><ins>always</ins> come", "will always come")]
    [InlineData("toll is <strike>12</strike> 14 people", "toll is 14 people")]
    [InlineData("a <span style='text-decoration: underline'>b</span>", "a b")]
    public void What_is_stays(string html, string text) => Assert.Equal("See " + text, Words("See " + html));

    [Theory]
    [InlineData("<ol><li id=fn1>See the annex. <a href='#fnref1' class='footnote-back' role='doc-backlink'>↩︎</a></li></ol>",
        "See the annex.")]
    [InlineData("<div id=ftn1><p><a href='#_ftnref1' name='_ftn1'>[1]</a> See the annex.</p></div>", " See the annex.")]
    [InlineData("<p><sup>1</sup> See the annex.</p>", "1 See the annex.")]
    [InlineData("<li><a href='#cite_ref-1'>↑</a> See the annex.</li>", "See the annex.")]
    public void Notes_are_paragraphs(string notes, string text) =>
        Assert.Equal("He came.\n\n" + text.Trim(), Words($"<p>He came.</p>{notes}").Replace("\n\n ", "\n\n", StringComparison.Ordinal));

    [Theory]
    [InlineData("<span class='sidenote'>A <i>side</i> note.</span>")]
    [InlineData("<span class='marginnote'>A side note.</span>")]
    [InlineData("<small class='sidenote'>A side note.</small>")]
    [InlineData("<aside class='sidenote'>A side note.</aside>")]
    [InlineData("<span role='tooltip' class='modern-footnotes-footnote__note'>A side note.</span>")]
    [InlineData("<span class='footnote_tooltip'>A side note.</span>")]
    [InlineData("<span class='footnote'>A side note.</span>")]
    [InlineData("<span class='ltx_note ltx_role_footnote'><sup class='ltx_note_mark'>1</sup><span class='ltx_note_outer'><span "
        + "class='ltx_note_content'>A side note.</span></span></span>")]
    public void A_note_in_the_margin_is_a_paragraph_after_its_own(string note) =>
        Assert.Equal("The tenth man came.\n\nA side note.\n\nAfter.", Words($"<div>The tenth man{note} came.</div><p>After.</p>"));

    [Fact]
    public void Places_that_are_struck_out_are_counted()
    {
        var extracted = Assert.IsType<ExtractionResult.Extracted>(Extract("<p>A <del>b</del> c <s>d</s>.<div><del><p>e</p></del></div>"));
        Assert.Equal(("A c.\n", 3), (extracted.Text, extracted.PlacesStruckOut));
    }

    [Fact]
    public void Words_without_marks_are_what_they_are_with_any_of_them() =>
        Gen.Select(Gen.OneOf("man", "мир", "Straße", "пришли", "été", "家"),
            Gen.OneOf("<sup>{0}</sup>", "<sup><a href='#x'>{0}</a></sup>", "<a href='#fn{0}'><sup>{0}</sup></a>",
                "<a href='#_ftn{0}'>[{0}]</a>", " <sup>[{0}]</sup>"), Gen.Int[1, 999],
                    Gen.OneOf(" came", ", and came", ". It came", "; it", "!", "? No"))
            .Sample((word, mark, number, after) => Assert.Equal(
            $"The tenth {word}{after}",
                Words($"The tenth {word}{string.Format(System.Globalization.CultureInfo.InvariantCulture, mark, number)}{after}")));

    private static string Words(string html) => Assert.IsType<ExtractionResult.Extracted>(Extract(html)).Text.TrimEnd('\n');

    private static ExtractionResult Extract(string html) =>
        TextExtractor.Extract(Encoding.UTF8.GetBytes(html), CapturedKind.Html, "text/html; charset=utf-8");
}
