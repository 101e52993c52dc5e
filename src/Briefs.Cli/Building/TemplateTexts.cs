using Briefs.Reading.Discovery;

namespace Briefs.Cli.Building;

/// <summary>Reads a site's own templates.</summary>
internal static class TemplateTexts
{
    /// <summary>Text by file name; without those that could not be read.</summary>
    /// <exception cref="IOException">The disk fails; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static Checked<ImmutableSortedDictionary<string, string>> From(ContentListing listing, SiteTexts texts)
    {
        var templates = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var path in listing.Templates.Keys)
        {
            var text = texts.Of(path);
            found.AddRange(text.Found);
            if (text.Value is { } file) templates.Add(path[(ContentPaths.Templates.Length + 1)..], file.Text);
        }

        return new(templates.ToImmutable(), found.ToImmutable());
    }
}
