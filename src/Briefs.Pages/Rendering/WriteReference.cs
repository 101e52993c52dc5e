using Briefs.Pages.Output;

namespace Briefs.Pages.Rendering;

/// <summary>Writes the raised numbers that lead to notes.</summary>
internal static class WriteReference
{
    /// <summary>One number for all of them, whose note has them one after another; nothing when there are none.</summary>
    public static void Write(IEnumerable<Citation> citations, PageOutput output, BriefPrint print)
    {
        var cited = new NoteSubject.Cited(citations);
        if (cited.Citations.IsEmpty) return;
        if (print.Destination == Destination.Excerpt)
        {
            output.TrimEnd();
            return;
        }

        Open(output);
        Number(print.NoteOn(cited), output, print);
        output.Raw("</sup>"u8);
    }

    public static void ToFootnote(int index, PageOutput output, BriefPrint print)
    {
        if (print.Destination == Destination.Excerpt) return;
        Open(output);
        Number(print.NoteOn(new NoteSubject.Footnote(index)), output, print);
        output.Raw("</sup>"u8);
    }

    // The number hugs the word before it: the space that the editor left before the bracket goes.
    private static void Open(PageOutput output)
    {
        output.TrimEnd();
        output.Raw("<sup class=\"ref\">"u8);
    }

    private static void Number(Note note, PageOutput output, BriefPrint print)
    {
        note.References++;
        output.Raw("<a href=\""u8);
        output.Text(print.Fragment(NoteId.Format(note.Number)));
        if (print.Destination == Destination.Page)
        {
            output.Raw("\" id=\""u8);
            output.Raw(NoteId.OfReference(note.Number, note.References));
        }

        if (note.Subject is NoteSubject.Cited cited && cited.Citations.All(c => print.PassagesOn(c).AreVerified))
            output.Raw("\" class=\"checked"u8);
        output.Raw("\" role=\"doc-noteref\">"u8);
        output.Raw(note.Number.ToString(CultureInfo.InvariantCulture));
        output.Raw("</a>"u8);
    }
}
