using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Briefs.Cli.Pack;

/// <summary>
/// Removes everything from a page that runs, loads or leads anywhere by itself. HTML can be written so that its serialised elements are
/// other elements when a browser reads them. So a page is read again until nothing changes.
/// </summary>
internal static partial class HarmlessPage
{
    // Pages of templates are the same after the first time.
    private const int MostRounds = 8;

    private const string Policy =
        "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    // Elements that run or load something, that lead nowhere in a file, or whose content is read as markup in one place and as text in
    // another. A browser connects to the server of a link, whatever the policy is.
    private const string Removed = "script, iframe, frame, frameset, object, embed, applet, base, form, source, track, noscript, template, "
        + "link, meta[http-equiv], meta[charset], math, foreignObject, xmp, noembed, noframes, plaintext, listing";

    private static readonly string[] s_programs = ["javascript:", "vbscript:", "data:"];

    /// <summary>The page as text that a browser reads as the same elements; null if it still changes after several rounds.</summary>
    public static string? Serialize(IHtmlDocument document)
    {
        Clean(document);
        var text = Write(document);
        for (var round = 0; round < MostRounds; round++)
        {
            using var read = new HtmlParser().ParseDocument(text);
            Clean(read);
            var again = Write(read);
            if (/* guard: pack-again */ again == text) return text + "\n";
            text = again;
        }

        return null;
    }

    /// <summary>Removes what is not harmless. Links keep their targets, if these are pages.</summary>
    public static void Clean(IHtmlDocument document)
    {
        foreach (var comment in document.Descendants<IComment>().ToList()) comment.Remove();
        foreach (var element in document.QuerySelectorAll(Removed)) element.Remove();
        foreach (var style in document.QuerySelectorAll("style")) style.TextContent = Tag().Replace(style.TextContent, "\\3c ");
        foreach (var element in document.All)
            foreach (var attribute in element.Attributes.ToList()) Clean(element, attribute);
    }

    private static void Clean(IElement element, IAttr attribute)
    {
        var name = attribute.LocalName;
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || name is "srcdoc" or "ping" or "formaction" or "background")
            element.RemoveAttribute(attribute.NamespaceUri, name);
        else if (name is "href" or "poster" or "src" && IsProgram(attribute.Value) && element.LocalName != "img")
            attribute.Value = "#";
        // The animations of SVG set attributes.
        else if (name is "to" or "from" or "values" or "by" && IsProgram(attribute.Value))
            element.RemoveAttribute(attribute.NamespaceUri, name);
    }

    // A browser ignores spaces and control characters in a scheme.
    private static bool IsProgram(string address)
    {
        var plain = string.Concat(address.Where(letter => letter > ' '));
        return s_programs.Any(scheme => plain.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
    }

    private static string Write(IHtmlDocument document)
    {
        var (charset, policy) = (document.CreateElement("meta"), document.CreateElement("meta"));
        charset.SetAttribute("charset", "utf-8");
        policy.SetAttribute("http-equiv", "Content-Security-Policy");
        policy.SetAttribute("content", Policy);
        // The character set comes first, and the policy before anything that it governs, whatever the template has written.
        document.Head!.Prepend(charset, policy);
        return document.ToHtml();
    }

    // What a browser may take for a tag or a comment if it reads a style as markup. In CSS, it is the same character. Other such characters
    // are of a media query, where it would not be.
    [GeneratedRegex("<(?=[a-zA-Z/!?])", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
