using Briefs.Import.Drafts;
using Briefs.Import.Sites;
using Briefs.Reading.Scaffolding;

namespace Briefs.Import.Composition;

/// <summary>The file name of an imported brief, and the language that it does not say.</summary>
public static class BriefName
{
    /// <summary>The name that a draft keeps from its old site; null if it is named after its title.</summary>
    /// <param name="path">Of the draft, relative to the folder that is imported.</param>
    // A Word file is called draft-3-final.docx, and says its language inside; a post of a site has its address from its file.
    public static string? Find(OldSite site, string path) => path.EndsWith(".docx", StringComparison.OrdinalIgnoreCase)
        || (site.Generator == SiteGenerator.Plain && IsPage(path)) ? null : site.NewNameOf(path);

    /// <summary>A name from a slug, or else from the title or the draft's file name; null if none has a letter or a digit.</summary>
    /// <param name="path">Of the draft.</param>
    /// <param name="lang">BCP 47, of the brief.</param>
    /// <param name="siteLang">The language whose names have no suffix.</param>
    public static string? Propose(Draft draft, string path, string lang, string siteLang, string? slug = null)
    {
        slug ??= (draft.Title is { } title ? SlugProposer.Propose(title, lang) : null)
            ?? SlugProposer.Propose(Path.GetFileNameWithoutExtension(path), lang);
        return slug is null ? null : lang.Split('-')[0] == siteLang.Split('-')[0] ? $"{slug}.md" : $"{slug}.{lang}.md";
    }

    /// <summary>The language to write into the front matter; null if the name of the file, or else the site, says it.</summary>
    public static string? FindLanguageKey(string name, string lang, string siteLang) =>
        name.Split('.') is [_, var own, _] ? own == lang ? null : lang : lang == siteLang ? null : lang;

    private static bool IsPage(string path) => path.EndsWith("html", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);
}
