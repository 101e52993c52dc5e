using Briefs.Languages;
using Briefs.Reading.Attribution;
using Briefs.Reading.Body;
using Briefs.Reading.Citations;
using Briefs.Reading.Markdown;
using Briefs.Reading.PasteArtifacts;

namespace Briefs.Reading.Proposals;

/// <summary>
/// Finds the source of a sentence: the declared one that it or its footnote links to, otherwise the last one cited or linked to before in
/// the paragraph, otherwise the only one of the brief. A law or treaty has no speaker and is never proposed.
/// </summary>
internal sealed class SourceClueFinder(BoundBody body)
{
    /// <summary>Shortest title that names its source in a note, in characters.</summary>
    private const int ShortestTitle = 8;

    private readonly Dictionary<string, SourceId> _own = ByAddress(body.Entries.Sources.Values);
    private readonly Source? _only = body.Entries.Sources is { Count: 1 } one && MaySpeak(one.Values.First())
        && !IsLinked(body, one.Values.First())
        ? one.Values.First() : null;

    // The block that was asked about last, how far it has been read, and what its text cites and links to up to there. Sentences come in
    // order, so that each segment is read once.
    private readonly Dictionary<PersonId, Citation> _lastOf = [];
    private ProseBlock? _block;
    private int _read;
    private SourceClue? _last;

    /// <summary>A source, and the one that was read in its place.</summary>
    public readonly record struct SourceClue(SourceId Source, SourceId? Via);

    /// <summary>The source of a sentence; null for none, or if the sentence links to several.</summary>
    /// <param name="sentence">Its place in the text of the block.</param>
    public SourceClue? Find(ProseBlock block, TextSpan sentence)
    {
        ReadUpTo(block, sentence.Start);
        var linked = SourcesIn(block, _read, sentence).Distinct().ToList();
        if (linked.Count > 0) return linked is [var source] ? new SourceClue(source, null) : null;
        return _last ?? (_only is { } only ? new SourceClue(only.Id, null) : null);
    }

    /// <summary>The one source that a sentence or its footnote links to; null for none, or several.</summary>
    public SourceId? LinkedIn(ProseBlock block, TextSpan sentence) =>
        SourcesIn(block, 0, sentence).Distinct().ToList() is [var one] ? one : null;

    /// <summary>
    /// Whether a person's last citation in the paragraph, up to the sentence asked about last, has this source and nothing else that
    /// <c>[@mills]</c> would take over.
    /// </summary>
    public bool GoesOn(PersonId speaker, SourceClue source) =>
        _lastOf.GetValueOrDefault(speaker) is { Locator: null, ToldBy: null, Said: null } last
        && last.Source == source.Source && last.Via == source.Via;

    private void ReadUpTo(ProseBlock block, int start)
    {
        if (_block != block)
        {
            (_block, _read, _last) = (block, 0, null);
            _lastOf.Clear();
        }

        var segments = block.Visible.Segments;
        for (; _read < segments.Count && segments[_read].Start < start; _read++)
        {
            var segment = segments[_read];
            if (segment.Kind == SegmentKind.Citation) Read(body.Citations[segment.Index]);
            else if (SourceOf(segment) is { } linked) _last = new SourceClue(linked, null);
            else if (segment.Kind == SegmentKind.Footnote)
                foreach (var noted in OfFootnote(segment.Index)) _last = new SourceClue(noted, null);
        }
    }

    private void Read(CitationGroup group)
    {
        foreach (var citation in group.Citations)
        {
            if (citation.Speaker is { } speaker) _lastOf[speaker] = citation;
            if (citation.Source is { } cited) _last = MaySpeak(cited) ? new SourceClue(cited, citation.Via) : null;
        }
    }

    private IEnumerable<SourceId> SourcesIn(ProseBlock block, int from, TextSpan sentence)
    {
        for (var i = from; i < block.Visible.Segments.Count && block.Visible.Segments[i].Start < sentence.End; i++)
        {
            var segment = block.Visible.Segments[i];
            if (segment.Start < sentence.Start) continue;
            if (SourceOf(segment) is { } source) yield return source;
            if (segment.Kind != SegmentKind.Footnote) continue;
            foreach (var noted in OfFootnote(segment.Index)) yield return noted;
        }
    }

