using Briefs.Cli.Links;
using Briefs.Model.WebLinks;
using CsCheck;
using Xunit;

namespace Briefs.Tests.Cli.Links;

public sealed class LinkRecordPropertyTests
{
    private static readonly Gen<DateOnly> Day = Gen.Int[0, 40_000].Select(days => new DateOnly(1990, 1, 1).AddDays(days));

    private static readonly Gen<string> Words = Gen.String[Gen.OneOf(Gen.Char['\u0001', '\ud7ff'], Gen.Char['\ue000', '\ufffd']), 0, 20];

    private static readonly Gen<LinkAnswer> Answers =
        from state in Gen.Enum<LinkState>()
        from end in Gen.Enum<LinkEnd>()
        from reason in Words
        from status in Gen.Int[100, 599]
        from flags in Gen.Int[0, 7]
        from asked in Day
        from since in Day
        select new LinkAnswer
        {
            State = state,
            End = end,
            Reason = (flags & 1) == 0 ? null : reason,
            Status = (flags & 2) == 0 ? null : status,
            LeadsTo = (flags & 4) == 0 ? null : "https://example.org/" + reason,
            IsMovedForGood = (flags & 4) != 0,
            Asked = asked,
            Since = since,
        };

    [Fact]
    public void What_is_written_is_read_back_and_is_written_the_same_again() =>
        Gen.Select(Words, Answers).Array[0, 6].Sample(
            entries =>
            {
                var answers = entries.DistinctBy(e => e.Item1)
                    .ToImmutableSortedDictionary(e => "https://example.org/" + e.Item1, e => e.Item2, StringComparer.Ordinal);
                var folder = Directory.CreateTempSubdirectory("briefs-links-");
                try
                {
                    LinkRecord.Write(folder.FullName, answers);
                    var (read, fault) = LinkRecordReader.Read(folder.FullName);
                    Assert.Null(fault);
                    Assert.Equal(answers, read);
                    Assert.Equal(LinkRecord.Serialize(answers).ToArray(), LinkRecord.Serialize(read).ToArray());
                }
                finally
                {
                    folder.Delete(recursive: true);
                }
            },
            iter: 200);

    [Fact]
    public void Whatever_stands_in_a_record_is_read_or_told() =>
        Gen.String[Gen.Char["{}[\":,\\ud801 \nv"], 0, 60].Sample(
            text =>
            {
                var folder = Directory.CreateTempSubdirectory("briefs-links-");
                try
                {
                    File.WriteAllText(Path.Combine(folder.FullName, LinkRecord.Name), text);
                    Assert.NotNull(LinkRecordReader.Read(folder.FullName).Fault);
                }
                finally
                {
                    folder.Delete(recursive: true);
                }
            },
            iter: 500);
}
