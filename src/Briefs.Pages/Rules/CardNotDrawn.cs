
namespace Briefs.Pages.Rules;

public sealed class CardNotDrawn : StageRule
{
    public static CardNotDrawn Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "card-not-drawn",
        Group = RuleGroup.Pictures,
        Severity = Severity.Warning,
        Message = "There is no social card for {0}: {1}.",
        Help = "{2} Or do without cards: take `cards: true` out of content/site.yml.",
        Why =
            "A card with boxes in the place of letters would make the organisation look careless. Briefs brings fonts for Latin, Greek, "
                + "Cyrillic, Arabic and Hebrew letters; others "
            + "it takes from the site. The brief is published all the same, and its link is shown without a card.",
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

    /// <summary>A brief with a character that no font has.</summary>
    public Diagnostic CreateDiagnostic(Brief brief, Rune character)
    {
        var shown = Rune.GetUnicodeCategory(character) is UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            ? ""
            : $"“{character}” ";
        return Info.CreateDiagnostic(
            brief.File, default, "this brief",
            string.Create(
                CultureInfo.InvariantCulture, $"no font has the character {shown}(U+{character.Value:X4}) that would stand on it"),
            "Put a font that has it into templates/fonts/ as .ttf or .otf; for most scripts there is one at notofonts.github.io. Or leave "
                + "the character out of the headline.");
    }

    /// <summary>A machine that Briefs brings no drawing library for.</summary>
    /// <param name="missing">The library.</param>
    public Diagnostic OnThisMachine(SiteSettings settings, string missing)
    {
        return Info.CreateDiagnostic(
            settings.File, default, "any brief", $"this machine has no {missing}, which draws them",
            "Build the site on Linux (x64 or arm64), Windows (x64) or macOS, as GitHub’s machines are.");
    }
}
