using Briefs.Reading.Discovery;
using Briefs.Reading.FrontMatter;
using Briefs.Reading.Settings;
using Briefs.Tests.Running;
using CsCheck;
using Xunit;

namespace Briefs.Tests.Reading.FrontMatter;

public class AnyHeadTests
{
    private static readonly string[] Pieces =
    [
        "title", "summary", "date", "sources", "quoted", "responses", "corrections", "images", "image", "allow", "status", "embargo",
            "lang", "roles", "name", "from", "url", "title: A\ndate: 2024-03-01\n",
        ":", ": ", "\n", "\n  ", "\n    ", "\n- ", "- ", "[", "]", "{", "}", ", ", "\"", "'", "#", " #", ">-\n  ", "|", "|2", "&a", "*a",
            "!x", "?", "@", "`", "%", "<<", "\\", "\\u", "\\ud800", "---", "\n---\n", "...\n", "\t", "\r",
        "\u2028", "\u202e", "\u0000", "é", "😀", "2024-03-01", "2024-3-1", "0000-00-00", "9999-12-31T23:59-14:00", "0001-01-01T00:00+14:00",
            "https://x.y", "undated", "true", "x", " ", "  ",
    ];

    private static readonly Gen<string> Texts =
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40]
            .Select(pieces => "---\n" + string.Concat(pieces) + "\n---\nBody.\n");

    [Fact]
    public void Any_front_matter_ends_in_findings_inside_the_file() =>
        Texts.Sample(AssertRead, iter: Repetitions.Times(625, 5_000), threads: 1);

    private static void AssertRead(string text)
    {
        var file = SourceTextReader.Decode("content/briefs/x.md", Encoding.UTF8.GetBytes(text)).Value!;
        var found = FrontMatterParser.Read(file, DocumentKind.Brief).Diagnostics;
        var yaml = SourceTextReader.Decode(ContentPaths.People, Encoding.UTF8.GetBytes(text)).Value!;
        found = [.. found, .. PeopleReader.Read(yaml).Diagnostics, .. SourcesReader.Read(yaml).Diagnostics,
            .. ImageCreditsReader.Read(yaml).Diagnostics,
            .. SourcesReader.Read(yaml with { File = yaml.File with { Path = ContentPaths.SourcesJson } }).Diagnostics];
        Assert.All(found, d => Assert.True(
            d.Span.Start >= 0 && d.Span.End >= d.Span.Start && d.Span.End <= file.Text.Length, $"{d.Rule.Id} {d.Span}"));
    }
}
