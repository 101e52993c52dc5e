using Briefs.Reading.Yaml;
using Briefs.Tests.Running;
using CsCheck;
using Xunit;
using YamlDotNet.Core.Events;
using YamlDotNet.Core;

namespace Briefs.Tests.Reading.Yaml;

public class ScalarPlaceTests
{
    private static readonly string[] Fragments =
    [
        "a", "b", "é", "😀", "ш", " ", "  ", "\n", "\n\n", "\n  ", "\n    ", "\n\n   ", "\n   \n  ", "\t", "\n \t", "''", "'", "\"", "\\n",
            "\\t", "\\\"", "\\\\",
        "\\x41", "\\u00e9", "\\U0001F600", "\\\n", "\\\n   ", " \\\n  ", "#", " #", "# ", ": ", ":", "-", "- ", ", ", "x y", "\\/", "\\0",
            "\\N", "\\ ", "\\L",
    ];

    private static readonly string[] Openings =
        ["k: ", "k: '", "k: \"", "k: |\n  ", "k: >\n  ", "k: >-\n  ", "k: |+\n  ", "k: |2\n  ", "k: >1-\n  ", "k: >- # note\n  ",
            "- k: >\n    ", "- - |1\n   ", "k:\n  - '", "[ '", "{a: \"", "k: >+\n\n  ", "k:\n  "];

    private static readonly Gen<string> Documents =
        Gen.Select(AnyOf(Openings), AnyOf(Fragments).Array[0, 14],
            AnyOf("", "'", "\"", "\n", "\n\n", "'\n", "\"\nz: 1\n", "\nz: 1\n", "']", "\"}"))
            .Select((opening, middle, end) => opening + string.Concat(middle) + end);

    [Fact]
    public void Every_character_of_every_scalar_is_found_again_at_its_place() =>
        Documents.Sample(AssertPlaces, iter: Repetitions.Times(3_750, 30_000), threads: 1);

    [Theory]
    [InlineData("k: >-\n  one\n  two\n\n  three\n", "one two\nthree")]
    [InlineData("k: \"caf\\u00e9 is\n  open\"", "café is open")]
    [InlineData("k: 'it''s\n  open'", "it's open")]
    public void A_folded_text_reads_as_one_line(string yaml, string text)
    {
        Assert.Equal(text, Scalars(yaml)[^1].Value);
        AssertPlaces(yaml);
    }

    private static Gen<string> AnyOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static void AssertPlaces(string yaml)
    {
        foreach (var scalar in Scalars(yaml))
        {
            var span = new TextSpan((int)scalar.Start.Index, (int)scalar.End.Index);
            var placed = ScalarMapper.Place(yaml, span, scalar.Style, scalar.Value);
            Assert.True(placed is not null, $"not placed: {yaml}");
            for (var i = 0; i < placed.Text.Length; i++) AssertPlace(yaml, placed, i, scalar.Style);
        }
    }

    private static void AssertPlace(string yaml, MappedText placed, int index, ScalarStyle style)
    {
        var offset = placed.OffsetOf(index);
        Assert.InRange(offset, index == 0 ? 0 : placed.OffsetOf(index - 1), yaml.Length - 1);
        if (style == ScalarStyle.DoubleQuoted && yaml[offset] == '\\') return;
        var expected = placed.Text[index] is ' ' && yaml[offset] == '\n' ? '\n' : placed.Text[index];
        Assert.Equal(expected, yaml[offset]);
    }

    /// <summary>The scalars up to the first fault.</summary>
    private static List<Scalar> Scalars(string yaml)
    {
        var scalars = new List<Scalar>();
        var parser = new Parser(new StringReader(yaml));
        try
        {
            while (parser.MoveNext())
            {
                if (parser.Current is Scalar scalar) scalars.Add(scalar);
            }
        }
        catch (YamlException)
        {
        }
        catch (InvalidOperationException)
        {
        }

        return scalars;
    }
}
