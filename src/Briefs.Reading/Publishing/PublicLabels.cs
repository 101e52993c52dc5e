using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Footnote = Markdig.Extensions.Footnotes.Footnote;

namespace Briefs.Reading.Publishing;

/// <summary>
/// Finds the labels of footnotes and links, which no page prints, and replaces them: <c>[^interview-with-the-guard]</c> becomes
/// <c>[^1]</c>. Numbers, single letters and published ids remain, so that most texts stay whole.
/// </summary>
/// <param name="places">Where the nodes are in the file.</param>
/// <param name="ids">The ids that are published.</param>
internal sealed class PublicLabels(string text, NodePlaces places, IReadOnlySet<string> ids)
{
    /// <param name="used">The footnotes that are not left out.</param>
    public IEnumerable<TextCut> OfNotes(MarkdownDocument document, IReadOnlySet<Footnote> used)
    {
        var labels = used.ToDictionary(note => note, note => LabelOf(note.Label!));
        var taken = labels.Values.OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var number = 0;
        foreach (var note in used.Where(note => labels[note] is null).OrderBy(note => note.Order).ToList())
        {
            while (!taken.Add((++number).ToString(CultureInfo.InvariantCulture))) { }
            labels[note] = number.ToString(CultureInfo.InvariantCulture);
            yield return Cut(text.LastIndexOf('[', places.Find(note).Start + (note.LabelSpan.Start - note.Span.Start)), labels[note]!);
        }

        foreach (var link in document.Descendants<FootnoteLink>().Where(link => !link.IsBackLink && used.Contains(link.Footnote)))
            if (labels[link.Footnote] is { } label && !IsPublic(link.Footnote.Label!)) yield return Cut(places.Find(link).Start, label);
    }

    /// <param name="links">The links that are not left out.</param>
    public IEnumerable<TextCut> OfLinks(MarkdownDocument document, IReadOnlyCollection<LinkInline> links)
    {
        var taken = document.Descendants<LinkReferenceDefinition>().Select(d => d.Label!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var number = 0;
        foreach (var sameLabel in links.Where(link => link.Reference is not (null or FootnoteLinkReferenceDefinition))
                     .GroupBy(link => (LinkReferenceDefinition)link.Reference!))
        {
            // [The report] and [The report][]: the label is the text.
            if (IsPublic(sameLabel.Key.Label!) || sameLabel.Any(link => LabelPlace(link) is null)) continue;
            string label;
            do label = string.Create(CultureInfo.InvariantCulture, $"link-{++number}"); while (taken.Contains(label));
            yield return new TextCut(places.Find(sameLabel.Key.LabelSpan, sameLabel.Key), label);
            foreach (var link in sameLabel) yield return new TextCut(LabelPlace(link)!.Value, label);
        }
    }

    /// <summary>The place after the text of a link, in which its target or label is: <c>](about.md)</c>.</summary>
    public TextSpan EndOf(LinkInline link)
    {
        var span = places.Find(link);
        var from = link.LastChild is { } last ? places.Find(last).End : span.Start + (link.IsImage ? 2 : 1);
        return new TextSpan(text.IndexOf(']', Math.Min(from, span.End - 1)), span.End);
    }

    // Null for a label that is the text of the link.
    private TextSpan? LabelPlace(LinkInline link)
    {
        var end = EndOf(link);
        return end.Length > 3 && text[end.Start + 1] == '[' ? new TextSpan(end.Start + 2, end.End - 1) : null;
    }

    // [^label]
    private TextCut Cut(int bracket, string label) => new(new TextSpan(bracket + 2, text.IndexOf(']', bracket)), label);

    private string? LabelOf(string written) => written.TrimStart('^') is var label && IsPublic(label) ? label : null;

    private bool IsPublic(string written) =>
        written.TrimStart('^') is var label && (label.Length == 1 || label.All(char.IsAsciiDigit) || ids.Contains(label));
}
