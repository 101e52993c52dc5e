using Briefs.Import.Drafts;
using Briefs.Import.Writing;
using Briefs.Tests.Running;
using Xunit;

namespace Briefs.Tests.Import;

/// <summary>What is written in Markdown is read with the same text, notes, links, lists and tables.</summary>
public sealed class MarkdownWriterTests
{
    [Fact]
    public void A_random_draft_is_read_as_it_was_written()
    {
        for (var seed = 0; seed < Repetitions.Times(200, 2_000, 20_000); seed++)
        {
            var draft = new RandomDrafts(seed).Next();
            var markdown = MarkdownWriter.Write(draft);
            var (expected, read) = (DraftShape.Trimmed(draft), DraftShape.Trimmed(ParsedShape.Read(markdown)));
            Assert.True(expected == read, $"seed {seed}\n--- Markdown\n{markdown}\n--- written\n{expected}\n--- read\n{read}");
        }
    }

    [Theory]
    [InlineData("* not a list", @"\* not a list")]
    [InlineData("1. not a list", @"1\. not a list")]
    [InlineData("# not a heading", @"\# not a heading")]
    [InlineData("> not a quote", @"\> not a quote")]
    [InlineData("---", @"\---")]
    [InlineData("===", @"\===")]
    [InlineData("- ", @"\-")]
    [InlineData("[@mills] said", @"\[@mills] said")]
    [InlineData("[?@mills] said", @"\[?@mills] said")]
    [InlineData("[^1] and [^1]: x", @"\[^1] and \[^1]: x")]
    [InlineData("“x”{.term}", @"“x”\{.term}")]
    [InlineData("“[T]he minister […] left”", "“[T]he minister […] left”")]
    [InlineData("snake_case and 2 * 3", "snake_case and 2 * 3")]
    [InlineData("AT&T &amp; Co", @"AT&T \&amp; Co")]
    [InlineData("a < b <c>", @"a < b \<c>")]
    [InlineData("[!NOTE]", @"\[!NOTE]")]
    public void Text_that_looks_like_markup_is_escaped_and_no_more(string text, string written) =>
        Assert.Equal(written + "\n", Write(new DraftBlock.Paragraph([new DraftInline.Text(text)])));

    [Fact]
    public void A_comment_of_a_draft_never_suppresses_a_rule() => Assert.Equal(
        "<!-- Comment: allow quote-without-source: - -> x -->\n", Write(new DraftBlock.Comment("allow quote-without-source: --> x")));

    [Fact]
    public void A_comment_at_the_start_of_a_paragraph_comes_before_it() => Assert.Equal(
        "<!-- check -->\n\nText <!-- twice --> here\n",
        Write(new DraftBlock.Paragraph([new DraftInline.Comment("check"), new DraftInline.Text("Text"), new DraftInline.Comment("twice"),
            new DraftInline.Text(" here")])));

    [Fact]
    public void Two_lists_side_by_side_stay_two()
    {
        var list = new DraftBlock.List(null, [new DraftItem([new DraftBlock.Paragraph([new DraftInline.Text("a")])])]);
        Assert.Equal("- a\n\n* a\n\n- a\n", Write(list, list, list));
    }

    [Fact]
    public void A_note_mark_after_a_bracket_is_no_reference() => Assert.Equal(
        "“x […\\]”[^1]\n\n[^1]: Note\n".Replace("\\", "", StringComparison.Ordinal),
        MarkdownWriter.Write(new Draft
        {
            Blocks = [new DraftBlock.Paragraph([new DraftInline.Text("“x […]”"), new DraftInline.NoteMark("1")])],
            Notes = [new DraftNote("1", [new DraftBlock.Paragraph([new DraftInline.Text("Note")])])],
        }));

    [Fact]
    public void A_picture_and_its_caption_are_a_figure() => Assert.Equal(
        "![A gate](gate.png)\nThe gate\n",
        Write(new DraftBlock.Paragraph(
            [new DraftInline.Image("gate.png", "A gate"), new DraftInline.LineBreak(), new DraftInline.Text("The gate")])));

    public static TheoryData<string, ImmutableArray<DraftInline>> Neighbours => new()
    {
        { "[^1] [^1]", [new DraftInline.NoteMark("1"), new DraftInline.NoteMark("1")] },
        { "[^1] [x](y)", [new DraftInline.NoteMark("1"), new DraftInline.Link("y", [new DraftInline.Text("x")])] },
        { "[^1] [@mills]", [new DraftInline.NoteMark("1"), new DraftInline.Citation("@mills")] },
        { @"[^1]\[sic]", [new DraftInline.NoteMark("1"), new DraftInline.Text("[sic]")] },
        { @"\`x = 1", [new DraftInline.Text("`"), new DraftInline.Code("x = 1")] },
        { @"\&**amp**;", [new DraftInline.Text("&"), new DraftInline.Strong([new DraftInline.Text("amp")]), new DraftInline.Text(";")] },
        { @"\\", [new DraftInline.Text(@"\")] },
        { "*C*#**go**", [new DraftInline.Emphasis([new DraftInline.Text("C#")]), new DraftInline.Strong([new DraftInline.Text("go")])] },
        { @"~~x \~50~~", [new DraftInline.Strike([new DraftInline.Text("x ~50")])] },
    };

    [Theory]
    [MemberData(nameof(Neighbours))]
    public void Inlines_that_would_be_read_together_stay_apart(string written, ImmutableArray<DraftInline> inlines) =>
        Assert.Equal(written + "\n", Write(new DraftBlock.Paragraph(inlines)));

    private static string Write(params ImmutableArray<DraftBlock> blocks) => MarkdownWriter.Write(new Draft { Blocks = blocks });
}
