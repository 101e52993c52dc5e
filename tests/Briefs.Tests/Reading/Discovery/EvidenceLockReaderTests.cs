using Briefs.Reading.Discovery;
using CsCheck;
using Xunit;

namespace Briefs.Tests.Reading.Discovery;

public sealed class EvidenceLockReaderTests
{
    private const string Hash = "aac349c5383fe171b36c868fe85dea689f545c594aa5fddc10b6d7b679509506";

    [Fact]
    public void An_entry_is_read_with_all_it_records()
    {
        var read = Read("""
            {"version": 1, "sources": {
              "news": {"text": {"sha256": "HASH"}, "original": {"sha256": "HASH"}, "url": "https://example.org/a", "finalUrl": "https://example.org/b",
                "fetched": "2026-01-02T03:04:05Z", "contentType": "text/html", "extractor": "AngleSharp 1.2.0"},
              "law": {"text": {"sha256": "HASH"}, "original": null, "url": null}}}
            """);
        Assert.Empty(read.Diagnostics);
        Assert.True(read.Value.IsWhole);
        var news = read.Value.Entries[new SourceId("news")];
        Assert.Equal((Hash, Hash, "https://example.org/a", "https://example.org/b"),
            (news.TextSha256, news.OriginalSha256, news.Url, news.FinalUrl));
        Assert.Equal((new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), "text/html", "AngleSharp 1.2.0"),
            (news.Fetched, news.ContentType, news.Extractor));
        var law = read.Value.Entries[new SourceId("law")];
        Assert.Equal((Hash, null, null, null, null), (law.TextSha256, law.OriginalSha256, law.Url, law.Fetched, law.Extractor));
    }

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("[]", 1, 1)]
    [InlineData("{\"version\": 1}", 1, 1)]
    [InlineData("{\"sources\": {}}", 1, 1)]
    [InlineData("{\"version\": \"1\", \"sources\": {}}", 1, 13)]
    [InlineData("{\"version\": 1, \"sources\": []}", 1, 27)]
    [InlineData("{\"version\": 1, \"sources\": {}, \"more\": 1}", 1, 31)]
    [InlineData("{\"version\": 1, \"sources\": {}} {}", 1, 31)]
    [InlineData("{\"version\": 1,\n \"sources\": {\"News\": {}}}", 2, 14)]
    [InlineData("{\"version\": 1,\n \"sources\": {\"news\": {}}}", 2, 14)]
    [InlineData("{\"version\": 1,\n \"sources\": {\"news\": null}}", 2, 22)]
    [InlineData("{\"version\": 1,\n \"sources\": {\"news\": {\"text\": {\"sha256\": \"AAC3\"}}}}", 2, 42)]
    [InlineData("{\"version\": 1,\n \"sources\": {\"é\n", 2, 16)]
    public void What_no_program_wrote_is_one_finding_at_its_place(string json, int line, int column)
    {
        var read = Read(json);
        Assert.False(read.Value.IsWhole);
        var found = Assert.Single(read.Diagnostics);
        Assert.Equal("evidence-lock-malformed", found.Rule.Id);
        var at = found.File.Lines.GetPosition(found.Span.Start);
        Assert.Equal((line, column), (at.Line, at.Column));
    }

    [Theory]
    [InlineData("\"fetched\": \"2026-01-02\"")]
    [InlineData("\"fetched\": \"2026-01-02T03:04:05+01:00\"")]
    [InlineData("\"url\": 5")]
    [InlineData("\"original\": {}")]
    [InlineData("\"note\": \"by me\"")]
    public void A_value_of_another_kind_is_refused(string field)
    {
        var read = Read("""{"version": 1, "sources": {"news": {"text": {"sha256": "HASH"}, FIELD}}}""".Replace("FIELD", field, StringComparison.Ordinal));
        Assert.Equal(["evidence-lock-malformed"], read.Diagnostics.Select(d => d.Rule.Id));
        Assert.False(read.Value.IsWhole);
    }

    [Fact]
    public void A_source_that_two_branches_added_is_reported()
    {
        const string Entry = "\"news\": {\"text\": {\"sha256\": \"HASH\"}}";
        var read = Read("{\"version\": 1, \"sources\": {" + Entry + ", " + Entry + "}}");
        Assert.Equal(["front-matter-duplicate-key"], read.Diagnostics.Select(d => d.Rule.Id));
        Assert.False(read.Value.IsWhole);
    }

    [Fact]
    public void Any_text_ends_in_a_record_or_a_finding_inside_it() =>
        Gen.OneOf(
            Gen.String,
            Gen.OneOf("}", "[", "]", ",", ":", "\"", "\"sources\"", "\"version\"", "1", "null", "\"text\"", "\"sha256\"", $"\"{Hash}\"",
                "é", "\uD83D\uDE00", "\n", "\\ud800").Array[0, 30].Select(string.Concat),
            Gen.Int[0, Whole.Length].Select(Gen.String[0, 2], (at, more) => Whole[..at] + more + Whole[at..]),
            Gen.Int[0, Whole.Length].Select(at => Whole[..at]))
        .Sample(text =>
        {
            var read = Read(text);
            Assert.Equal(read.Value.IsWhole, read.Diagnostics.IsEmpty);
            Assert.All(read.Diagnostics, found => Assert.InRange(found.Span.End, found.Span.Start, text.Length));
        });

    private const string Whole =
        $"{{\"version\": 1, \"sources\": {{\"news\": {{\"text\": {{\"sha256\": \"{Hash}\"}}, \"url\": \"é\", \"fetched\": "
            + "\"2026-01-02T03:04:05Z\"}}}";

    private static Checked<EvidenceLock> Read(string json) =>
        EvidenceLockReader.ReadLock(
            FileText.Create("content/evidence/evidence.lock.json", json.Replace("HASH", Hash, StringComparison.Ordinal)));
}
