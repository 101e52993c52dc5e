using Briefs.Evidence;
using Briefs.Workspaces;

namespace Briefs.Cli.Snapshot;

/// <summary>
/// Reduces a source to the paragraphs that the site quotes, each with its neighbours, and the first paragraph, which identifies the source.
/// A line <c>[…]</c> replaces each gap.
/// </summary>
internal sealed class PassageSelector
{
    private readonly string _text;
    private readonly ImmutableArray<TextSpan> _paragraphs;
    private readonly SortedSet<int> _kept = [];

    private PassageSelector(string text)
    {
        _text = text;
        _paragraphs = Paragraphs(text);
    }

    /// <param name="library">All documents of the site: everything that any of them quotes is included.</param>
    /// <param name="text">The whole source.</param>
    /// <returns>Null if the source contains nothing that is quoted, nor anything similar.</returns>
    public static string? Choose(Library library, SourceId source, string text)
    {
        var choose = new PassageSelector(text);
        var copies = new Dictionary<SourceId, SearchableCopy> { [source] = SearchableCopy.Create(source, text) };
        ImmutableArray<Brief> documents = [.. library.Documents];
        var effort = ComparisonBudget.GetShare(documents.Length);
        var compared = InParallel.Map(documents, document => QuotationVerifier.Compare(document, copies, new ComparisonBudget(effort)));
        foreach (var verification in compared.SelectMany(d => d.Quotations).Select(q => q.Verification).OfType<Verification>())
            choose.Keep(verification);
        return choose._kept.Count == 0 ? null : choose.Joined();
    }

    // If the words are not in the source, includes the most similar passage.
    private void Keep(Verification verification)
    {
        if (verification.Place is { } place) Around(place);
        else if (verification.Nearest is { } nearest && StartOfLine(nearest.Line) is var start) Around(new TextSpan(start, start + 1));
    }

    private void Around(TextSpan place)
    {
        for (var i = 0; i < _paragraphs.Length; i++)
            if (_paragraphs[i].Start < place.End && _paragraphs[i].End > place.Start)
                for (var near = Math.Max(0, i - 1); near <= Math.Min(_paragraphs.Length - 1, i + 1); near++) _kept.Add(near);
    }

    private string Joined()
    {
        _kept.Add(0);
        var text = new StringBuilder();
        var (last, end) = (-1, 0);
        foreach (var i in _kept)
        {
            if (last >= 0) text.Append(i == last + 1 ? "\n\n" : "\n[…]\n");
            // Form feeds mark the pages of a PDF.
            text.Append('\f', _text.AsSpan(end, _paragraphs[i].Start - end).Count('\f'));
            text.Append(_text, _paragraphs[i].Start, _paragraphs[i].Length);
            (last, end) = (i, _paragraphs[i].End);
        }

        return text.Append('\n').ToString();
    }

    private int StartOfLine(int line)
    {
        var start = 0;
        for (var i = 1; i < line; i++) start = _text.IndexOf('\n', start) + 1;
        return start;
    }

    private static ImmutableArray<TextSpan> Paragraphs(string text)
    {
        var paragraphs = ImmutableArray.CreateBuilder<TextSpan>();
        for (var at = 0; at < text.Length;)
        {
            while (at < text.Length && text[at] is '\n' or '\f') at++;
            var end = EndOf(text, at);
            if (text.AsSpan(at, end - at).TrimEnd('\n').Length is var length and > 0) paragraphs.Add(new TextSpan(at, at + length));
            at = end;
        }

        return paragraphs.ToImmutable();
    }

    // Before an empty line or a new page.
    private static int EndOf(string text, int at)
    {
        for (; at < text.Length - 1; at++)
            if (text[at] == '\n' && text[at + 1] is '\n' or '\f') return at;
        return text.Length;
    }
}
