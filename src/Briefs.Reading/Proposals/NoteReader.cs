using Briefs.Languages;
using Briefs.Reading.QuotationMarks;

namespace Briefs.Reading.Proposals;

/// <summary>
/// Reads a note that describes one source: “Threats and dry wells”, *The Cawdor Post*, 18 June 2026, https://….
/// </summary>
internal sealed class NoteReader
{
    private const int LongestName = 60;

    // Replaces words in marks; a part that contains it describes them: радио «Причал».
    private const string Cut = "\uE000";

    // Replaces the words of the link, which are a part of their own.
    private const string CutLink = $",{Cut},";

    private readonly BoundBody _body;
    private readonly ProseBlock _block;
    private readonly string _lang;
    private readonly LanguageConventions _language;

    public NoteReader(BoundBody body, ProseBlock block)
    {
        (_body, _block, _lang) = (body, block, body.Lang);
        _language = LanguageConventions.Get(body.Lang);
    }

    /// <param name="link">The only link of the note, or one of a list.</param>
    public LinkedSource Read(LinkedSourceFinder.TextLink link)
    {
        var text = _block.Visible.Text;
        var linked = text[link.Start..link.End];
        var isAddress = linked.Contains("://", StringComparison.Ordinal) || linked.StartsWith("www.", StringComparison.Ordinal);
        var (start, end) = ItemOf(link);
        var around = string.Concat(text.AsSpan(start, link.Start - start), isAddress ? "" : CutLink, text.AsSpan(link.End, end - link.End));
        return Fields(around, isAddress ? null : linked) with { Url = link.Url };
    }

    /// <summary>A note without a link: null unless it has the form of a reference, with a title.</summary>
    public LinkedSource? ReadWithoutLink()
    {
        var source = Fields(WithoutAddress(_block.Visible.Text, out var address), null);
        if (address is not null) return source with { Url = address };
        if (source.Title is null || (source.Date is null && source.Publisher is null)) return null;
        var text = _block.Visible.Text;
        var open = text.LastIndexOf('(');
        var close = open < 0 ? -1 : text.IndexOf(')', open);
        return close > open + 1 ? source with { NoUrl = text[(open + 1)..close].Trim() } : source;
    }

