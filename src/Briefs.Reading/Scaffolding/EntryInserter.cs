using System.Diagnostics;
using Briefs.Reading.FrontMatter;
using Briefs.Reading.Rules;
using Briefs.Reading.Yaml;

namespace Briefs.Reading.Scaffolding;

/// <summary>
/// Finds where to insert an entry into the YAML of a file, and in which form: after the last entry of its section, with the same
/// indentation, in braces if the others are. Changes nothing else in the file.
/// </summary>
public sealed class EntryInserter
{
    private readonly FileText _file;
    private readonly TextSpan _region;
    private readonly NewEntry _entry;

    private EntryInserter(FileText file, TextSpan region, NewEntry entry) => (_file, _region, _entry) = (file, region, entry);

    /// <param name="file">A brief, or a file that is YAML as a whole.</param>
    /// <param name="section">The key of a brief's front matter that contains such entries; null for a file that is YAML as a whole.</param>
    /// <returns>Null when the file has an error or already has the id; both are reported.</returns>
    public static Checked<TextInsertion?> Insert(FileText file, string? section, NewEntry entry)
    {
        var diagnostics = new DiagnosticBag(file.File);
        if (RegionOf(file, section) is not { } region)
            return new Checked<TextInsertion?>(null, FrontMatterParser.Read(file, Model.DocumentKind.Page).Diagnostics);
        var root = Root(file, region, diagnostics);
        if (root is null || !diagnostics.IsEmpty) return new Checked<TextInsertion?>(null, diagnostics.ToImmutable());
        var insert = new EntryInserter(file, region, entry);
        var insertion = section is null ? insert.Beside(root, 0, diagnostics) : insert.Under(section, root, diagnostics);
        if (insertion is not null) insert.Ensure(insertion, section, root);
        return new Checked<TextInsertion?>(insertion, diagnostics.ToImmutable());
    }

    private static TextSpan? RegionOf(FileText file, string? section) =>
        section is null ? new TextSpan(0, file.Text.Length) : FrontMatterRegion.Find(file.Text).Yaml;

    // A file with nothing but comments has no root node, but an entry can still be added.
    private static YamlNode.Mapping? Root(FileText file, TextSpan region, DiagnosticBag diagnostics)
    {
        var tree = YamlReader.Read(file, region, diagnostics);
        if (tree.Root is YamlNode.Mapping mapping) return mapping;
        if (tree.Root is null && tree.IsComplete) return new YamlNode.Mapping(new TextSpan(region.End, region.End), []);
        if (diagnostics.IsEmpty)
            diagnostics.Add(FrontMatterMalformed.Rule, tree.Root?.Span ?? region, "the file has no keys",
                "Write one key per line: a word, a colon, a space and the text.");
        return null;
    }

    private TextInsertion? Under(string section, YamlNode.Mapping root, DiagnosticBag diagnostics)
    {
        if (IsInBraces(root))
            return Malformed(diagnostics, root, "the front matter is in braces", "Write one key per line, without braces.");
        var key = root.Entries.FirstOrDefault(e => e.Key.Text == section);
        if (key is null) return Section(section, root);
        if (key.Value is YamlNode.Scalar { IsAbsent: true }) return At(BehindRemarks(LineEnd(key.Key.Span.End), 1), Lines(2));
        if (key.Value is not YamlNode.Mapping entries)
            return Malformed(diagnostics, key.Value, $"`{section}:` has no entries",
                "Write each entry below it, indented by two spaces.");
        return Beside(entries, 2, diagnostics);
    }

    private TextInsertion? Beside(YamlNode.Mapping entries, int indent, DiagnosticBag diagnostics)
    {
        if (entries.Entries.FirstOrDefault(e => e.Key.Text == _entry.Id) is not { } taken) return Among(entries, indent);
        diagnostics.Add(FrontMatterDuplicateKey.Rule, taken.Key.Span, taken.Key.Text);
        return null;
    }

