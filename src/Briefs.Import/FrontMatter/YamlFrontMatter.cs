using Briefs.Reading.Yaml;

namespace Briefs.Import.FrontMatter;

/// <summary>Reads front matter in YAML with the reader of briefs, which refuses anchors, tags, equal keys and excessive depth.</summary>
internal static class YamlFrontMatter
{
    public static MetaReading Read(string text, TextSpan region)
    {
        var read = ReadStrictly(text, region);
        if (read.Keys is not null || UnindentedLines.Indent(text, region) is not { } indented) return read;
        // Other generators read these lines. The first error is reported if there are others too.
        var more = ReadStrictly(indented, region with { End = region.End + indented.Length - text.Length });
        return more.Keys is null ? read : more;
    }

    private static MetaReading ReadStrictly(string text, TextSpan region)
    {
        var file = FileText.Create("draft.md", text);
        var diagnostics = new DiagnosticBag(file.File);
        var tree = YamlReader.Read(file, region, diagnostics);
        if (diagnostics.All is [var first, ..]) return MetaReading.Fail(LineOf(file, first.Span), Describe(first));
        return tree.Root switch
        {
            null => MetaReading.Create(new MetaValue.Map(1, [])),
            YamlNode.Mapping keys => MetaReading.Create((MetaValue.Map)Convert(file, keys)),
            var other => MetaReading.Fail(LineOf(file, other.Span), "the front matter has no keys"),
        };
    }

    private static string Describe(Diagnostic found) => $"{found.Message.TrimEnd('.')}. {found.Help.TrimEnd('.')}";

    private static int LineOf(FileText file, TextSpan span) => file.File.Lines.GetPosition(span.Start).Line;

    private static MetaValue Convert(FileText file, YamlNode node)
    {
        var line = LineOf(file, node.Span);
        return node switch
        {
            YamlNode.Mapping map => new MetaValue.Map(line,
                [.. map.Entries.Select(entry => new MetaEntry(entry.Key.Text, LineOf(file, entry.Key.Span), Convert(file, entry.Value)))]),
            YamlNode.Sequence list => new MetaValue.List(line, [.. list.Items.Select(item => Convert(file, item))]),
            YamlNode.Scalar { IsPlain: true, Text: "null" or "~" or "Null" or "NULL" } => new MetaValue.Text(line, ""),
            YamlNode.Scalar scalar => new MetaValue.Text(line, scalar.Text),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
