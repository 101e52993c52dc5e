using Briefs.Pages.Output;

namespace Briefs.Pages.Rendering;

/// <summary>Writes the list of notes, and the superscript numbers that link to them.</summary>
internal static class NotesWriter
{
    /// <summary>Writes all notes; with ids only the first time.</summary>
    public static void Write(BriefWriter html)
    {
        var print = html.Print;
        var hasIds = print.Destination == Destination.Page && !print.AreNotesPrinted;
        print.AreNotesPrinted = true;
        html.Raw("<ol class=\"notes\">\n"u8);
        foreach (var note in print.Notes.Notes)
        {
            html.Raw("<li"u8);
            if (hasIds) WriteId(NoteId.Format(note.Number), html);
            html.Raw(">"u8);
            WriteSubject(note.Subject, html);
            WriteBackLinks(note, html);
            html.Raw("</li>\n"u8);
        }

        html.Raw("</ol>"u8);
    }

    /// <summary>Writes the number that links to a note; nothing in an excerpt, which has no notes.</summary>
    /// <param name="id">The target of the note's link back; null if the text was printed before.</param>
    public static void WriteReference(NoteReference reference, string? id, BriefWriter html)
    {
        var (print, note) = (html.Print, reference.Note);
        var isExcerpt = print.Destination == Destination.Excerpt;
        // Removes the space before the bracket: the number follows the word directly.
        if (!isExcerpt || note.Subject is NoteSubject.Cited) html.Output.TrimEnd();
        if (isExcerpt) return;
        html.Raw("<sup class=\"ref\"><a href=\""u8);
        html.Text(print.Fragment(NoteId.Format(note.Number)));
        html.Raw("\""u8);
        if (id is not null) WriteId(id, html);
        if (note.Subject is NoteSubject.Cited cited && cited.Citations.All(c => print.PassagesOn(c).AreVerified))
            html.Raw(" class=\"checked\""u8);
        html.Raw(" role=\"doc-noteref\">"u8);
        html.Raw(note.Number.ToString(CultureInfo.InvariantCulture));
        html.Raw("</a></sup>"u8);
    }

    private static void WriteId(string id, BriefWriter html)
    {
        html.Raw(" id=\""u8);
        html.Raw(id);
        html.Raw("\""u8);
    }

    private static void WriteSubject(NoteSubject subject, BriefWriter html)
    {
        if (subject is NoteSubject.Footnote footnote) WriteFootnote(html.Brief.Footnotes[footnote.Index].Content, html);
        if (subject is not NoteSubject.Cited cited) return;
        var isFirst = true;
        foreach (var citation in cited.Citations)
        {
            if (!isFirst) html.Raw(" "u8);
            CitationWriter.Write(citation, html.Print.PassagesOn(citation), html);
            isFirst = false;
        }
    }

    // Uses a separate output: a reference at the start of the footnote must not trim the space before it.
    private static void WriteFootnote(Body content, BriefWriter html)
    {
        using var aside = new PageOutput();
        new BodyWriter(new BriefWriter(aside, html.Print)).Write(content);
        html.Raw(aside.Written.Span);
    }

    // After the text, as in books, and never alone on a line. An arrow leads to the only reference, letters to each of several.
    private static void WriteBackLinks(Note note, BriefWriter html)
    {
        html.Raw("\u00a0<span class=\"back\">"u8);
        if (note.References > 1) html.Raw("↑ "u8);
        for (var occurrence = 1; occurrence <= note.References; occurrence++) WriteBackLink(note, occurrence, html);
        html.Raw("</span>"u8);
    }

    private static void WriteBackLink(Note note, int occurrence, BriefWriter html)
    {
        var several = note.References > 1;
        var number = note.Number.ToString(CultureInfo.InvariantCulture);
        html.Raw(occurrence > 1 ? " <a href=\""u8 : "<a href=\""u8);
        html.Text(html.Print.Fragment(NoteId.OfReference(note.Number, occurrence)));
        html.Raw("\" role=\"doc-backlink\" aria-label=\""u8);
        html.Text(html.Words.Fill("back", several ? $"{number} {NoteId.Letter(occurrence)}" : number));
        html.Raw("\">"u8);
        html.Raw(several ? NoteId.Letter(occurrence) : "↑");
        html.Raw("</a>"u8);
    }
}

/// <summary>The ids of notes and of references to them.</summary>
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