    private TextInsertion Among(YamlNode.Mapping entries, int indent)
    {
        if (IsInBraces(entries))
        {
            return entries.Entries is [.., { Value: var last }]
                ? new TextInsertion(last.Span.End, ", " + YamlLines.InBraces(_entry))
                : new TextInsertion(entries.Span.Start + 1, YamlLines.InBraces(_entry));
        }

        if (entries.Entries.IsEmpty) return At(_region.End, Lines(indent));
        var own = Column(entries.Entries[^1].Key.Span.Start);
        var lines = Lines(own);
        // Keep an empty line between entries where the file has one.
        if (entries.Entries is [.., _, { Key: var key }] && IsBehindEmptyLine(key.Span.Start)) lines = "\n" + lines;
        return At(BehindRemarks(LineEnd(BehindText(entries.Span)), own), lines);
    }

    // Sources go before people; any other new section goes at the end.
    private TextInsertion Section(string section, YamlNode.Mapping root)
    {
        var lines = $"{section}:\n{Lines(2)}";
        var people = section == "sources" ? root.Entries.FirstOrDefault(e => e.Key.Text == "quoted") : null;
        if (people is null) return At(_region.End, lines);
        var start = LineStart(people.Key.Span.Start);
        while (start > _region.Start && _file.Text[LineStart(start - 1)] == '#') start = LineStart(start - 1);
        return new TextInsertion(start, lines);
    }

    // The place is the end of a line or of the region, so the inserted text starts and ends lines of its own.
    private TextInsertion At(int place, string lines)
    {
        if (place < _region.End) return new TextInsertion(place, "\n" + lines.TrimEnd('\n'));
        var isLineStart = place == 0 || _file.Text[place - 1] == '\n';
        return new TextInsertion(place, isLineStart ? lines : "\n" + lines.TrimEnd('\n'));
    }

    private string Lines(int indent) => new YamlLines(indent).Entry(_entry).ToString();

    // The span of a folded text includes the empty lines below it.
    private int BehindText(TextSpan span)
    {
        var end = span.End;
        while (end > span.Start && char.IsWhiteSpace(_file.Text[end - 1])) end--;
        return end;
    }

    // Comments directly below, with at least this indentation, belong to the entry above them.
    private int BehindRemarks(int lineEnd, int indent)
    {
        while (lineEnd < _region.End)
        {
            var start = lineEnd + 1;
            var end = LineEnd(start);
            var line = _file.Text.AsSpan(start, Math.Max(0, end - start));
            if (!line.TrimStart(' ').StartsWith("#", StringComparison.Ordinal) || line.Length - line.TrimStart(' ').Length < indent) break;
            lineEnd = end;
        }

        return lineEnd;
    }

    private bool IsBehindEmptyLine(int offset) =>
        LineStart(offset) is > 0 and var start && string.IsNullOrWhiteSpace(_file.Text[LineStart(start - 1)..start]);

    private bool IsInBraces(YamlNode.Mapping mapping) => mapping.Span.Start < _region.End && _file.Text[mapping.Span.Start] == '{';

    private int Column(int offset) => offset - LineStart(offset);

    private int LineStart(int offset) => offset == 0 ? 0 : _file.Text.LastIndexOf('\n', offset - 1) + 1;

    private int LineEnd(int offset) =>
        offset >= _region.End ? _region.End
            : _file.Text.IndexOf('\n', offset, _region.End - offset) is >= 0 and var end ? end
            : _region.End;

    private static TextInsertion? Malformed(DiagnosticBag diagnostics, YamlNode node, string what, string help)
    {
        diagnostics.Add(FrontMatterMalformed.Rule, node.Span, what, help);
        return null;
    }

