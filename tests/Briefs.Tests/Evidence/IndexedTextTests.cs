using Briefs.Evidence;
using CsCheck;

namespace Briefs.Tests.Evidence;

public sealed class IndexedTextTests
{
    private static readonly Gen<string> s_text =
        Gen.Select(Gen.Int[2, 40], Gen.Int[0, 1_000_000]).Select((letters, seed) =>
        {
            var random = new Random(seed);
            return string.Create(30_000, random, (span, r) =>
            {
                foreach (ref var c in span) c = (char)('a' + r.Next(letters));
            });
        });

    [Fact]
    public void Words_are_found_where_reading_through_finds_them() =>
        Gen.Select(s_text, Gen.Int[0, 29_900], Gen.Int[1, 60], Gen.Int[0, 30_000], Gen.Bool)
        .Sample((text, at, length, from, isAltered) =>
        {
            var (indexed, effort) = (new IndexedText(text), new ComparisonBudget());
            var words = text.Substring(at, length);
            if (isAltered) words = words[..(length / 2)] + "Z" + words[((length / 2) + 1)..];
            // More often than it takes for the runs to be noted.
            for (var i = 0; i < 20; i++)
            {
                Assert.Equal(text.IndexOf(words, StringComparison.Ordinal), indexed.IndexOf(words, 0, text.Length, effort));
                Assert.Equal(text.IndexOf(words, from, StringComparison.Ordinal), indexed.IndexOf(words, from, text.Length, effort));
                var limit = Math.Min(text.Length, from + 500);
                Assert.Equal(text.IndexOf(words, from, limit - from, StringComparison.Ordinal),
                    indexed.IndexOf(words, from, limit, effort));
            }
        }, iter: 200);

    [Theory]
    [InlineData("ab", "abababababababababababab")]
    [InlineData("word ", "word word word word word ")]
    public void A_text_of_one_word_is_searched_all_the_same(string bit, string words)
    {
        var text = string.Concat(Enumerable.Repeat(bit, 10_000)) + "end";
        var (indexed, effort) = (new IndexedText(text), new ComparisonBudget());
        for (var from = 0; from < 200; from++)
            Assert.Equal(text.IndexOf(words, from, StringComparison.Ordinal), indexed.IndexOf(words, from, text.Length, effort));
        Assert.Equal(-1, indexed.IndexOf(words + "end?", 0, text.Length, effort));
    }
}
