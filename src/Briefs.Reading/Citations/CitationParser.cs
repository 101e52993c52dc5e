using System.Text.RegularExpressions;
using Briefs.Reading.FrontMatter;
using Briefs.Reading.Markdown;
using Briefs.Reading.Rules;

namespace Briefs.Reading.Citations;

/// <summary>
/// Parses the text between citation brackets: <c>[PERSON [via PERSON] in] SOURCE [via SOURCE]</c>, then comma parts in any order; several
/// citations are separated by <c>;</c>.
/// </summary>
internal sealed partial class CitationParser(ContentFile file, MappedText inside, DiagnosticBag diagnostics)
{
    private static readonly string[] s_slips = ["original:", "translated:", "translated from:"];

    private readonly ContentFile _file = file;
    private readonly MappedText _inside = inside;
    private readonly DiagnosticBag _diagnostics = diagnostics;
    private bool _isFaulty;

    /// <param name="file">The file that diagnostics refer to.</param>
    /// <param name="inside">The text between the brackets; begins with <c>@</c>, or with <c>?</c> if the citation is not confirmed.</param>
    /// <param name="span">The place of the citation, brackets included.</param>
    /// <param name="diagnostics">Receives the errors.</param>
    public static ParsedGroup Parse(ContentFile file, MappedText inside, TextSpan span, DiagnosticBag diagnostics)
    {
        var parse = new CitationParser(file, inside, diagnostics);
        var citations = ImmutableArray.CreateBuilder<CitationSyntax>();
        var start = parse.ReadQuestion();
        foreach (var item in CitationParts.Split(inside.Text, new Range(start, inside.Text.Length), ';'))
        {
            if (parse.Item(item) is { } citation) citations.Add(citation);
        }

        parse.ReportSharedThroughout(citations);
        if (/* guard: gate-unconfirmed */ (start > 0 && !parse._isFaulty))
            diagnostics.Add(CitationUnconfirmed.Rule.CreateDiagnostic(file, span, inside));
        return new ParsedGroup(span, citations.ToImmutable(), parse._isFaulty);
    }

    // The question mark of a citation that is not confirmed. Returns the index of the first @.
    private int ReadQuestion()
    {
        if (_inside.Text is not ['?', ..]) return 0;
        var sign = _inside.Text.IndexOf('@', StringComparison.Ordinal);
        if (sign > 1) Fault(new Range(0, sign + 1), "There is a space between ? and @", $"Write {Unconfirmed()}.");
        return sign;
    }

    // The citation as it has to be written, with the question mark in its only place.
    private string Unconfirmed() => "[?" + Folded(QuestionAtId().Replace(_inside.Text, "")) + "]";

    private void ReportSharedThroughout(ImmutableArray<CitationSyntax>.Builder citations)
    {
        if (citations.Count < 2 || citations.FirstOrDefault(c => c.Throughout is not null) is not { Throughout: { } span }) return;
        _isFaulty = true;
        _diagnostics.Add(CitationMalformed.Rule.CreateDiagnostic(
            _file, span, "“throughout” is used with two citations in one pair of brackets",
            "Cite one person in one source, as in [@person in @source, throughout], or cite each quotation separately."));
        citations.Clear();
    }

    private CitationSyntax? Item(Range item)
    {
        var parts = CitationParts.Split(_inside.Text, item, ',').ToList();
        var citation = Names(parts[0]);
        if (citation is null) return null;
        citation = citation with { Span = SpanOf(CitationParts.Trim(_inside.Text, item)) };
        var locators = new List<string>();
        foreach (var part in parts.Skip(1))
        {
            var next = Part(citation, CitationParts.Trim(_inside.Text, part), locators);
            if (next is null) return null;
            citation = next;
        }

        return locators.Count == 0 ? citation : citation with { Locator = string.Join(", ", locators) };
    }