    // The result is parsed again: it must contain everything that was there before, and the entry.
    private void Ensure(TextInsertion insertion, string? section, YamlNode.Mapping before)
    {
        var file = FileText.Create(_file.File.Path, _file.Text.Insert(insertion.Offset, insertion.Text));
        var diagnostics = new DiagnosticBag(file.File);
        var after = RegionOf(file, section) is { } region ? Root(file, region, diagnostics) : null;
        var changed = section is null ? after : after?.Entries.FirstOrDefault(e => e.Key.Text == section)?.Value as YamlNode.Mapping;
        var unchanged = section is null ? before : before.Entries.FirstOrDefault(e => e.Key.Text == section)?.Value as YamlNode.Mapping;
        if (after is null || changed is null || !diagnostics.IsEmpty
            || !SameTree.Holds(before.Entries.Where(e => e.Key.Text != section),
                after.Entries.Where(e => section is null ? e.Key.Text != _entry.Id : e.Key.Text != section))
            || !SameTree.Holds(unchanged?.Entries ?? [], changed.Entries.Where(e => e.Key.Text != _entry.Id))
            || changed.Entries.Count(e => e.Key.Text == _entry.Id && SameTree.IsEntry(e.Value, _entry)) != 1)
            throw new UnreachableException($"An entry cannot be put into {_file.File.Path} at {insertion.Offset} without changing "
                + "something else.");
    }
}

/// <summary>A source or quoted person to be written into a file.</summary>
/// <param name="Id">The key of the entry; a-z, 0-9 and hyphens.</param>
public sealed record NewEntry(string Id, ImmutableArray<EntryField> Fields);

/// <summary>A text to insert into a file, of which nothing else changes.</summary>
/// <param name="Offset">In UTF-16 units of the text as returned by <see cref="Discovery.SourceTextReader"/>: without byte order mark, with
/// LF line ends.</param>
/// <param name="Text">With LF line ends.</param>
public sealed record TextInsertion(int Offset, string Text)
{
    /// <summary>The file with the text inserted: keeps the file's byte order mark and uses its line ends.</summary>
    /// <param name="written">The file as it is on disk.</param>
    public string ApplyTo(string written)
    {
        var at = written.StartsWith('\uFEFF') ? 1 : 0;
        for (var read = 0; read < Offset; read++) at += IsLineOfWindows(written, at) ? 2 : 1;
        var line = written.IndexOf('\n', StringComparison.Ordinal);
        var text = line > 0 && written[line - 1] == '\r' ? Text.Replace("\n", "\r\n", StringComparison.Ordinal) : Text;
        return written.Insert(at, text);
    }

    private static bool IsLineOfWindows(string written, int at) =>
        written[at] == '\r' && at + 1 < written.Length && written[at + 1] == '\n';
}

/// <summary>Compares YAML nodes by content, whatever their place and notation.</summary>
internal static class SameTree
{
    public static bool Holds(IEnumerable<YamlEntry> before, IEnumerable<YamlEntry> after) =>
        before.Select(e => (e.Key.Text, e.Value)).SequenceEqual(after.Select(e => (e.Key.Text, e.Value)), Comparer.Instance);

    /// <summary>Whether a node is an entry with exactly these fields.</summary>
    public static bool IsEntry(YamlNode node, NewEntry entry) =>
        node is YamlNode.Mapping keys
        && keys.Entries.Select(e => (e.Key.Text, (e.Value as YamlNode.Scalar)?.Text))
            .SequenceEqual(entry.Fields.Select(f => (f.Key, (string?)f.Value)));

    private static bool AreSame(YamlNode a, YamlNode b) => (a, b) switch
    {
        (YamlNode.Scalar one, YamlNode.Scalar other) => one.Text.Trim() == other.Text.Trim() && one.IsAbsent == other.IsAbsent,
        (YamlNode.Sequence one, YamlNode.Sequence other) =>
            one.Items.Length == other.Items.Length && one.Items.Zip(other.Items).All(pair => AreSame(pair.First, pair.Second)),
        (YamlNode.Mapping one, YamlNode.Mapping other) => Holds(one.Entries, other.Entries),
        _ => false,
    };

    private sealed class Comparer : IEqualityComparer<(string Key, YamlNode Value)>
    {
        public static readonly Comparer Instance = new();

        public bool Equals((string Key, YamlNode Value) x, (string Key, YamlNode Value) y) => x.Key == y.Key && AreSame(x.Value, y.Value);

        public int GetHashCode((string Key, YamlNode Value) obj) => obj.Key.GetHashCode(StringComparison.Ordinal);
    }
}
