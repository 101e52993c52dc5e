using Briefs.Evidence;
using Briefs.Tests.Running;

namespace Briefs.Tests.Evidence;

/// <summary>Comparing is work in proportion to the copy.</summary>
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
        Work.GrowsWith(Repetitions.Times(160_000, 400_000), size =>
        {
            var copy = SearchableCopy.Create(new SourceId("copy"), string.Concat(Enumerable.Repeat(bit, size / bit.Length)));
            return () =>
            {
                Assert.False(QuotationMatcher.Match(copy, new ComparedWords(quotation, "en")).IsVerified);
                NearestPassageFinder.Find(copy, quotation);
            };
        });
    }

    [Fact]
    public void Eight_times_the_quotations_and_the_copy_is_about_eight_times_the_work() =>
        Work.GrowsWith(Repetitions.Times(50_000, 140_000), size =>
    {
        var words = string.Concat(Enumerable.Range(0, size).Select(i => $"w{i * 7919 % 99_991} "));
        var copy = SearchableCopy.Create(new SourceId("copy"), words);
        QuotationMatcher.Match(copy, new ComparedWords(words[..300].Trim(), "en"));
        return () =>
        {
            for (var i = 0; i < size / 280; i++)
            {
                var from = words.IndexOf(' ', i * 1_500) + 1;
                Assert.True(QuotationMatcher.Match(copy, new ComparedWords(words[from..words.IndexOf(' ', from + 290)], "en")).IsVerified);
            }
        };
    });
}
