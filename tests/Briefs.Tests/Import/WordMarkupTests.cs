using Briefs.Import.Drafts;
using Xunit;

namespace Briefs.Tests.Import;

/// <summary>The markup that Word and Google Docs write, in files made by hand.</summary>
public sealed class WordMarkupTests
{
    private const string Changed = "w:id=\"9\" w:author=\"Ann Smith\" w:date=\"2026-01-01T00:00:00Z\"";

    private const string Field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>"
        + "<w:instrText xml:space=\"preserve\"> HYPERLINK \"https://exa</w:instrText></w:r>"
        + "<w:r><w:instrText>mple.org/\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>here</w:t></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    private const string Toc = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TOC \\o \"1-3\" </w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>One 1</w:t></w:r></w:p><w:p><w:r><w:t>Two 2</w:t></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";

    private const string Box = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent><w:p><w:r>"
        + "<w:t>box</w:t></w:r></w:p>"
        + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>box</w:t>"
        + "</w:r></w:p>"
        + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";

    public static TheoryData<string, string, string> Bodies => new()
    {
        { "headings without styles.xml", WordFile.P(WordFile.R("A"), "Heading1") + WordFile.P(WordFile.R("b"), "Heading2")
            + WordFile.P(WordFile.R("C"), "berschrift1"),
            "H2 b\nP C" },
        { "localised style name", WordFile.P(WordFile.R("A"), "Titre2"), "H2 A" },
        { "outline level", "<w:p><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr><w:r><w:t>A</w:t></w:r></w:p>", "H2 A" },
        { "quotes", WordFile.P(WordFile.R("a"), "Quote") + WordFile.P(WordFile.R("b"), "IntenseQuote"), "> P a\n> P b" },
        { "field link, split", WordFile.P(Field), "P ⟦here→https://example.org/⟧" },
        { "simple field", WordFile.P("<w:fldSimple w:instr=\" HYPERLINK &quot;https://example.org/&quot; \"><w:r><w:t>x</w:t></w:r>"
            + "</w:fldSimple>"), "P ⟦x→https://example.org/⟧" },
        { "page number", WordFile.P(WordFile.R("a") + "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>3</w:t></w:r></w:fldSimple>"), "P a" },
        { "contents", Toc + WordFile.P(WordFile.R("a")), "P a" },
        { "text box once", WordFile.P(WordFile.R("a") + Box), "P a\nP box" },
        { "breaks", WordFile.P("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:br w:type=\"page\"/></w:r>"), "P a b c" },
        { "hyphens", WordFile.P("<w:r><w:t>co</w:t><w:softHyphen/><w:t>op\u00ADera\u200Btor</w:t><w:noBreakHyphen/><w:t>a\u2011b</w:t>"
            + "</w:r>"), "P cooperator-a-b" },
        { "symbols", WordFile.P("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:sym w:font=\"Symbol\" w:char=\"F061\"/></w:r>"),
            "P ✓α" },
        { "content control", "<w:sdt><w:sdtContent>" + WordFile.P("<w:sdt><w:sdtContent>" + WordFile.R("a") + "</w:sdtContent></w:sdt>")
            + "</w:sdtContent></w:sdt>", "P a" },
        { "placeholder", WordFile.P("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + WordFile.R("Click")
            + "</w:sdtContent></w:sdt>" + WordFile.R("a")), "P a" },
        { "smart tag", WordFile.P("<w:smartTag w:element=\"x\">" + WordFile.R("a") + "</w:smartTag>"), "P a" },
        { "hidden text", WordFile.P(WordFile.R("a") + WordFile.R("secret", "<w:vanish/>")), "P a" },
        { "equation", WordFile.P("<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f>"
            + "</m:oMath>"), "P a/b" },
        { "raised", WordFile.P(WordFile.R("m") + WordFile.R("2", "<w:vertAlign w:val=\"superscript\"/>")), "P m²" },
        { "typed bullets", WordFile.P(WordFile.R("•\ta")) + WordFile.P(WordFile.R("•\tb")), "-\n  P a\n-\n  P b" },
        { "typed break", WordFile.P(WordFile.R("a")) + WordFile.P(WordFile.R("* * *")), "P a\n---" },
        { "line of Google Docs", WordFile.P("<w:r><w:pict><v:rect o:hr=\"t\"/></w:pict></w:r>"), "---" },
        { "runs of Google Docs", WordFile.P(WordFile.R("a", "<w:b w:val=\"0\"/><w:rtl w:val=\"0\"/>")
            + WordFile.R("b", "<w:b w:val=\"1\"/><w:rtl w:val=\"0\"/>")), "P ab" },
        { "right to left", WordFile.P(WordFile.R("قال الوزير", "<w:rtl/><w:lang w:bidi=\"ar-SA\"/>")), "P قال الوزير" },
        { "merged cells", "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + WordFile.P(WordFile.R("a"))
            + "</w:tc></w:tr><w:tr><w:tc>"
            + WordFile.P(WordFile.R("b")) + "</w:tc><w:tc>" + WordFile.P(WordFile.R("c")) + "</w:tc></w:tr></w:tbl>", "| a | \n| b | c" },
        { "typed citation", WordFile.P(WordFile.R("“x” [@mills in @source, p. 2]")), "P “x” [@mills in @source, p. 2]" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_body_says_what_it_shows(string what, string body, string shape)
    {
        Assert.NotEmpty(what);
        Assert.Equal(shape, DraftShape.Of(Imported.Draft(WordFile.Of(body))));
    }

    [Theory]
    [InlineData(ChangeHandling.Accept, "P new text end")]
    [InlineData(ChangeHandling.Reject, "P old text\nP end")]
    public void Tracked_changes_are_accepted_or_rejected_and_counted(ChangeHandling handling, string shape)
    {
        var draft = Imported.Draft(WordFile.Of(Tracked), handling);
        Assert.Equal(shape, DraftShape.Of(draft));
        Assert.Contains(draft.Remarks, r => r.Message.Contains("insertions", StringComparison.Ordinal) && r.Count == 1);
        Assert.Contains(draft.Remarks, r => r.Message.Contains("deletions", StringComparison.Ordinal) && r.Count == 1);
        Assert.DoesNotContain(draft.Remarks, r => r.ToString().Contains("Ann", StringComparison.Ordinal));
    }

    [Fact]
    public void Tracked_changes_are_refused_if_one_says_so() =>
        Assert.Contains("tracked changes", Imported.Refusal(WordFile.Of(Tracked), ChangeHandling.Fail), StringComparison.Ordinal);

    [Fact]
    public void Notes_and_comments_keep_their_text_and_lose_their_authors()
    {
        var file = new WordFile()
            .Body(WordFile.P(WordFile.R("a") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:endnoteReference w:id=\"3\"/></w:r>"
                + "<w:r><w:commentReference w:id=\"0\"/></w:r>"))
            .Related("footnotes", "footnotes", "<w:footnote w:type=\"separator\" w:id=\"0\"/><w:footnote w:id=\"2\">"
                + WordFile.P(WordFile.R("foot")) + "</w:footnote>")
            .Related("endnotes", "endnotes", "<w:endnote w:id=\"3\">" + WordFile.P(WordFile.R("end")) + "</w:endnote>")
            .Related("comments", "comments", "<w:comment w:id=\"0\" w:author=\"Ann Smith\">" + WordFile.P(WordFile.R("check -- this"))
                + "</w:comment>");
        var draft = Imported.Draft(file.ToArray());
        Assert.Equal("P a⟦^P foot⟧⟦^P end⟧", DraftShape.Of(draft));
        Assert.Equal("a[^1] [^2] <!-- check - - this -->\n\n[^1]: foot\n\n[^2]: end\n", Briefs.Import.Writing.MarkdownWriter.Write(draft));
    }

    [Fact]
    public void Lists_are_nested_and_count_on()
    {
        static string Item(string list, int level, string text) =>
            $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr>{WordFile.R(text)}</w:p>";
        var file = new WordFile()
            .Body(Item("1", 0, "a") + Item("1", 1, "b") + Item("1", 0, "c") + WordFile.P(WordFile.R("between")) + Item("1", 0, "d")
                + Item("2", 0, "e"))
            .Related("numbering", "numbering", "<w:abstractNum w:abstractNumId=\"5\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
                + "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
                + "<w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"o\"/></w:lvl></w:abstractNum>"
                + "<w:abstractNum w:abstractNumId=\"6\"><w:lvl w:ilvl=\"0\">"
                + "<w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"x\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\">"
                + "<w:abstractNumId w:val=\"5\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"6\"/></w:num>");
        Assert.Equal("1.\n  P a\n  -\n    P b\n2.\n  P c\nP between\n3.\n  P d\n-\n  P e", DraftShape.Of(Imported.Draft(file.ToArray())));
    }

    [Fact]
    public void Pictures_have_their_descriptions_and_linked_ones_are_not_fetched()
    {
        const string Blip = "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"x\" descr=\"A gate\"/><a:blip r:embed=\"p\"/>"
            + "</wp:inline></w:drawing></w:r>";
        var file = new WordFile()
            .Body(WordFile.P(Blip) + WordFile.P(WordFile.R("The gate"), "Caption")
                + WordFile.P("<w:r><w:drawing><a:blip r:link=\"q\"/></w:drawing></w:r>"))
            .Relation("p", "image", "media/image1.png").Relation("q", "image", "https://tracker.example/x.png", "External")
            .Bytes("word/media/image1.png", [0x89, 0x50, 0x4E, 0x47, 1]);
        var draft = Imported.Draft(file.ToArray());
        Assert.Equal("P ⟦!A gate⟧ The gate", DraftShape.Of(draft));
        Assert.Equal("my-draft-1.png", Assert.Single(draft.Pictures).Name);
        Assert.Contains(draft.Remarks, r => r.Message.StartsWith("Linked pictures", StringComparison.Ordinal));
    }

    [Fact]
    public void Headers_are_remarked_and_the_language_is_that_of_most_letters()
    {
        var file = new WordFile()
            .Body(WordFile.P(WordFile.R("Жители границы", "<w:lang w:val=\"ru-RU\"/>") + WordFile.R("ok", "<w:lang w:val=\"en-US\"/>")))
            .Related("header1", "hdr", WordFile.P(WordFile.R("Confidential")));
        var draft = Imported.Draft(file.ToArray());
        Assert.Equal("ru", draft.Lang);
        Assert.Contains(draft.Remarks, r => r.Message.StartsWith("Headers", StringComparison.Ordinal));
    }

    private static string Tracked =>
        $"<w:p><w:pPr><w:rPr><w:del {Changed}/></w:rPr></w:pPr><w:ins {Changed}>{WordFile.R("new ")}</w:ins>"
        + $"<w:del {Changed}><w:r><w:delText xml:space=\"preserve\">old </w:delText></w:r>"
        + $"</w:del>{WordFile.R("text ")}</w:p>{WordFile.P(WordFile.R("end"))}";
}
