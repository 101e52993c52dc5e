using Briefs.Reading.Citations;
using Briefs.Reading.Markdown;
using Briefs.Reading.QuotationMarks;

namespace Briefs.Reading.Rules;

public sealed class QuoteOutOfPlace : StageRule
{
    private const int MostShown = 80;

    private const string Head =
        "---\ntitle: At the border\ndate: 2024-03-01\nsummary: No one crossed.\ntopics: [borders]\nquoted:\n  crowd:\n";

    private const string Rest = "    to-us: 2024-01-03\n---\n“Let us through,” they called [@crowd].\n";

    public static QuoteOutOfPlace Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "quote-out-of-place",
        Group = RuleGroup.Quotations,
        Severity = Severity.Error,
        Message = "Words in quotation marks cannot be cited in {0}: {1}.",
        Help = "If the words are a quotation, move them into the text and cite them. If they are a name or a title, remove the marks, or "
            + "add the name to `names:` in site.yml.",
        Why = """
            Readers must be able to trace everything in quotation marks, but roles, descriptions, reasons, places, credits and topics cannot
            contain a citation. The closing line of a block quote can contain one, but that citation covers the block, not the line itself.
            In a name, quotation marks may enclose at most six words, and must not come directly after a colon. In the title of a
            source, they may enclose any number of words. For the reviewer, Briefs lists all the words in quotation marks that it
            accepts without a citation.
            """,
        Bad =
        [
            Head + "    description: Relatives of the ⟦“terrorists”⟧\n" + Rest,
            Head
                + "    description: Relatives\n    to-us: 2024-01-03\n---\n> Let us through [@crowd].\n> — Relatives, and ⟦“terrorists”⟧\n",
            Head.Replace("[borders]", "[the ⟦«regime»⟧]", StringComparison.Ordinal) + "    description: Relatives\n" + Rest,
            Head + "    organization: \"Board: ⟦“We shot no one”⟧\"\n" + Rest,
            "He left [@news, § 5 ⟦“We shot no one”⟧].",
        ],
        Good =
        [
            Head + "    description: Relatives of the prisoners\n" + Rest,
            Head + "    description: Staff of ООО «Опора», 6' from the gate\n" + Rest,
            Head + "    organization: Центр «Опора»\n" + Rest,
            RuleExample.FromFiles(
                ("content/site.yml", "title: Border Watch\nurl: https://example.org/\nnames: [Северный край]\n"),
                ("content/briefs/x.md", Head + "    description: Редакция газеты «Северный край»\n" + Rest)),
        ],
    };

    /// <summary>Checks a text that is printed beside names.</summary>
    /// <param name="key">The key whose value it is.</param>
    internal void Check(string key, MappedText text, DiagnosticBag diagnostics)
    {
        if (MarkCharacters.All.IndexIn(text.Text) < 0 && !LookalikeFinder.MayBeIn(text.Text)) return;
        var visible = Visible(text);
        foreach (var found in Marked(diagnostics.File, visible, $"`{key}`", 0).Concat(LookalikeFinder.Find(diagnostics.File, visible, "")))
            diagnostics.Add(found);
    }

    /// <summary>
    /// Checks a name, which may contain marks: Центр «Опора». They do not belong to the name after a colon, or around more words than a
    /// name has.
    /// </summary>
    internal void InName(string key, MappedText text, DiagnosticBag diagnostics)
    {
        if (MarkCharacters.All.IndexIn(text.Text) < 0) return;
        var visible = Visible(text);
        foreach (var found in Marked(diagnostics.File, visible, $"`{key}`", 0).Where(found => !MayBeOfName(text, found)))
            diagnostics.Add(found);
    }

    /// <summary>Checks a printed part of a citation: a place in a source, a reason.</summary>
    /// <param name="what">The part, for the message: the place in the source.</param>
    internal IEnumerable<Diagnostic> InCitation(ContentFile file, string what, MappedText text)
    {
        if (MarkCharacters.All.IndexIn(text.Text) < 0 && !LookalikeFinder.MayBeIn(text.Text)) return [];
        var visible = Visible(text);
        // Known names are not looked up here: a citation that needs a name in marks can do without the marks.
        return Marked(file, visible, what, 0).Select(found =>
            found with { Quotation = null, Help = "Remove the marks. If this is a quotation, move it into the text and cite it." })
            .Concat(LookalikeFinder.Find(file, visible, ""));
    }

    private static bool MayBeOfName(MappedText text, Diagnostic found)
    {
        var before = found.Span.Start - text.OffsetOf(0);
        return found.Quotation is { } words
            ? words.Split(' ').Length <= KnownNames.MaxWords
                && !(before > 0 && before <= text.Text.Length && text.Text.AsSpan(0, before).TrimEnd() is [.., ':' or '：'])
            : true;
    }

    private static VisibleText Visible(MappedText text)
    {
        var builder = new VisibleTextBuilder();
        builder.AddPlaced(text, 0, text.Text.Length);
        return builder.Build();
    }

    /// <summary>Checks the closing line of a block quote.</summary>
    internal IEnumerable<Diagnostic> InClosingLine(ContentFile file, VisibleText visible, int start) =>
        MarkCharacters.All.IndexIn(visible.Text.AsSpan(start)) < 0 ? [] : Marked(file, visible, "the closing line of a block quote", start);

    private IEnumerable<Diagnostic> Marked(ContentFile file, VisibleText visible, string where, int from)
    {
        foreach (var (start, end) in MarkedWords.Find(visible).Where(words => words.Start >= from))
        {
            if (end - start > 2 && LegalForms.Excuse(visible.Text, start, end)) continue;
            var words = visible.Fold(start, end);
            yield return Info.CreateDiagnostic(file, visible.SpanOf(start, end), where, Shorten.ToLength(words, MostShown)) with
            {
                Quotation = words.Length > 2 ? words[1..^1].Trim() : null,
            };
        }
    }
}
