using AngleSharp.Dom;
using Briefs.Capture.Extraction;
using System.Buffers;

namespace Briefs.Capture.Html;

/// <summary>
/// Recognises the marks that link to notes, in the forms used by word processors, publishing systems and encyclopedias. A mark is not one
/// of the words of its sentence.
/// </summary>
public static class NoteMarks
{
    private const int LongestLinked = 6;

    private static readonly SearchValues<char> Arrows = SearchValues.Create("↩↑⤴⏎↵^\uFE0E\uFE0F ");

    // Parts of the names that programs give to such links: fnref1, _ftn2, sdfootnote3sym, cite_note-4, ntr5-L_2020.
    private static readonly string[] Names = ["fn", "ftn", "edn", "note", "cite", "ntr", "ntc"];

    private static readonly string[] Classes =
    [
        "footnoteref", "footnote-ref", "footnote_ref", "footnote-anchor", "footnoteanchor", "fnanchor", "noteref", "note-ref", "fnref",
        "fn-ref",
        "footnoteanc", "endnoteanc", "see-footnote", "footnotereference", "endnotereference", "footnote-number", "sidenote-number",
        "margin-toggle", "reference-mark",
    ];

    private static readonly string[] BesideClasses =
    [
        "sidenote", "side-note", "marginnote", "margin-note", "ltx_note_outer", "footnote_tooltip", "footnote-tooltip", "footnote__note",
        "footnote-content", "footnote_content",
    ];

    /// <summary>Whether it is a note mark within a sentence.</summary>
    /// <param name="before">The text before it in the same paragraph.</param>
    public static bool IsNoteMark(IElement element, string before)
    {
        if (!CanBe(element)) return false;
        var mark = InlineMark.FromElement(element);
        if (mark.Text is not { } text) return false;
        var isRaised = InlineStyle.IsRaised(element) || mark.IsRaised;
        var kind = RaisedNumber.KindOf(text);
        if (IsDeclared(element) || (mark.IsLink && isRaised))
            return /* guard: capture-mark */ (kind != RaisedKind.Other || text.Length <= LongestLinked);
        if (kind != RaisedKind.Other && (IsOfNoteClass(element) || (isRaised && mark.HasAnchor))) return before.Length > 0;
        if (mark.IsLink) return IsLinkedMark(element, text, before);
        return isRaised && before.Length > 0 && before[^1] != '\n' && IsBareMark(element, text, before);
    }

    /// <summary>The arrow that links a note back to its mark.</summary>
    public static bool IsWayBack(IElement element) =>
        element.LocalName == "a"
        && (InlineStyle.IsRole(element, "doc-backlink") || LeadsIntoPage(element))
        && InlineMark.FromElement(element).Text is { Length: > 0 and <= 4 } text
        && !text.AsSpan().ContainsAnyExcept(Arrows);

    /// <summary>A note shown in the margin, or as a pop-up over the words.</summary>
    public static bool IsBeside(IElement element) =>
        (!PageParts.IsBlock(element) || element.LocalName == "aside")
        && (InlineStyle.IsRole(element, "tooltip") || InlineStyle.IsRole(element, "doc-footnote")
            || HasClassLike(element, BesideClasses)
            || (InlineStyle.HasClass(element, "footnote") && element.LocalName != "a" && IsMoreThanMark(element)));

    public static bool LeadsIntoPage(IElement element) =>
        element.LocalName == "a"
        && element.GetAttribute("href") is { } href
        && href.IndexOf('#', StringComparison.Ordinal) is var at and >= 0 && at < href.Length - 1;

    private static bool CanBe(IElement element) =>
        element.LocalName is "a" or "sup" or "label" || InlineStyle.IsRaised(element) || IsDeclared(element) || IsOfNoteClass(element);

    // Block elements with these classes are whole notes.
    private static bool IsOfNoteClass(IElement element) =>
        element.LocalName is "span" or "small" or "i" or "b" or "em" or "font"
        && (InlineStyle.HasClass(element, "footnote") || InlineStyle.HasClass(element, "endnote") || InlineStyle.HasClass(element, "fn"));

    // Marked as a note reference by a role, attribute or class.
    private static bool IsDeclared(IElement element) =>
        !PageParts.IsBlock(element)
        && (InlineStyle.IsRole(element, "doc-noteref")
            || element.HasAttribute("data-footnote-ref")
            || element.GetAttribute("epub:type")?.Contains("noteref", StringComparison.Ordinal) == true
            || HasClassLike(element, Classes));

    private static bool HasNoteName(IElement element) =>
        IsNoteName(element.Id) || IsNoteName(element.GetAttribute("name")) || IsNoteName(element.GetAttribute("class"))
        || (element.GetAttribute("href") is { } href && IsNoteName(href[(href.IndexOf('#', StringComparison.Ordinal) + 1)..]));

    private static bool IsNoteName(string? name) =>
        name is not null && Array.Exists(Names, part => name.Contains(part, StringComparison.OrdinalIgnoreCase));

