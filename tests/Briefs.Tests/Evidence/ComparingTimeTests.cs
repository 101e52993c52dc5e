using System.Diagnostics;
using Briefs.Evidence;
using Briefs.Model;

namespace Briefs.Tests.Evidence;

/// <summary>Comparing takes time in proportion to the copy. Bounds are wide: the machine's noise must not fail a test.</summary>
public sealed class ComparingTimeTests
{
    [Theory]
    [InlineData("word ", "word word word … word word … word word … word word xylophone")]
    [InlineData("a b ", "a b … a b … a b … a b … xylophone")]
    [InlineData("he said it and ", "he said [that] it and he … said it … and he [sic] said xylophone")]
    [InlineData("我不", "我不……我不……我不……木琴")]
    [InlineData("e\u0301\u0301 ", "e\u0301\u0301 … xylophone")]
    [InlineData("NAME: ", "NAME … NAME … NAME xylophone")]
    [InlineData("[…]\n", "[…] [...] [x] xylophone")]
    [InlineData("a-\n", "a-a-a-a-a xylophone")]
    public void Hostile_words_against_a_large_copy_end_soon(string bit, string quotation)
    {
        var copy = SearchableCopy.From(new SourceId("copy"), string.Concat(Enumerable.Repeat(bit, 400_000 / bit.Length)));
        Within(TimeSpan.FromSeconds(5), () =>
        {
            Assert.False(MatchQuotation.In(copy, new ComparedWords(quotation, "en")).IsVerified);
            FindNearest.In(copy, quotation);
        });
    }

    // Other programs of the same run want the same two cores: what is done in time once can be done in time.
    private static void Within(TimeSpan most, Action work)
    {
        var best = TimeSpan.MaxValue;
        for (var attempt = 0; attempt < 4 && best > most; attempt++)
        {
            var clock = Stopwatch.StartNew();
            work();
            if (clock.Elapsed < best) best = clock.Elapsed;
        }

        TestContext.Current.SendDiagnosticMessage(best.ToString());
        Assert.True(best < most, best.ToString());
    }

    [Fact]
    public void Five_hundred_quotations_are_compared_with_a_million_characters()
    {
        var words = string.Concat(Enumerable.Range(0, 140_000).Select(i => $"w{i * 7919 % 99_991} "));
        var copy = SearchableCopy.From(new SourceId("copy"), words);
        MatchQuotation.In(copy, new ComparedWords(words[..300].Trim(), "en"));
        Within(TimeSpan.FromSeconds(2), () =>
        {
            for (var i = 0; i < 500; i++)
            {
                var from = words.IndexOf(' ', i * 1_500) + 1;
                Assert.True(MatchQuotation.In(copy, new ComparedWords(words[from..words.IndexOf(' ', from + 290)], "en")).IsVerified);
            }
        });
    }
}
