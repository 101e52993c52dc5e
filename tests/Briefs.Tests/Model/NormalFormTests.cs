using System.Text;
using Briefs.Text;
using CsCheck;

namespace Briefs.Tests.Model;

public sealed class NormalFormTests
{
    private static readonly Gen<string> Any = Gen.OneOf(Gen.Char, Gen.OneOf('e', '\u0301', '\uFFFE', '\uFFFF', '\uFFFD', '\uD83D', '\uDE00', '\uFB01', 'ё')).Array[0, 20].Select(c => new string(c));

    [Theory]
    [InlineData("e\u0301", "é")]
    [InlineData("\uFFFEe\u0301", "\uFFFEé")]
    [InlineData("e\u0301\uD800e\u0301", "é\uD800é")]
    [InlineData("\uDC00", "\uDC00")]
    [InlineData("😀e\u0301", "😀é")]
    [InlineData("", "")]
    public void What_has_no_form_stays_and_the_rest_is_normalised(string text, string normal)
    {
        Assert.Equal(normal, NormalForm.Of(text, NormalizationForm.FormC));
        Assert.Equal(text == normal, NormalForm.IsOf(text, NormalizationForm.FormC));
    }

    [Fact]
    public void Any_text_has_a_form_and_no_other_after_that() => Any.Sample(text =>
    {
        foreach (var form in Enum.GetValues<NormalizationForm>())
        {
            var normal = NormalForm.Of(text, form);
            Assert.Equal(normal, NormalForm.Of(normal, form));
            Assert.True(NormalForm.IsOf(normal, form));
            if (!text.Contains('\uFFFE', StringComparison.Ordinal) && !text.EnumerateRunes().Contains(Rune.ReplacementChar)) Assert.Equal(text.Normalize(form), normal);
        }
    });
}
