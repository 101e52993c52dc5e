using AngleSharp.Dom;

namespace Briefs.Capture.Html;

/// <summary>What an element's own <c>style</c> and classes say of how its words are shown.</summary>
internal static class InlineStyle
{
    /// <summary>Not shown at all.</summary>
    public static bool IsInvisible(IElement element) => Says(element, "display:none") || Says(element, "visibility:hidden");

    /// <summary>Shown above the line, as the numbers of notes are.</summary>
    public static bool IsRaised(IElement element) =>
        element.LocalName == "sup"
        || IsRole(element, "superscript")
        || Says(element, "vertical-align:super") || Says(element, "vertical-align:text-top")
        || HasClass(element, "sup") || HasClass(element, "super") || HasClass(element, "superscript") || HasClass(element, "oj-super");

    /// <summary>Shown with a line through it: the page takes these words back.</summary>
    public static bool IsStruck(IElement element) =>
        element.LocalName is "del" or "s" or "strike"
        || IsRole(element, "deletion")
        || (element.GetAttribute("style") is { } style && style.Contains("line-through", StringComparison.OrdinalIgnoreCase))
        || HasClass(element, "line-through") || HasClass(element, "strikethrough") || HasClass(element, "strike-through");

    public static bool IsRole(IElement element, string role) =>
        string.Equals(element.GetAttribute("role")?.Trim(), role, StringComparison.OrdinalIgnoreCase);

    /// <param name="name">A whole class, in small letters.</param>
    public static bool HasClass(IElement element, string name)
    {
        if (element.GetAttribute("class") is not { } written) return false;
        foreach (var part in written.AsSpan().Split(' '))
            if (written.AsSpan(part).Trim().Equals(name, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static bool Says(IElement element, string declaration) =>
        element.GetAttribute("style") is { } style
        && style.Replace(" ", "", StringComparison.Ordinal).Contains(declaration, StringComparison.OrdinalIgnoreCase);
}
