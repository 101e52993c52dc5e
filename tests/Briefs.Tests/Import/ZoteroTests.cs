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

    // Word cuts long instructions into pieces.
    private static string Field(string instruction, string result) =>
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
        + string.Concat(instruction.Chunk(50).Select(c => $"<w:r><w:instrText xml:space=\"preserve\">{new string(c)}</w:instrText></w:r>"))
        + $"<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{WordFile.R(result)}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}
