using Briefs.Import.Writing;
using Xunit;

namespace Briefs.Tests.Import;

/// <summary>The fields of Zotero and Mendeley become sources and citations to confirm.</summary>
public sealed class ZoteroTests
{
    private const string Item = """{"id":7,"uris":["http://zotero.org/users/1/items/A"],"itemData":{"id":7,"type":"article-newspaper","""
        + """ "title":"Campaigners urge release","container-title":"The New Arab","URL":"https://example.org/a","""
        + """ "issued":{"date-parts":[[2020,1,9]]}},"locator":"12","label":"page"}""";

    [Theory]
    [InlineData("ADDIN ZOTERO_ITEM CSL_CITATION ", "")]
    [InlineData("ADDIN ZOTERO_ITEM CSL_CITATION ", " RNDabcdef")]
    [InlineData("ADDIN CSL_CITATION ", "")]
    public void A_citation_is_proposed_without_a_person(string code, string after)
    {
        var field = Field(code + $$"""{"citationItems":[{{Item}}]}""" + after, "(2020)");
        var draft = Imported.Draft(WordFile.Of(WordFile.P(WordFile.R("“x” ") + field)));
        var source = Assert.Single(draft.Sources);
        Assert.Equal("The New Arab", source.Publisher);
        Assert.Equal($"“x” [?@{source.Id.Value}, p. 12]\n", MarkdownWriter.Write(draft));
    }

    [Fact]
    public void Two_citations_of_a_work_are_one_source_and_the_bibliography_goes()
    {
        var field = Field($$"""ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems":[{{Item}}]}""", "1");
        var draft = Imported.Draft(WordFile.Of(WordFile.P(field) + WordFile.P(field)
            + WordFile.P(Field("ADDIN ZOTERO_BIBL {} CSL_BIBLIOGRAPHY", "The New Arab …"))));
        Assert.Single(draft.Sources);
        Assert.Equal(2, draft.Blocks.Length);
        Assert.Contains(draft.Remarks, r => r.Message.StartsWith("The bibliography", StringComparison.Ordinal));
    }

    [Fact]
    public void A_damaged_citation_keeps_the_text_that_it_shows() =>
        Assert.Equal(
            "P (2020)",
            DraftShape.Of(Imported.Draft(WordFile.Of(WordFile.P(Field("ADDIN ZOTERO_ITEM CSL_CITATION {oops", "(2020)"))))));

