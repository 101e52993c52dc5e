using Briefs.Reading.FrontMatter;
using Briefs.Reading.Schema;

namespace Briefs.LanguageServer.Completion;

/// <summary>Where a file is YAML, and what the tables say of a place in it.</summary>
internal static class HeadForm
{
    /// <summary>What stands below a path of keys; null for what no table describes.</summary>
    public static KeyForm? Find(KeyForm root, IEnumerable<string> path)
    {
        var form = (KeyForm?)root;
        foreach (var key in path)
        {
            form = form switch
            {
                KeyForm.Entry entry => entry.Keys.Find(key)?.Form,
                KeyForm.Entries entries => entries.Keys.Find(key)?.Form,
                KeyForm.EntriesById entries => new KeyForm.Entry(entries.Keys),
                KeyForm.Credits credits => new KeyForm.Entry(credits.Keys),
                _ => null,
            };
        }

        return form;
    }

    /// <summary>The YAML that a place is in; null where it is in none.</summary>
    public static TextSpan? RegionAt(string path, string text, int offset) =>
        Region(path, text) is { } region && offset >= region.Start && offset <= region.End ? region : null;

    private static TextSpan? Region(string path, string text)
    {
        if (!path.EndsWith(".md", StringComparison.Ordinal)) return new TextSpan(0, text.Length);
        var region = FrontMatterRegion.Find(text);
        // The lines of the fences are none of it; while it is never closed, all below the first is.
        if (region.Yaml is { } yaml) return yaml.Length == 0 ? null : new TextSpan(yaml.Start, yaml.End - 1);
        return region.IsOpen && text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var first ? new TextSpan(first + 1, text.Length)
            : null;
    }
}
