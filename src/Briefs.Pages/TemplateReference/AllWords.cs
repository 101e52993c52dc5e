using Briefs.Pages.Localization;

namespace Briefs.Pages.TemplateReference;

/// <summary>What Briefs itself says on pages, for people who change templates.</summary>
public static class AllWords
{
    /// <summary>
    /// The English phrases by key, as templates name them: <c>words.sources</c>. <c>{0}</c> stands for what is filled in.
    /// </summary>
    public static ImmutableSortedDictionary<string, string> English { get; } = ReadLanguages.All().For("en").Phrases;
}
