using Briefs.Checks.PublishedState;

namespace Briefs.Tests.Checks;

/// <summary>Which corrections answer for changed words.</summary>
public sealed class NamedWordsTests
{
    [Theory]
    [InlineData("We will not leave.", "We will never leave.", "An earlier version had “We will not leave”.")]
    [InlineData("We will not leave.", "We will never leave.", "It should have been: we will never leave!")]
    [InlineData("We will not leave.", "We will never leave.", "An earlier version had “not” in place of “never”.")]
    [InlineData("There were twelve men.", "There were eleven men.", "An earlier version gave “twelve men”.")]
    [InlineData("There were twelve men.", "There were eleven men.", "There were eleven, not twelve.")]
    [InlineData("They came for us at night and took all that we had.", "They came for us by day and took all that we had.",
        "The words “came for us at night” were wrong.")]
    [InlineData("«Нас было двенадцать», и мы ушли", "Нас было одиннадцать, и мы ушли", "Раньше было: „нас было двенадцать“.")]
    [InlineData("我们不会离开这里", "我们决不离开这里", "先前的版本写作“不会”。")]
    [InlineData("a lie", null, "An earlier version also had “a lie”.")]
    [InlineData("lie", null, "An earlier version also had “lie”.")]
    [InlineData("They came for us at night", null, "We took out the words came for us at night.")]
    public void A_correction_that_names_the_words_counts(string before, string? now, string correction) =>
        Assert.True(new NamedWords(correction).Include(before, now));

    [Theory]
    [InlineData("We will not leave.", "We will never leave.", "A comma was corrected.")]
    [InlineData("We will not leave.", "We will never leave.", "The spelling of a name was not right, and we will correct it.")]
    [InlineData("We will not leave.", "We will never leave.", "An earlier version had “We will”.")]
    [InlineData("There were twelve men.", "There were eleven men.", "An earlier version named twelve villages.")]
    [InlineData("lie", null, "The lie of the land was wrong.")]
    [InlineData("a lie", "a crime", "")]
    public void One_that_does_not_is_of_something_else(string before, string? now, string correction) =>
        Assert.False(new NamedWords(correction).Include(before, now));
}
