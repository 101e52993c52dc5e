using System.Text.RegularExpressions;
using Briefs.Import.Drafts;
using Briefs.Import.Sites;

namespace Briefs.Import.Markup;

/// <summary>Gives alerts with titles, or of kinds that a brief doesn't have, the form of a brief.</summary>
internal sealed partial class AlertConverter(DraftText draft)
{
    private static readonly string[] s_known = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION", "ACTION"];

    private static readonly FrozenDictionary<string, string> s_others = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["HINT"] = "TIP",
        ["SUCCESS"] = "TIP",
        ["ATTENTION"] = "WARNING",
        ["DANGER"] = "CAUTION",
        ["ERROR"] = "CAUTION",
        ["BUG"] = "CAUTION",
        ["FAILURE"] = "CAUTION",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public TracedText Convert(TracedText traced, CodeRegions code)
    {
        var edits = new List<TextEdit>();
        foreach (Match match in Marker().Matches(traced.Text))
        {
            if (code.Contains(match.Index) || IsWithinQuote(traced.Text, match.Index)) continue;
            var (prefix, kind, title) = (match.Groups[1].Value, match.Groups[2].Value, match.Groups[4].Value.Trim());
            var word = kind.ToUpperInvariant();
            var isKnown = s_known.Contains(word, StringComparer.Ordinal);
            if (isKnown && title.Length == 0 && match.Groups[3].Length == 0) continue;
            var heading = title.Length == 0 ? "" : $"{prefix}**{title.Trim('*')}**\n{prefix.TrimEnd()}";
            // Obsidian marks quotations so too.
            var isQuote = word is "QUOTE" or "CITE";
            var marker = isQuote ? "" : $"{prefix}[!{(isKnown ? word : s_others.GetValueOrDefault(word, "NOTE"))}]";
            var lines = (marker.Length > 0 && heading.Length > 0 ? marker + "\n" : marker) + heading;
            edits.Add(new TextEdit(new TextSpan(match.Index, match.Index + match.Length), lines.Length == 0 ? prefix.TrimEnd() : lines));
            draft.Remark(RemarkKind.Mapped,
                isQuote ? $"The marker `[!{kind}]` was left out: the block is a quotation."
                    : $"The alert `[!{kind}]` is `{marker[prefix.Length..]}` now{(title.Length > 0 ? ", with its title in bold" : "")}.",
                traced.LineAt(match.Index));
        }

        return edits.Count == 0 ? traced : traced.Apply(edits);
    }

    // Only the first line of a block quote makes it an alert.
    private static bool IsWithinQuote(string text, int lineStart)
    {
        if (lineStart < 2) return false;
        var above = text.LastIndexOf('\n', lineStart - 2) + 1;
        return text.AsSpan(above, lineStart - above).TrimStart(' ').StartsWith(">", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^((?: {0,3}>)+ ?)\[!([A-Za-z-]+)\]([+-]?)[ \t]*([^\n]*)$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Marker();
}
