using System.Diagnostics;
using Briefs.Reading.FrontMatter;
using Briefs.Reading.Rules;
using Briefs.Reading.Yaml;

namespace Briefs.Reading.Scaffolding;

/// <summary>
/// Finds where an entry is to be written into the YAML of a file, and how: behind the last one of its section, indented as that
/// one, in braces where the others are. Nothing else of the file is touched.
/// </summary>
public sealed class InsertEntry
{
    private readonly FileText _file;
    private readonly TextSpan _region;
    private readonly NewEntry _entry;

    private InsertEntry(FileText file, TextSpan region, NewEntry entry) => (_file, _region, _entry) = (file, region, entry);

    /// <param name="file">A brief, or a file that is YAML as a whole.</param>
    /// <param name="section">The key of a brief's front matter that holds such entries; null for a file that is YAML as a whole.</param>
    /// <returns>Null when the file has a fault, or the id already, which is then reported.</returns>
    public static Checked<TextInsertion?> Insert(FileText file, string? section, NewEntry entry)
    {
        var findings = new Findings(file.File);
        if (RegionOf(file, section) is not { } region)
            return new Checked<TextInsertion?>(null, ReadHead.Read(file, Model.DocumentKind.Page).Found);
        var root = Root(file, region, findings);
        if (root is null || findings.Any) return new Checked<TextInsertion?>(null, findings.ToImmutable());
        var insert = new InsertEntry(file, region, entry);
        var insertion = section is null ? insert.Beside(root, 0, findings) : insert.Under(section, root, findings);
        if (insertion is not null) insert.Ensure(insertion, section, root);
        return new Checked<TextInsertion?>(insertion, findings.ToImmutable());
    }

    private static TextSpan? RegionOf(FileText file, string? section) =>
        section is null ? new TextSpan(0, file.Text.Length) : FrontMatterRegion.Find(file.Text).Yaml;

    // A file of nothing but remarks has no root, and a place all the same.
    private static YamlNode.Mapping? Root(FileText file, TextSpan region, Findings findings)
    {
        var tree = ReadYaml.Read(file, region, findings);
        if (tree.Root is YamlNode.Mapping mapping) return mapping;
        if (tree.Root is null && tree.IsComplete) return new YamlNode.Mapping(new TextSpan(region.End, region.End), []);
        if (!findings.Any)
            findings.Add(FrontMatterMalformed.Info, tree.Root?.Span ?? region, "the file has no keys",
                "Write one key per line: a word, a colon, a space and the text.");
        return null;
    }

    private TextInsertion? Under(string section, YamlNode.Mapping root, Findings findings)
    {
        if (IsInBraces(root))
            return Malformed(findings, root, "the front matter is in braces", "Write one key per line, without braces.");
        var key = root.Entries.FirstOrDefault(e => e.Key.Text == section);
        if (key is null) return Section(section, root);
        if (key.Value is YamlNode.Scalar { IsAbsent: true }) return At(BehindRemarks(LineEnd(key.Key.Span.End), 1), Lines(2));
        if (key.Value is not YamlNode.Mapping entries)
            return Malformed(findings, key.Value, $"`{section}:` has no entries", "Write each entry below it, indented by two spaces.");
        return Beside(entries, 2, findings);
    }

    private TextInsertion? Beside(YamlNode.Mapping entries, int indent, Findings findings)
    {
        if (entries.Entries.FirstOrDefault(e => e.Key.Text == _entry.Id) is not { } taken) return Among(entries, indent);
        findings.Add(FrontMatterDuplicateKey.Info, taken.Key.Span, taken.Key.Text);
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
        // Where entries stand apart, this one does too.
        if (entries.Entries is [.., _, { Key: var key }] && IsBehindEmptyLine(key.Span.Start)) lines = "\n" + lines;
        return At(BehindRemarks(LineEnd(BehindText(entries.Span)), own), lines);
    }

