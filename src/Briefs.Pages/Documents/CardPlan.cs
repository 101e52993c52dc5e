using System.Security.Cryptography;
using Briefs.Model.Addresses;
using Briefs.Pages.Localization;
using Briefs.Pages.Rules;

namespace Briefs.Pages.Documents;

/// <summary>Decides which briefs get a social card, with which text and at which address. Does not draw.</summary>
internal sealed class CardPlan
{
    private const int HashDigits = 10;

    private readonly Library _library;
    private readonly LanguageReader _languages;
    private readonly CardFonts? _fonts;
    private readonly Lazy<Dictionary<Brief, PlannedFile.Drawn>> _cards;

    /// <param name="fonts">Null for a site without cards.</param>
    public CardPlan(Library publicLibrary, LanguageReader languages, CardFonts? fonts)
    {
        (_library, _languages, _fonts) = (publicLibrary, languages, fonts);
        _cards = new(PlanAll);
    }

    /// <summary>One diagnostic for each brief that should have a card but cannot get one.</summary>
    public IEnumerable<Diagnostic> Found => _fonts is not { } fonts ? [] : _library.Briefs.Where(b => !_cards.Value.ContainsKey(b))
        .Select(b => CardNotDrawn.Rule.CreateDiagnostic(b, fonts.Lacking(CardOf(b).Text)!.Value));

    public IEnumerable<PlannedFile> Files => _cards.Value.Values;

    /// <summary>The card of a brief; null if it has none. Does not compute the cards of other briefs.</summary>
    public PlannedFile.Drawn? GetCard(Brief brief) => _cards.IsValueCreated ? _cards.Value.GetValueOrDefault(brief) : Plan(brief);

    private Dictionary<Brief, PlannedFile.Drawn> PlanAll()
    {
        var cards = new Dictionary<Brief, PlannedFile.Drawn>(ReferenceEqualityComparer.Instance);
        foreach (var brief in _library.Briefs)
            if (Plan(brief) is { } card) cards.Add(brief, card);
        return cards;
    }

    private PlannedFile.Drawn? Plan(Brief brief)
    {
        if (_fonts is not { } fonts || brief.Kind != DocumentKind.Brief) return null;
        var card = CardOf(brief);
        if (fonts.Lacking(card.Text) is not null) return null;
        var hash = HashOf(card, fonts);
        return new PlannedFile.Drawn(SiteAddresses.Card(brief.Slug, hash[..HashDigits]), card)
        {
            IsApart = true,
            Inputs = inputs => inputs.Add(hash),
        };
    }

    private SocialCard CardOf(Brief brief)
    {
        var (settings, words) = (_library.Settings, _languages.GetLanguage(brief.Lang));
        var quotations = brief.Quotations.Count(q => q.EchoOf is null);
        return new SocialCard
        {
            Headline = brief.Title.Plain,
            Publisher = settings.Organization ?? settings.Title,
            Date = brief.Date is { } date ? words.Date(date) : null,
            // Normally every quotation has a citation. If a suppression lets one go without, the card makes no promise.
            Promise = quotations > 0 && brief.Quotations.All(q => !q.Citations.IsEmpty || q.EchoOf is not null)
                ? words.Count("card_promise", quotations)
                : null,
            Lang = brief.Lang,
            IsRightToLeft = WritingDirection.Get(brief.Lang) == "rtl",
        };
    }

    // Covers everything the picture depends on, so that cards with the same name are identical.
    private static string HashOf(SocialCard card, CardFonts fonts)
    {
        var all = string.Join(
            '\0', fonts.Version, card.Headline, card.Publisher, card.Date, card.Promise, card.Lang, card.IsRightToLeft ? "rtl" : "ltr");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)));
    }
}
