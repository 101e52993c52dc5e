using Briefs.Evidence;

namespace Briefs.Tests.Evidence;

public sealed class TextFragmentTests
{
    [Theory]
    [InlineData("We stay, they left.", "they left", ":~:text=they%20left")]
    [InlineData("A self-made man, & more", "self-made man, & more", ":~:text=self%2Dmade%20man%2C%20%26%20more")]
    [InlineData("They left. We know that they left.", "they left", ":~:text=We%20know%20that-,they%20left")]
    [InlineData("We stay\n  here.", "stay\n  here", ":~:text=stay%20here")]
    [InlineData("мы здесь", "мы", ":~:text=%D0%BC%D1%8B")]
    public void It_is_made_of_the_copy_s_own_words(string copy, string words, string fragment)
    {
        var at = copy.IndexOf(words, StringComparison.Ordinal);

        Assert.Equal(fragment, TextFragment.Create(Copy(copy), new TextSpan(at, at + words.Length)));
    }

    [Fact]
    public void A_long_passage_is_told_by_its_first_and_last_words()
    {
        var copy = string.Join(' ', Enumerable.Range(1, 100).Select(i => $"word{i}"));

        Assert.Equal(
            ":~:text=word1%20word2%20word3%20word4%20word5,word96%20word97%20word98%20word99%20word100",
            TextFragment.Create(Copy(copy), new TextSpan(0, copy.Length)));
    }

    private static SearchableCopy Copy(string text) => SearchableCopy.Create(new SourceId("copy"), text);
}
