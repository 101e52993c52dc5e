using Briefs.Pictures.Fonts;
using Briefs.Pictures.TextLayout;

namespace Briefs.Tests.Pictures.TextLayout;

/// <summary>The built-in fonts, opened, and texts set with them.</summary>
public sealed class GivenFonts : IDisposable
{
    internal FontCollection Shelf { get; } = new(FontFile.BuiltIn());

    internal Paragraph Headline(string text, string lang = "en") =>
        Paragraph.Create(text, new TextStyle(FontRole.Headline, lang, lang is "ar" or "ug" or "fa" or "he"), Shelf);

    public void Dispose() => Shelf.Dispose();
}
