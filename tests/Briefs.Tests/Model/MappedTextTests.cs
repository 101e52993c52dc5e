using CsCheck;

namespace Briefs.Tests.Model;

public sealed class MappedTextTests
{
    [Fact]
    public void Every_run_of_a_literal_text_is_found_again_in_its_file() =>
        Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 0, 20], Gen.Int[0, 50], Gen.Int[0, 20], Gen.Int[0, 20]).Sample((text, start, a, b) =>
        {
            var (from, to) = (Math.Min(Math.Min(a, b), text.Length), Math.Min(Math.Max(a, b), text.Length));
            var file = new string('-', start) + text + "-";
            var span = MappedText.Literal(text, start).SpanOf(from, to);
            Assert.Equal(text[from..to], file[span.Start..span.End]);
        });

    [Fact]
    public void An_escape_is_covered_whole()
    {
        // "a&quot;b" at 10: the mark stands for six characters of the file.
        var placed = MappedText.Mapped("a\"b", [10, 11, 17, 18]);
        Assert.Equal(new TextSpan(11, 17), placed.SpanOf(1, 2));
        Assert.Equal(new TextSpan(10, 18), placed.Span);
    }

    [Fact]
    public void A_character_that_shares_its_place_with_the_next_still_has_a_length()
    {
        // A character outside the basic plane, written as one escape: both halves stand at one place.
        var placed = MappedText.Mapped("😀", [5, 5, 15]);
        Assert.Equal(new TextSpan(5, 15), placed.SpanOf(0, 2));
        Assert.Equal(new TextSpan(5, 6), placed.SpanOf(0, 1));
    }

    [Fact]
    public void A_run_of_nothing_is_empty_where_it_stands() =>
        Assert.Equal(new TextSpan(7, 7), MappedText.Literal("abc", 5).SpanOf(2, 2));

    [Fact]
    public void Offsets_that_do_not_fit_the_text_are_a_mistake_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => MappedText.Mapped("ab", [1, 2]));

    [Fact]
    public void An_empty_text_has_a_place()
    {
        Assert.Equal(new TextSpan(4, 4), MappedText.Literal("", 4).Span);
        Assert.Equal(4, MappedText.Literal("", 4).OffsetOf(0));
    }
}
