using Briefs.Reading.Rules;

namespace Briefs.Reading.Yaml;

/// <summary>Finds the line with wrong indentation, which is seldom the one where the parser stops.</summary>
internal sealed class IndentationFinder
{
    private const int Step = 2;

    private static readonly string[] s_lists =
        ["responses", "recommendations", "annexes", "corrections", "updates", "topics", "related", "aliases", "roles", "also"];

    private readonly YamlSource _source;
    private readonly List<TextSpan> _lines = [];

    public IndentationFinder(YamlSource source)
    {
        _source = source;
        for (var at = source.Region.Start; at < source.Region.End;)
        {
            var feed = source.Text.IndexOf('\n', at, source.Region.End - at);
            var end = feed < 0 ? source.Region.End : feed;
            _lines.Add(new TextSpan(at, end));
            at = end + 1;
        }
    }

    /// <summary>Finds a space that YAML does not accept as one, at the beginning of a line or directly after a key.</summary>
    public Diagnostic? OddSpace()
    {
        foreach (var line in _lines)
        {
            var text = Of(line);
            var at = OddSpaceIn(text);
            if (at < 0) continue;
            return OddSpace(_source.File.File, line.Start + at, text[..at], text[at]);
        }

        return null;
    }

    /// <summary>Reports one such space.</summary>
    /// <param name="at">Its offset.</param>
    /// <param name="before">The text before it on its line.</param>
    public static Diagnostic OddSpace(ContentFile file, int at, string before, char space)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"U+{(int)space:X4}");
        var name = space is '\u00A0' or '\u202F' or '\u2007' ? $"a no-break space ({code})" : $"a wide or narrow space ({code})";
        var where = string.IsNullOrWhiteSpace(before) ? "at the start of this line" : $"after `{before.Trim()}`";
        var span = new TextSpan(at, at + 1);
        return FrontMatterMalformed.Rule.CreateDiagnostic(file, span, $"YAML does not treat {name} {where} as a space",
            "Delete it and type a space instead.") with
        {
            Fixes = Fix.Certain("Replace it with a space", new TextEdit(span, " ")),
        };
    }

    /// <summary>Whether a character is a space that YAML treats as a letter.</summary>
    public static bool IsOdd(char c) => c is '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000';

    /// <summary>Finds the previous line with too few or too many spaces, when the given line has the correct number.</summary>
    public Diagnostic? TooFew(int offset)
    {
        var at = _lines.FindIndex(line => offset >= line.Start && offset <= line.End);
        var above = at < 1 ? -1 : _lines.FindLastIndex(at - 1, line => !string.IsNullOrWhiteSpace(Of(line)));
        if (above < 1 || IsItem(above)) return null;
        var (own, here) = (IndentOf(above), IndentOf(at));
        var parent = _lines.FindLastIndex(above - 1, line => !string.IsNullOrWhiteSpace(Of(line)) && IndentOf(line) < Math.Min(own, here));
        if (parent < 0 || !Of(_lines[parent]).TrimEnd().EndsWith(':')) return null;
        var right = IndentOf(parent) + Step + (IsItem(parent) ? Step : 0);
        if (here != right || own == right) return null;
        var text = Of(_lines[above]).Trim();
        var span = new TextSpan(_lines[above].Start + own, _lines[above].End);
        return Malformed(span, $"the indentation of this line is {own}, but that of the next line is {right}",
            $"Indent it by {right} spaces: `{new string(' ', right)}{text}`.") with
        {
            Fixes = [Fix.Offered($"Indent by {right} spaces",
                new TextEdit(new TextSpan(_lines[above].Start, _lines[above].Start + own), new string(' ', right)))],
        };
    }

    /// <summary>Finds an entry with a hyphen beside one without.</summary>
    public Diagnostic? MixedHyphens(int offset)
    {
        var at = _lines.FindIndex(line => offset >= line.Start && offset <= line.End);
        if (at < 1 || IsItem(at) || string.IsNullOrWhiteSpace(Of(_lines[at]))) return null;
        var indent = IndentOf(at);
        var sibling = _lines.FindLastIndex(at - 1, line => !string.IsNullOrWhiteSpace(Of(line)) && IndentOf(line) <= indent);
        if (sibling < 0 || IndentOf(sibling) != indent || !IsItem(sibling)) return null;
        var parent = _lines.FindLastIndex(sibling, line =>
            !string.IsNullOrWhiteSpace(Of(line)) && (IndentOf(line) < indent || (IndentOf(line) == indent && !IsItem(line))));
        if (parent < 0) return null;
        var key = Of(_lines[parent]).Trim().TrimEnd(':');
        var wrong = s_lists.Contains(key, StringComparer.Ordinal) ? at : sibling;
        var (start, text) = (_lines[wrong].Start + indent, Of(_lines[wrong]).Trim());
        return wrong == at
            ? Malformed(new TextSpan(start, _lines[wrong].End), $"this line has no hyphen, but the other entries under `{key}:` have one",
            $"Write `- {text}`.")
            : Malformed(new TextSpan(start, _lines[wrong].End), $"this line has a hyphen, but the other entries under `{key}:` have none",
            $"Write `{text[1..].TrimStart()}`, without the hyphen.") with
            {
                Fixes = [Fix.Offered("Delete the hyphen",
                    new TextEdit(new TextSpan(start, start + text.Length - text[1..].TrimStart().Length), ""))],
            };
    }

    private Diagnostic Malformed(TextSpan span, string what, string help) =>
        FrontMatterMalformed.Rule.CreateDiagnostic(_source.File.File, span, what, help);

    private string Of(TextSpan line) => _source.Text[line.Start..line.End];

    private int IndentOf(int line) => IndentOf(_lines[line]);

    private int IndentOf(TextSpan line) => Of(line).Length - Of(line).TrimStart(' ').Length;

    private bool IsItem(int line) => IsItem(_lines[line]);

    private bool IsItem(TextSpan line) => Of(line).TrimStart(' ').StartsWith("- ", StringComparison.Ordinal);

    private static int OddSpaceIn(string text)
    {
        var begins = 0;
        while (begins < text.Length && text[begins] == ' ') begins++;
        if (begins < text.Length && IsOdd(text[begins])) return begins;
        var key = begins;
        while (key < text.Length && (char.IsAsciiLetterOrDigit(text[key]) || text[key] is '-' or '_')) key++;
        return key > begins && key + 1 < text.Length && text[key] == ':' && IsOdd(text[key + 1]) ? key + 1
            : key == begins + 1 && text[begins] == '-' && key < text.Length && IsOdd(text[key]) ? key : -1;
    }
}
