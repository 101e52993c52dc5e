using Briefs.Cli.Reporting;
using Briefs.Model.Text;
using Xunit;

namespace Briefs.SiteTests.Reporting;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("plain “words” – and ‘more’…", "plain “words” – and ‘more’…")]
    [InlineData("شما گفتید که نمی‌رویم", "شما گفتید که نمی‌رویم")]
    [InlineData("\u001b]8;;https://evil\u001b\\ \u001b[2J", "\\u001b]8;;https://evil\\u001b\\ \\u001b[2J")]
    [InlineData("a\u202Eb\u2066c\u200Fd", "a\\u202eb\\u2066c\\u200fd")]
    [InlineData("a\r\n::error::b", "a\\u000d ::error::b")]
    [InlineData("a\u2028b\u0085c\u009bd", "a\\u2028b\\u0085c\\u009bd")]
    [InlineData("##[add-mask]the", "#\\u0023[add-mask]the")]
    [InlineData("## Heading", "## Heading")]
    [InlineData("\U0001F3F4\U000E0067 \U0001F642", "\U0001F3F4\\U000e0067 \U0001F642")]
    public void Content_cannot_speak_to_a_terminal_or_a_log(string text, string shown) => Assert.Equal(shown, SafeText.Escape(text));

    [Fact]
    public void A_lone_half_of_a_character_is_shown_by_its_number() => Assert.Equal("a\\ud800b", SafeText.Escape("a" + (char)0xD800 + "b"));

    [Theory]
    [InlineData("He said “no”.", "“no”", 8, 4)]
    [InlineData("\tHe said “no”.", "“no”", 12, 4)]
    [InlineData("他说：“不行”。", "“不行”", 6, 6)]
    [InlineData("cafe\u0301 “no”", "“no”", 5, 4)]
    [InlineData("\u001b[1m “no”", "“no”", 10, 4)]
    public void The_underline_stands_below_the_words(string line, string words, int before, int underlined)
    {
        var text = FileText.Create("content/briefs/x.md", "first\n" + line + "\nlast");
        var start = text.Text.IndexOf(words, StringComparison.Ordinal);
        var excerpt = Excerpt.Create(text, new TextSpan(start, start + words.Length));
        Assert.Equal((2, before, underlined), (excerpt.Line, excerpt.Before, excerpt.Underlined));
    }

    [Fact]
    public void A_long_line_is_cut_around_the_place()
    {
        var line = new string('a', 500) + "“no”" + new string('b', 500);
        var excerpt = Excerpt.Create(FileText.Create("x.md", line), new TextSpan(500, 504));
        Assert.Equal("…" + new string('a', 50) + "“no”" + new string('b', 86) + "…", excerpt.Text);
        Assert.Equal((51, 4), (excerpt.Before, excerpt.Underlined));
    }

    [Fact]
    public void A_place_over_several_lines_is_underlined_to_the_end_of_the_first()
    {
        var excerpt = Excerpt.Create(FileText.Create("x.md", "a “one\ntwo” b"), new TextSpan(2, 11));
        Assert.Equal(("a “one", 2, 4), (excerpt.Text, excerpt.Before, excerpt.Underlined));
    }
}