    private static bool HasClassLike(IElement element, string[] names) =>
        element.GetAttribute("class") is { } written
            && Array.Exists(names, name => written.Contains(name, StringComparison.OrdinalIgnoreCase));

    private static bool IsMoreThanMark(IElement element) => InlineMark.FromElement(element).Text is null or { Length: > LongestLinked };

    // “see note 3” has a space before its number, which is part of the text.
    private static bool IsLinkedMark(IElement element, string text, string before) => RaisedNumber.KindOf(text) switch
    {
        RaisedKind.Bracketed or RaisedKind.Signs => HasNoteName(element) || text.Length <= LongestLinked,
        RaisedKind.InParentheses => HasNoteName(element),
        RaisedKind.Digits => HasNoteName(element) && before is [.., not (' ' or '\u00A0' or '\n')],
        _ => false,
    };

    private static bool IsBareMark(IElement element, string text, string before) => RaisedNumber.KindOf(text) switch
    {
        RaisedKind.Bracketed or RaisedKind.InParentheses or RaisedKind.Signs => true,
        RaisedKind.Separator => element.PreviousElementSibling is { } previous && CanBe(previous),
        RaisedKind.Digits => /* guard: capture-power */ !RaisedNumber.IsPower(before, text) && !GoesOn(element, before),
        _ => false,
    };

    // ¹⁄₂, ¹⁴C: the number belongs to what follows it.
    private static bool GoesOn(IElement element, string before) =>
        element.NextSibling is IText { Data: [var next, ..] }
            && (next is '/' or '⁄' || (char.IsLetter(next) && char.IsWhiteSpace(before[^1])));
}

/// <summary>The text of an element that may be a note mark.</summary>
/// <param name="Text">Trimmed; null when it is longer than a mark.</param>
/// <param name="IsLink">Whether it, or an element in it, links to an anchor.</param>
/// <param name="IsRaised">Whether something in it is superscript.</param>
internal readonly record struct InlineMark(string? Text, bool IsLink, bool IsRaised)
{
    /// <summary>Whether it contains a link, to this page or another.</summary>
    public bool HasAnchor { get; init; }

    private const int Longest = 40;
    private const int MostNodes = 24;

    /// <summary>Reads a limited number of nodes, because elements may be nested without end.</summary>
    public static InlineMark FromElement(IElement element)
    {
        var text = new StringBuilder();
        var (isLink, isRaised, hasAnchor, nodes) = (NoteMarks.LeadsIntoPage(element), false, false, 0);
        for (var at = element.FirstChild; at is not null; at = PageWalker.Next(at, element))
        {
            if (++nodes > MostNodes) return default;
            if (at is IText { Data: var words })
            {
                if (words.Length > 4 * Longest) return default;
                text.Append(words);
            }

            if (at is not IElement inner) continue;
            // A picture, a line break or a block is not part of a mark.
            if (PageParts.IsBlock(inner) || inner.LocalName is "img" or "br") return default;
            hasAnchor |= inner.LocalName == "a" && inner.HasAttribute("href");
            isLink |= NoteMarks.LeadsIntoPage(inner) || (inner.LocalName == "a" && InlineStyle.IsRole(inner, "button"));
            isRaised |= InlineStyle.IsRaised(inner);
        }

        var written = text.ToString().Trim();
        return written.Length > Longest ? default : new InlineMark(written, isLink, isRaised) { HasAnchor = hasAnchor };
    }
}

/// <summary>How an element's own <c>style</c> and classes display its words.</summary>
public static class InlineStyle
{
    public static bool IsInvisible(IElement element) => Says(element, "display:none") || Says(element, "visibility:hidden");

    /// <summary>Superscript, like note numbers.</summary>
    public static bool IsRaised(IElement element) =>
        element.LocalName == "sup"
        || IsRole(element, "superscript")
        || Says(element, "vertical-align:super") || Says(element, "vertical-align:text-top")
        || HasClass(element, "sup") || HasClass(element, "super") || HasClass(element, "superscript") || HasClass(element, "oj-super");

    /// <summary>Struck through: the page withdraws these words.</summary>
    public static bool IsStruck(IElement element) =>
        /* guard: capture-struck */ element.LocalName is "del" or "s" or "strike"
        || IsRole(element, "deletion")
        || (element.GetAttribute("style") is { } style && style.Contains("line-through", StringComparison.OrdinalIgnoreCase))
        || HasClass(element, "line-through") || HasClass(element, "strikethrough") || HasClass(element, "strike-through");

    public static bool IsRole(IElement element, string role) =>
        string.Equals(element.GetAttribute("role")?.Trim(), role, StringComparison.OrdinalIgnoreCase);

    /// <param name="name">A whole class name, in lower case.</param>
    public static bool HasClass(IElement element, string name)
    {
        if (element.GetAttribute("class") is not { } written) return false;
        foreach (var part in written.AsSpan().Split(' '))
            if (written.AsSpan(part).Trim().Equals(name, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static bool Says(IElement element, string declaration) =>
        element.GetAttribute("style") is { } style
        && style.Replace(" ", "", StringComparison.Ordinal).Contains(declaration, StringComparison.OrdinalIgnoreCase);
}