    // Sources stand before people, and a new section at the end.
    private TextInsertion Section(string section, YamlNode.Mapping root)
    {
        var lines = $"{section}:\n{Lines(2)}";
        var people = section == "sources" ? root.Entries.FirstOrDefault(e => e.Key.Text == "quoted") : null;
        if (people is null) return At(_region.End, lines);
        var start = LineStart(people.Key.Span.Start);
        while (start > _region.Start && _file.Text[LineStart(start - 1)] == '#') start = LineStart(start - 1);
        return new TextInsertion(start, lines);
    }

    // The place is the end of a line, or of the region: what is put there begins a line of its own and ends it.
    private TextInsertion At(int place, string lines)
    {
        if (place < _region.End) return new TextInsertion(place, "\n" + lines.TrimEnd('\n'));
        var isLineStart = place == 0 || _file.Text[place - 1] == '\n';
        return new TextInsertion(place, isLineStart ? lines : "\n" + lines.TrimEnd('\n'));
    }

    private string Lines(int indent) => new YamlLines(indent).Entry(_entry).ToString();

    // A folded text takes the empty lines below it along.
    private int BehindText(TextSpan span)
    {
        var end = span.End;
        while (end > span.Start && char.IsWhiteSpace(_file.Text[end - 1])) end--;
        return end;
    }

    // Remarks directly below, indented at least so far, belong to the entry above them.
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

    private static TextInsertion? Malformed(Findings findings, YamlNode node, string what, string help)
    {
        findings.Add(FrontMatterMalformed.Info, node.Span, what, help);
        return null;
    }

    // The file is read again with the entry in it: all that was there must be there, and the entry.
    private void Ensure(TextInsertion insertion, string? section, YamlNode.Mapping before)
    {
        var file = FileText.Create(_file.File.Path, _file.Text.Insert(insertion.Offset, insertion.Text));
        var findings = new Findings(file.File);
        var after = RegionOf(file, section) is { } region ? Root(file, region, findings) : null;
        var changed = section is null ? after : after?.Entries.FirstOrDefault(e => e.Key.Text == section)?.Value as YamlNode.Mapping;
        var unchanged = section is null ? before : before.Entries.FirstOrDefault(e => e.Key.Text == section)?.Value as YamlNode.Mapping;
        if (after is null || changed is null || findings.Any
            || !SameTree.Holds(before.Entries.Where(e => e.Key.Text != section),
                after.Entries.Where(e => section is null ? e.Key.Text != _entry.Id : e.Key.Text != section))
            || !SameTree.Holds(unchanged?.Entries ?? [], changed.Entries.Where(e => e.Key.Text != _entry.Id))
            || changed.Entries.Count(e => e.Key.Text == _entry.Id && SameTree.IsEntry(e.Value, _entry)) != 1)
            throw new UnreachableException($"An entry cannot be put into {_file.File.Path} at {insertion.Offset} without changing "
                + "something else.");
    }
}

/// <summary>A source or somebody quoted, to be written into a file.</summary>
/// <param name="Id">The key it stands under; a-z, 0-9 and hyphens.</param>
public sealed record NewEntry(string Id, ImmutableArray<EntryField> Fields);

/// <summary>A text to be put into a file, of which nothing else changes.</summary>
/// <param name="Offset">Where, in UTF-16 units of the text as <see cref="Discovery.ReadText"/> gives it: without byte order mark, with LF
/// line ends.</param>
/// <param name="Text">With LF line ends.</param>
public sealed record TextInsertion(int Offset, string Text)
{
    /// <summary>The file with the text in it: byte order mark and line ends of the file are kept, and taken over.</summary>
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

/// <summary>Whether pieces of YAML say the same, wherever they stand and however they are written.</summary>
internal static class SameTree
{
    public static bool Holds(IEnumerable<YamlEntry> before, IEnumerable<YamlEntry> after) =>
        before.Select(e => (e.Key.Text, e.Value)).SequenceEqual(after.Select(e => (e.Key.Text, e.Value)), Comparer.Instance);

    /// <summary>Whether a piece of YAML is an entry with these fields and no other.</summary>
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
