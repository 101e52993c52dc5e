using Briefs.Languages;

namespace Briefs.Checks.Rules;

public sealed class TranslationWithoutOriginal : DocumentRule
{
    private const string Russian = ExampleText.Head
        + "sources:\n  zakon:\n    title: Никто не пройдёт\n    publisher: Граница\n    date: 2024-02-01\n    lang: ru\n"
            + "    url: https://example.org/zakon\n"
        + "quoted:\n  mills:\n    name: Ada Mills\n    role: Researcher\n    organization: Border Observatory\n---\n";

    public override RuleInfo Info { get; } = new()
    {
        Id = "translation-without-original",
        Group = RuleGroup.Prose,
        Severity = Severity.Warning,
        Message = "These words are in {0}, but their source “{1}” is in {2}, and the citation does not say that they are translated.",
        Help = "Add the original words to the citation, between the quotation marks: [@mills in @{1}, translated from ru “…”].",
        Why = """
            In a translation, the translator chooses the words. Readers must know that they are reading a translation, and be able to
            compare it with the original.
            """,
        Bad = [Russian + "“We will not leave,” she said [⟦@mills in @zakon⟧].\n"],
        Good =
        [
            Russian + "“We will not leave,” she said [@mills in @zakon, translated from ru “Мы не уйдём”].\n",
            Russian + "“We will not leave,” she said [@mills in @zakon, translated by an interpreter from ru].\n",
            Russian + "“Мы не уйдём” (“We will not leave”{.translation}), she said [@mills in @zakon].\n",
        ],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        if (document.Kind != DocumentKind.Brief) yield break;
        // One citation may cover several quotations: report it once.
        var told = new HashSet<TextSpan>();
        foreach (var quotation in document.Quotations.Where(q => IsInOurWords(document, q)))
        {
            if (Untold(document, quotation) is not var (citation, source) || !told.Add(citation.Span)) continue;
            yield return Info.CreateDiagnostic(
                document.File, citation.Span, LanguageNames.GetName(document.Lang),
                    source.Id.Value, LanguageNames.GetName(source.Lang!)) with
            {
                Help = HelpFor(document, citation, source),
            };
        }
    }

    // Not our words: those that the saved copy contains, those followed by a translation, and those in another script than the brief.
    private static bool IsInOurWords(Brief brief, Quotation quotation) =>
        quotation is { Status: not QuotationStatus.Verified, Translation: null } && !Scripts.Differ(quotation.Text, brief.Title.Plain);

    // If there are several sources, one in the brief's language may have the words as quoted.
    private static (Citation Citation, Source Source)? Untold(Brief brief, Quotation quotation)
    {
        (Citation, Source)? first = null;
        foreach (var citation in quotation.Citations)
        {
            if (citation is { OriginalLang: not null } or { Original: not null } || Foreign(brief, citation) is not { } source) return null;
            first ??= (citation, source);
        }

        return first;
    }

    private static Source? Foreign(Brief brief, Citation citation)
    {
        return Of(citation.Read) ?? Of(citation.Source);

        Source? Of(SourceId? source) =>
            source is { } id && brief.Sources.TryGetValue(id, out var known) && known.Lang is { } lang && IsOther(lang, brief.Lang)
                ? known : null;
    }

    // Sources in several languages ("mul"), in an unknown one ("und") or in none ("zxx") count as not foreign.
    private static bool IsOther(string lang, string brief) =>
        lang != brief && Primary(lang) is not ("mul" or "und" or "zxx")
        && !Primary(lang).Equals(Primary(brief), StringComparison.OrdinalIgnoreCase);

    private static string Primary(string lang) => lang.Split('-')[0] is "nb" or "nn" ? "no" : lang.Split('-')[0];

    private static string HelpFor(Brief brief, Citation citation, Source source)
    {
        var lang = source.Lang!.Split('-')[0];
        // If the source that was read is in the brief's language, its publisher made the translation.
        if (source.Id != citation.Read && citation.Read is { } read && brief.Sources.TryGetValue(read, out var report))
            return $"Name the translator: [{InFull(citation)}, translated by {report.Publisher ?? report.Id.Value} from {lang}].";
        return $"Add the original words between the quotation marks: [{InFull(citation)}, translated from {lang} “…”]. "
            + $"If someone else translated them, write [{InFull(citation)}, translated by NAME from {lang}].";
    }

    private static string InFull(Citation citation) => string.Join(", ", new[]
    {
        CitationSuggestion.Written(citation)[1..^1],
        citation.Locator,
        citation.Said is { } said && !citation.ToUs ? $"said {said}" : null,
        citation.Unverifiable is { } reason ? $"unverifiable: {reason}" : null,
    }.OfType<string>());
}
