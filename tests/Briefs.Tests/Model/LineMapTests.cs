using CsCheck;

namespace Briefs.Tests.Model;

public sealed class LineMapTests
{
    private static readonly Gen<string> s_text = Gen.OneOf('a', 'é', ' ', '\n').Array[0, 40].Select(c => new string(c));

    [Fact]
    public void An_offset_and_its_line_and_column_say_the_same() => s_text.Sample(text =>
    {
        var lines = LineMap.FromText(text);
        for (var offset = 0; offset <= text.Length; offset++)
        {
            var (line, column) = lines.GetPosition(offset);
            Assert.Equal(offset, lines.Line(line).Start + column - 1);
            Assert.Equal(text[..offset].Count(c => c == '\n') + 1, line);
        }
    });

    [Fact]
    public void Lines_are_what_stands_between_line_feeds() => s_text.Sample(text =>
    {
        var lines = LineMap.FromText(text);
        var spans = Enumerable.Range(1, lines.Count).Select(lines.Line);
        Assert.Equal(text.Split('\n'), spans.Select(s => text[s.Start..s.End]));
    });

    [Theory]
    [InlineData(-5, 1, 1)]
    [InlineData(99, 2, 3)]
    public void An_offset_outside_the_text_is_its_nearest_end(int offset, int line, int column) =>
        Assert.Equal(new LinePosition(line, column), LineMap.FromText("ab\ncd").GetPosition(offset));

    [Fact]
    public void A_text_that_ends_with_a_line_feed_has_an_empty_last_line()
    {
        var lines = LineMap.FromText("ab\n");
        Assert.Equal(2, lines.Count);
        Assert.Equal(new TextSpan(3, 3), lines.Line(2));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void A_line_that_is_not_there_is_a_mistake_of_the_caller(int line) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LineMap.FromText("ab\ncd").Line(line));
}
