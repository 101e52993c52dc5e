using AngleSharp.Html.Parser.Tokens;

namespace Briefs.Capture.Html;

/// <summary>An opening tag of a page; of a <c>title</c> or <c>script</c> with what stands in it.</summary>
internal readonly record struct PageTag(string Name, HtmlTagToken Token, string Text)
{
    public string? this[string attribute]
    {
        get
        {
            foreach (var written in Token.Attributes)
                if (string.Equals(written.Name, attribute, StringComparison.Ordinal)) return written.Value;
            return null;
        }
    }

    public bool Is(string attribute, string value) => string.Equals(this[attribute]?.Trim(), value, StringComparison.OrdinalIgnoreCase);
}
