using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Briefs.Addresses;
using Briefs.Diagnostics;
using Briefs.Model;
using Briefs.Pages.Languages;
using Briefs.Pages.Rules;

namespace Briefs.Pages.Documents;

/// <summary>Which briefs get a social card, what it says, and where it lives. Pages knows nothing of how it is drawn.</summary>
internal sealed class CardPlan
{
    private const int HashDigits = 10;

    private readonly ImmutableDictionary<Brief, PlannedFile.Drawn> _cards;

    private CardPlan(ImmutableDictionary<Brief, PlannedFile.Drawn> cards, ImmutableArray<Diagnostic> found) => (_cards, Found) = (cards, found);

    /// <summary>Of a site without cards.</summary>
    public static CardPlan None { get; } = new(ImmutableDictionary<Brief, PlannedFile.Drawn>.Empty, []);

    /// <summary>For each brief that gets no card, why.</summary>
    public ImmutableArray<Diagnostic> Found { get; }

    public IEnumerable<PlannedFile> Files => _cards.Values;

    /// <summary>The card of a brief; null for one that has none.</summary>
    public PlannedFile.Drawn? Of(Brief brief) => _cards.GetValueOrDefault(brief);

    public static CardPlan For(Library publicLibrary, ReadLanguages languages, CardFonts fonts)
    {
        var cards = ImmutableDictionary.CreateBuilder<Brief, PlannedFile.Drawn>(ReferenceEqualityComparer.Instance);
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var brief in publicLibrary.Briefs)
        {
            var card = CardOf(brief, publicLibrary.Settings, languages.For(brief.Lang));
            if (fonts.Lacking(card.Text) is { } character) found.Add(CardNotDrawn.For(brief, character));
            else cards.Add(brief, new PlannedFile.Drawn(SiteAddresses.Card(brief.Slug, HashOf(card, fonts)), card));
        }

        return new(cards.ToImmutable(), found.ToImmutable());
    }

    private static SocialCard CardOf(Brief brief, SiteSettings settings, Language words)
    {
        var quotations = brief.Quotations.Count(q => q.EchoOf is null);
        return new SocialCard
        {
            Headline = brief.Title.Plain,
            Publisher = settings.Organization ?? settings.Title,
            Date = brief.Date is { } date ? words.Date(date) : null,
            // The rules see to it that every quotation has one; where an allowance let one go without, nothing is promised.
            Promise = quotations > 0 && brief.Quotations.All(q => !q.Citations.IsEmpty || q.EchoOf is not null) ? words.Count("card_promise", quotations) : null,
            Lang = brief.Lang,
            IsRightToLeft = WritingDirection.Of(brief.Lang) == "rtl",
        };
    }

    // Everything the picture depends on, so that a card of the same name is the same card.
    private static string HashOf(SocialCard card, CardFonts fonts)
    {
        var all = string.Join('\0', fonts.Version, card.Headline, card.Publisher, card.Date, card.Promise, card.Lang, card.IsRightToLeft ? "rtl" : "ltr");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..HashDigits];
    }
}
