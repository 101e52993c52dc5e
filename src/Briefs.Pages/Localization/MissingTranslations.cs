using Briefs.Languages;
using Briefs.Pages.Rules;

namespace Briefs.Pages.Localization;

/// <summary>Finds the site's languages that Briefs has no, or not all, phrases for.</summary>
internal static class MissingTranslations
{
    public static IEnumerable<Diagnostic> Find(PublishedSite site)
    {
        var first = site.Library.Documents.GroupBy(d => d.Lang, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.First().File, StringComparer.OrdinalIgnoreCase);
        first.TryAdd(site.Settings.Language, site.Settings.File);
        foreach (var (lang, file) in first.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            var name = LanguageNames.GetName(lang);
            if (!site.Languages.Speaks(lang))
                yield return LanguageWithoutWords.Rule.CreateDiagnostic(file, default, name, "no words file exists", lang);
            else if (site.Languages.Unsaid(lang) is [var key, ..] unsaid)
                yield return LanguageWithoutWords.Rule.CreateDiagnostic(
                    ContentFile.Whole($"templates/words.{lang}.json"), default, name, Lacking(unsaid.Length, key), lang);
        }
    }

    private static string Lacking(int phrases, string key) =>
        string.Create(
            CultureInfo.InvariantCulture, $"the words file lacks {phrases} of {LanguageReader.English.Count} texts; the first is “{key}”");
}
