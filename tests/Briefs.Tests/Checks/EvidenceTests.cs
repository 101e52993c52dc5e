using Briefs.Checks.Rules;
using Xunit;

namespace Briefs.Tests.Checks;

public sealed class EvidenceTests
{
    private static readonly SourceId s_news = new("news");

    [Fact]
    public void The_hash_is_that_of_the_text_in_UTF_8() =>
        Assert.Equal("edd3a863872a04239eb29ad4bc12fc892b3d4ae57cc7e786a3697816f8e141c2", Copy("é\n", null).HashOfText());

    [Fact]
    public void An_extracted_text_that_was_changed_is_not_to_be_locked_but_put_back()
    {
        var entry = new SavedCopyEntry { TextSha256 = "0", Extractor = "PdfPig 0.1.9" };
        var found = Assert.Single(GivenSite.Check<EvidenceChanged>(WithCopy(entry)));
        Assert.Contains("PdfPig 0.1.9 extracted this text", found.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_that_could_not_be_read_is_not_missing_as_well()
    {
        var library = GivenSite.Of(GivenSite.Brief("a")) with { EvidenceLock = Lock(new SavedCopyEntry { TextSha256 = "0" }) };
        Assert.Single(GivenSite.Check<EvidenceMissing>(library));
        Assert.Empty(GivenSite.Check<EvidenceMissing>(library with { UnreadCopies = [s_news] }));
    }

    [Fact]
    public void Beside_a_record_that_cannot_be_read_nothing_is_called_unlocked()
    {
        var library = WithCopy(null);
        Assert.Single(GivenSite.Check<EvidenceUnlocked>(library));
        Assert.Empty(GivenSite.Check<EvidenceUnlocked>(
            library with { EvidenceLock = Lock(new SavedCopyEntry { TextSha256 = "0" }) with { IsWhole = false } }));
    }

    [Fact]
    public void A_copy_of_a_shared_source_may_wait_for_a_brief_that_cites_it()
    {
        var library = WithCopy(null);
        Assert.Single(GivenSite.Check<EvidenceUnused>(library));
        Assert.Empty(GivenSite.Check<EvidenceUnused>(
            library with { SharedSources = ImmutableSortedDictionary<SourceId, Source>.Empty.Add(s_news, GivenSite.Source("news")) }));
    }

    [Fact]
    public void Beside_front_matter_that_cannot_be_read_no_copy_is_called_unused() =>
        Assert.Empty(GivenSite.Check<EvidenceUnused>(WithCopy(null) with { Briefs = [GivenSite.Brief("a") with { IsUnreadable = true }] }));

    [Theory]
    [InlineData("witness", null, "news", null, true)]
    [InlineData("mills", "witness", "news", null, true)]
    [InlineData("witness", null, "rfa", "news", true)]
    [InlineData("witness", null, "news", "rfa", true)]
    [InlineData("mills", null, "news", null, false)]
    [InlineData("witness", null, "rfa", null, false)]
    public void A_witness_is_whoever_speaks_or_tells_in_the_source_or_in_what_was_read(
        string speaker, string? told, string source, string? via, bool isFound)
    {
        var citation = GivenSite.Citation(speaker, source) with
        { ToldBy = told is null ? null : new PersonId(told), Via = via is null ? null : new SourceId(via) };
        var found = GivenSite.Check<EvidenceNamesWitness>(WithCopy(null) with { Briefs = [Brief(citation)] });
        Assert.Equal(isFound ? 1 : 0, found.Count);
    }

    [Fact]
    public void The_speaker_of_a_source_is_a_witness_too()
    {
        var brief = GivenSite.Brief("a").With([GivenSite.Source("news") with { Speaker = new PersonId("witness") }], [Witness]);
        Assert.Single(GivenSite.Check<EvidenceNamesWitness>(WithCopy(null) with { Briefs = [brief] }));
    }

    [Fact]
    public void An_original_shows_a_witness_as_a_text_does()
    {
        var library = GivenSite.Of(Brief(GivenSite.Citation("witness", "news"))) with { SavedOriginals = [s_news] };
        Assert.Single(GivenSite.Check<EvidenceNamesWitness>(library));
        Assert.Empty(GivenSite.Check<EvidenceNamesWitness>(
            library with { Evidence = new EvidenceFolder { Path = "../kept", IsInSite = false } }));
    }

    [Fact]
    public void A_source_is_noted_once_in_each_brief_that_lists_it_and_once_where_it_is_shared()
    {
        var own = GivenSite.Brief("a").With([GivenSite.Source("news")]) with { Quotations = [Quoted("news"), Quoted("news")] };
        Assert.Single(GivenSite.Check<SourceNotKept>(GivenSite.Of(Own(own))));
        var shared = ImmutableSortedDictionary<SourceId, Source>.Empty.Add(s_news, GivenSite.Source("news"));
        var briefs = "ab".Select(slug => GivenSite.Brief($"{slug}") with { Sources = shared, Quotations = [Quoted("news")] });
        Assert.Single(GivenSite.Check<SourceNotKept>(GivenSite.Of([.. briefs])));
    }

    [Fact]
    public void What_is_not_quoted_or_cannot_be_compared_need_not_be_kept()
    {
        var citation = GivenSite.Citation("mills", "news");
        foreach (var quotation in (Quotation[])[Quoted("news") with { EchoOf = "q-0" }, GivenSite.Quotation(
            default, citation with { Unverifiable = "broadcast" }), GivenSite.Quotation(default, GivenSite.Citation("mills", null))])
            Assert.Empty(GivenSite.Check<SourceNotKept>(GivenSite.Of(Brief() with { Quotations = [quotation] })));
    }

    [Fact]
    public void To_keep_the_words_of_a_witness_in_the_site_is_not_asked_for()
    {
        var brief = Brief() with { Quotations = [GivenSite.Quotation(default, GivenSite.Citation("witness", "news"))] };
        Assert.Empty(GivenSite.Check<SourceNotKept>(GivenSite.Of(brief)));
        Assert.Single(GivenSite.Check<SourceNotKept>(
            GivenSite.Of(brief) with { Evidence = new EvidenceFolder { Path = "../kept", IsInSite = false } }));
    }

    private static Person Witness => GivenSite.Person("witness") with { Anonymous = "fear of reprisal" };

    private static Brief Brief(params Citation[] citations) =>
        GivenSite.Brief("a").With([GivenSite.Source("news"), GivenSite.Source("rfa")],
            [GivenSite.Person("mills", "Ada Mills"), Witness]) with
        {
            CitationGroups = citations.Length == 0 ? [] : [new CitationGroup(default, [.. citations])],
        };

    private static Brief Own(Brief brief) =>
        brief with { Sources = brief.Sources.ToImmutableSortedDictionary(s => s.Key, s => s.Value with { File = brief.File }) };

    private static Quotation Quoted(string source) => GivenSite.Quotation(default, GivenSite.Citation("mills", source));

    private static SavedCopy Copy(string text, SavedCopyEntry? entry) =>
        new(s_news, FileText.Create("content/evidence/news.txt", text), entry);

    private static Library WithCopy(SavedCopyEntry? entry) => GivenSite.Of(GivenSite.Brief("a")) with
    {
        SavedCopies = ImmutableSortedDictionary<SourceId, SavedCopy>.Empty.Add(s_news, Copy("Words.\n", entry)),
    };

    private static EvidenceLock Lock(SavedCopyEntry entry) => new()
    {
        File = ContentFile.Whole("content/evidence/evidence.lock.json"),
        Entries = ImmutableSortedDictionary<SourceId, SavedCopyEntry>.Empty.Add(s_news, entry),
        IsWhole = true,
    };
}
