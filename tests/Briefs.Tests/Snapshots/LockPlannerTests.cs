using Briefs.Cli.Snapshot;
using Briefs.Reading.Discovery;
using Briefs.Tests.Checks;
using Xunit;

namespace Briefs.Tests.Snapshots;

public sealed class LockPlannerTests
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);
    private static readonly SourceId s_news = new("news");

    [Fact]
    public void A_new_copy_is_locked_with_its_hash_its_address_and_the_time()
    {
        var source = GivenSite.Source("news") with { Url = "https://example.org/a?b=1&c=2" };
        var plan = LockPlanner.Plan(Library("Words.\n") with { Briefs = [GivenSite.Brief("a").With([source])] }, s_now);
        Assert.Equal([s_news], plan.Locked.Select(c => c.Source));
        Assert.Equal(
            """
            {
              "version": 1,
              "sources": {
                "news": {
                  "text": {
                    "sha256": "04992df26cbd3c75a3f121501e221823883baf391208ea3ecb76dc2c194c2d64"
                  },
                  "original": null,
                  "url": "https://example.org/a?b=1&c=2",
                  "finalUrl": null,
                  "fetched": "2026-03-04T05:06:07Z",
                  "contentType": null,
                  "extractor": null
                }
              }
            }

            """.ReplaceLineEndings("\n"),
            Encoding.UTF8.GetString(LockWriter.Serialize(plan.Entries).Span));
    }

    [Fact]
    public void What_is_locked_and_unchanged_stays_as_it_is()
    {
        var entry = new SavedCopyEntry { TextSha256 = Sha256("Words.\n"), Fetched = s_now.AddYears(-1), Url = "https://example.org/old" };
        var plan = LockPlanner.Plan(Library("Words.\n", entry), s_now);
        Assert.Empty(plan.Locked);
        Assert.Equal(entry, plan.Entries[s_news]);
    }

    [Fact]
    public void What_was_added_by_hand_and_changed_is_locked_anew()
    {
        var plan = LockPlanner.Plan(Library("Other words.\n",
            new SavedCopyEntry { TextSha256 = Sha256("Words.\n"), Fetched = s_now.AddYears(-1) }), s_now);
        Assert.Single(plan.Locked);
        Assert.Equal((Sha256("Other words.\n"), s_now), (plan.Entries[s_news].TextSha256, plan.Entries[s_news].Fetched));
    }

    [Fact]
    public void What_a_program_extracted_and_somebody_changed_is_refused()
    {
        var entry = new SavedCopyEntry { TextSha256 = Sha256("Words.\n"), Extractor = "AngleSharp 1.2.0" };
        var plan = LockPlanner.Plan(Library("Other words.\n", entry), s_now);
        Assert.Empty(plan.Locked);
        Assert.Equal([s_news], plan.Refused.Select(c => c.Source));
        Assert.Equal(entry, plan.Entries[s_news]);
    }

    [Fact]
    public void An_entry_without_its_text_is_kept_for_check_to_miss()
    {
        var library = Library("Words.\n") with { EvidenceLock = Lock(("gone", new SavedCopyEntry { TextSha256 = Sha256("x") })) };
        Assert.Equal(["gone", "news"], LockPlanner.Plan(library, s_now).Entries.Keys.Select(k => k.Value));
    }

    [Fact]
    public void What_is_written_is_read_again_as_it_was()
    {
        var entries = ImmutableSortedDictionary<SourceId, SavedCopyEntry>.Empty
            .Add(new SourceId("b"), new SavedCopyEntry { TextSha256 = Sha256("b") })
            .Add(new SourceId("a"), new SavedCopyEntry
            {
                TextSha256 = Sha256("a"), OriginalSha256 = Sha256("o"), Url = "https://example.org/é?\"&<",
                FinalUrl = "https://example.org/", Fetched = s_now,
                ContentType = "text/html; charset=utf-8", Extractor = "AngleSharp 1.2.0",
            });
        var read = EvidenceLockReader.ReadLock(
            FileText.Create("evidence.lock.json", Encoding.UTF8.GetString(LockWriter.Serialize(entries).Span)));
        Assert.Empty(read.Diagnostics);
        Assert.Equal(entries.Values, read.Value.Entries.Values.Select(entry => entry with { Span = default }));
    }

    private static Library Library(string text, SavedCopyEntry? entry = null) => GivenSite.Of(GivenSite.Brief("a")) with
    {
        SavedCopies = ImmutableSortedDictionary<SourceId, SavedCopy>.Empty.Add(
            s_news, new SavedCopy(s_news, FileText.Create("content/evidence/news.txt", text), entry)),
        EvidenceLock = entry is null ? null : Lock(("news", entry)),
    };

    private static EvidenceLock Lock(params (string Id, SavedCopyEntry Entry)[] entries) => new()
    {
        File = ContentFile.Whole("content/evidence/evidence.lock.json"),
        Entries = entries.ToImmutableSortedDictionary(e => new SourceId(e.Id), e => e.Entry),
        IsWhole = true,
    };

    private static string Sha256(string text) => new SavedCopy(s_news, FileText.Create("x.txt", text), null).HashOfText();
}