    private CitationSyntax? Names(Range part)
    {
        var words = CitationParts.Words(_inside.Text, part).ToList();
        if (words.Count == 0) return Fault(part, "A citation is missing here", "Delete the extra separator.");
        if (words.Count == 1 && _inside.Text[words[0]] == "@")
            return Fault(words[0], "No id follows the @",
                "Write the id of a source or person after the @, as in [@report] or [@person in @source].");
        if (words.Count == 1 && _inside.Text[words[0]] == "@itself")
            return Fault(
                words[0], "“itself” is not followed by “in” and a document", "Write [@itself in @source] with the id of the document.");
        for (var i = 0; i < words.Count; i++)
        {
            var word = _inside.Text[words[i]];
            if (word.Contains('?', StringComparison.Ordinal) && QuestionAtId().IsMatch(word))
                return Fault(words[i], $"“{Shown(word)}” has the ? in the wrong place",
                    $"Write {Unconfirmed()}: one ? before the first @ marks the citation as unconfirmed.");
            if (i % 2 == 0 && i > 0 && word[0] != '@' && Ids.FaultIn(word) is null)
                return Fault(words[i], $"“{Shown(word)}” has no @", $"Write @{Shown(word)}.");
            if (i % 2 == 0 && (word.Length < 2 || word[0] != '@'))
                return Fault(
                    words[i],
                    $"“{Shown(word)}” appears where an id with @ is expected",
                    "If it is a locator, write a comma before it, as in [@report, p. 12].");
            if (i % 2 == 1 && word == "itself") return Itself(words[i], _inside.Text[words[i - 1]]);
            if (i % 2 == 1 && word is not ("in" or "via"))
                return Fault(words[i], $"“{Shown(word)}” appears where “in”, “via” or a comma is expected", HelpFor(words, i));
        }

        if (words.Count % 2 == 0)
            return Fault(words[^1], $"Nothing follows “{_inside.Text[words[^1]]}”", "Write the id of a source after it, with its @.");
        return Shape(words);
    }

    // The ids as they are written: which of them are people is known only later.
    private string HelpFor(List<Range> words, int at)
    {
        var (first, word) = (_inside.Text[words[0]], _inside.Text[words[at]]);
        if (at == 1 && words.Count == 2 && word.Length > 1 && word[0] == '@')
            return $"Write [{Shown(first)} in {Shown(word)}] for a person in a source, or [{Shown(first)}; {Shown(word)}] for two sources.";
        var rest = words.Skip(at).Select(w => _inside.Text[w]).ToList();
        if (word.Any(char.IsLetterOrDigit) && !rest.Exists(w => w[0] == '@') && word is not ("and" or "&"))
            return $"Write [{string.Join(' ', words.Take(at).Select(w => _inside.Text[w]))}, {Shown(string.Join(' ', rest))}] if it is "
                + "the place in the source.";
        return "Write [@person in @source] or [@source, p. 12]. A citation names one person; separate citations with ;.";
    }

    private CitationSyntax? Shape(List<Range> words)
    {
        var keywords = string.Join(' ', words.Where((_, i) => i % 2 == 1).Select(w => _inside.Text[w]));
        var ids = words.Where((_, i) => i % 2 == 0).Select(IdAt).ToList();
        var empty = new CitationSyntax { Span = default };
        for (var i = 1; i < ids.Count; i++)
        {
            if (/* guard: citation-via-itself */ (_inside.Text[words[(2 * i) - 1]] == "via" && ids[i].Value == ids[i - 1].Value))
                return Fault(words[2 * i], $"“@{Shown(ids[i].Value)}” is named both before and after “via”",
                    $"After “via”, write a different person or source. "
                    + $"To cite @{Shown(ids[i].Value)} alone, delete “via @{Shown(ids[i].Value)}”.");
        }

        return keywords switch
        {
            "" => empty with { Only = ids[0] },
            "via" => empty with { Source = ids[0], Via = ids[1] },
            "in" => empty with { Person = ids[0], Source = ids[1] },
            "in via" => empty with { Person = ids[0], Source = ids[1], Via = ids[2] },
            "via in" => empty with { Person = ids[0], ToldBy = ids[1], Source = ids[2] },
            "via in via" => empty with { Person = ids[0], ToldBy = ids[1], Source = ids[2], Via = ids[3] },
            _ => Fault(new Range(words[0].Start, words[^1].End), "“in” and “via” cannot be combined like this",
                "Write [@person via @teller in @source via @what-we-read], and leave out what you do not need."),
        };
    }

