using Markdig.Extensions.Alerts;
using Markdig.Helpers;
using Markdig.Parsers;

namespace Briefs.Reading.Markdown;

/// <summary>GitHub's five alerts and no others: <c>[!MINISTER]</c> stays what it looks like, a block quote.</summary>
internal sealed class KnownAlertParser : AlertInlineParser
{
    private static readonly string[] Known = ["[!NOTE]", "[!TIP]", "[!IMPORTANT]", "[!WARNING]", "[!CAUTION]"];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan();
        foreach (var kind in Known)
        {
            if (rest.StartsWith(kind, StringComparison.OrdinalIgnoreCase)) return base.Match(processor, ref slice);
        }

        return false;
    }
}
