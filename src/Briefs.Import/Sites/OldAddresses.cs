using Briefs.Import.FrontMatter;

namespace Briefs.Import.Sites;

/// <summary>The addresses at which the old site published a document.</summary>
internal static class OldAddresses
{
    private static readonly string[] s_aliases = ["aliases", "alias", "redirect_from", "redirects"];

    /// <summary>Paths that begin with a slash, the current address first, then those that led to it.</summary>
    public static ImmutableArray<string> Find(OldDocument document, SiteConfiguration configuration)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        if (document.TextOf("url", "permalink") is { } own)
        {
            var pattern = configuration.Generator == SiteGenerator.Jekyll ? JekyllConfigurationReader.PatternOf(own) : own;
            found.Add(Fill(PathOf(pattern, configuration), document));
        }
        else if (PatternOf(document, configuration) is { } configured)
        {
            found.Add(Fill(configured, document));
        }

        foreach (var alias in AliasesOf(document.Keys)) found.Add(PathOf(Rooted(alias, found, configuration), configuration));
        return [.. found.Where(address => address.Length > 1 && !address.Contains("/:", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)];
    }

    // In Hugo, an alias without a slash at its start is beside the page.
    private static string Rooted(string alias, ImmutableArray<string>.Builder found, SiteConfiguration configuration)
    {
        if (configuration.Generator != SiteGenerator.Hugo || alias.StartsWith('/') || alias.Contains("://", StringComparison.Ordinal)
            || found.Count == 0) return alias;
        var page = found[0].TrimEnd('/');
        var parts = page[..(page.LastIndexOf('/') + 1)].Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var part in alias.Split('/'))
        {
            if (part == ".." && parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or "..")) parts.Add(part);
        }

        return "/" + string.Join('/', parts);
    }

    /// <summary>
    /// A path in the form in which addresses are compared: without case, <c>.html</c>, <c>index.html</c> and slashes at the ends.
    /// </summary>
    public static string KeyOf(string path)
    {
        var key = Uri.UnescapeDataString(path).Trim('/').ToUpperInvariant();
        if (key.EndsWith("/INDEX.HTML", StringComparison.Ordinal)) key = key[..^"/INDEX.HTML".Length];
        return key.EndsWith(".HTML", StringComparison.Ordinal) ? key[..^".HTML".Length] : key;
    }

    public static IEnumerable<string> AliasesOf(MetaValue.Map keys) =>
        s_aliases.SelectMany(name => keys.Find(name)?.Value.Texts ?? []);

    private static string PathOf(string written, SiteConfiguration configuration)
    {
        var path = configuration.BaseUrl is { } root && written.StartsWith(root, StringComparison.OrdinalIgnoreCase)
            ? written[root.Length..] : written;
        return path.StartsWith('/') ? path : "/" + path;
    }

    private static string? PatternOf(OldDocument document, SiteConfiguration configuration)
    {
        if (document.Collection is { } name)
        {
            return configuration.Collections.GetValueOrDefault(name == "drafts" ? "posts" : name) is { HasPages: true } collection
                ? PathOf(collection.Permalink, configuration) : null;
        }

        if (configuration.Generator == SiteGenerator.Jekyll) return PageAddress(document, configuration);
        if (configuration.Generator != SiteGenerator.Hugo || document.Name.Length == 0) return null;
        var section = document.Sections.IsEmpty ? "" : document.Sections[0];
        var prefix = LanguageFolder(document, configuration) is { } folder ? "/" + folder : "";
        return prefix + (configuration.Permalinks.GetValueOrDefault(section) is { } pattern
            ? (pattern.StartsWith('/') ? pattern : "/" + pattern)
            : "/:sections/:slugorname/");
    }

    // A page ends like the posts: with .html, or with a slash.
    private static string PageAddress(OldDocument document, SiteConfiguration configuration)
    {
        var path = "/" + document.Path[..^Path.GetExtension(document.Path).Length];
        if (path.EndsWith("/index", StringComparison.Ordinal)) return path[..^"index".Length];
        return configuration.Collections["posts"].Permalink.EndsWith('/') ? path + "/" : path + ".html";
    }

    // The folder of a language has the key that the settings give it.
    private static string? LanguageFolder(OldDocument document, SiteConfiguration configuration)
    {
        if (configuration.Languages.Count < 2) return null;
        var lang = document.Lang ?? configuration.Lang;
        if (lang is null || (!configuration.IsDefaultLanguageInPath
            && string.Equals(lang, configuration.Lang, StringComparison.OrdinalIgnoreCase))) return null;
        var key = configuration.Languages.FirstOrDefault(pair => string.Equals(pair.Value, lang, StringComparison.OrdinalIgnoreCase)).Key;
        return (key ?? lang).ToLowerInvariant();
    }

    private static string Fill(string pattern, OldDocument document)
    {
        if (!pattern.Contains(':', StringComparison.Ordinal)) return pattern;
        var filled = new StringBuilder();
        for (var at = 0; at < pattern.Length;)
        {
            var end = at + 1;
            while (end < pattern.Length && pattern[at] == ':' && (char.IsAsciiLetter(pattern[end]) || pattern[end] == '_')) end++;
            var token = pattern[at..end];
            filled.Append(end - at > 1 ? ValueOf(token, document) ?? token : token);
            at = end;
        }

        var path = filled.ToString();
        while (path.Contains("//", StringComparison.Ordinal)) path = path.Replace("//", "/", StringComparison.Ordinal);
        return path;
    }

    private static string? ValueOf(string token, OldDocument document)
    {
        var name = Urlized(document.TextOf("slug") ?? document.Name);
        return token switch
        {
            ":year" => Number(document.Date?.Year, "0000"),
            ":month" => Number(document.Date?.Month, "00"),
            ":i_month" => Number(document.Date?.Month, "0"),
            ":day" => Number(document.Date?.Day, "00"),
            ":i_day" => Number(document.Date?.Day, "0"),
            ":y_day" => DayOf(document)?.DayOfYear.ToString("000", CultureInfo.InvariantCulture),
            ":week" => DayOf(document) is { } inWeek ? Number(ISOWeek.GetWeekOfYear(inWeek), "00") : null,
            ":w_year" => DayOf(document) is { } inYear ? Number(ISOWeek.GetYear(inYear), "0000") : null,
            ":short_day" => DayOf(document)?.ToString("ddd", CultureInfo.InvariantCulture),
            ":long_day" => DayOf(document)?.ToString("dddd", CultureInfo.InvariantCulture),
            ":short_month" => DayOf(document)?.ToString("MMM", CultureInfo.InvariantCulture),
            ":long_month" => DayOf(document)?.ToString("MMMM", CultureInfo.InvariantCulture),
            ":short_year" => Number(document.Date?.Year % 100, "00"),
            ":title" when document is { Collection: null, DayOfName: null } && document.TextOf("title") is { } title => Urlized(title),
            ":title" or ":slug" or ":filename" or ":slugorfilename" or ":slugorname" or ":contentbasename"
                or ":slugorcontentbasename" or ":name" => name,
            ":categories" => string.Join('/', CategoriesOf(document).Select(Urlized)),
            ":collection" => document.Collection,
            // The folder of the collection itself is not part of the path.
            ":path" when document.Collection is not null => string.Join('/', document.Sections.Skip(1).Append(document.Name)),
            ":output_ext" => ".html",
            ":section" => document.Sections.IsEmpty ? "" : document.Sections[0],
            ":sections" => string.Join('/', document.Sections.Select(Urlized)),
            _ => null,
        };
    }

    // Jekyll takes the folders above _posts as categories too.
    private static IEnumerable<string> CategoriesOf(OldDocument document) =>
        document.Sections.Concat(document.Keys.Find("categories", "category")?.Value switch
        {
            MetaValue.Text { Value: var words } => words.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            { } list => list.Texts,
            null => [],
        }).Distinct(StringComparer.OrdinalIgnoreCase);

    private static DateTime? DayOf(OldDocument document) => document.Date is { Year: var year, Month: { } month, Day: { } day }
        ? new DateTime(year, month, day) : null;

    private static string? Number(int? number, string format) => number?.ToString(format, CultureInfo.InvariantCulture);

    private static string Urlized(string name)
    {
        var words = new StringBuilder();
        foreach (var c in name.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c) || c is '-' or '_' or '.' || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                words.Append(c);
            else if (words.Length > 0 && words[^1] != '-') words.Append('-');
        }

        return words.ToString().Trim('-');
    }
}
