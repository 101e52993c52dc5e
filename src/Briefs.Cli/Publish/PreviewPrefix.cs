using System.Text.RegularExpressions;

namespace Briefs.Cli.Publish;

/// <summary>The folder of a preview in the pages branch.</summary>
/// <param name="Folder">Such as <c>preview/pr-7/</c>: begins with a name, ends with a slash.</param>
public sealed partial record PreviewPrefix(string Folder)
{
    /// <summary>The folder that contains all previews and nothing of the site itself.</summary>
    public const string Previews = "preview/";

    /// <summary>Parses <c>preview/NAME</c>. NAME has the letters a–z, digits and hyphens, and may have several levels.</summary>
    public static bool TryParse(string text, out PreviewPrefix prefix)
    {
        var trimmed = text.EndsWith('/') ? text[..^1] : text;
        prefix = new PreviewPrefix(trimmed + "/");
        return trimmed.Length <= 100 && Allowed().IsMatch(trimmed);
    }

    [GeneratedRegex(@"\Apreview(/[a-z0-9]([a-z0-9-]*[a-z0-9])?)+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Allowed();
}
