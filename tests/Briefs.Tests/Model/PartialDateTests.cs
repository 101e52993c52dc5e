using CsCheck;

namespace Briefs.Tests.Model;

public sealed class PartialDateTests
{
    private static readonly Gen<PartialDate> s_date = Gen.Select(Gen.Int[1, 9999], Gen.Int[0, 12], Gen.Int[0, 31])
        .Select((year, month, day) =>
        new PartialDate(year, month, month == 0 ? 0 : Math.Min(day, DateTime.DaysInMonth(year, month))));

    [Fact]
    public void What_is_written_is_read_back() => s_date.Sample(date =>
    {
        Assert.True(PartialDate.TryParse(date.ToString(), out var read));
        Assert.Equal(date, read);
    });

    [Fact]
    public void The_days_it_may_mean_begin_with_the_first_and_end_with_the_last() => s_date.Sample(date =>
    {
        Assert.True(date.First <= date.Last);
        Assert.Equal(date.IsDay, date.First == date.Last);
        Assert.Equal(date.Year, date.Last.Year);
        if (date is { Month: > 0, IsDay: false }) Assert.Equal(date.Month, date.First.Month);
    });

    [Fact]
    public void The_order_is_that_of_the_first_days() => Gen.Select(s_date, s_date).Sample((a, b) =>
    {
        if (a.First != b.First) Assert.Equal(a.First < b.First, a < b);
        Assert.Equal(a == b, a.CompareTo(b) == 0);
        Assert.Equal(a.CompareTo(b), -b.CompareTo(a));
    });

    [Fact]
    public void Of_two_that_may_begin_on_one_day_the_less_exact_comes_first()
    {
        PartialDate[] dates = [new(2020, 1, 1), new(2020), new(2020, 1)];
        Assert.Equal(["2020", "2020-01", "2020-01-01"], dates.Order().Select(d => d.ToString()));
    }

    [Theory]
    [InlineData("05/03/2024")]
    [InlineData("2024-3-5")]
    [InlineData("2024-02-30")]
    [InlineData("2024-13")]
    [InlineData("0000")]
    [InlineData("٢٠٢٤")]
    [InlineData("2024-01-01T00:00")]
    [InlineData(" 2024")]
    [InlineData("-024")]
    [InlineData("")]
    public void Nothing_else_is_a_date(string text) => Assert.False(PartialDate.TryParse(text, out _));

    [Fact]
    public void A_day_of_the_calendar_is_a_day() =>
        Assert.Equal(new PartialDate(2024, 2, 29), PartialDate.FromDay(new DateOnly(2024, 2, 29)));
}