    private IEnumerable<SourceId> OfFootnote(int index)
    {
        foreach (var block in body.Footnotes[index].Blocks)
        {
            foreach (var segment in block.Visible.Segments)
            {
                if (SourceOf(segment) is { } source) yield return source;
                if (segment.Kind != SegmentKind.Citation) continue;
                foreach (var citation in body.Citations[segment.Index].Citations)
                    if (citation.Source is { } cited && MaySpeak(cited)) yield return cited;
            }

            foreach (var address in WrittenIn(block.Visible.Text))
                if (Find(address) is { } source) yield return source;
            foreach (var paper in body.Entries.Sources.Values)
                if (MaySpeak(paper) && IsNamed(paper, block.Visible.Text.ToLowerInvariant())) yield return paper.Id;
        }
    }

    // A source on paper has no address: a note that names it has its title, and the publisher or the year, since titles such as “Annual
    // report” are many.
    private static bool IsNamed(Source paper, string note)
    {
        if (paper is not { Url: null, Title: { Length: >= ShortestTitle } title }) return false;
        if (!WholeWords.Contain(note, title.ToLowerInvariant())) return false;
        return (paper.Publisher is { Length: > 0 } publisher && WholeWords.Contain(note, publisher.ToLowerInvariant()))
            || (paper.Date is { } date && WholeWords.Contain(note, date.Year.ToString(CultureInfo.InvariantCulture)));
    }

    // An address that is written out is not a link in Markdown, but footnotes often have one.
    private static IEnumerable<string> WrittenIn(string text)
    {
        for (var at = text.IndexOf("http", StringComparison.Ordinal); at >= 0; at = text.IndexOf("http", at + 1, StringComparison.Ordinal))
        {
            var end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not (VisibleText.Atom or '<' or '>' or '"')) end++;
            yield return text[at..end].TrimEnd('.', ',', ';', ':', ')', ']', '!', '?');
        }
    }

    private SourceId? SourceOf(Segment segment) =>
        segment.Kind == SegmentKind.LinkOpens && body.Links[segment.Index] is BodyLink.External { Url: var url } ? Find(url) : null;

    private SourceId? Find(string address)
    {
        if (KeyOf(address) is not { } key) return null;
        return _own.TryGetValue(key, out var own) ? own
            : body.Context.SourcesByAddress.TryGetValue(key, out var shared) && !body.Entries.Sources.ContainsKey(shared) ? shared : null;
    }

    // A text that links to its only source says itself which sentences come from it, unless the link is in a line such as “Source: …”.
    private static bool IsLinked(BoundBody body, Source source)
    {
        if (source.Url is not { } url || KeyOf(url) is not { } key) return false;
        var language = LanguageConventions.Get(body.Lang);
        return body.Blocks.Where(b => !LinkedSourceFinder.ListsSources(b, language))
            .Any(b => b.Visible.Segments.Any(s => s.Kind == SegmentKind.LinkOpens && body.Links[s.Index] is BodyLink.External external
                && KeyOf(external.Url) == key));
    }

    private bool MaySpeak(SourceId id) => body.Entries.FindSource(id.Value) is not { } source || MaySpeak(source);

    private static bool MaySpeak(Source source) => source.Type is not (SourceType.Law or SourceType.Treaty);

    /// <summary>Sources that may have a speaker, by the address of their page and of its archived copy.</summary>
    public static Dictionary<string, SourceId> ByAddress(IEnumerable<Source> sources)
    {
        var found = new Dictionary<string, SourceId>(StringComparer.Ordinal);
        foreach (var source in sources.Where(MaySpeak))
        {
            foreach (var address in (string?[])[source.Url, source.Archive])
                if (address is not null && KeyOf(address) is { } key) found.TryAdd(key, source.Id);
        }

        return found;
    }

    // The page that an address leads to, however it is written: without www., tracking parameters, fragment and final slash.
    private static string? KeyOf(string address)
    {
        var plain = new StringBuilder(address);
        foreach (var span in TrackingParameters.Find(address).Reverse()) plain.Remove(span.Start, span.Length);
        if (!Uri.TryCreate(plain.ToString(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) return null;
        var host = uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host;
        return host + (uri.IsDefaultPort ? "" : $":{uri.Port}") + uri.AbsolutePath.TrimEnd('/') + uri.Query;
    }
}
