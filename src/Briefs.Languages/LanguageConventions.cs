namespace Briefs.Languages;

/// <summary>
/// What is known of a language: its names, its marks, and the words by which sentences, reports of speech and negations are recognized.
/// Words are lower case; where nothing is known, there are none.
/// </summary>
public sealed class LanguageConventions
{
    private readonly DataNode _data;

    internal LanguageConventions(DataNode data)
    {
        _data = data;
        IsRightToLeft = data.FindText("direction") == "rtl";
        SpacesGuillemets = data.IsTrue("spaces-guillemets");
        GluesSuffixes = data.IsTrue("glues-suffixes");
        HasCases = data.FindFlag("has-cases") != false;
        HasStops = data.FindFlag("has-stops") != false;
        OrdinalsHaveStops = data.IsTrue("ordinals-have-stops");
        OpensSpeechWithDash = data.Keys.ContainsKey("dash-speech");
        GluesDash = data.FindText("dash-speech") == "glued";
    }

    /// <summary>The conventions of a BCP 47 tag; of an unknown language none.</summary>
    public static LanguageConventions Get(string lang) => LanguageFiles.BuiltIn.GetLanguage(lang);

    internal static LanguageConventions Unknown { get; } = new(DataNode.Empty);

    /// <summary>What counts in a text of any language, or of one that is not declared.</summary>
    public static LanguageConventions Undetermined { get; } = Get("und");

    /// <summary>In English, for messages to editors.</summary>
    public string? Name => _data.FindText("name");

    /// <summary>What the language calls itself: a reader who looks for it may read nothing else.</summary>
    public string? OwnName => _data.FindText("own-name");

    /// <summary>Names that are written where a tag is asked for, in lower case.</summary>
    public ImmutableArray<string> AlsoCalled => _data.ListOf("also-called");

    /// <summary>As Open Graph wants it, with a country: <c>en_US</c>.</summary>
    public string? Locale => _data.FindText("locale");

    public bool IsRightToLeft { get; }

    /// <summary>Pairs of marks this language uses, as two characters each, outer first.</summary>
    public IReadOnlyList<string> Pairs => field ??= _data.ListOf("marks");

    /// <summary>Guillemets have a space between them and their words, at which no line breaks.</summary>
    public bool SpacesGuillemets { get; }

    /// <summary>Words after which a full stop ends no sentence, without it.</summary>
    public FrozenSet<string> Abbreviations => field ??= _data.WordsOf("abbreviations");

    /// <summary>Forms of verbs that report speech; of a language without spaces any part of a word.</summary>
    public FrozenSet<string> ReportingVerbs => field ??= _data.WordsOf("reporting-verbs");

    /// <summary>Forms among them that are not of the third person: <c>je dis</c>.</summary>
    public FrozenSet<string> OtherPersonVerbs => field ??= _data.WordsOf("other-person-verbs");

    /// <summary>How speech is reported without quoting it.</summary>
    public SpeechWords Speech => field ??= new SpeechWords(_data.SectionOf("speech"));

    /// <summary>How a quotation is attributed to a person.</summary>
    public AttributionWords Attribution => field ??= new AttributionWords(_data.SectionOf("attribution"));

    /// <summary>
    /// The words that may surround the verb of a reporting clause inside quotation marks: pronouns of the third person, articles,
    /// auxiliaries, titles, and nouns for people who speak. Any other word is a word of the quotation.
    /// </summary>
    public FrozenSet<string> ClauseWords => field ??= _data.WordsOf("clause-words");

    /// <summary>
    /// The commonest verbs and the conjunctions: words which an editor may not put in brackets, because a verb says something that the
    /// speaker did not say, and a conjunction joins what was not joined.
    /// </summary>
    public FrozenSet<string> EditorialWords => field ??= _data.WordsOf("editorial-words");

    /// <summary>What web pages carry around their articles.</summary>
    public PageWords PageWords => field ??= new PageWords(_data.SectionOf("page-words"));

    /// <summary>Words that negate the words next to them; of a language without spaces any part of a word.</summary>
    public FrozenSet<string> Negations => field ??= _data.WordsOf("negations");

    /// <summary>Beginnings of verbs with a negation in them: nemá.</summary>
    public FrozenSet<string> NegationPrefixes => field ??= _data.WordsOf("negation-prefixes");

    /// <summary>Words that begin with an apostrophe, without it.</summary>
    public FrozenSet<string> Elisions => field ??= _data.WordsOf("elisions");

    /// <summary>Words that end with an apostrophe, without it: un po’, ich hab’.</summary>
    public FrozenSet<string> ElidedEndings => field ??= _data.WordsOf("elided-endings");

    /// <summary>Endings follow a name or a quoted word after an apostrophe or the closing mark: Ankara’ya, ‘evet’i.</summary>
    public bool GluesSuffixes { get; }

    /// <summary>Characters that end a sentence in this language only.</summary>
    public string OwnStops => field ??= _data.FindText("own-stops") ?? "";

    /// <summary>Letters after which a turned mark is part of the letter: oʻ and gʻ, typed as o‘ and g‘.</summary>
    public string LettersBeforeApostrophe => field ??= _data.FindText("letters-before-apostrophe") ?? "";

    /// <summary>Has full stops; in the others a citation covers the nearest quotation only.</summary>
    public bool HasStops { get; }

    /// <summary>A full stop after a number makes it an ordinal: „am 3. Mai“.</summary>
    public bool OrdinalsHaveStops { get; }

    /// <summary>The end of a name changes with its case.</summary>
    public bool HasCases { get; }

    /// <summary>Labels of a transcript that are a role and not a name, as written; of <see cref="Undetermined"/> only.</summary>
    public FrozenSet<string> TranscriptRoles => field ??= _data.WordsOf("transcript-roles");

    /// <summary>Cyrillic legal forms before a name in marks, as written; of <see cref="Undetermined"/> only.</summary>
    public FrozenSet<string> LegalForms => field ??= _data.WordsOf("legal-forms");

    /// <summary>Why no reason was given, as people write it in any language; of <see cref="Undetermined"/> only.</summary>
    internal FrozenSet<string> EmptyReasons => field ??= _data.PhrasesOf("empty-reasons").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Negations of a text whose language is not declared, by script; of <see cref="Undetermined"/> only.</summary>
    internal DataNode ScriptNegations => _data.SectionOf("script-negations");

    /// <summary>A dash at the beginning of a line may open speech, without marks.</summary>
    public bool OpensSpeechWithDash { get; }

    /// <summary>No space need follow that dash: —No nos iremos —dijo ella.</summary>
    public bool GluesDash { get; }

    /// <summary>How dates are written; null where that is not known.</summary>
    public DateWords? Dates => field ??= _data.Keys.TryGetValue("dates", out var dates) ? new DateWords(dates) : null;
}
