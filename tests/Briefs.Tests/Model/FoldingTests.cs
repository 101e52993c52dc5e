using Briefs.Tests.Running;
using CsCheck;

namespace Briefs.Tests.Model;

/// <summary>A text that is returned as it is, because it has only ASCII, is the one that folding would make of it.</summary>
public sealed class FoldingTests
{
    private static readonly Gen<string> Ascii =
        Gen.OneOf(Gen.Char[' ', '~'], Gen.OneOf(' ', ' ', 'a', ':', '?', '!', ';', '"', '\'', '-', '\n')).Array[0, 12]
            .Select(c => new string(c));

    [Fact]
    public void ASCII_is_folded_as_beside_another_letter() =>
        // A letter of another script takes the other path. White space before it is inside the text, and not at its end.
        Ascii.Where(text => text.Length == 0 || !char.IsWhiteSpace(text[^1]))
            .Sample(
                text => Assert.Equal(Folding.Typographic(text) + "ж", Folding.Typographic(text + "ж")),
                iter: Repetitions.Times(5_000, 100_000));
}
