using Briefs.Pages.Output;

namespace Briefs.Pages.Rendering;

/// <summary>
/// The list of notes, for a template to print behind everything that refers to them. A footnote's own text may bring further
/// notes, which follow.
/// </summary>
internal sealed class NotesHtml(BriefPrint print) : Html
{
    internal override ContentFile File => print.Brief.File;

    internal override void WriteTo(PageOutput output)
    {
        // The author's notes are printed aside first: they may refer to notes, earlier ones too, whose ways back must all be known.
        var texts = new Dictionary<int, byte[]>();
        for (var i = 0; i < print.Notes.Count; i++)
        {
            if (print.Notes[i].Subject is NoteSubject.Footnote footnote) texts[i] = TextOf(footnote);
        }

        output.Raw("<ol class=\"notes\">\n"u8);
        for (var i = 0; i < print.Notes.Count; i++)
        {
            OpenNote(print.Notes[i], output);
            if (print.Notes[i].Subject is NoteSubject.Cited cited) WriteCitations(cited, output);
            else output.Raw(texts[i]);
            output.Raw("</li>\n"u8);
        }

        output.Raw("</ol>"u8);
        print.NotesPrinted = print.Notes.Count;
    }

    private void WriteCitations(NoteSubject.Cited cited, PageOutput output)
    {
        var first = true;
        foreach (var citation in cited.Citations)
        {
            if (!first) output.Raw(" "u8);
            WriteCitation.Write(citation, print.PassagesOn(citation), output, print);
            first = false;
        }
    }

    private byte[] TextOf(NoteSubject.Footnote footnote)
    {
        using var aside = new PageOutput();
        new WriteBody(aside, print).Write(print.Brief.Footnotes[footnote.Index].Content);
        return aside.Written.ToArray();
    }

    private void OpenNote(Note note, PageOutput output)
    {
        output.Raw("<li"u8);
        if (print.Destination == Destination.Page)
        {
            output.Raw(" id=\""u8);
            output.Raw(NoteId.Format(note.Number));
            output.Raw("\""u8);
        }

        output.Raw("><span class=\"back\">"u8);
        for (var occurrence = 1; occurrence <= note.References; occurrence++) WriteBackLink(note, occurrence, output);
        output.Raw("</span> "u8);
    }

    // Before the text, so that somebody who listens knows it is there; with a letter where there are several.
    private void WriteBackLink(Note note, int occurrence, PageOutput output)
    {
        var several = note.References > 1;
        var number = note.Number.ToString(CultureInfo.InvariantCulture);
        output.Raw(occurrence > 1 ? " <a href=\""u8 : "<a href=\""u8);
        output.Text(print.Fragment(NoteId.OfReference(note.Number, occurrence)));
        output.Raw("\" role=\"doc-backlink\" aria-label=\""u8);
        output.Text(print.Words.Fill("back", several ? $"{number} {NoteId.Letter(occurrence)}" : number));
        output.Raw("\">"u8);
        output.Raw(several ? NoteId.Letter(occurrence) : "↑");
        output.Raw("</a>"u8);
    }
}

/// <summary>A note of a page: numbered when the first reference to it is printed.</summary>
/// <param name="Number">1-based.</param>
internal sealed record Note(int Number, NoteSubject Subject)
{
    /// <summary>How many references to it have been printed so far.</summary>
    public int References { get; set; }
}

/// <summary>How notes and the references to them are called in the page.</summary>
internal static class NoteId
{
    /// <param name="number">Of the note.</param>
    public static string Format(int number) => "n-" + number.ToString(CultureInfo.InvariantCulture);

    /// <param name="number">Of the note.</param>
    /// <param name="occurrence">1 for the first reference to it.</param>
    public static string OfReference(int number, int occurrence) => occurrence == 1
        ? "r-" + number.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"r-{number}-{occurrence}");

    /// <summary>a, b … z, aa, ab …</summary>
    /// <param name="occurrence">1-based.</param>
    public static string Letter(int occurrence) => occurrence <= 26
        ? ((char)('a' + occurrence - 1)).ToString()
        : Letter((occurrence - 1) / 26) + Letter(((occurrence - 1) % 26) + 1);
}

/// <summary>What a note is about; two references to equal ones share a note.</summary>
internal abstract record NoteSubject
{
    private NoteSubject() { }

    /// <summary>
    /// What one bracket cites: one note for all of it, for a row of numbers tells a reader nothing. Compared without places in the file.
    /// </summary>
    public sealed record Cited : NoteSubject
    {
        public Cited(IEnumerable<Citation> citations) => Citations = [.. citations.Select(Placeless).Distinct()];

        /// <summary>In the order they were written, each once.</summary>
        public ImmutableArray<Citation> Citations { get; }

        public static Citation Placeless(Citation citation) => citation with { Span = default };

        public bool Equals(Cited? other) => other is not null && Citations.SequenceEqual(other.Citations);

        public override int GetHashCode() => Citations.Aggregate(0, HashCode.Combine);
    }

    /// <summary>A footnote of the author's.</summary>
    /// <param name="Index">Into <see cref="Brief.Footnotes"/>.</param>
    public sealed record Footnote(int Index) : NoteSubject;
}
