using Briefs.Reading.Yaml;
using Briefs.Reading;
using Briefs.Tests.Running;
using CsCheck;
using Xunit;

namespace Briefs.Tests.Reading.Yaml;

public class PlainYamlReaderTests
{
    private static readonly string[] Lines =
    [
        "title: A border closes", "title: \"A border\"", "title: “No”", "summary: >-", "summary: >", "text: |", "text: |-",
            "date: 2024-03-01", "topics: [a, b-c]",
        "topics: []", "topics: [a]", "topics: [a, ]", "quoted:", "mills:", "a: b: c", "a: b #c", "a:b", "a: ", "a:", "a: b ", "a: \"b\" c",
            "a: \"\"", "a: \"", "a: [", "- x", "-", "-x: y",
        "words alone", "", " ", "   ", "# remark", "a: # x", "a: #x", "a: -b", "a: - b", "a: 'x'", "a: @b", "a: (b)", "a: b\tc", "é: b",
            "1: 2", "a: x, y", "a: {b: c}", "...", "a: é:", "a: https://x.y/z#d", "? a",
        "a: >-2", "a: >+", "a: &x b", "a: *x", "a: !x b", "<<: b", "a: ...", "a: 12:30", "a: b]", "%x", "a: null",
    ];

    private static readonly Gen<string> Documents =
        Gen.Select(Gen.Int[0, 3].Select(i => new string(' ', i * 2)), Gen.Int[0, Lines.Length - 1].Select(i => Lines[i]))
            .Select((indent, line) => indent + line).Array[1, 9]
            .Select(lines => string.Join('\n', lines) + "\n");

    /// <summary>Mostly well formed: keys at their level, a text below <c>&gt;-</c>.</summary>
    private static readonly Gen<string> LikelyDocuments =
        Gen.Int[0, 12].Array[1, 12].Select(choices => string.Concat(choices.Select((choice, i) => choice switch
        {
            0 => $"k{i}: >-\n  one “two”\n  three\n\n",
            1 => $"k{i}: |\n    one\n      two\n\n\n    three\n",
            2 => $"k{i}:\n  a: b c\n  d:\n     e: f\n  g: \"h: i\"\n",
            3 => $"k{i}: [a, b]\n",
            4 => $"k{i}:\n",
            5 => $"k{i}: \"quoted “text”\"\n",
            6 => $"\nk{i}: Text, with (signs) and 12:30 o'clock\n\n",
            7 => $"k{i}:\n    >-\n",
            8 => $"k{i}:\n  a:\n  b: >\n     x\n  c: y\n",
            9 => "dup: x\n",
            10 => $"k{i}: >\n  one\n   two\n  \n  three\n",
            11 => $"k{i}: one\n  two\n",
            _ => $"k{i}: “plain”\n",
        })));

    [Fact]
    public void Whatever_it_reads_the_parser_reads_the_same() =>
        Documents.Sample(AssertSame, iter: Repetitions.Times(3_750, 30_000), threads: 1);

    [Fact]
    public void Likely_front_matter_is_read_the_same() =>
        LikelyDocuments.Sample(AssertSame, iter: Repetitions.Times(1_250, 10_000), threads: 1);

    [Theory]
    [InlineData("title: A\ndate: 2024-03-01\nsources:\n  news:\n    title: \"B c\"\n    url: https://example.org/1\ntopics: [a, b]\n")]
    [InlineData("title: >-\n  Kazakhstan: “no”\nsummary: >-\n  One.\n  Two.\ndate: 2024-03-01\n")]
    [InlineData("title: A\ntitle: B\n")]
    public void Ordinary_front_matter_does_not_need_the_parser(string yaml)
    {
        Assert.NotNull(Plain(yaml).Root);
        AssertSame(yaml);
    }

    private static void AssertSame(string yaml)
    {
        var (plain, plainFound) = Plain(yaml);
        if (plain is null) return;
        var diagnostics = new DiagnosticBag(File(yaml).File);
        var tree = YamlReader.FromParser(File(yaml), new TextSpan(0, yaml.Length), diagnostics);
        Assert.True(tree.IsComplete, yaml);
        Assert.Equal(Written(tree.Root!), Written(plain));
        Assert.Equal(Marked.Written(diagnostics.ToImmutable()), Marked.Written(plainFound.ToImmutable()));
    }

    private static (YamlNode? Root, DiagnosticBag Found) Plain(string yaml)
    {
        var diagnostics = new DiagnosticBag(File(yaml).File);
        return (PlainYamlReader.Read(File(yaml), new TextSpan(0, yaml.Length), diagnostics), diagnostics);
    }

    private static FileText File(string yaml) => FileText.Create("content/site.yml", yaml);

    private static string Written(YamlNode node)
    {
        var written = new StringBuilder();
        Write(node, written);
        return written.ToString();
    }

    private static void Write(YamlNode node, StringBuilder written)
    {
        written.Append('\n').Append(node.Span).Append(' ');
        if (node is YamlNode.Scalar scalar)
            written.Append(scalar.IsPlain).Append(" [").Append(scalar.Text).Append("] ")
                .AppendJoin(',', Enumerable.Range(0, scalar.Text.Length).Select(scalar.Placed.OffsetOf));
        foreach (var item in (node as YamlNode.Sequence)?.Items ?? []) Write(item, written.Append(" -"));
        foreach (var entry in (node as YamlNode.Mapping)?.Entries ?? [])
        {
            Write(entry.Key, written.Append(" k"));
            Write(entry.Value, written.Append(" v"));
        }
    }
}
