
namespace Briefs.Pages.Rules;

public sealed class CardNotDrawn : StageRule
{
    public static CardNotDrawn Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "card-not-drawn",
        Group = RuleGroup.Pictures,
        Severity = Severity.Warning,
        Message = "No social card was created for {0}: {1}.",
        Help = "{2} To publish without cards, remove `cards: true` from content/site.yml.",
        Why = """
            A social card that shows boxes instead of letters makes an organisation look careless. Briefs includes fonts for Latin, Greek,
            Cyrillic, Arabic and Hebrew letters; for other scripts, it uses fonts from your site. A brief without a card is still published,
            but its link appears without the card in messaging apps.
            """,
        Bad =
        [
            RuleExample.FromFiles(
                ("content/site.yml", "title: Example\nurl: https://example.org/\ncards: true\n"),
                ("content/briefs/example.md", "⟦⟧---\ntitle: 边境关闭\nlang: zh\ndate: 2024-03-01\n---\nNobody crossed.\n")),
        ],
        Good =
        [
            RuleExample.FromFiles(
                ("content/site.yml", "title: Example\nurl: https://example.org/\ncards: true\n"),
                ("content/briefs/example.md", "---\ntitle: Граница закрыта\nlang: ru\ndate: 2024-03-01\n---\nНикто не прошёл.\n")),
        ],
    };

    /// <summary>For a brief with a character that no font has.</summary>
    public Diagnostic CreateDiagnostic(Brief brief, Rune character)
    {
        var shown = Rune.GetUnicodeCategory(character) is UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            ? ""
            : $"“{character}” ";
        return Info.CreateDiagnostic(
            brief.File, default, "this brief",
            string.Create(
                CultureInfo.InvariantCulture, $"no font has the character {shown}(U+{character.Value:X4}) that the card needs"),
            "Put a .ttf or .otf font with this character in templates/fonts/; notofonts.github.io has fonts for most scripts. Or remove "
                + "the character from the headline.");
    }

    /// <summary>For a machine on which the drawing library is not available.</summary>
    /// <param name="missing">The name of the library.</param>
    public Diagnostic OnThisMachine(SiteSettings settings, string missing)
    {
        return Info.CreateDiagnostic(
            settings.File, default, "any brief", $"the library {missing}, which draws cards, is missing on this machine",
            "Build the site on Linux (x64 or arm64), Windows (x64) or macOS, for example on GitHub.");
    }
}
