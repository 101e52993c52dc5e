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
    private const string Quoted = "\uE000";

    private readonly ProseBlock _block;
    private readonly LanguageConventions _language;

    public NoteReader(BoundBody body, ProseBlock block)
    {
        _block = block;
        _language = LanguageConventions.Get(body.Lang);
    }

    /// <param name="link">The only link of the note, or one of a list.</param>
    public LinkedSource Read(LinkedSourceFinder.TextLink link)
    {
        var text = _block.Visible.Text;
        var linked = text[link.Start..link.End];
        var isAddress = linked.Contains("://", StringComparison.Ordinal) || linked.StartsWith("www.", StringComparison.Ordinal);
        var around = isAddress ? text.Remove(link.Start, link.End - link.Start) : text;
        var source = Fields(around, isAddress ? null : linked);
        return source with { Url = link.Url };
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

    private LinkedSource Fields(string text, string? linked)
    {
        var quoted = MarkedRun.EndingIn(_block).Where(r => r.Parts.Count == 1).Select(r =>
            r.Text.Trim().TrimEnd(',', '.')).FirstOrDefault();
        var emphasised = Emphasised();
        var parts = Parts(text, linked ?? "").ToList();
        var date = WrittenDate.Find(text, _language.Dates);
        var withNoun = parts.Find(p => p.Split(' ').Any(w => _language.Works.TypeByNoun.ContainsKey(w.ToLowerInvariant())));
        var title = quoted ?? (linked is { } own && !IsNameOnly(own, parts) ? WithoutDate(own) : null) ?? (withNoun is null ? null
            : WithoutDate(withNoun));
        var names = parts.FindAll(p => p != title && p != quoted && !IsDateOrPlace(p) && p != withNoun);
        var author = names.Find(IsAuthor);
        var publisher = emphasised is not null && emphasised != title ? emphasised
            : names.Find(n => n != author && n.Length <= LongestName && char.IsUpper(n[0]) && !n.Any(char.IsAsciiDigit)
                && !IsPerhapsPerson(n));
        var type = (withNoun ?? linked ?? "").Split(' ').Select(w =>
            _language.Works.TypeByNoun.GetValueOrDefault(w.ToLowerInvariant())).FirstOrDefault(t => t is not null);
        return new LinkedSource
        {
            Title = title is { Length: > 0 } ? title : null,
            Publisher = publisher,
            Author = author,
            Date = date,
            Type = type is "document" ? null : type,
        };
    }

    // “[The Tolland Herald, 22 January 2026](…)”: a name and a date, no title.
    private bool IsNameOnly(string linked, List<string> parts)
    {
        var date = WrittenDate.Find(linked, _language.Dates);
        return date is not null && parts.Count(p => !IsDateOrPlace(p)) <= 1;
    }

    private string WithoutDate(string part)
    {
        var words = part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList();
        if (WrittenDate.Find(part, _language.Dates) is not null)
        {
            var digit = words.Count - 1;
            while (digit > 0 && WrittenDate.Find(string.Join(' ', words[digit..]), _language.Dates) is not { IsDay: true }) digit--;
            if (digit > 0) words = words[..digit];
        }

        while (words.Count > 0 && (_language.People.Of.Contains(words[^1].ToLowerInvariant())
            || _language.Attribution.Prepositions.Contains(words[^1].ToLowerInvariant())))
            words.RemoveAt(words.Count - 1);
        var title = string.Join(' ', words).Trim(',', '.', ':', ';');
        return title.Length == 0 ? title : char.ToUpperInvariant(title[0]) + title[1..];
    }

    private IEnumerable<string> Parts(string text, string linked)
    {
        foreach (var run in MarkedRun.EndingIn(_block).Where(r => r.Parts.Count == 1))
            text = text.Replace(_block.Visible.Text[run.Parts[0].Start..run.Parts[0].End], Quoted, StringComparison.Ordinal);
        if (linked.Length > 0 && !linked.Contains(',', StringComparison.Ordinal)) text = text.Replace(linked, ",",
            StringComparison.Ordinal);
        var label = _language.Works.Labels.FirstOrDefault(l => text.TrimStart().StartsWith(l, StringComparison.OrdinalIgnoreCase)
            && text.Contains(':', StringComparison.Ordinal));
        if (label is not null) text = text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return text.Split([',', ';', ':', '(', ')', '،', VisibleText.Atom]).Select(p => p.Trim().Trim('.').Trim())
            .Where(p => p.Length > 1 && !p.Contains(Quoted, StringComparison.Ordinal));
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

    private bool IsDateOrPlace(string part) => part.Any(char.IsAsciiDigit)
        || _language.Abbreviations.Contains(part.Split('.')[0].ToLowerInvariant());

    // Two words with capitals and nothing that makes them an organisation may be an author.
    private bool IsPerhapsPerson(string part)
    {
        var words = part.Split(' ');
        return words.Length == 2 && words.All(w => char.IsUpper(w[0]))
            && !words.Any(w => _language.People.IsOrganization(w.ToLowerInvariant()))
            && !_language.People.Articles.Contains(words[0].ToLowerInvariant());
    }

    // “L. Mbeki-Hart”
    private static bool IsAuthor(string part) => part.Length > 3 && char.IsUpper(part[0]) && part[1] == '.'
        && part.Count(c => c == ' ') is 1 or 2;
}
