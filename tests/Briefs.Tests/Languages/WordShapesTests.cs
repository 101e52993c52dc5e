using Briefs.Languages;
using Xunit;

namespace Briefs.Tests.Languages;

/// <summary>Words are excluded without a look-up only if they are certainly not among those of a set.</summary>
public sealed class WordShapesTests
{
    private static readonly WordShapes s_shapes = new(["said", "à", "o'clock", "x", "été", new string('w', 80)]);

    [Theory]
    [InlineData("said")]
    [InlineData("SAID")]
    [InlineData("Said")]
    [InlineData("o'clock")]
    [InlineData("o’clock")]
    [InlineData("X")]
    [InlineData("À")]
    [InlineData("Été")]
    [InlineData("sa\u00ADid")]
    public void A_word_of_the_set_is_not_excluded_however_it_is_written(string word) => Assert.False(s_shapes.Exclude(word));

    [Fact]
    public void A_long_word_of_the_set_is_not_excluded() => Assert.False(s_shapes.Exclude(new string('W', 80)));

    [Theory]
    [InlineData("sold")]
    [InlineData("saidt")]
    [InlineData("xy")]
    [InlineData("paid")]
    public void A_word_with_other_first_letters_or_another_length_is_excluded(string word) => Assert.True(s_shapes.Exclude(word));
}
