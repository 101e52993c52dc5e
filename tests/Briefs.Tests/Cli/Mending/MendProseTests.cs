using System.Collections.Immutable;
using Briefs.Cli.Mending;
using Briefs.Languages;
using Briefs.Model;
using Briefs.Tests.Reading.Prose;
using Briefs.Tests.Running;
using Briefs.Text;
using CsCheck;

namespace Briefs.Tests.Cli.Mending;

/// <summary><c>briefs fix</c> never makes real prose worse: no words, no speaker, no error of the gate is another one after it.</summary>
public sealed class MendProseTests
{
    private static readonly MendText s_mend = new(new Library { Settings = GivenBrief.Settings, Briefs = [], Pages = [] });

    // An error is truly repaired where an id was misspelt and is right now, and where a title repeats words that such an id left without a
    // source. Nothing else is: it is compared with the text in which only the ids are set right.
    [Fact]
    public void After_fix_the_same_words_are_quoted_from_the_same_people_and_every_error_is_still_there() => WriteProse.Any.Sample(
        written =>
        {
            var mended = Mended(written.Text);
            var meant = WriteProse.Slips.Aggregate(written.Text, (text, slip) => text.Replace(slip.Wrong, slip.Right, StringComparison.Ordinal));
            Assert.Equal(Quoted(meant), Quoted(mended));
            Assert.Equal(GateErrors.In(meant), GateErrors.In(mended));
            Assert.Empty(GateErrors.In(written.Text).Except(GateErrors.In(meant)).Where(e => !IsMisspelt(e)).Except(Echoes(meant)));
            Assert.Equal(Marks(meant), Marks(mended));
            Assert.Equal(Letters(meant), Letters(mended));
        },
        iter: Repetitions.Times(60, 4_000));

    [Fact]
    public void Fixed_twice_is_fixed_once() => WriteProse.Any.Sample(
        written =>
        {
            var once = Mended(written.Text);
            Assert.Equal(once, Mended(once));
        },
        iter: Repetitions.Times(40, 2_000));

    // The writer knows which mark opens what. No apostrophe, no measure and no mark that is left over becomes another character, and none
    // is set as the partner of another than its own.
    [Fact]
    public void Only_marks_that_their_author_meant_as_a_pair_are_changed_and_both_of_them() => WriteProse.Any.Sample(
        written =>
        {
            var (before, after) = (MarksOf(written.Text), MarksOf(Mended(written.Text)));
            Assert.Equal(before.Length, after.Length);
            for (var i = 0; i < before.Length; i++)
            {
                if (before[i] == after[i]) continue;
                var partner = written.Partners[i];
                Assert.True(partner >= 0, $"mark {i}, {before[i]}, has no partner and became {after[i]}:\n{written.Text}");
                var pair = i < partner ? $"{after[i]}{after[partner]}" : $"{after[partner]}{after[i]}";
                Assert.True(IsPair(pair, written.Text), $"{pair} of marks {i} and {partner}:\n{written.Text}");
            }
        },
        iter: Repetitions.Times(60, 4_000));

    private static bool IsPair(string pair, string text)
    {
        var lang = ProseLanguage.All.First(l => text.Contains($"\nlang: {l.Code}\n", StringComparison.Ordinal)).Code;
        return LanguageConventions.Of(lang).Pairs.Contains(pair);
    }

    private static bool IsMisspelt(string error) => error.Split(' ')[0] is "source-unknown" or "speaker-unknown";

    private static IEnumerable<string> Echoes(string text) =>
        GivenBrief.Whole(text).Value.Quotations.Where(q => q.EchoOf is not null).Select(q => $"quote-without-source {GateErrors.Place(text, q.Span)}");

    private static string Mended(string text) => s_mend.Of("content/briefs/x.md", text).Text;

    private static char[] MarksOf(string text) => [.. text.Where(Folding.IsMark)];

    private static ImmutableArray<string> Quoted(string text) =>
        [.. GivenBrief.Whole(text).Value.Quotations.Select(q => $"{Folding.Typographic(q.Text)} ({q.Where}): {string.Join("; ", q.Citations.Select(Cited))}")];

    private static string Cited(Citation c) => $"{c.Speaker} {c.ToldBy} in {c.Source} {c.Via} {c.Locator}";

    private static ImmutableArray<MarkFate> Marks(string text) => [.. GivenBrief.Whole(text).Value.Marks.Select(m => m.Fate)];

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\u00AD' && !Folding.IsMark(c)));
}
