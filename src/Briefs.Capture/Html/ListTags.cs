using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Html.Parser;
using AngleSharp.Html;
using AngleSharp.Text;

namespace Briefs.Capture.Html;

/// <summary>
/// The tags of a page as they come, without making a tree of them: that takes a time square in the depth of a page, which a page
/// chooses, and this one linear in its length.
/// </summary>
internal static class ListTags
{
    public static IEnumerable<PageTag> Of(string html)
    {
        using var source = new TextSource(html);
        using var tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        var pictures = 0;
        for (var token = tokens.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokens.Get())
        {
            if (token is not HtmlTagToken tag) continue;
            if (tag.Name == "svg" && !tag.IsSelfClosing) pictures = Math.Max(0, pictures + (tag.Type == HtmlTokenType.StartTag ? 1 : -1));
            // A picture has titles of its own.
            if (tag.Type != HtmlTokenType.StartTag || pictures > 0) continue;
            if (StateIn(tag.Name) is not { } state) yield return new PageTag(tag.Name, tag, "");
            else
            {
                tokens.State = state;
                yield return new PageTag(tag.Name, tag, TextTo(tag.Name, tokens));
            }
        }
    }

    private static HtmlParseMode? StateIn(string name) => name switch
    {
        "title" or "textarea" => HtmlParseMode.RCData,
        "script" => HtmlParseMode.Script,
        "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
        _ => null,
    };

    private static string TextTo(string name, HtmlTokenizer tokens)
    {
        var text = new StringBuilder();
        for (var token = tokens.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokens.Get())
        {
            if (token.Type == HtmlTokenType.EndTag && token.Name == name) break;
            if (token.Type == HtmlTokenType.Character) text.Append(token.Data);
        }

        return text.ToString();
    }
}
