using Briefs.Reading.Discovery;

namespace Briefs.Workspaces;

/// <summary>Reads a site's own templates.</summary>
internal static class TemplateTexts
{
    /// <summary>Text by file name; files that could not be read are left out.</summary>
    /// <exception cref="IOException">A file cannot be read. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public static Checked<ImmutableSortedDictionary<string, string>> Read(ContentListing listing, SiteTexts texts)
    {
        var templates = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var diagnostics = new DiagnosticBag();
        foreach (var path in listing.Templates.Keys)
        {
            var text = texts.Read(path);
            diagnostics.AddRange(text.Diagnostics);
            if (text.Value is { } file) templates.Add(path[(ContentPaths.Templates.Length + 1)..], file.Text);
        }

        return new(templates.ToImmutable(), diagnostics.ToImmutable());
    }
}
