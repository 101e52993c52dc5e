using System.Text.RegularExpressions;
using Briefs.Import.FrontMatter;
using Briefs.Import.Writing;

namespace Briefs.Import.Markup;

/// <summary>What the arguments of a quotation tag say about its words: who said them, where, and when.</summary>
internal sealed partial class QuoteAttribution
{
    // A longer line, or one of several sentences, would be read as words of the quotation.
    private const int MaxWords = 20;

    private static readonly string[] s_authors =
        ["author", "by", "name", "person", "speaker", "who", "attribution", "attr", "from", "cite"];

    private static readonly string[][] s_roles =
    [
        ["role", "position", "job", "jobtitle", "occupation"],
        ["organization", "organisation", "org", "company", "affiliation", "party"],
    ];

    private static readonly string[] s_works =
        ["title", "work", "book", "caption", "source", "publication", "publisher", "outlet", "newspaper"];

    private static readonly string[] s_dates = ["date", "year", "when", "day"];
    private static readonly string[] s_pages = ["page", "pages", "p", "pp"];
    private static readonly string[] s_links = ["link", "url", "href", "src", "citelink"];

    private static readonly FrozenSet<string> s_all = FrozenSet.ToFrozenSet(
        [.. s_authors, .. s_roles.SelectMany(names => names), .. s_works, .. s_dates, .. s_pages, .. s_links],
        StringComparer.OrdinalIgnoreCase);

    private readonly List<NamedArgument> _rest;
    private readonly List<string> _line = [];
    private string _author = "";
    private string? _link;

    private QuoteAttribution(TagArguments arguments) => _rest = [.. arguments.AllNamed];

    /// <summary>The closing line of a block quote in Markdown, without its dash; empty if the tag names nothing.</summary>
    public string Line => string.Join(", ", _line);

    /// <summary>Who said it, as a message names them; empty if unknown.</summary>
    public string Author => _author;

    /// <summary>The arguments that the line doesn't print. A positional one has an empty name.</summary>
    public IReadOnlyList<NamedArgument> Unused => _rest;

    /// <summary>Whether a name is that of an argument that says something about the words.</summary>
    public static bool IsArgument(string name) => s_all.Contains(name);

    /// <param name="words">The names of arguments that are printed elsewhere.</param>
    public static QuoteAttribution Read(TemplateTag tag, params ReadOnlySpan<string> words)
    {
        var attribution = new QuoteAttribution(tag.Arguments);
        if (words.Length > 0) attribution.Take(words);
        if (tag.Kind == TemplateTagKind.Liquid && !tag.Arguments.AllNamed.Any()) attribution.ReadFree(tag);
        else attribution.ReadArguments(tag);
        return attribution;
    }

    private void ReadArguments(TemplateTag tag)
    {
        _link = Take(s_links);
        // `cite` is an address, as in HTML, or a name.
        if (_link is null && tag.Arguments.Named("cite") is { } cite && IsAddress(cite)) _link = Take("cite");
        var author = Take(s_authors);

        // {% quote Jane Doe source="The Pass" %}
        var positional = tag.Kind == TemplateTagKind.Liquid ? [string.Join(' ', tag.Arguments.AllPositional)] : tag.Arguments.AllPositional;
        var further = new List<string>();
        foreach (var value in positional.Where(value => value.Length > 0))
        {
            if (IsAddress(value) && _link is null) _link = value;
            else if (!IsName(value)) _rest.Add(new NamedArgument("", value));
            else if (author is null) author = value;
            else further.Add(value);
        }

        var roles = s_roles.Select(names => Take(names)).OfType<string>().ToList();
        var works = new List<string>();
        while (Take(s_works) is { } work) works.Add(work);
        // A link that is not an address is the name of a source.
        if (_link is not null && !IsAddress(_link))
        {
            works.Add(_link);
            _link = null;
        }

        var ends = new[] { Take(s_dates), Take(s_pages) is { } page ? $"page {page}" : null }.OfType<string>();
        Write(author, roles, [.. works, .. further], ends);
    }

    // {% blockquote Jane Doe, The Pass https://… Title %}, as Octopress has it.
    private void ReadFree(TemplateTag tag)
    {
        // The name, or the title after it, can be in quotation marks, which a closing line doesn't have.
        var words = Titles().Replace(tag.Inner[tag.Arguments.Name.Length..], match => match.Groups[1].Length > 0
            ? $"{match.Groups[1].Value}, {match.Groups[2].Value}" : $" {match.Groups[2].Value}").Trim();
        _link = words.Split(' ').FirstOrDefault(IsAddress);
        var at = _link is null ? words.Length : words.IndexOf(_link, StringComparison.Ordinal);
        Write(words[..at].Trim(), [], [words[Math.Min(words.Length, at + (_link?.Length ?? 0))..].Trim()], []);
    }

    private void Write(string? author, IReadOnlyList<string> roles, IReadOnlyList<string> works, IEnumerable<string> ends)
    {
        _author = author is null ? "" : PlainText.FromMarkup(author);
        works = [.. works.Where(work => work.Length > 0)];
        var name = Add(author ?? "");
        foreach (var role in roles) Add(role);
        var linked = name;
        foreach (var work in works)
            if (Add(work) is >= 0 and var added && linked == name) linked = added;
        foreach (var end in ends) Add(end);
        if (_link is null) return;
        var address = AddressText.Format(_link);
        if (linked >= 0) _line[linked] = $"[{_line[linked]}]({address})";
        else _line.Insert(0, $"[{TextEscaper.InBrackets(_link)}]({address})");
    }

    /// <returns>Its index in the line; -1 if it is not in it.</returns>
    private int Add(string written)
    {
        var plain = PlainText.FromMarkup(written);
        if (plain.Length == 0) return -1;
        if (WordCount(string.Join(' ', _line)) + WordCount(plain) > MaxWords || SentenceEnd().IsMatch(plain))
        {
            _rest.Add(new NamedArgument("", plain));
            return -1;
        }

        _line.Add(TextEscaper.InBrackets(plain));
        return _line.Count - 1;
    }

    /// <summary>Whether a text is short enough to be the closing line of a block quote.</summary>
    public static bool Fits(string plain) => WordCount(plain) <= MaxWords && !SentenceEnd().IsMatch(plain);

    private string? Take(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var at = _rest.FindIndex(argument => argument.IsNamed(name));
            if (at < 0) continue;
            var value = _rest[at].Value.Trim();
            _rest.RemoveAt(at);
            return value;
        }

        return null;
    }

    private static bool IsAddress(string value) =>
        value.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    // `right` or `large` is how the tag looks.
    private static bool IsName(string value) => value.Any(c => char.IsLetter(c) && !char.IsAsciiLetterLower(c));

    private static int WordCount(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    [GeneratedRegex("""(?:(\S)(?<![:,])[:,]?)?\s+["“']([^"“”]+)["”'](?!\S)""", RegexOptions.CultureInvariant)]
    private static partial Regex Titles();

    // A full stop after an initial or a common abbreviation ends no sentence.
    [GeneratedRegex(@"(?<!\b(?:\p{L}|Dr|Mr|Mrs|Ms|St|Prof|Jr|Sr|Rev|Hon|Gov|Sen|Rep|Gen|Lt|Col|Capt|Sgt|No|Nos|vol|vols|ed|eds|pp))"
        + @"\.\s+\S|[!?\u2026]\s+\S|[。！？؟۔।]\s*\S", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SentenceEnd();
}