    private CitationSyntax? Part(CitationSyntax citation, Range part, List<string> locators)
    {
        var text = _inside.Text[part];
        if (text.Length == 0) return Fault(part, "There is nothing between two commas", "Delete the extra comma.");
        if (text[0] == '@') return SecondId(citation, part, text);
        if (text == "itself") return Itself(part, citation.Only is { } only ? $"@{only.Value}" : "@source");
        if (text.Split(' ', 3) is ["in" or "via", ['@', ..], ..])
            return Fault(
                part,
                $"there is a comma before “{Shown(text)}”",
                "Delete the comma: [@person in @source via @what-we-read]. Use a comma before a locator, "
                    + "as in [@report, p. 12].");
        if (text == CitationKeywords.Throughout) return citation with { Throughout = SpanOf(part) };
        if (After(text, "said ") is { } date) return Said(citation, part, date.Trim());
        if (text == "unverifiable") return NoReason(part, text);
        if (After(text, "unverifiable:") is { } reason)
            return HasWords(reason)
                ? Looked(citation with { Unverifiable = Folded(reason) }, part, "the reason given in a citation")
                : NoReason(part, "unverifiable:");
        if (After(text, "original ") is { } original) return Original(citation, part, original.Trim());
        if (After(text, "translated ") is { } translated) return Translated(citation, part, translated.Trim());
        if (CitationKeywords.Misspelled(text) is { } slip)
        {
            var start = part.GetOffsetAndLength(_inside.Text.Length).Offset;
            return Fault(
                new Range(start, start + slip.Written.Length),
                $"“{Shown(slip.Written)}” is not a citation keyword",
                $"Did you mean “{slip.Meant}”?");
        }

        if (s_slips.FirstOrDefault(s => text.StartsWith(s, StringComparison.Ordinal)) is { } word)
            return Fault(part, $"“{Shown(text)}” has a colon after “{word[..^1]}”", $"Write {word[..^1]} “…”, without the colon.");
        locators.Add(Folded(text));
        return Looked(citation, part, "the locator of a citation");
    }

    private CitationSyntax? NoReason(Range part, string written) => Fault(
        part, $"“{written}” gives no reason", "Write why the words cannot be compared: unverifiable: broadcast, no transcript.");

    private CitationSyntax? SecondId(CitationSyntax citation, Range part, string text) =>
        citation is { Only: not null, Second: null } && !text.Any(char.IsWhiteSpace) && Ids.FaultIn(text[1..]) is null
            ? citation with { Second = IdAt(part) }
            : Fault(part, "A second id follows a comma",
                "A citation names one person and one source. Separate citations with ;, as in [@a in @b; @c in @d].");

    // The part is printed: quoted words in it would be a quotation without a citation.
    private CitationSyntax Looked(CitationSyntax citation, Range part, string what)
    {
        var (start, length) = part.GetOffsetAndLength(_inside.Text.Length);
        var offsets = ImmutableArray.CreateRange(Enumerable.Range(start, length + 1).Select(_inside.OffsetOf));
        _diagnostics.AddRange(QuoteOutOfPlace.Rule.InCitation(
            _file, what, MappedText.Mapped(_inside.Text.Substring(start, length), offsets)));
        return citation;
    }

    private CitationSyntax? Itself(Range at, string document) =>
        Fault(at, "“itself” must come before the document", $"Write [@itself in {Shown(document)}].");

    private CitationSyntax? Said(CitationSyntax citation, Range part, string date) =>
        PartialDate.TryParse(date, out var said)
            ? citation with { Said = said }
            : Fault(part, $"“{Shown(date)}” is not a valid date",
                "Write the day, month or year when the words were said: said 2019-12-20, said 2019-12 or said 2019.");

