using Briefs.Tests.Running;
using CsCheck;

namespace Briefs.Tests.Reading.Body;

/// <summary>Whatever an editor types ends in a brief and a report.</summary>
public sealed class AnyTextTests
{
    private static readonly string[] Bits =
    [
        "“", "”", "\"", "'", "’", "‘", "«", "»", "„", "「", "」", " ", " ", "\n", "\n\n", "> ", "- ", "# ", "| ", "|---|", "*", "**", "_",
            "~~", "`", "```\n",
        "[", "]", "(", ")", "[@", "[@mills in @news]", "@", ";", ", said ", "2019", "[^1]", "[^1]: ", "{.term}", "{.", "}", "!", "![",
            "](x.png)", "<b>", "<!--", "-->", "&quot;",
        "\\", "word", "She said", ".", "?", "…", ":", "сказал", "。", "说", "ال", "‏", "é", "😀", "\t", "unverifiable:", "original “",
            "http://a.b", "1. ", "    ",
    ];

    internal static readonly Gen<string> Text = Gen.Int[0, Bits.Length - 1].Select(i => Bits[i]).Array[0, 60].Select(string.Concat);

    [Fact]
    public void Any_text_ends_in_a_brief_whose_places_lie_inside_the_file()
    {
        Text.Sample(body =>
        {
            var text = GivenBrief.Head.Replace("LANG", "en", StringComparison.Ordinal) + body;
            var (brief, found) = GivenBrief.Whole(text);
            foreach (var span in brief.Quotations.Select(q => q.Span).Concat(found.Select(d => d.Span)))
                Assert.True(span.Start >= 0 && span.Start <= span.End && span.End <= text.Length, $"{span} in {text.Length}");
            Assert.Equal(brief.Quotations.Select(q => q.Id).Distinct().Count(), brief.Quotations.Length);
        }, iter: Repetitions.Times(625, 5_000));
    }

    // Found by the property above, in a link's text: nothing but white space stood before the braces.
    [Theory]
    [InlineData("![    {.term}](x.png)")]
    [InlineData("a | b\n-|-\n    {.term} | c")]
    [InlineData("{.term}")]
    public void A_declaration_with_nothing_before_it_is_reported_and_breaks_nothing(string body)
    {
        var (_, found) = GivenBrief.WithBody(body);

        Assert.Contains(found, d => d.Rule.Id == "declaration-malformed");
    }

    // Found by the property above: every reading that the search kept had an apostrophe waiting for its partner.
    [Fact]
    public void Apostrophes_that_crowd_out_every_other_reading_are_apostrophes()
    {
        var (brief, found) = GivenBrief.WithBody("a 'a 'b 'c 'd 'e 'f 'g 'h 'i 'j 'k");

        Assert.Empty(brief.Quotations);
        Assert.Empty(found);
    }

    [Theory]
    [InlineData("# “We stay”")]
    [InlineData("#   “We stay”")]
    [InlineData("## \t“We stay” here *and “there”*")]
    [InlineData("#\t“We stay” [@mills in @news]")]
    [InlineData("“We stay”\n========")]
    [InlineData("   ### a [link](x.md) “We stay” ###")]
    public void A_quotation_in_a_heading_knows_its_place(string body)
    {
        var text = GivenBrief.Head.Replace("LANG", "en", StringComparison.Ordinal) + body;

        Assert.All(GivenBrief.Whole(text).Value.Quotations, q => Assert.Equal($"“{q.Text}”", text[q.Span.Start..q.Span.End]));
    }

    [Fact]
    public void A_quotation_of_one_paragraph_stands_between_its_marks_in_the_file()
    {
        Text.Sample(body =>
        {
            var text = GivenBrief.Head.Replace("LANG", "ru", StringComparison.Ordinal) + body;
            var (brief, _) = GivenBrief.Whole(text);
            foreach (var quotation in brief.Quotations.Where(q => !q.IsBlock))
            {
                Assert.True(IsMark(text, quotation.Span.Start), text[quotation.Span.Start..quotation.Span.End]);
                Assert.True(IsMark(text, quotation.Span.End - 1)
                    || text[quotation.Span.End - 1] == ';', text[quotation.Span.Start..quotation.Span.End]);
            }
        }, iter: Repetitions.Times(300, 2_000));

        static bool IsMark(string text, int at) =>
            text[at] is '&' or '\\' or '"' or '\'' or (>= '\u2018' and <= '\u201F') or '«' or '»' or '「' or '」';
    }

    public static TheoryData<string, string> Hostile { get; } = new()
    {
        { "[", "[" }, { "[a](b", "[a](b" }, { "> ", "> " }, { "* ", "* " }, { "*a **a ", "*a **a " }, { "*a_ ", "*a_ " }, { "“", "“" },
            { "“a” ", "“a” " },
        { "\"", "\"" }, { "' ", "' " }, { "‘a ", "‘a " }, { "[@mills in @news] ", "[@mills in @news] " }, { "[@", "[@" },
            { "“x”{.term} ", "“x”{.term} " }, { "a. ", "a. " },
        { "# a\n\n", "# a\n\n" }, { "[^1]: a\n\n", "[^1]: a\n\n" }, { "|a|\n|-|\n", "|a|" }, { "![", "![" }, { "<b>", "<b>" },
            { "“x”.\n\n", "“x”.\n\n" }, { "“x.\n\n", "“x.\n\n" },
        { "a://'b ", "a://'b " }, { "://'", "://'" }, { "ב\"אב\" ", "ב\"אב\" " }, { "“a?” — ", "“a?” — " },
            { "“a.” he said ", "“a.” he said " },
        { "`a", "`a" }, { "[^a] ", "[^a] " }, { "{.", "{." }, { "“a [@", "“a [@" }, { "\"a\n\n", "\"a\n\n" }, { "> “a\n\n", "> “a\n\n" },
            { "Aa bb. ", "Aa bb. " }, { "“xx”. Aa bb. ", "“xx”. Aa bb. " },
                { "Aa “xx” Bb [@mills in @news]. ", "Aa “xx” Bb [@mills in @news]. " }, { "`Aa` bb. ", "`Aa` bb. " },
        { "Mr Milsl said. ", "Mr Milsl said. " }, { "they fled last year. ", "they fled last year. " }, { "Aa said: ", "Aa said: " },
            { "a | b | “c”\n", "a | b | “c”\n" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Twice_the_text_takes_about_twice_the_time(string name, string bit)
    {
        Assert.NotNull(name);
        Work.GrowsWith(Repetitions.Times(40_000, 100_000), size =>
        {
            var body = string.Concat(Enumerable.Repeat(bit, Math.Max(1, size / bit.Length)));
            return () => GivenBrief.WithBody(body);
        });
    }
}
