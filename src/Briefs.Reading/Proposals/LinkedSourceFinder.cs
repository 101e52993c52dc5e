using Briefs.Languages;
using Briefs.Reading.QuotationMarks;

namespace Briefs.Reading.Proposals;

/// <summary>Finds the sources that the paragraphs with quotations link to, in links, notes, and a last line such as “Source: …”.</summary>
internal sealed class LinkedSourceFinder
{
    private const int LongestDescription = 6;
    private const int LongestTitle = 10;

    private readonly BoundBody _body;
    private readonly LanguageConventions _language;
    private readonly PersonWords _people;
    private readonly PublisherFinder _publishers;
    private readonly SourceLinks _links;
    private readonly List<LinkedSource> _found = [];

    private LinkedSourceFinder(BoundBody body)
    {
        _body = body;
        _language = LanguageConventions.Get(body.Lang);
        _people = _language.People;
        _publishers = new PublisherFinder(body.Lang);
        _links = new SourceLinks(body);
    }

    /// <summary>A link in a text.</summary>
    /// <param name="Start">Index of its first character.</param>
    /// <param name="End">Index after its last character.</param>
    internal readonly record struct TextLink(int Start, int End, string Url);

    /// <returns>In order of first mention, each address once.</returns>
    public static ImmutableArray<LinkedSource> Find(BoundBody body)
    {
        var find = new LinkedSourceFinder(body);
        foreach (var block in body.Blocks.Where(b => b.Span.Start >= body.Head.BodyStart && b.Footnote < 0))
        {
            find.Read(block);
        }

        return find.Joined();
    }

    /// <summary>The links of a text to the web, in order.</summary>
    public static IEnumerable<TextLink> LinksIn(BoundBody body, ProseBlock block)
    {
        var open = new Stack<Segment>();
        foreach (var segment in block.Visible.Segments)
        {
            if (segment.Kind == SegmentKind.LinkOpens) open.Push(segment);
            if (segment.Kind != SegmentKind.LinkCloses) continue;
            var opened = open.Pop();
            if (body.Links[opened.Index] is BodyLink.External { Url: var url }
                && url.StartsWith("http", StringComparison.OrdinalIgnoreCase))
                yield return new TextLink(opened.Start, segment.Start, PasteArtifacts.TrackingParameters.Remove(url));
        }
    }

    private ImmutableArray<LinkedSource> Joined() =>
    [
        .. _found.GroupBy(s => s.Url is { } url ? AddressKey.Create(url) : "note " + s.Title, StringComparer.Ordinal)
            .Select(g => g.Aggregate((one, other) => one.Merge(other)))
            .Select(s => s.Url is { } url ? s with { Date = s.Date ?? WrittenDate.InAddress(url) } : s),
    ];

    /// <summary>Whether a block is a list of sources: a line that begins with “Source:”.</summary>
    public static bool ListsSources(ProseBlock block, LanguageConventions language) =>
        language.Works.Labels.Any(l => block.Visible.Text.TrimStart().StartsWith(l, StringComparison.OrdinalIgnoreCase)
            && block.Visible.Text.TrimStart()[l.Length..].TrimStart() is [':', ..]);

    private void Read(ProseBlock block)
    {
        var isList = ListsSources(block, _language);
        foreach (var link in LinksIn(_body, block))
        {
            if (isList) _found.Add(new NoteReader(_body, block).Read(link));
            else if (_links.Contains(block, link, _publishers.Find(block, link.Url))) _found.Add(Described(block, link));
        }

        if (!block.Visible.Notes.Any(n => n.Kind == SegmentKind.Footnote) || (block.Quote is null && !_links.HasSpeech(block))) return;
        foreach (var note in block.Visible.Notes.Where(n => n.Kind == SegmentKind.Footnote)) Note(_body.Footnotes[note.Index]);
    }

    private void Note(FootnoteDraft note)
    {
        foreach (var block in note.Blocks)
        {
            var links = LinksIn(_body, block).ToList();
            var reader = new NoteReader(_body, block);
            if (links.Count == 1) _found.Add(reader.Read(links[0]));
            else if (links.Count == 0 && note.Blocks.Count == 1 && reader.ReadWithoutLink() is { } paper) _found.Add(paper);
            else _found.AddRange(links.Select(l => Described(block, l)));
        }
    }