    [Fact]
    public void Citations_stored_as_bookmarks_are_proposed_and_their_bibliography_goes()
    {
        var body = WordFile.P(WordFile.R("“x” ") + Bookmark(1, "ZOTERO_BREF_a", WordFile.R("(2020)")) + WordFile.R(" and on."))
            + "<w:p><w:bookmarkStart w:id=\"2\" w:name=\"ZOTERO_BREF_b\"/>" + WordFile.R("The New Arab. 2020.") + "</w:p>"
            + WordFile.P(WordFile.R("Other. 2021.") + "<w:bookmarkEnd w:id=\"2\"/>") + WordFile.P(WordFile.R("Last."));
        var draft = Imported.Draft(WithProperties(body,
            ("ZOTERO_BREF_a", $$"""ZOTERO_ITEM CSL_CITATION {"citationItems":[{{Item}}]}"""), ("ZOTERO_BREF_b", "ZOTERO_BIBL {} CSL_BIBLIOGRAPHY")));
        var source = Assert.Single(draft.Sources);
        Assert.Equal($"“x” [?@{source.Id.Value}, p. 12] and on.\n\nLast.\n", MarkdownWriter.Write(draft));
        Assert.Contains(draft.Remarks, r => r.Message.StartsWith("The bibliography", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Own. |The New Arab. 2020.", "Other. 2021.| After.", "Own.\n\nAfter.\n\nLast.\n")]
    [InlineData("|The New Arab. 2020.", "Other. 2021.| She said “we stay”.", "She said “we stay”.\n\nLast.\n")]
    [InlineData("Mills said “we stay”. |The New Arab. 2020.", "Other. 2021.|", "Mills said “we stay”.\n\nLast.\n")]
    [InlineData("Mills said |The New Arab. 2020.| “we stay”.", null, "Mills said “we stay”.\n\nLast.\n")]
    [InlineData("|The New Arab. 2020.|", null, "Last.\n")]
    public void Own_words_next_to_a_bibliography_stay(string first, string? last, string text)
    {
        var body = WordFile.P(Cut(first)) + (last is null ? "" : WordFile.P(WordFile.R("Third. 2022.")) + WordFile.P(Cut(last, ends: true)))
            + WordFile.P(WordFile.R("Last."));
        var draft = Imported.Draft(WithProperties(body, ("ZOTERO_BREF_b", "ZOTERO_BIBL {} CSL_BIBLIOGRAPHY")));
        Assert.Equal(text, MarkdownWriter.Write(draft).Replace("  ", " ", StringComparison.Ordinal));

        static string Cut(string words, bool ends = false)
        {
            string[] marks = ends ? ["<w:bookmarkEnd w:id=\"2\"/>"]
                : ["<w:bookmarkStart w:id=\"2\" w:name=\"ZOTERO_BREF_b\"/>", "<w:bookmarkEnd w:id=\"2\"/>"];
            return string.Concat(words.Split('|').Select((part, i) => (i == 0 ? "" : marks[i - 1]) + WordFile.R(part)));
        }
    }

    [Fact]
    public void A_name_that_two_bookmarks_have_is_a_citation_once()
    {
        var body = WordFile.P(Bookmark(1, "ZOTERO_BREF_a", WordFile.R("(2020)")) + Bookmark(2, "ZOTERO_BREF_a", WordFile.R(" own words")));
        var draft = Imported.Draft(WithProperties(body, ("ZOTERO_BREF_a", $$"""ZOTERO_ITEM CSL_CITATION {"citationItems":[{{Item}}]}""")));
        Assert.Equal($"[?@{Assert.Single(draft.Sources).Id.Value}, p. 12] own words\n", MarkdownWriter.Write(draft));
    }

    [Theory]
    [InlineData("ZOTERO_ITEM CSL_CITATION {oops", true)]
    [InlineData("ZOTERO_BIBL {} CSL_BIBLIOGRAPHY", false)]
    [InlineData("ZOTERO_ITEM CSL_CITATION {\"citationItems\":[]}", false)]
    [InlineData("", true)]
    public void A_bookmark_that_is_damaged_or_never_ends_keeps_its_text(string code, bool ends)
    {
        var bookmark = Bookmark(1, "ZOTERO_BREF_a", WordFile.R("(2020)"));
        if (!ends) bookmark = bookmark[..bookmark.IndexOf("<w:bookmarkEnd", StringComparison.Ordinal)];
        var table = "<w:tbl><w:tr><w:tc>" + WordFile.P(WordFile.R("cell") + "<w:bookmarkEnd w:id=\"1\"/>") + "</w:tc></w:tr></w:tbl>";
        var draft = Imported.Draft(WithProperties(WordFile.P(bookmark) + table + WordFile.P(WordFile.R("Last.")), ("ZOTERO_BREF_a", code)));
        var text = MarkdownWriter.Write(draft);
        Assert.All(["(2020)", "cell", "Last."], word => Assert.Contains(word, text, StringComparison.Ordinal));
    }

    private static string Bookmark(int id, string name, string runs) =>
        $"<w:bookmarkStart w:id=\"{id}\" w:name=\"{name}\"/>{runs}<w:bookmarkEnd w:id=\"{id}\"/>";

    // Zotero cuts the data into pieces of at most 255 characters.
    private static byte[] WithProperties(string body, params (string Name, string Code)[] citations)
    {
        var properties = citations.SelectMany(c => c.Code.Chunk(255).Select((piece, i) =>
            $"<property fmtid=\"{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}\" pid=\"{i + 2}\" name=\"{c.Name}_{i + 1}\"><vt:lpwstr>"
            + new string(piece).Replace("&", "&amp;", StringComparison.Ordinal) + "</vt:lpwstr></property>"));
        return new WordFile().Body(body).Part("docProps/custom.xml",
            "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" "
            + "xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">" + string.Concat(properties)
            + "</Properties>").ToArray();
    }

    // Word cuts long instructions into pieces.
    private static string Field(string instruction, string result) =>
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
        + string.Concat(instruction.Chunk(50).Select(c => $"<w:r><w:instrText xml:space=\"preserve\">{new string(c)}</w:instrText></w:r>"))
        + $"<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{WordFile.R(result)}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}
