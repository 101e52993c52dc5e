using System.Text.RegularExpressions;

namespace Briefs.Import.Sites;

/// <summary>Finds the texts that the settings of the old site keep from its readers.</summary>
internal static class HiddenTexts
{
    /// <returns>The setting, as the subject of a sentence; null if no setting hides the text.</returns>
    public static string? Find(string path, string? lang, SiteConfiguration configuration) => configuration.Generator switch
    {
        _ when configuration.Error is not null => $"{configuration.Name}, which can't be read, possibly",
        SiteGenerator.Jekyll => OfJekyll(path, configuration),
        SiteGenerator.Hugo => OfHugo(path, lang, configuration),
        _ => null,
    };

    private static string? OfJekyll(string path, SiteConfiguration configuration)
    {
        if (configuration.Excluded.Any(pattern => IsExcluded(pattern, path))) return $"`exclude` of {configuration.Name}";
        if (JekyllNames.FindSpecial(path, configuration) is { } special) return $"The name `{special}`";
        if (JekyllCollections.NameOf(path, configuration) == "posts")
        {
            var root = configuration.CollectionsFolder;
            if (root.Length > 0 && !path.StartsWith(root + "/", StringComparison.Ordinal))
                return $"`collections_dir` of {configuration.Name}";
            if (JekyllNames.DayOf(Path.GetFileName(path), out _) is null) return "The missing date in its name";
        }

        // Jekyll reads no folder with an underscore that is not a collection, and makes pages only of those with `output: true`.
        return JekyllCollections.NameOf(path, configuration) is { } name and not "drafts"
            && configuration.Collections.GetValueOrDefault(name) is not { HasPages: true }
            ? $"`collections` of {configuration.Name}" : null;
    }

    // Jekyll compares the beginning of the path, also within the name of a folder.
    private static bool IsExcluded(string written, string path)
    {
        var pattern = written.TrimStart('/');
        if (pattern.StartsWith("./", StringComparison.Ordinal)) pattern = pattern[2..];
        return pattern.Length > 0 && (path.StartsWith(pattern, StringComparison.Ordinal)
            || PathPattern.IsMatchOrAbove(pattern.TrimEnd('/'), path, PatternStar.AcrossFolders));
    }

    private static string? OfHugo(string path, string? lang, SiteConfiguration configuration)
    {
        if (lang is not null && configuration.DisabledLanguages.Contains(lang, StringComparer.OrdinalIgnoreCase))
            return $"The disabled language `{lang}`";
        if (!configuration.Mounts.IsEmpty && configuration.Mounts.All(mount => mount.PathOf(path) is null || mount.Excludes(path)))
            return $"`module.mounts` of {configuration.Name}";
        return configuration.Excluded.Any(pattern => IsIgnored(pattern, path)) ? $"`ignoreFiles` of {configuration.Name}" : null;
    }

    // A pattern that can't be read might match: the text is not published by mistake.
    private static bool IsIgnored(string pattern, string path)
    {
        try
        {
            return Regex.IsMatch(path, pattern, ForeignPattern.Options);
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or NotSupportedException)
        {
            return true;
        }
    }
}
