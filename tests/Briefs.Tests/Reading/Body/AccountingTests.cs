using Briefs.Tests.Running;
using CsCheck;

namespace Briefs.Tests.Reading.Body;

/// <summary>No mark that a reader sees is forgotten, and none is two things at once.</summary>
public sealed class AccountingTests
{
    private static readonly string[] Languages = ["en", "fr", "de", "ru", "ar", "zh", "sv", "he", "uz", "ko", "hu", "th", "nl", "it", "xx"];

    /// <summary>Each is whole in itself: whatever stands beside it, a reader sees as many marks as counted here.</summary>
    private static readonly (string Text, int Marks)[] Bits =
    [
        ("“", 1), ("”", 1), ("\"", 1), ("'", 1), ("’", 1), ("‘", 1), ("«", 1), ("»", 1), ("„", 1), ("‚", 1), ("‹", 1), ("›", 1), ("「", 1),
            ("」", 1), ("『", 1), ("』", 1),
        ("“", 1), ("”", 1), ("“", 1), ("”", 1), ("\"", 1), ("\"", 1), ("«", 1), ("»", 1),
        ("&quot;", 1), ("&ldquo;", 1), ("&rdquo;", 1), ("&#171;", 1), ("\\\"", 1), ("\\'", 1),
        ("don't ", 1), (" ’90s ", 1), (" 5'11\" ", 2), ("צה\"ל", 1), (" a=\"b\" ", 2), (" https://e.org/?'x' ", 2), ("“”", 2),
            (" “We stay” ", 2), (" «мы» ", 2),
        (" “x”{.term} ", 2), (" “y”{.name} ", 2), (" *“z”* ", 2), (" **a** ", 0), (" `“x` ", 0), (" [“x”](https://e.org/“) ", 2),
            (" [more »](x.md) ", 1),
        (" [@mills in @news] ", 0), (" [@mills in @news, original “x”] ", 0), (" word", 0), ("word ", 0), (" ", 0), (" ", 0), (" ", 0),
            (". ", 0), (", ", 0), ("? ", 0), (" She said ", 0),
        ("说", 0), ("و", 0), (" (", 0), (") ", 0), ("—", 0), ("\n\nb", 0), ("\n\n“", 1), ("\n\n> “q” ", 2), ("\n\n- b", 0), ("\n\n## ", 0),
            ("7", 0), ("\nb", 0),
    ];

    internal static readonly Gen<(string Text, int Marks, string Lang)> Text = Gen.Select(
        Gen.Int[0, Bits.Length - 1].Array[0, 40], Gen.Int[0, Languages.Length - 1],
        (bits, lang) => (string.Concat(bits.Select(b => Bits[b].Text)), bits.Sum(b => Bits[b].Marks), Languages[lang]));

    [Fact]
    public void Every_mark_that_a_reader_sees_is_accounted_for_once()
    {
        Text.Sample(given =>
        {
            var (brief, _) = GivenBrief.WithBody("a " + given.Text, given.Lang);

            Assert.Equal(given.Marks, brief.Marks.Length);
            Assert.Equal(brief.Marks.Length, brief.Marks.Select(m => m.Span).Distinct().Count());
        }, iter: Repetitions.Times(500, 4_000));
    }

    [Fact]
    public void What_a_mark_is_said_to_be_is_what_the_brief_and_the_report_say()
    {
        Text.Sample(given =>
        {
            var (brief, found) = GivenBrief.WithBody("a " + given.Text, given.Lang);
            foreach (var mark in brief.Marks) Assert.True(Bears(brief, [.. found], mark), $"{mark} in {given.Text}");
        }, iter: Repetitions.Times(500, 4_000));
    }

    [Fact]
    public void No_double_mark_is_called_an_apostrophe_and_none_is_no_mark_without_reason()
    {
        Text.Sample(given =>
        {
            var (brief, _) = GivenBrief.WithBody("a " + given.Text, given.Lang);
            foreach (var mark in brief.Marks)
            {
                if (mark.Role == MarkRole.Apostrophe) Assert.Contains(mark.Glyph, "'’‘");
                if (mark.Role == MarkRole.Arrow) Assert.Contains(mark.Glyph, "«»‹›");
                if (mark.Role is MarkRole.Measure or MarkRole.Acronym) Assert.Contains(mark.Glyph, "'\"’”“‘");
            }
        }, iter: Repetitions.Times(500, 4_000));
    }

    private static bool IsQuoted(Brief brief, AccountedMark mark) =>
        brief.Quotations.Any(q => q.Span.Start <= mark.Span.Start && mark.Span.End <= q.Span.End);

    private static bool Bears(Brief brief, Diagnostic[] found, AccountedMark mark) => mark.Role switch
    {
        MarkRole.Quotation => brief.Quotations.Any(q => q.Span.Start <= mark.Span.Start && mark.Span.End <= q.Span.End),
        MarkRole.Declared or MarkRole.Known or MarkRole.Term or MarkRole.Arrow or MarkRole.Ditto or MarkRole.Code
            or MarkRole.Empty when !IsQuoted(brief, mark) =>
            brief.Declarations.Any(d => d.Span.Start <= mark.Span.Start && mark.Span.End <= d.Span.End),
        MarkRole.Unclosed => found.Any(d => d.Rule.Id == "quote-unclosed" && d.Span == mark.Span),
        MarkRole.Unopened => found.Any(d => d.Rule.Id == "quote-unopened" && d.Span == mark.Span),
        MarkRole.InsideUnclosed => found.Any(d => d.Rule.Id == "quote-unclosed" && d.Span.Start < mark.Span.Start),
        MarkRole.Inside =>
            brief.Quotations.Select(q => q.Span).Concat(brief.Declarations.Select(d => d.Span))
                .Any(s => s.Start <= mark.Span.Start && mark.Span.End <= s.End)
            || brief.Marks.Any(m => m.Role == MarkRole.Known && m.Span.Start < mark.Span.Start),
        _ => true,
    };
}
