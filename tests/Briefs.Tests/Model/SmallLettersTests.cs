
namespace Briefs.Tests.Model;

public sealed class SmallLettersTests
{
    [Theory]
    [InlineData("İSTANBUL IĞDIR", "tr", "istanbul ığdır")]
    [InlineData("İSTANBUL IĞDIR", "tr-TR", "istanbul ığdır")]
    [InlineData("BAKI İL", "az", "bakı il")]
    [InlineData("İstanbul Iğdır", "en", "istanbul iğdır")]
    [InlineData("I\u0307stanbul", "en", "istanbul")]
    [InlineData("ΝΟΜΟΣ ΚΑΙ ΣΟΦΟΣ", "el", "νομος και σοφος")]
    [InlineData("Σ ΣΑΣ.", "el", "σ σας.")]
    [InlineData("STRASSE ẞ", "de", "strasse ß")]
    [InlineData("ĐẶNG", "vi", "đặng")]
    public void Letters_are_small_by_the_rules_of_the_language(string text, string lang, string small) =>
        Assert.Equal(small, SmallLetters.ToLower(text, lang));
}
