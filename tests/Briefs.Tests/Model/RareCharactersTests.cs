using CsCheck;
using Xunit;

namespace Briefs.Tests.Model;

public sealed class RareCharactersTests
{
    private const string Rare = "\"'<«»„“”’‹›「」\u2028\uFEFF\uFFFF";

    // Long runs of ASCII, which are skipped many at once, other scripts, and now and then one of the set.
    private static readonly Gen<string> s_text = Gen.OneOf(
        Gen.Char['a', 'z'], Gen.Char['a', 'z'], Gen.Char['\0', '\u007F'], Gen.Char['а', 'я'], Gen.Char['\u0080', '\uFFFF'],
            Gen.Int[0, Rare.Length - 1].Select(at => Rare[at])).Array[0, 200].Select(c => new string(c));

    [Fact]
    public void It_finds_what_is_looked_for_one_by_one() =>
        s_text.Sample(text => Assert.Equal(text.IndexOfAny([.. Rare]), new RareCharacters(Rare).IndexIn(text)));
}
