using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Briefs.Pages;
using Briefs.Pages.Exports;
using Briefs.Pages.Reuse;
using Xunit;

namespace Briefs.Tests.Pages;

/// <summary>The index of the evidence lists the hashes that its parts have, also of parts that an earlier run wrote.</summary>
public sealed class KeptPartHashesTests
{
    private const string Letter = "content/files/letter.pdf";

    private static readonly ImmutableArray<Brief> s_briefs = [.. Enumerable.Range(1, 60).Select(Long)];

    [Fact]
    public void After_any_change_the_index_is_that_of_a_build_without_the_cache()
    {
        var kept = new InMemory();
        var longer = s_briefs.SetItem(30, s_briefs[30] with { Title = BodyOf.Plain("Longer") });
        var attached = Attachments(1);
        (Library Library, string Address)[] steps =
        [
            (LibraryOf(s_briefs), "https://example.org/"), (LibraryOf(longer), "https://example.org/"),
            (LibraryOf(s_briefs), "https://example.org/"), (LibraryOf(s_briefs.RemoveAt(2)), "https://example.org/"),
            (LibraryOf(s_briefs) with { Attachments = attached }, "https://example.org/"),
            (LibraryOf(s_briefs) with { Attachments = Attachments(2) }, "https://example.org/"),
            (LibraryOf(s_briefs) with { Attachments = attached }, "https://example.org/watch/"),
        ];
        foreach (var (library, address) in steps)
        {
            var index = IndexOf(library, address, kept);
            Assert.Equal(IndexOf(library, address, null), index);
            Assert.Equal(index, IndexOf(library, address, kept));
        }
    }

    [Fact]
    public void A_part_that_is_the_same_is_not_written_to_hash_it()
    {
        var kept = new InMemory();
        var library = LibraryOf(s_briefs);
        using var index = JsonDocument.Parse(IndexOf(library, "https://example.org/", kept));
        var hash = index.RootElement.GetProperty("parts")[1].GetProperty("sha256").GetString()!;
        kept.Replace(hash, new string('f', hash.Length));
        using var again = JsonDocument.Parse(IndexOf(library, "https://example.org/", kept));
        Assert.Equal(new string('f', hash.Length), again.RootElement.GetProperty("parts")[1].GetProperty("sha256").GetString());
    }

    private static string IndexOf(Library library, string address, KeptFiles? kept)
    {
        var hashes = new ContentHashes([1], library.Documents.ToDictionary(d => d.File.Path, HashOf, StringComparer.Ordinal));
        var profile = new SiteProfile(address, DateTimeOffset.UnixEpoch);
        var templates = TemplateReader.Read(new Dictionary<string, string>(StringComparer.Ordinal)).Value;
        var plan = SitePlanner.Plan(library, templates, profile, hashes, kept).Value;
        using var stream = new MemoryStream();
        Assert.IsType<PlannedFile.Streamed>(plan.Files.Single(file => file.Path == "evidence.json")).WriteTo(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static byte[] HashOf(Brief document) => SHA256.HashData(Encoding.UTF8.GetBytes(document.File.Path + document.Title.Plain));

    private static Library LibraryOf(ImmutableArray<Brief> briefs) => SampleLibrary.With([.. briefs]);

    private static ImmutableSortedDictionary<string, Attachment> Attachments(int hash) =>
        ImmutableSortedDictionary.Create<string, Attachment>(StringComparer.Ordinal).Add(Letter, new Attachment(Letter, 10)
        {
            Facts = new AttachmentFacts { Hash = new string((char)('0' + hash), 64) },
        });

    // The first brief asks for an attachment.
    private static Brief Long(int number) => SampleLibrary.Gate() with
    {
        File = ContentFile.Whole($"content/briefs/gate-{number:00}.md"),
        Slug = $"gate-{number:00}",
        Title = BodyOf.Plain("x"),
        Body = new BodyOf().Html("<p>x</p>"),
        Summary = null,
        Image = null,
        Annexes = number == 1 ? [new Annex(new BodyLink.Attachment(Letter, null, default), null, null, null, null, default)] : [],
        Quotations = [.. Enumerable.Range(1, 20).Select(i => SampleLibrary.Gate().Quotations[1] with
        {
            Id = $"q-{i:x10}", Text = new string('a', 6_000), Citations = [SampleLibrary.Orlova()],
        })],
    };

    private sealed class InMemory : KeptFiles
    {
        private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

        public override ReadOnlyMemory<byte>? Find(string name, long largest) =>
            _files.TryGetValue(name, out var bytes) ? (ReadOnlyMemory<byte>?)bytes : null;

        public override void Keep(string name, byte[] bytes) => _files[name] = bytes;

        public void Replace(string text, string by) => _files[KeptPartHashes.Name] =
            Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(_files[KeptPartHashes.Name]).Replace(text, by, StringComparison.Ordinal));
    }
}
