using Briefs.Reading.FrontMatter;

namespace Briefs.Reading.Settings;

/// <summary>
/// Reads sources used by several briefs: <c>content/sources.yml</c> as front matter has them, or <c>content/sources.json</c>, CSL-JSON as
/// Zotero exports it.
/// </summary>
public static class ReadSources
{
    public static Checked<ImmutableSortedDictionary<SourceId, Source>> From(FileText file)
    {
        var bind = new BindValue(file, new Findings(file.File));
        var read = file.File.Path.EndsWith(".json", StringComparison.Ordinal)
            ? ReadCslSources.From(file, bind)
            : ReadSourceEntry.All(OpenYaml.Shared(file, bind), bind);
        return new Checked<ImmutableSortedDictionary<SourceId, Source>>(
            read.ToImmutableSortedDictionary(s => s.Id, s => s), bind.Findings.ToImmutable());
    }
}
