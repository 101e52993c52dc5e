using Briefs.Tests.Running;
using CsCheck;

namespace Briefs.Tests.Model;

public sealed class NormalFormTests
{
    private static readonly Gen<string> Any =
        Gen.OneOf(Gen.Char, Gen.OneOf('e', '\u0301', '\uFFFE', '\uFFFF', '\uFFFD', '\uD83D', '\uDE00', '\uFB01', 'ё')).Array[0, 20]
            .Select(c => new string(c));

    [Theory]
    [InlineData("e\u0301", "é")]
    [InlineData("\uFFFEe\u0301", "\uFFFEé")]
    [InlineData("e\u0301\uD800e\u0301", "é\uD800é")]
    [InlineData("\uDC00", "\uDC00")]
    [InlineData("😀e\u0301", "😀é")]
    [InlineData("", "")]
    public void What_has_no_form_stays_and_the_rest_is_normalised(string text, string normal)
    {
        Assert.Equal(normal, NormalForm.Convert(text, NormalizationForm.FormC));
        Assert.Equal(text == normal, NormalForm.IsOf(text, NormalizationForm.FormC));
    }

    // Marks above (230), below (220), through (1), below a iota (240), of class 0, of Hebrew, one of two, and beyond 16 bits.
    private static readonly Gen<string> Rows =
        Gen.OneOf("\u0301", "\u0323", "\u0334", "\u0345", "\u034F", "\u05B0", "\u0344", "\U0001D165", "\u0308", "\u20DD", "\u093E")
        .Array[0, 300].Select(string.Concat);

    [Fact]
    public void A_long_row_of_marks_has_the_form_that_the_library_gives_it() =>
        Gen.Select(Gen.OneOf("", "a", "ﬁ", "я"), Rows, Rows).Sample((letter, first, second) =>
    {
        var text = letter + first + "b" + second;
        foreach (var form in Enum.GetValues<NormalizationForm>()) Assert.Equal(text.Normalize(form), NormalForm.Convert(text, form));
    });

    [Theory]
    [InlineData("\u0301\u0323")]
    [InlineData("\u0301")]
    [InlineData("\u0345\u0301\u0323\u0334")]
    [InlineData("\uFFFE\u0301\u0323")]
    public void Marks_on_one_letter_are_work_in_proportion(string marks) => Work.GrowsWith(64_000, size =>
    {
        var text = "a" + string.Concat(Enumerable.Repeat(marks, size / marks.Length));
        return () =>
        {
            foreach (var form in Enum.GetValues<NormalizationForm>()) NormalForm.IsOf(NormalForm.Convert(text, form), form);
            NormalForm.IsOf(text, NormalizationForm.FormC);
        };
    });

    [Fact]
    public void Any_text_has_a_form_and_no_other_after_that() => Any.Sample(text =>
    {
        foreach (var form in Enum.GetValues<NormalizationForm>())
        {
            var normal = NormalForm.Convert(text, form);
            Assert.Equal(normal, NormalForm.Convert(normal, form));
            Assert.True(NormalForm.IsOf(normal, form));
            if (!text.Contains('\uFFFE', StringComparison.Ordinal) && !text.EnumerateRunes().Contains(Rune.ReplacementChar))
                Assert.Equal(text.Normalize(form), normal);
        }
    });
}
