using AngleSharp.Dom;
using Briefs.Import.Drafts;

namespace Briefs.Import.Html;

/// <summary>Collects the inlines of one paragraph, with white space as a reader sees it.</summary>
internal sealed class InlineCollector
{
    private readonly ImmutableArray<DraftInline>.Builder _inlines = ImmutableArray.CreateBuilder<DraftInline>();
    private bool _endsWithSpace = true;

    // Whether a word right after it needs a space.
    private bool _owesSpace;

    /// <summary>Whether a line break ends what was collected so far.</summary>
    public bool EndsWithBreak => _inlines is [.., DraftInline.LineBreak];

    public void AddText(string written)
    {
        var text = new StringBuilder(written.Length + 1);
        if (_owesSpace && written.Length > 0 && char.IsLetterOrDigit(written[0])) text.Append(' ');
        if (written.Length > 0) _owesSpace = false;
        foreach (var c in written)
        {
            var isSpace = c is ' ' or '\t' or '\n' or '\r' or '\f';
            if (isSpace && _endsWithSpace) continue;
            if (!isSpace && char.IsControl(c)) continue;
            text.Append(isSpace ? ' ' : c);
            _endsWithSpace = isSpace;
        }

        if (text.Length > 0) _inlines.Add(new DraftInline.Text(text.ToString()));
    }

    /// <summary>Adds what is not part of a word, such as a picture, with a space between it and the words beside it.</summary>
    public void AddApart(DraftInline inline)
    {
        if (!_endsWithSpace && _inlines is [.., DraftInline.Text { Value: [.., var last] }] && char.IsLetterOrDigit(last)) AddText(" ");
        Add(inline);
        _owesSpace = true;
    }

    /// <summary>Keeps the words on both sides of what is left out apart.</summary>
    public void SeparateWords() =>
        _owesSpace |= !_endsWithSpace && _inlines is [.., DraftInline.Text { Value: [.., var last] }] && char.IsLetterOrDigit(last);

    public void Add(DraftInline inline)
    {
        _owesSpace = false;
        _inlines.Add(inline);
        _endsWithSpace = inline is DraftInline.LineBreak or DraftInline.SoftBreak;
    }

    /// <summary>Adds an element whose content is written through a collector of its own, such as emphasis.</summary>
    public void AddWith(Func<ImmutableArray<DraftInline>, DraftInline> make, Action<InlineCollector> write)
    {
        var inner = new InlineCollector { _endsWithSpace = _endsWithSpace };
        write(inner);
        var content = inner._inlines.ToImmutable();
        if (content.IsEmpty) return;
        _inlines.Add(make(content));
        _endsWithSpace = inner._endsWithSpace;
    }

    public void RemoveLastBreak()
    {
        if (EndsWithBreak) _inlines.RemoveAt(_inlines.Count - 1);
    }

    /// <summary>The inlines, without spaces and breaks at both ends; then this is empty again.</summary>
    public ImmutableArray<DraftInline> Take()
    {
        while (_inlines is [var first, ..] && IsSpace(first)) _inlines.RemoveAt(0);
        while (_inlines is [.., var last] && IsSpace(last)) _inlines.RemoveAt(_inlines.Count - 1);
        if (_inlines is [.., DraftInline.Text text]) _inlines[^1] = new DraftInline.Text(text.Value.TrimEnd(' '));
        if (_inlines is [DraftInline.Text begin, ..]) _inlines[0] = new DraftInline.Text(begin.Value.TrimStart(' '));
        var taken = _inlines.ToImmutable();
        _inlines.Clear();
        _owesSpace = false;
        _endsWithSpace = true;
        return taken;
    }

    private static bool IsSpace(DraftInline inline) =>
        inline is DraftInline.LineBreak or DraftInline.SoftBreak || (inline is DraftInline.Text text && text.Value.Trim(' ').Length == 0);
}

/// <summary>The address of a picture in an <c>img</c> element, also of one that a script would load later.</summary>
internal static class PictureSource
{
    private static readonly string[] s_attributes = ["data-src", "data-original", "data-lazy-src", "data-full-src", "src"];

    public static string Find(IElement image)
    {
        foreach (var name in s_attributes)
            if (image.GetAttribute(name)?.Trim() is { Length: > 0 } source
                && !source.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
                return source;
        var set = image.GetAttribute("srcset")?.Trim().Split(' ')[0].TrimEnd(',');
        return string.IsNullOrEmpty(set) ? image.GetAttribute("src") ?? "" : set;
    }
}
