
namespace Briefs.Model.Languages;

/// <summary>
/// What is known of how a language writes speech: its marks, and the words by which sentences, reports of speech and negations are told.
/// </summary>
public sealed record LanguageConventions
{
    /// <summary>Pairs this language uses, as two characters each, outer first.</summary>
    public required IReadOnlyList<string> Pairs { get; init; }

    /// <summary>Words after which a full stop ends no sentence, without it, lower case.</summary>
    public FrozenSet<string> Abbreviations { get; init; } = [];

    /// <summary>Forms of verbs that report speech, lower case; of a language without spaces any part of a word.</summary>
    public FrozenSet<string> ReportingVerbs { get; init; } = [];

    /// <summary>How it tells what somebody said without quoting it; without words where that is not known.</summary>
    public SpeechWords Speech { get; init; } = new();

    /// <summary>Words that negate what stands beside them, lower case; of a language without spaces any part of a word.</summary>
    public FrozenSet<string> Negations { get; init; } = [];

    /// <summary>Words that begin with an apostrophe, without it, lower case.</summary>
    public FrozenSet<string> Elisions { get; init; } = [];

    /// <summary>Words that end with an apostrophe, without it, lower case: un po’, ich hab’.</summary>
    public FrozenSet<string> ElidedEndings { get; init; } = [];

    /// <summary>Endings follow a name or a quoted word after an apostrophe or the closing mark: Ankara’ya, ‘evet’i.</summary>
    public bool GluesSuffixes { get; init; }

    /// <summary>Characters that end a sentence in this language only.</summary>
    public string OwnStops { get; init; } = "";

    /// <summary>Letters behind which a turned mark is part of the letter: oʻ and gʻ, typed as o‘ and g‘.</summary>
    public string LettersBeforeApostrophe { get; init; } = "";

    /// <summary>Has full stops; in the others a citation covers the nearest quotation only.</summary>
    public bool HasStops { get; init; } = true;

    /// <summary>A full stop behind a number makes it an ordinal: „am 3. Mai“.</summary>
    public bool OrdinalsHaveStops { get; init; }

    /// <summary>How dates are told; null where that is not known.</summary>
    public DateWords? Dates { get; init; }

    /// <summary>The conventions of a BCP 47 tag; of an unknown language the marks that all share.</summary>
    public static LanguageConventions Get(string lang)
    {
        var primary = lang.Split('-')[0];
        if (lang.StartsWith("de-CH", StringComparison.OrdinalIgnoreCase) || lang.StartsWith("de-LI", StringComparison.OrdinalIgnoreCase))
            return German.Swiss;
        return AllLanguages.ByCode.GetValueOrDefault(primary, Unknown);
    }

    private static LanguageConventions Unknown { get; } = new() { Pairs = [] };

    internal static FrozenSet<string> Words(string spaced) =>
        spaced.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
