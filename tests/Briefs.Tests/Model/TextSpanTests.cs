using CsCheck;

namespace Briefs.Tests.Model;

public sealed class TextSpanTests
{
    private static readonly Gen<TextSpan> s_span =
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9], (start, length) => new TextSpan(start, start + length));

    [Fact]
    public void A_span_holds_exactly_as_many_offsets_as_it_is_long() =>
        s_span.Sample(span => Assert.Equal(span.Length, Enumerable.Range(-1, 30).Count(span.Contains)));

    [Fact]
    public void Spans_are_ordered_by_start_then_by_end() => Gen.Select(s_span, s_span).Sample((a, b) =>
    {
        Assert.Equal((a.Start, a.End).CompareTo((b.Start, b.End)), a.CompareTo(b));
        Assert.Equal(a < b, b > a);
        Assert.Equal(a <= b, b >= a);
    });
}
