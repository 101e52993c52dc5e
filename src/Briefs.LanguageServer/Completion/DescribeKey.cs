using Briefs.Reading.Schema;

namespace Briefs.LanguageServer.Completion;

/// <summary>What a key is, whose name stands at a place.</summary>
internal static class DescribeKey
{
    /// <returns>Its place and what is said of it, as Markdown; null where no key of ours stands.</returns>
    public static (TextSpan Span, string Says)? Describe(Glance glance)
    {
        var (path, text) = (glance.Text.File.Path, glance.Text.Text);
        if (ContentForm.FindByPath(path) is not { } schema || HeadForm.RegionAt(path, text, glance.Offset) is not { } region) return null;
        var line = YamlLine.Parse(text, glance.Offset == 0 ? 0 : text.LastIndexOf('\n', glance.Offset - 1) + 1, region.End);
        if (line.Key is not { } name || glance.Offset < line.Content || glance.Offset > line.Content + name.Length) return null;
        if (YamlPlace.Find(text, region, line.Content) is not { } place) return null;
        var table = HeadForm.Find(schema.Form, place.Path) switch
        {
            KeyForm.Entry entry => entry.Keys,
            KeyForm.Entries entries => entries.Keys,
            _ => null,
        };
        return table?.Find(name) is { } key ? (new TextSpan(line.Content, line.Content + name.Length), Says(key)) : null;
    }

    private static string Says(Key key) =>
        key.Example is "" or ">-" ? key.Says : $"{key.Says}\n\n{InertMarkdown.Code($"{key.Name}: {key.Example}")}";
}