    // An address that is written out is no link, but readers can follow it.
    private static string WithoutAddress(string text, out string? address)
    {
        address = null;
        var start = text.IndexOf("http", StringComparison.Ordinal);
        if (start < 0 || !text.AsSpan(start).Contains("://", StringComparison.Ordinal)) return text;
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('>' or VisibleText.Atom)) end++;
        address = text[start..end].TrimEnd('.', ',', ';', ')');
        return text.Remove(start, end - start);
    }

    // In a list with several links, an item is what semicolons separate; without them, only the words of the link are certain.
    private (int Start, int End) ItemOf(LinkedSourceFinder.TextLink link)
    {
        var text = _block.Visible.Text;
        var others = LinkedSourceFinder.LinksIn(_body, _block).Where(l => l.Start != link.Start).ToList();
        if (others.Count == 0) return (0, text.Length);
        var start = text.LastIndexOf(';', Math.Max(0, link.Start - 1)) + 1;
        var end = text.IndexOf(';', link.End) is >= 0 and var at ? at : text.Length;
        return others.Exists(o => o.Start >= start && o.Start < end) ? (link.Start, link.End) : (start, end);
    }

    /// <param name="around">The note, with <see cref="CutLink"/> for a linked text.</param>
    /// <param name="linked">The linked text; null if the note has no link, or if it is an address.</param>
    private LinkedSource Fields(string around, string? linked)
    {
        var runs = MarkedRun.EndingIn(_block).Where(r => r.Parts.Count == 1).ToList();
        var quoted = runs.Select(r => r.Text.Trim().TrimEnd(',', '.')).FirstOrDefault();
        if (linked is not null && (runs.Exists(r => IsIn(r, linked))
            || (IsNameAndDate(linked) && SplitParts(around).TrueForAll(IsDateOrPlace))))
        {
            around = around.Replace(CutLink, linked, StringComparison.Ordinal);
            linked = null;
        }

        foreach (var run in runs)
            around = around.Replace(_block.Visible.Text[run.Parts[0].Start..run.Parts[0].End], Cut, StringComparison.Ordinal);
        var parts = SplitParts(around);
        var (work, type) = parts.Select(p => (Part: p, Type: TypeOf(p))).FirstOrDefault(p => p.Type is not null);
        var title = quoted ?? (linked is null ? null : WithCapital(WithoutDateAtEnd(linked))) ?? (work is null ? null : WithoutDate(work));
        // A date in the words of a title is a date that the text is about, unless it ends them or the title says what is dated.
        var date = WrittenDate.Find(around, _lang)
            ?? (linked is not null && (TypeOf(linked) is not null || WithoutDateAtEnd(linked) != linked)
                ? WrittenDate.Find(linked, _lang) : null);
        var names = parts.FindAll(p => p != work && !IsDateOrPlace(p) && !p.Contains(Cut, StringComparison.Ordinal));
        var emphasised = Emphasised();
        // “Human Rights Watch, *No way home*, 2019”
        if (title is null && emphasised is not null && names.FindIndex(n => n == emphasised) > 0) title = emphasised;
        var author = names.Find(IsAuthor);
        var publisher = emphasised is not null && emphasised != title ? emphasised : names.Find(n => n != author && n != title
            && n.Length <= LongestName && IsPerhapsPublisher(n));
        type ??= linked is null ? null : TypeOf(linked);
        return new LinkedSource
        {
            Title = title is { Length: > 0 } ? title : null,
            Publisher = publisher,
            Author = author,
            Date = date,
            Type = type is "document" ? null : type,
        };
    }

    // “[The Tolland Herald, 22 January 2026](…)”: a name and a date, not a title.
    private bool IsNameAndDate(string linked)
    {
        var parts = SplitParts(linked);
        return parts.Count is 1 or 2 && parts.Exists(IsOnlyDate) && parts.All(p => IsOnlyDate(p) || !p.Any(char.IsAsciiDigit));
    }

    // “5 June 2026”, “5 de junio de 2026”: a date, and no word more than it needs.
    private bool IsOnlyDate(string part) => WrittenDate.Find(part, _lang) is not null
        && part.Split(' ').Count(w => !w.Any(char.IsDigit) && !_language.People.Of.Contains(w.ToLowerInvariant())) <= 1;

    // The words of a link are a title, except a date after a comma or in brackets.
    private string WithoutDateAtEnd(string linked)
    {
        var end = linked.TrimEnd('.', ' ');
        var open = end.EndsWith(')') ? end.LastIndexOf('(') : end.LastIndexOfAny([',', ';']);
        return open > 0 && IsOnlyDate(end[(open + 1)..].TrimEnd(')').Trim()) ? end[..open].Trim() : linked.Trim();
    }

    // “statement of 5 June 2026”: the noun, without the date after it.
    private string WithoutDate(string part)
    {
        var words = part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList();
        var date = 1;
        while (date < words.Count && !IsOnlyDate(string.Join(' ', words[date..]))) date++;
        words = words[..date];
        while (words.Count > 0 && (_language.People.Of.Contains(words[^1].ToLowerInvariant())
            || _language.Attribution.Prepositions.Contains(words[^1].ToLowerInvariant())))
            words.RemoveAt(words.Count - 1);
        var title = string.Join(' ', words).Trim(',', '.', ':', ';');
        return WithCapital(title);
    }

    private static string WithCapital(string title) => title.Length == 0 ? title : char.ToUpperInvariant(title[0]) + title[1..];

    // A link around the whole note: [The Post, “Shut”, 5 June 2026](…)
    private bool IsIn(MarkedRun run, string linked) =>
        linked.Contains(_block.Visible.Text[run.Parts[0].Start..run.Parts[0].End], StringComparison.Ordinal);

    // The type of “a letter to the Minister”. In “The Cawdor Letter” the noun is part of a name.
    private string? TypeOf(string part)
    {
        var words = part.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i].Trim(',', '.', ':', ';');
            if (_language.Works.TypeByNoun.GetValueOrDefault(word.ToLowerInvariant()) is not { } type) continue;
            var before = words[..i];
            // “State Protection Act”
            if (type == "law" && i == words.Length - 1) return type;
            if (i == 0 || !char.IsUpper(word[0]) || (_language.People.HasCapitalNouns && !before.Any(w => char.IsUpper(w[0])))) return type;
        }

        return null;
    }

    private List<string> SplitParts(string text)
    {
        var label = _language.Works.Labels.FirstOrDefault(l => text.TrimStart().StartsWith(l, StringComparison.OrdinalIgnoreCase)
            && text.Contains(':', StringComparison.Ordinal));
        if (label is not null) text = text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return
        [
            .. text.Split([',', ';', ':', '(', ')', '،', VisibleText.Atom]).Select(p => p.Trim().Trim('.').Trim())
                .Where(p => p.Length > 1 && !p.Contains(Cut, StringComparison.Ordinal)),
        ];
    }

    private string? Emphasised()
    {
        var start = -1;
        foreach (var segment in _block.Visible.Segments)
        {
            if (segment.Kind == SegmentKind.ElementOpens && start < 0) start = segment.Start;
            if (segment.Kind == SegmentKind.ElementCloses && start >= 0
                && segment.Start > start) return _block.Visible.Fold(start, segment.Start);
        }

        return null;
    }

    private bool IsDateOrPlace(string part) => part.Any(char.IsDigit)
        || _language.Abbreviations.Contains(part.Split('.')[0].ToLowerInvariant());

    // In a script without capitals, a noun such as “newspaper” shows a publisher.
    private bool IsPerhapsPublisher(string part) => !part.Any(char.IsDigit) && (char.IsUpper(part[0])
        ? !IsPerhapsPerson(part) : !char.IsLower(part[0]) && part.Split(' ').Any(IsOrganization));

    // Notes often describe a source in English, whatever the language of the brief.
    private bool IsOrganization(string word) => _language.People.IsOrganization(word.ToLowerInvariant())
        || LanguageConventions.Get("en").People.IsOrganization(word.ToLowerInvariant());

    // Two words with capitals and nothing that makes them an organisation may be an author.
    private bool IsPerhapsPerson(string part)
    {
        var words = part.Split(' ');
        return words.Length == 2 && words.All(w => char.IsUpper(w[0]))
            && !words.Any(IsOrganization)
            && !_language.People.Articles.Contains(words[0].ToLowerInvariant());
    }

    // “L. Mbeki-Hart”
    private static bool IsAuthor(string part) => part.Length > 3 && char.IsUpper(part[0]) && part[1] == '.'
        && part.Count(c => c == ' ') is 1 or 2;
}
