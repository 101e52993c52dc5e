using System.Diagnostics;
using Briefs.Pages;
using Briefs.Pages.Localization;
using Briefs.Pages.Reuse;
using Xunit;

namespace Briefs.Tests.Pages.Reuse;

public sealed class QuestionTests
{
    [Fact]
    public void What_is_for_planning_cannot_be_read_while_a_file_is_made()
    {
        var site = GivenPublishedSite();
        Action[] reads = [() => _ = site.Library, () => _ = site.Index, () => _ = site.Feeds, () => _ = site.Cards];
        foreach (var read in reads)
        {
            read();
            Assert.Throws<UnreachableException>(() => Questions.Record(read));
        }

        // After an error, nothing is recorded any more.
        _ = site.Library;
    }

    [Fact]
    public void Each_question_is_recorded_once_and_inner_records_are_their_own()
    {
        var site = GivenPublishedSite();
        var inner = ImmutableArray<Question>.Empty;
        var asked = Questions.Record(() =>
        {
            _ = site.HasQuotations;
            _ = site.FindDocument("content/briefs/none.md");
            _ = site.HasQuotations;
            inner = Questions.Record(() => site.FindPicture("content/images/none.png"));
        });
        Assert.Equal([QuestionKind.HasQuotations, QuestionKind.Document], asked.Select(question => question.Kind));
        Assert.Equal([QuestionKind.Picture], inner.Select(question => question.Kind));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(16_384)]
    [InlineData(50_000)]
    public void Every_byte_of_large_inputs_counts(int size)
    {
        var hashes = Enumerable.Range(-1, 4).Select(changed =>
        {
            var hash = new InputHash(ContentHashes.None);
            for (var part = 0; part < 3; part++)
            {
                var bytes = new byte[size];
                bytes[^1] = part == changed ? (byte)1 : (byte)0;
                hash.Add(bytes).Add(new string(part == changed ? 'a' : 'b', size));
            }

            return Convert.ToHexString(hash.ToArray()!);
        });
        Assert.Equal(4, hashes.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Different_inputs_have_different_hashes()
    {
        Action<InputHash>[] inputs =
        [
            _ => { }, hash => hash.Add(""), hash => hash.Add((string?)null),
            hash => hash.Add("ab").Add("c"), hash => hash.Add("a").Add("bc"), hash => hash.Add(0),
            hash => hash.Add([1, 2]), hash => hash.Add([1]).Add([2]), hash => hash.Add("").Add(""),
        ];
        var hashes = inputs.Select(add =>
        {
            var hash = new InputHash(ContentHashes.None);
            add(hash);
            return Convert.ToHexString(hash.ToArray()!);
        });
        Assert.Equal(inputs.Length, hashes.Distinct(StringComparer.Ordinal).Count());
        Assert.Null(new InputHash(ContentHashes.None).Add(SampleLibrary.Library.Briefs[0]).ToArray());
    }

    private static PublishedSite GivenPublishedSite() => new(
        SampleLibrary.Library, new SiteProfile("https://example.org/", DateTimeOffset.UnixEpoch),
        LanguageReader.ReadWithOwnWords(TemplateReader.Read(new Dictionary<string, string>()).Value.Words));
}
