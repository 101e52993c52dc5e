using CsCheck;
using Xunit;

namespace Briefs.Tests.Model;

public sealed class CharacterSetTests
{
    [Fact]
    public void A_set_holds_what_its_ranges_hold() =>
        Gen.Select(Gen.Int[0, 60], Gen.Int[0, 60]).Array[0, 8].Sample(ranges =>
        {
            var half = ranges.Length / 2;
            var set = CharacterSet.FromRanges([.. ranges[..half]]).Union(CharacterSet.FromRanges([.. ranges[half..]]));
            Assert.All(Enumerable.Range(-1, 63), c => Assert.Equal(ranges.Any(r => r.Item1 <= c && c <= r.Item2), set.Contains(c)));
        });

    [Fact]
    public void An_empty_set_holds_nothing() => Assert.False(CharacterSet.Empty.Contains('a'));
}
