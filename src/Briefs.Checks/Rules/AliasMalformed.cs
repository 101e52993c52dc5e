using Briefs.Model.Addresses;

namespace Briefs.Checks.Rules;

public sealed class AliasMalformed : DocumentRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "alias-malformed",
        Group = RuleGroup.Links,
        Severity = Severity.Error,
        Message = "“{0}” cannot be an address on this site.",
        Help = """
            Write the path that the page had on this site, without the host, such as /2019/appeal.html or /old-name/. Each name in it can
            have at most 255 bytes, and the whole path 800.
            """,
        Why = """
            Briefs redirects readers from the old address of a page to the new one. It can do this only for addresses on your own site, and
            only where a file can have the name.
            """,
        Bad =
        [
            ExampleText.Head + "aliases: [⟦../appeal⟧]\n---\nNobody crossed.\n",
            ExampleText.Head + "aliases: ['⟦https://example.com/appeal⟧']\n---\nNobody crossed.\n",
        ],
        Good = [ExampleText.Head + "aliases: [/2019/appeal.html, /old-name/]\n---\nNobody crossed.\n"],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        foreach (var alias in document.Aliases)
            if (!AliasAddress.TryRead(alias.Value, out _)) yield return Info.CreateDiagnostic(document.File, alias.Span, alias.Value);
    }
}
