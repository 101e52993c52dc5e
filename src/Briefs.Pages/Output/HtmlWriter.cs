using Briefs.Pages.Localization;

namespace Briefs.Pages.Output;

/// <summary>Writes HTML into a page, in the language of the page.</summary>
/// <param name="words">Of the page.</param>
/// <param name="lang">BCP 47, of the page.</param>
internal class HtmlWriter(PageOutput output, Language words, string lang)
{
    public PageOutput Output => output;

    public Language Words => words;

    /// <summary>BCP 47, of the page.</summary>
    public string Lang => lang;

    /// <inheritdoc cref="PageOutput.Raw(ReadOnlySpan{byte})"/>
    public void Raw(ReadOnlySpan<byte> utf8) => output.Raw(utf8);

    /// <inheritdoc cref="PageOutput.Raw(ReadOnlySpan{char})"/>
    public void Raw(ReadOnlySpan<char> html) => output.Raw(html);

    /// <inheritdoc cref="PageOutput.Text"/>
    public void Text(ReadOnlySpan<char> text) => output.Text(text);

    /// <summary>Writes a phrase of the interface.</summary>
    /// <param name="key">As in <c>words.en.json</c>.</param>
    public void Word(string key) => output.Text(words[key]);

    /// <summary>
    /// Writes a name or title with its own direction. Without isolation, a Latin name in Arabic text would change places with the numbers
    /// and commas after it.
    /// </summary>
    /// <param name="around">BCP 47, of the surrounding text, if that is not the page's language. No markup is written if both directions
    /// are the same.</param>
    public void Isolated(string text, string? around = null)
    {
        var isForeign = IsForeign(text, WritingDirection.Get(around ?? lang) == "rtl");
        if (isForeign) Raw("<bdi>"u8);
        Text(text);
        if (isForeign) Raw("</bdi>"u8);
    }

    /// <summary>Writes <c>lang</c> and <c>dir</c> of an element, if they differ from the page's.</summary>
    public void LangAttributes(string own)
    {
        if (string.Equals(own, lang, StringComparison.OrdinalIgnoreCase)) return;
        Raw(" lang=\""u8);
        Text(own);
        Raw("\""u8);
        if (WritingDirection.Get(own) == WritingDirection.Get(lang)) return;
        Raw(" dir=\""u8);
        Raw(WritingDirection.Get(own));
        Raw("\""u8);
    }

    /// <summary>Opens an external link; the caller writes its text and closes it.</summary>
    /// <param name="url">Must satisfy <see cref="ExternalLink.IsAllowed"/>.</param>
    /// <param name="more">Further attributes; those with a null value are left out.</param>
    public void OpenLink(string url, params ReadOnlySpan<HtmlAttribute> more)
    {
        Raw("<a href=\""u8);
        Text(ExternalLink.Encode(url));
        if (ExternalLink.IsWeb(url))
        {
            Raw("\" rel=\""u8);
            Raw(ExternalLink.Rel);
        }

        foreach (var (name, value) in more)
        {
            if (value is null) continue;
            Raw("\" "u8);
            Text(name);
            Raw("=\""u8);
            Text(value);
        }

        Raw("\">"u8);
    }

    /// <summary>Opens a link within the site; the caller writes its text and closes it.</summary>
    /// <param name="link">Percent-encoded, with the base path.</param>
    public void OpenInside(string link)
    {
        Raw("<a href=\""u8);
        Text(link);
        Raw("\">"u8);
    }

    private static bool IsForeign(string text, bool rightToLeft)
    {
        // Most texts have no character after these, and so none from right to left.
        if (!rightToLeft && !text.AsSpan().ContainsAnyInRange(Scripts.FirstFromRight, char.MaxValue)) return false;
        foreach (var c in text)
        {
            var runsLeft = Scripts.IsArabic(c) || Scripts.IsHebrew(c);
            if (runsLeft != rightToLeft && (runsLeft || char.IsLetter(c))) return true;
        }

        return false;
    }
}

/// <summary>An attribute of an element; without a value it is left out.</summary>
internal readonly record struct HtmlAttribute(string Name, string? Value);

/// <summary>
/// HTML that a template may print without escaping, generated when it is printed. Values of all other types are escaped. Has no public
/// members, because the template engine would expose them to templates.
/// </summary>
internal abstract class HtmlFragment
{
    /// <summary>What it is made from; everything it writes is compared with the allow-list of content.</summary>
    internal abstract ContentFile File { get; }

    internal abstract void WriteTo(PageOutput output);
}
