using AngleSharp.Dom;

namespace Briefs.Capture.Html;

/// <summary>Which parts of a page are somebody's words, and which are the machine around them.</summary>
internal static class PageParts
{
    private static readonly FrozenSet<string> Machine = Set(
        "script style noscript template nav iframe object embed svg math canvas audio video map area input select datalist option textarea "
            + "button progress meter head title link meta rp rt dialog");

    private static readonly FrozenSet<string> Blocks = Set(
        "address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form frameset h1 "
            + "h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre search section summary table tbody td tfoot th "
            + "thead tr ul");

    private static readonly FrozenSet<string> MachineRoles = Set("navigation banner contentinfo search menu menubar toolbar tablist");

    private static readonly FrozenSet<string> Sections = Set("article aside main nav section blockquote details fieldset figure td");

    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    /// <summary>Not shown to readers, or none of what they came for.</summary>
    public static bool IsDropped(IElement element) =>
        Machine.Contains(element.LocalName)
        || (element.GetAttribute("hidden") is { } hidden && hidden != "until-found")
        || (element.GetAttribute("role") is { } role && MachineRoles.Contains(role.Trim().ToLowerInvariant()))
        || InlineStyle.IsInvisible(element)
        || (element.LocalName is "header" or "footer" && IsOfTheSite(element));

    // Of HTML's own rules: at the head or foot of the whole page, and not of an article in it.
    private static bool IsOfTheSite(IElement element)
    {
        for (var up = element.ParentElement; up is not null; up = up.ParentElement)
            if (Sections.Contains(up.LocalName)) return false;
        return true;
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
