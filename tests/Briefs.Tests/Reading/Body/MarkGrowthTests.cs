using Briefs.Tests.Running;

namespace Briefs.Tests.Reading.Body;

/// <summary>
/// Whatever the marks, names and citations of one paragraph are, reading it is work in proportion. The larger of two paragraphs is within
/// the limits of a paragraph (4,000 marks, 2,000 brackets): past them it would not be read at all.
/// </summary>
public sealed class MarkGrowthTests
{
    private const int MostMarks = 3_600;
    private const int MostBrackets = 1_800;

    // Each with how many of it a paragraph may have.
    public static TheoryData<string, int> Pieces { get; } = new()
    {
        { "“a” ", MostMarks / 2 }, { "“a ", MostMarks }, { "a” ", MostMarks }, { "\"a\" ", MostMarks / 2 }, { "\"a ", MostMarks },
            { "‘a’ ", MostMarks / 2 }, { "‘a ", MostMarks }, { "a’ ", MostMarks },
        { "'a ", MostMarks }, { "a's ", MostMarks }, { "dogs’ tails ", MostMarks }, { "'tis ", MostMarks }, { "''a ", MostMarks / 2 },
            { "«a» ", MostMarks / 2 }, { "« a ", MostMarks }, { "»a« ", MostMarks / 2 },
        { "„a“ ", MostMarks / 2 }, { "“a\" ", MostMarks / 2 }, { "”a” ", MostMarks / 2 }, { "»", MostMarks }, { "‘it’s’ ", MostMarks / 3 },
            { "x=\"a\" ", MostMarks / 2 }, { "27“ a ", MostMarks },
        { "“a” said Laura Mills, ", MostMarks / 2 }, { "“a” {.term} ", MostMarks / 2 }, { "“a”{.term} ", MostMarks / 2 },
            { "ООО «Опора» ", MostMarks / 2 }, { "“The Paper” said ", MostMarks / 2 },
        { "“a” not ", MostMarks / 2 }, { "“~~a~~” ", 900 }, { "“`a`” ", 1_200 }, { "“a”. Bb ", MostMarks / 2 },
        // What looks like a mark is not counted as one.
        { ",a ", 60_000 }, { "ʹ1 ", 40_000 }, { "ʻa ", 40_000 }, { "`a ", MostMarks }, { "\\`a ", MostMarks }, { "≪a ", 40_000 },
            { "<<a ", 40_000 }, { "《中", 40_000 }, { "《Aa ", 40_000 }, { ",,a ", 40_000 },
        { "″a ", 40_000 }, { "❝a ", 40_000 }, { " \u0301a", 40_000 }, { "´a ", 40_000 }, { "(a ", 40_000 },
        { "[a ", MostBrackets }, { "a] ", 60_000 }, { "[a] ", MostBrackets }, { "[[a]] ", MostBrackets / 2 },
            { "[a](b c) ", MostBrackets }, { "[mills in news] ", MostBrackets }, { "[see @news] ", MostBrackets },
        { "Laura Mills ", 30_000 }, { "Mills Ivanov ", 30_000 }, { "of Mills ", 40_000 }, { "Horvath Milsl ", 30_000 },
            { "the minister said ", 20_000 },
        { "[@mills in @news] ", MostBrackets }, { "[@news] ", MostBrackets }, { "“a” [@mills in @news] ", 1_700 }, { "“[@news]” ", 1_700 },
            { "“a” [@mills in @news]. Bb ", 1_700 }, { "@mills ", 40_000 },
        { "“a,” the sister said [@mills via @sister], ", 1_700 }, { "“a,” said Lena Brandt [@mills in @news], ", 1_700 },
            { "according to Lena Brandt, “a” [@mills in @news], ", 1_700 },
    };

    [Theory]
    [MemberData(nameof(Pieces))]
    public void One_paragraph_of_any_piece_is_work_in_proportion(string piece, int times) =>
        Grows(times, count => string.Concat(Enumerable.Repeat(piece, count)));

    [Theory]
    [MemberData(nameof(Pieces))]
    public void So_is_one_that_ends_in_a_quotation(string piece, int times) =>
        Grows(times, count => string.Concat(Enumerable.Repeat(piece, count))
            + "said “we will not stay”, and Ivan Ivanov called it ‘a lie’ [@mills in @news].");

    [Theory]
    [InlineData("“", "”")]
    [InlineData("‘", "’")]
    [InlineData("“", "\"")]
    [InlineData("'", "'")]
    [InlineData("«", "»")]
    [InlineData("“a ‘b ", " c’ d”")]
    public void Marks_within_marks_are_work_in_proportion(string open, string close) => Grows(MostMarks / 4, count =>
        new StringBuilder().Insert(0, open + "aa ", count).Append(string.Concat(Enumerable.Repeat("word ", 10 * count))).Insert(0, " ")
            .Append(string.Concat(Enumerable.Repeat("aa" + close + " ", count))).ToString());

    // Two thousand headings ask whether they repeat words of one long quotation.
    [Fact]
    public void Places_of_an_echo_with_a_negation_are_work_in_proportion() =>
        Grows(24_000, count => "# “a b c”\n\nShe said “not " + string.Concat(Enumerable.Repeat("a b c ", count))
            + "” [@mills in @news].\n");

    [Fact]
    public void Misread_markup_in_many_paragraphs_is_work_in_proportion() =>
        Grows(8_000, count => string.Concat(Enumerable.Repeat("See [[another brief]] here.\n\n", count)));

    private static void Grows(int times, Func<int, string> bodyOf) => Work.GrowsWith(Repetitions.Times(times / 3, times), count =>
    {
        var body = bodyOf(count);
        return () => GivenBrief.WithBody(body);
    });
}
