
namespace Briefs.Benchmarks.Corpus;

/// <summary>
/// A brief of about a thousand words: 8 quotations from 6 sources by up to 4 people, links to earlier briefs, two lists, a table,
/// two headings. The same number gives the same brief, for every engine.
/// </summary>
internal sealed record PeerBrief
{
    private const int Paragraphs = 14, ShortParagraphs = 4;
    private const int Quotations = 8, ShortQuotations = 2;

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required string Date { get; init; }

    public required ImmutableArray<string> Topics { get; init; }

    public required ImmutableArray<PeerPerson> People { get; init; }

    public required ImmutableArray<PeerSource> Sources { get; init; }

    public ImmutableArray<PeerParagraph> Body { get; private init; } = [];

    /// <param name="number">From 0.</param>
    /// <param name="of">How many briefs the corpus has: links lead to any of them.</param>
    /// <param name="isShort">A fifth of the words and a quarter of the quotations, for tests that need many briefs.</param>
    public static PeerBrief Make(int number, int of, bool isShort = false)
    {
        var dice = new Dice((ulong)number + 7_000_003);
        var topic = dice.Below(Vocabulary.Topics.Length);
        var brief = new PeerBrief
        {
            Slug = SlugOf(number),
            Title = Vocabulary.Sentence(dice, 5, 9),
            Summary = Vocabulary.Sentence(dice, 14, 20) + ".",
            Date = Day(dice, dice.Between(2010, 2024)),
            Topics = [Vocabulary.Topics[topic], Vocabulary.Topics[(topic + dice.Between(1, 9)) % 10]],
            People = [.. Enumerable.Range(0, 4).Select(_ => Person(dice)).DistinctBy(p => p.Id, StringComparer.Ordinal)],
            Sources = [.. Enumerable.Range(0, 6).Select(k => Source(dice, number, k))],
        };
        brief = brief with { Body = [.. brief.Write(dice, of, isShort)] };
        return isShort ? brief.WithoutUnused() : brief;
    }

    /// <summary>The file's name without its extension.</summary>
    public static string SlugOf(int number) => string.Create(CultureInfo.InvariantCulture, $"brief-{number:D6}");

    private static PeerPerson Person(Dice dice)
    {
        var (first, last) = (dice.Of(Vocabulary.FirstNames), dice.Of(Vocabulary.LastNames));
        return new PeerPerson($"{first}-{last}".ToLowerInvariant(), $"{first} {last}", dice.Of(Vocabulary.Roles), dice.Of(
            Vocabulary.Organizations));
    }

    private static PeerSource Source(Dice dice, int brief, int number) => new(
        string.Create(CultureInfo.InvariantCulture, $"s{brief}-{number}"),
        Vocabulary.Sentence(dice, 5, 8),
        dice.Of(Vocabulary.Organizations),
        Day(dice, 2009),
        string.Create(CultureInfo.InvariantCulture, $"https://example.org/{brief}/{number}"));

    private static string Day(Dice dice, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"{year}-{dice.Between(1, 12):D2}-{dice.Between(1, 28):D2}");

    // Those of the long ones are all used.
    private PeerBrief WithoutUnused()
    {
        var cited = Body.OfType<PeerParagraph.Quoting>().Select(q => (q.Speaker, q.Source))
            .Concat(Body.OfType<PeerParagraph.Block>().Select(b => (b.Speaker, b.Source))).ToList();
        return this with
        {
            People = [.. People.Where(p => cited.Any(c => c.Speaker == p))],
            Sources = [.. Sources.Where(s => cited.Any(c => c.Source == s))],
        };
    }

    private IEnumerable<PeerParagraph> Write(Dice dice, int of, bool isShort)
    {
        var quoted = 0;
        for (var i = 0; i < (isShort ? ShortParagraphs : Paragraphs); i++)
        {
            if (i is 2 or 7) yield return new PeerParagraph.Heading(Vocabulary.Sentence(dice, 3, 4));
            if (i % 7 == 3) yield return new PeerParagraph.Items([.. Enumerable.Range(0, 4).Select(_ => Vocabulary.Sentence(dice, 5, 9))]);
            else if (i == 9) yield return new PeerParagraph.Cells([.. Enumerable.Range(0, 4).Select(_ => Row(dice))]);
            else if (quoted < (isShort ? ShortQuotations : Quotations) && (i % 2 == 0 || i == 1))
            {
                yield return new PeerParagraph.Quoting(
                    Three(dice), Vocabulary.Sentence(dice, 8, 16), People[quoted % People.Length], Sources[quoted++ % Sources.Length]);
                yield return new PeerParagraph.Block(
                    Vocabulary.Sentence(dice, 14, 26), People[quoted % People.Length], Sources[quoted++ % Sources.Length]);
            }
            else yield return new PeerParagraph.Plain(Three(dice), dice.Below(of));
        }
    }

    private static ImmutableArray<string> Three(Dice dice) => [.. Enumerable.Range(0, 3).Select(_ => Vocabulary.Sentence(dice, 9, 18))];

    private static ImmutableArray<string> Row(Dice dice) => [.. Enumerable.Range(0, 3).Select(_ => dice.Of(Vocabulary.Words))];
}
