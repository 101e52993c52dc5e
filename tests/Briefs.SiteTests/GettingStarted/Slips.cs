
namespace Briefs.SiteTests.GettingStarted;

/// <summary>The mistakes of a first brief: one each, in the text of <see cref="NewcomerTests"/>.</summary>
internal static class Slips
{
    public static ImmutableSortedDictionary<string, Slip> All { get; } = new Dictionary<string, Slip>(StringComparer.Ordinal)
    {
        ["no citation"] = new("said Laura Mills [@mills in @gazette-2024].", "said Laura Mills.", "quote-without-source")
        {
            At = "“We will not go,”", Says = "Write [@mills in @gazette-2024] after the words",
            Mended = "said Laura Mills [@mills in @gazette-2024].",
        },
        ["a source without the speaker"] = new("[@mills in @gazette-2024]", "[@gazette-2024]", "quote-without-speaker")
        {
            At = "“We will not go,”", Says = "[@mills in @gazette-2024]",
        },
        ["an id misspelled"] = new("@mills in", "@mils in", "speaker-unknown") { At = "mils", Says = "did you mean @mills?" },
        ["a source misspelled"] = new("in @gazette-2024]", "in @gazete-2024]", "source-unknown")
        {
            At = "gazete-2024",
            Says = "did you mean @gazette-2024?",
        },
        ["a colon in the headline"] = new("title: >-\n  A border closes", "title: Khorgos: a border closes", "front-matter-colon")
        {
            At = ": a border", Says = "Write `title: >-` and put the text on the next line, indented by two more spaces.",
            Mended = "title: >-\n  Khorgos: a border closes",
        },
        ["a date in words"] = new("date: 2024-03-09", "date: 9 March 2024", "front-matter-bad-date")
        {
            At = "9 March 2024",
            Says = "Write `2024-03-09`.",
        },
        ["a key misspelled"] = new("summary: >-", "sumary: >-", "front-matter-unknown-key")
        {
            At = "sumary",
            Says = "Did you mean `summary`?",
        },
        ["a tab"] = new("  mills:", "\tmills:", "front-matter-malformed")
        {
            At = "\t",
            Says = "Replace it with spaces, two for each level.",
        },
        ["a mark never closed"] = new("go,” said", "go, said", "quote-unclosed") { At = "“We will", Says = "Close it with ”." },
        ["two kinds of marks"] = new("“We will not go,”", "\"We will not go,”", "quote-marks-mixed")
        {
            At = "\"We will",
            Says = "Correct the marks: “We will not go,”.",
        },
        ["HTML"] = new("at the crossing", "at the <em>crossing", "raw-html")
        {
            At = "<em>",
            Says = "Use Markdown instead, such as **bold** or *emphasis*",
            Mended = "at the *crossing*",
        },
        ["a link that leads nowhere"] = new("(not-to-be-sent-back.md)", "(not-to-be-sent-bak.md)", "link-broken")
        {
            At = "[another brief]", Says = "Did you mean `not-to-be-sent-back.md`?",
        },
        ["a heading that is not there"] = new("The rule is", "See [above](#what-the-rule-says). The rule is", "heading-missing")
        {
            At = "[above]",
            Says = "#what-the-law-says",
            Mended = "See [above](#what-the-law-says). The rule is",
        },
        ["words that nobody said"] = new("at the crossing.", "at the “red line”.", "quote-without-source")
        {
            At = "“red line”", Says = "If these words are not a quotation, declare them: {.term}", Mended = "at the “red line”{.term}.",
        },
        ["a word changed"] = new("a refugee in any manner", "a refugee in every manner", "quote-not-in-source")
        {
            Path = "content/briefs/not-to-be-sent-back.md", At = "> No Contracting", Says = "“every” where the copy has “any”",
        },
        ["a date that ages"] = new("Families wait", "Since last year families wait", "relative-date")
        {
            At = "last year",
            Says = "If that is the date you mean, write `",
            Mended = "Since March 2023 families wait",
        },
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