    private CitationSyntax? Original(CitationSyntax citation, Range part, string quoted) =>
        Unquoted(quoted) is { } words && /* guard: gate-placeholder */ HasWords(words)
            ? citation with { Original = words }
            : Fault(
                part,
                "“original” is not followed by words in quotation marks",
                "Write original “…” with the exact words of the source.");

    // translated [by WHOM] from LANG [“…”]
    private CitationSyntax? Translated(CitationSyntax citation, Range part, string rest)
    {
        const string Help = "Write translated from ru “…” with the original words, or translated by NAME from ru.";
        string? by = null;
        if (After(rest, "by ") is { } whom)
        {
            var from = whom.LastIndexOf(" from ", StringComparison.Ordinal) is var at && whom.IndexOfAny(['“', '"']) is var mark
                && mark >= 0 && at > mark
                ? whom.LastIndexOf(" from ", mark, StringComparison.Ordinal)
                : at;
            if (from <= 0) return Fault(part, "“translated by” does not name the original language", Help);
            by = Folded(whom[..from]);
            if (by == "NAME" || !HasWords(by))
                return Fault(part, $"“{by}” is not the name of a translator", "Write who translated the words.");
            _diagnostics.AddRange(
                QuoteOutOfPlace.Rule.InCitation(
                    _file, "the name of a translator", MappedText.Mapped(by, [.. Enumerable.Repeat(SpanOf(part).Start, by.Length + 1)])));
            rest = whom[(from + 1)..];
        }

        if (After(rest, "from ") is not { } language) return Fault(part, "“translated” is not followed by “from” and a language", Help);
        var space = language.IndexOfAny([' ', '\n', '“', '"']);
        var lang = (space < 0 ? language : language[..space]).Trim();
        if (!LanguageTag.TryRead(lang, out lang))
            return Fault(part, lang.Length == 0 ? "“translated from” does not name a language" : $"“{Shown(lang)}” is not a language code",
                "Write a code such as ru, kk or zh-Hant.");
        var words = space < 0 ? "" : language[space..].Trim();
        if (words.Length == 0) return citation with { OriginalLang = lang, TranslatedBy = by };
        return Unquoted(words) is { } original && HasWords(original)
            ? citation with { OriginalLang = lang, TranslatedBy = by, Original = original }
            : Fault(part, "The original words are missing or not in quotation marks", Help);
    }

    // An example that was pasted and not filled in, such as “…”, has none.
    private static bool HasWords(string text) => text.Any(char.IsLetterOrDigit);

    private static string? Unquoted(string quoted) =>
        quoted.Length > 2 && quoted[0] is '“' or '"' && CitationBrackets.ClosingMark(quoted, 0) == quoted.Length - 1
            ? Folded(quoted[1..^1])
            : null;

    private static string? After(string text, string word)
    {
        var wanted = word.TrimEnd();
        if (!text.StartsWith(wanted, StringComparison.Ordinal)) return null;
        if (word.Length == wanted.Length) return text[wanted.Length..];
        return text.Length == wanted.Length ? "" : char.IsWhiteSpace(text[wanted.Length]) ? text[(wanted.Length + 1)..] : null;
    }

    private Located<string> IdAt(Range word)
    {
        var (start, length) = word.GetOffsetAndLength(_inside.Text.Length);
        return new Located<string>(_inside.Text.Substring(start + 1, length - 1), SpanOf(new Range(start, start + length)));
    }

    private CitationSyntax? Fault(Range at, string what, string help)
    {
        _isFaulty = true;
        _diagnostics.Add(CitationMalformed.Rule.CreateDiagnostic(_file, SpanOf(at), what, help));
        return null;
    }

    private TextSpan SpanOf(Range range)
    {
        var (start, length) = range.GetOffsetAndLength(_inside.Text.Length);
        return _inside.SpanOf(start, start + length);
    }

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Shown(string text) => Shorten.ToLength(text, 40);

    // ?@mills, @?mills, @mills?
    [GeneratedRegex(@"\?\s*(?=@)|(?<=@)\?|(?<=@[a-z0-9-]+)\?")]
    private static partial Regex QuestionAtId();
}