    // What the text of a link says of its source: “a statement”, “the report “Without keys””.
    private LinkedSource Described(ProseBlock block, TextLink link)
    {
        var source = new LinkedSource { Url = link.Url, Publisher = _publishers.Find(block, link.Url) };
        var text = block.Visible.Text[link.Start..link.End];
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Any(w => _language.Works.Same.Contains(Bare(w)))) return source;
        var noun = Array.FindIndex(words, w => TypeOf(w) is not null);
        var title = TitleBeside(block, link);
        if (noun < 0) return title is null ? source : source with { Title = title.Text };
        var type = TypeOf(words[noun])!;
        return source with
        {
            Title = title?.Text ?? (HasVerb(words) || text.Contains(VisibleText.Atom, StringComparison.Ordinal) ? null : TitleOf(words)),
            Type = type == "document" ? null : type,
            Date = WrittenDate.Find(text, _body.Lang),
        };
    }

    private string? TypeOf(string word) => _language.Works.TypeByNoun.GetValueOrDefault(Bare(word));

    private string Bare(string word)
    {
        var bare = word.Trim(',', '.', ':', ';', '“', '”', '«', '»', '„', '"').ToLowerInvariant();
        return _language.Speech.PartsElisions && bare.LastIndexOfAny(['’', '\'']) is > 0 and var at ? bare[(at + 1)..] : bare;
    }

    private bool HasVerb(string[] words) => words.Any(w => _language.Speech.ClauseVerbs.Contains(Bare(w))
        || _language.Speech.Verbs.Contains(Bare(w)));

    private string? TitleOf(string[] words)
    {
        var from = 0;
        while (from < words.Length && IsSmall(Bare(words[from])) && TypeOf(words[from]) is null) from++;
        // The noun may be declined.
        if (_language.HasCases) return null;
        // „einem offenen Brief“: so is an adjective.
        while (_people.HasCapitalNouns && from < words.Length && TypeOf(words[from]) is null) from++;
        // « un texte publié mercredi »: what follows the noun belongs to it only after a preposition.
        if (!_people.HasAdjectivesBefore && from + 1 < words.Length && !IsSmall(Bare(words[from + 1]))
            && !char.IsAsciiDigit(words[from + 1][0]))
            words = words[..(from + 1)];
        if (words.Length - from is 0 or > LongestDescription || words.Skip(from).Any(w => MarkCharacters.IsMark(w[0]))) return null;
        if (_people.HasCapitalNouns && words[from].EndsWith('s') && TypeOf(words[from][..^1]) is not null) words[from] = words[from][..^1];
        var title = string.Join(' ', words[from..]);
        if (_language.Speech.PartsElisions && title.IndexOfAny(['’', '\'']) is > 0 and < 3 and var at) title = title[(at + 1)..];
        return char.ToUpperInvariant(title[0]) + title[1..].TrimEnd(',', '.');
    }

    // отчёт «Белого шарфа»: the report of an organisation.
    private bool IsDeclined(string text) => text.Split(' ')[0].ToLowerInvariant() is var word
        && text.Contains(' ', StringComparison.Ordinal)
        && _people.ObliqueEndings.Any(e => e.Length > 1 && word.Length > e.Length + 1 && word.EndsWith(e, StringComparison.Ordinal));

    private static bool IsTitle(string text) => text.Length > 0 && text[^1] is not (',' or '.') && !char.IsLower(text[0])
        && text.Count(c => c == ' ') < LongestTitle;

    private bool IsSmall(string word) => _people.Articles.Contains(word) || _people.Of.Contains(word)
        || _language.Attribution.Prepositions.Contains(word);

    // The words in marks right after the noun for a document: the report “Without keys”.
    private MarkedRun? TitleBeside(ProseBlock block, TextLink link)
    {
        var start = block.SentenceEndAt(link.Start);
        var end = block.SentenceEndFrom(link.End);
        foreach (var run in MarkedRun.EndingIn(block))
        {
            var part = run.Parts[^1];
            if (run.Parts.Count > 1 || part.Start < start || part.End > end || !IsTitle(run.Text) || IsDeclined(run.Text)) continue;
            var before = block.Visible.Text[start..part.Start].TrimEnd(' ', ',', '\u00A0').Split((char[]?)null,
                StringSplitOptions.RemoveEmptyEntries);
            if (before.Length > 0 && TypeOf(before[^1]) is not null) return run;
        }

        return null;
    }
}

/// <summary>Compares addresses regardless of how they were copied.</summary>
internal static class AddressKey
{
    /// <summary>Equal for addresses that differ only in scheme, www., final slash or fragment.</summary>
    public static string Create(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri)) return url;
        var host = uri.IdnHost.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? uri.IdnHost[4..] : uri.IdnHost;
        return $"{host.ToLowerInvariant()}:{uri.Port.ToString(CultureInfo.InvariantCulture)}{uri.AbsolutePath.TrimEnd('/')}{uri.Query}";
    }
}
