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
            WriteCitation.To(citation, print.PassagesOn(citation), output, print);
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
            output.Raw(NoteId.Of(note.Number));
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
