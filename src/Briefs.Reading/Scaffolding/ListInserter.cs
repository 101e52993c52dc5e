using System.Diagnostics;
using Briefs.Reading.Rules;
using Briefs.Reading.Yaml;

namespace Briefs.Reading.Scaffolding;

/// <summary>
/// Adds texts to a list of a YAML file, such as <c>names:</c> in <c>site.yml</c>: in the form in which the list is written. Every other
/// byte of the file stays the same.
/// </summary>
public sealed class ListInserter
{
    private readonly FileText _file;
    private readonly string _key;
    private readonly ImmutableArray<string> _texts;

    private ListInserter(FileText file, string key, ImmutableArray<string> texts) => (_file, _key, _texts) = (file, key, texts);

    /// <param name="file">YAML as a whole.</param>
    /// <param name="key">A key of the file whose value is a list; added at the end if it is missing.</param>
    /// <param name="texts">At least one; none of them in the list.</param>
    /// <returns>Null when the file has an error or the key has another value, which is reported.</returns>
    public static Checked<TextInsertion?> Insert(FileText file, string key, ImmutableArray<string> texts)
    {
        var diagnostics = new DiagnosticBag(file.File);
        var root = Root(file, diagnostics);
        if (root is null || !diagnostics.IsEmpty) return new(null, diagnostics.ToImmutable());
        var inserter = new ListInserter(file, key, texts);
        var insertion = inserter.Find(root, diagnostics);
        if (insertion is not null) inserter.Ensure(insertion, root);
        return new(insertion, diagnostics.ToImmutable());
    }

    private static YamlNode.Mapping? Root(FileText file, DiagnosticBag diagnostics)
    {
        var region = new TextSpan(0, file.Text.Length);
        var tree = YamlReader.Read(file, region, diagnostics);
        if (tree.Root is YamlNode.Mapping mapping && !IsInBraces(file, mapping)) return mapping;
        if (diagnostics.IsEmpty)
            diagnostics.Add(FrontMatterMalformed.Rule, tree.Root?.Span ?? region, "the file has no keys",
                "Write one key per line: a word, a colon, a space and the text.");
        return null;
    }

    private static bool IsInBraces(FileText file, YamlNode.Mapping mapping) =>
        mapping.Span.Start < file.Text.Length && file.Text[mapping.Span.Start] == '{';

    private TextInsertion? Find(YamlNode.Mapping root, DiagnosticBag diagnostics)
    {
        var entry = root.Entries.FirstOrDefault(e => e.Key.Text == _key);
        if (entry is null) return AtEnd($"{_key}:\n{Items("  ")}");
        if (entry.Value is YamlNode.Scalar { IsAbsent: true }) return After(entry.Key.Span.End, Items("  "));
        if (entry.Value is not YamlNode.Sequence list)
        {
            diagnostics.Add(FrontMatterMalformed.Rule, entry.Value.Span, $"`{_key}:` is not a list",
                $"Write each text on a line of its own below `{_key}:`, after two spaces and a hyphen.");
            return null;
        }

        if (_file.Text[list.Span.Start] == '[')
        {
            return list.Items is [.., var last]
                ? new TextInsertion(last.Span.End, ", " + string.Join(", ", _texts.Select(YamlLines.InList)))
                : new TextInsertion(list.Span.Start + 1, string.Join(", ", _texts.Select(YamlLines.InList)));
        }

        var item = list.Items[^1].Span;
        var line = LineStart(item.Start);
        // An item may continue below its hyphen; the hyphen is what gives the indentation.
        while (_file.Text[line..].TrimStart(' ') is not ['-', ..] && line > 0) line = LineStart(line - 1);
        var indent = _file.Text.AsSpan(line).IndexOf('-');
        return After(BehindText(item), Items(new string(' ', Math.Max(0, indent))));
    }

    private string Items(string indent) => string.Concat(_texts.Select(text => $"{indent}- {YamlLines.InList(text)}\n"));

    private int LineStart(int offset) => offset == 0 ? 0 : _file.Text.LastIndexOf('\n', offset - 1) + 1;

    private int BehindText(TextSpan span)
    {
        var end = span.End;
        while (end > span.Start && char.IsWhiteSpace(_file.Text[end - 1])) end--;
        return end;
    }

    private TextInsertion After(int offset, string lines) =>
        _file.Text.IndexOf('\n', offset) is >= 0 and var feed ? new TextInsertion(feed + 1, lines) : AtEnd(lines);

    private TextInsertion AtEnd(string lines) =>
        new(_file.Text.Length, _file.Text.Length == 0 || _file.Text[^1] == '\n' ? lines : "\n" + lines);

    // The result is parsed again: it must contain everything that was there before, and the texts.
    private void Ensure(TextInsertion insertion, YamlNode.Mapping before)
    {
        var diagnostics = new DiagnosticBag(_file.File);
        var after = Root(FileText.Create(_file.File.Path, _file.Text.Insert(insertion.Offset, insertion.Text)), diagnostics);
        if (after is null || !diagnostics.IsEmpty
            || !SameTree.Holds(before.Entries.Where(e => e.Key.Text != _key), after.Entries.Where(e => e.Key.Text != _key))
            || !TextsOf(before).Concat(_texts).SequenceEqual(TextsOf(after), StringComparer.Ordinal))
            throw new UnreachableException($"A text cannot be added to `{_key}` in {_file.File.Path} without changing something else.");
    }

    private IEnumerable<string> TextsOf(YamlNode.Mapping root) =>
        root.Entries.FirstOrDefault(e => e.Key.Text == _key)?.Value is YamlNode.Sequence list
            ? list.Items.Select(i => i is YamlNode.Scalar scalar ? scalar.Text.Trim() : "")
            : [];
}
