using Briefs.Import.Sites;
using Briefs.Reading.Markdown;

namespace Briefs.Import.Markup;

/// <summary>
/// Finds tags whose text the readers of the old site possibly did not see: conditions (<c>{% if page.members %}</c>), text for another
/// place (<c>{% capture note %}</c>), and tags that are named after hiding (<c>{{&lt; private &gt;}}</c>).
/// </summary>
internal static class ConditionalTags
{
    private static readonly FrozenSet<string> s_conditions = FrozenSet.Create(
        StringComparer.Ordinal, "if", "unless", "case", "capture", "ifversion", "ifchanged", "ifhtml", "is", "has");

    /// <summary>Whether a text has any. A text that can't be parsed has none: it is not imported.</summary>
    public static bool AreIn(string text)
    {
        if (!text.Contains("{%", StringComparison.Ordinal) && !text.Contains("{{", StringComparison.Ordinal)) return false;
        try
        {
            return Find([.. TemplateTagFinder.FindAll(text, CodeRegions.Find(MarkdownParsing.Parse(text)))]).Any();
        }
        catch (ArgumentException)
        {
            // The parser's only exception: lists and quotes within each other without end.
            return false;
        }
    }

    /// <summary>The opening tags that have a closing one, in order.</summary>
    /// <param name="tags">Of a text, in order.</param>
    public static IEnumerable<TemplateTag> Find(IReadOnlyList<TemplateTag> tags)
    {
        var ends = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < tags.Count; at++)
            if (tags[at].IsClosing) ends[tags[at].ClosedName] = at;
        var isRaw = false;
        for (var at = 0; at < tags.Count; at++)
        {
            var tag = tags[at];
            if (tag.Kind == TemplateTagKind.Liquid && tag.Inner is "raw" or "endraw") isRaw = tag.Inner == "raw";
            if (isRaw || tag.IsClosing || tag.ClosesItself || tag.Kind == TemplateTagKind.Variable) continue;
            var name = tag.Arguments.Name;
            if (Hides(tag.Kind, name) && ends.TryGetValue(name, out var end) && end > at) yield return tag;
        }
    }

    private static bool Hides(TemplateTagKind kind, string name) => (kind == TemplateTagKind.Liquid && s_conditions.Contains(name))
        || HidingKeys.KindOf(name) is not (HidingKind.None or HidingKind.State or HidingKind.Form or HidingKind.Robots);
}
