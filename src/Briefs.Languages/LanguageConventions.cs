namespace Briefs.Languages;

/// <summary>
/// The conventions of a language: its names, its quotation marks, and the words that identify sentences, reported speech and negations.
/// Words are lower case; unknown values are empty.
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

    /// <summary>Returns the conventions of a BCP 47 tag; empty ones for an unknown language.</summary>
    public static LanguageConventions Get(string lang) => LanguageFiles.BuiltIn.GetLanguage(lang);

    internal static LanguageConventions Unknown { get; } = new(DataNode.Empty);

    /// <summary>The conventions for a text in any language, or in one that is not declared.</summary>
    public static LanguageConventions Undetermined { get; } = Get("und");

    /// <summary>The English name, for messages to editors.</summary>
    public string? Name => _data.FindText("name");

    /// <summary>The name of the language in the language itself, for readers who understand no other.</summary>
    public string? OwnName => _data.FindText("own-name");

    /// <summary>Names that people write where a tag is required, in lower case.</summary>
    public ImmutableArray<string> AlsoCalled => _data.ListOf("also-called");

    /// <summary>The locale with a country, in the format of Open Graph: <c>en_US</c>.</summary>
    public string? Locale => _data.FindText("locale");

    public bool IsRightToLeft { get; }

    /// <summary>The pairs of quotation marks of this language, as two characters each, outer first.</summary>
    public IReadOnlyList<string> Pairs => field ??= _data.ListOf("marks");

    /// <summary>Whether there is a no-break space between guillemets and their words.</summary>
    public bool SpacesGuillemets { get; }

    /// <summary>Words after which a full stop does not end a sentence, without the full stop.</summary>
    public FrozenSet<string> Abbreviations => field ??= _data.WordsOf("abbreviations");

    /// <summary>Forms of reporting verbs; in a language without spaces they can be part of a word.</summary>
    public FrozenSet<string> ReportingVerbs => field ??= _data.WordsOf("reporting-verbs");

    /// <summary>The reporting verbs that are not in the third person: <c>je dis</c>.</summary>
    public FrozenSet<string> OtherPersonVerbs => field ??= _data.WordsOf("other-person-verbs");

    /// <summary>The words for reported speech.</summary>
    public SpeechWords Speech => field ??= new SpeechWords(_data.SectionOf("speech"));

    /// <summary>The words that attribute a quotation to a person.</summary>
    public AttributionWords Attribution => field ??= new AttributionWords(_data.SectionOf("attribution"));

    /// <summary>The words that introduce a person.</summary>
    public PersonWords People => field ??= new PersonWords(_data.SectionOf("people"));

    /// <summary>The words for documents.</summary>
    public WorkWords Works => field ??= new WorkWords(_data.SectionOf("works"));

    /// <summary>
    /// The words that may surround the verb of a reporting clause inside quotation marks: pronouns of the third person, articles,
    /// auxiliaries, titles, and nouns for people who speak. Any other word is a word of the quotation.
    /// </summary>
    public FrozenSet<string> ClauseWords => field ??= _data.WordsOf("clause-words");

    /// <summary>
    /// The most frequent verbs and conjunctions, which an editor may not put in brackets: a verb adds a statement that the speaker did not
    /// make, and a conjunction adds a connection.
    /// </summary>
    public FrozenSet<string> EditorialWords => field ??= _data.WordsOf("editorial-words");

    /// <summary>Phrases of web pages around their articles.</summary>
    public PageWords PageWords => field ??= new PageWords(_data.SectionOf("page-words"));

    /// <summary>Words that negate the words next to them; in a language without spaces they can be part of a word.</summary>
    public FrozenSet<string> Negations => field ??= _data.WordsOf("negations");

    /// <summary>Words after which something is not stated, but denied, doubted or forbidden: refuse.</summary>
    public FrozenSet<string> Reversals => field ??= _data.WordsOf("reversals");

    /// <summary>Words that make a sentence conditional: if.</summary>
    public FrozenSet<string> Conditions => field ??= _data.WordsOf("conditions");

    /// <summary>Prefixes of negated verbs: nemá.</summary>
    public FrozenSet<string> NegationPrefixes => field ??= _data.WordsOf("negation-prefixes");

    /// <summary>Words that begin with an apostrophe, without it.</summary>
    public FrozenSet<string> Elisions => field ??= _data.WordsOf("elisions");

    /// <summary>Words that end with an apostrophe, without it: un po’, ich hab’.</summary>
    public FrozenSet<string> ElidedEndings => field ??= _data.WordsOf("elided-endings");

    /// <summary>Whether suffixes follow a name or a quoted word after an apostrophe or the closing mark: Ankara’ya, ‘evet’i.</summary>
    public bool GluesSuffixes { get; }

    /// <summary>Characters that end a sentence only in this language.</summary>
    public string OwnStops => field ??= _data.FindText("own-stops") ?? "";

    /// <summary>Letters after which a turned mark is part of the letter: oʻ and gʻ, typed as o‘ and g‘.</summary>
    public string LettersBeforeApostrophe => field ??= _data.FindText("letters-before-apostrophe") ?? "";

    /// <summary>Whether the language has full stops; without them, a citation covers only the nearest quotation.</summary>
    public bool HasStops { get; }

    /// <summary>Whether a full stop after a number makes it an ordinal: „am 3. Mai“.</summary>
    public bool OrdinalsHaveStops { get; }

    /// <summary>Whether the end of a name changes with its case.</summary>
    public bool HasCases { get; }

    /// <summary>What is added to a name to make it a genitive, in a language without other cases: s in Dilmanovs Urteil. Or null.</summary>
    public string? GenitiveEnding => _data.FindText("genitive-ending");

    /// <summary>Names of styles in word processors; only in <see cref="Undetermined"/>.</summary>
    public StyleNames StyleNames => field ??= new StyleNames(_data.SectionOf("style-names"));

    /// <summary>Labels of a transcript that are roles and not names, in their original case; only in <see cref="Undetermined"/>.</summary>
    public FrozenSet<string> TranscriptRoles => field ??= _data.WordsOf("transcript-roles");

    /// <summary>
    /// Cyrillic legal forms before a name in quotation marks, in their original case; only in <see cref="Undetermined"/>.
    /// </summary>
    public FrozenSet<string> LegalForms => field ??= _data.WordsOf("legal-forms");

    /// <summary>Texts that people write in any language if they have no reason; only in <see cref="Undetermined"/>.</summary>
    internal FrozenSet<string> EmptyReasons => field ??= _data.PhrasesOf("empty-reasons").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Negations in a text whose language is not declared, by script; only in <see cref="Undetermined"/>.</summary>
    internal DataNode ScriptNegations => _data.SectionOf("script-negations");

    /// <summary>Whether a dash at the beginning of a line can begin speech without quotation marks.</summary>
    public bool OpensSpeechWithDash { get; }

    /// <summary>Whether that dash needs no space after it: —No nos iremos —dijo ella.</summary>
    public bool GluesDash { get; }

    /// <summary>The words for dates; null if they are unknown.</summary>
    public DateWords? Dates => field ??= _data.Keys.TryGetValue("dates", out var dates) ? new DateWords(dates) : null;
}
