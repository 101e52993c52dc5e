using Briefs.Pictures.Cards;

namespace Briefs.Tests.Pictures.Cards;

/// <summary>What draws, with the built-in fonts alone.</summary>
public sealed class GivenPainter : IDisposable
{
    public CardPainter Painter { get; } = new([]);

    public static SocialCard Card(string headline, string lang = "en") => new()
    {
        Headline = headline,
        Publisher = "Border Watch",
        Date = "9 January 2020",
        Promise = "9 quotations, every one with its source",
        Lang = lang,
        IsRightToLeft = lang is "ar" or "ug" or "fa" or "he",
    };

    public void Dispose() => Painter.Dispose();
}
