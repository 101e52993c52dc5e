using Briefs.Reading.Discovery;
using Briefs.Reading.FrontMatter;
using Briefs.Reading.Rules;
using Briefs.Reading.Yaml;

namespace Briefs.Reading.Settings;

/// <summary>Opens a file that is YAML as a whole, with keys at its top.</summary>
internal static class OpenYaml
{
    /// <summary>The keys of the file; none, when it is empty or no YAML, which is then reported.</summary>
    /// <param name="limit">Bytes the file may have.</param>
    public static (YamlNode.Mapping Keys, bool IsComplete) Open(FileText file, int limit, BindValue bind)
    {
        var whole = new TextSpan(0, file.Text.Length);
        var none = new YamlNode.Mapping(whole, []);
        if (!YamlSize.IsWithin(file.Text, whole, limit))
        {
            bind.Findings.Add(YamlSize.Exceeded(new TextSpan(0, 0), file, whole, limit));
            return (none, false);
        }

        var tree = ReadYaml.Read(file, whole, bind.Findings);
        if (tree.Root is YamlNode.Mapping keys) return (keys, tree.IsComplete);
        if (tree.Root is null or YamlNode.Scalar { IsAbsent: true }) return (none, tree.IsComplete);
        bind.Findings.Add(FrontMatterMalformed.Info, tree.Root.Span, "the file has no keys",
            "Write one key per line: a word, a colon, a space and the text, such as `title: Rights Monitor`.");
        return (none, false);
    }

    /// <summary>The same for a file that a whole site shares.</summary>
    public static YamlNode.Mapping Shared(FileText file, BindValue bind) => Open(file, ReadingLimits.SharedBytes, bind).Keys;
}
