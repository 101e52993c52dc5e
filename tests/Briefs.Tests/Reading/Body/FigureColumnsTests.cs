using Xunit;

namespace Briefs.Tests.Reading.Body;

public sealed class FigureColumnsTests
{
    [Theory]
    [InlineData("1,250", "−3.5", true)]
    [InlineData("12 %", "", true)]
    [InlineData("€ 40", "1 250,00", true)]
    [InlineData("—", "7", true)]
    [InlineData("١٢٫٥", "٣", true)]
    [InlineData("", "—", false)]
    [InlineData("12", "twelve", false)]
    [InlineData("2020-01-10", "2020-01-11", false)]
    [InlineData("12", "*13*", false)]
    public void A_column_of_figures_is_aligned_at_its_end(string one, string other, bool isEnd)
    {
        var html = Write($"| Place | People |\n|---|---|\n| 2019 | {one} |\n| 2020 | {other} |\n");
        Assert.Equal(isEnd ? 3 : 0, html.Split(" class=\"end\"").Length - 1);
        Assert.Equal(isEnd ? 2 : 4, html.Split("<td>").Length - 1);
    }

    [Fact]
    public void An_alignment_that_the_table_declares_is_kept()
    {
        var html = Write("| Place | A | B |\n|---|:--|:-:|\n| North | 1 | 2 |\n");
        Assert.DoesNotContain("class=\"end\"", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split(" class=\"center\"").Length - 1);
    }

    private static string Write(string markdown) => GivenBrief.WithBody(markdown).Value.Body.ToString();
}
