namespace Briefs.Languages;

/// <summary>The words with which a language introduces a person: a lawyer at the Legal Centre. All lower case.</summary>
public sealed class PersonWords
{
    private readonly DataNode _data;

    internal PersonWords(DataNode data) => _data = data;

    /// <summary>Nouns for roles and occupations; in a language with cases, in the nominative: minister.</summary>
    public FrozenSet<string> Roles => field ??= _data.WordsOf("roles");

    /// <summary>Roles after which a noun is a field or a place, and no organisation: minister of justice, mayor of Alcor.</summary>
    public FrozenSet<string> Portfolios => field ??= _data.WordsOf("portfolios");

    /// <summary>Titles before a name, which are not part of it, without a full stop: dr.</summary>
    public FrozenSet<string> Titles => field ??= _data.WordsOf("titles");

    /// <summary>
    /// Lower-case words inside a name: van der. In a language without capitals, words that form a name with the next one: عبد.
    /// </summary>
    public FrozenSet<string> Particles => field ??= _data.WordsOf("particles");

    /// <summary>Nouns that make a name the name of an organisation: ministry.</summary>
    public FrozenSet<string> Organizations => field ??= _data.WordsOf("organizations");

    /// <summary>Words between a role and an organisation: director of.</summary>
    public FrozenSet<string> Of => field ??= _data.WordsOf("of");

    /// <summary>Those of <see cref="Of"/> after which every name is an organisation: a lawyer at.</summary>
    public FrozenSet<string> At => field ??= _data.WordsOf("at");

    /// <summary>Those of <see cref="Of"/> that contain an article: du, vom.</summary>
    public FrozenSet<string> WithArticle => field ??= _data.WordsOf("with-article");

    /// <summary>Whether all nouns have a capital letter, so that a capital does not show a name.</summary>
    public bool HasCapitalNouns => _data.IsTrue("has-capital-nouns");

    /// <summary>Whether adjectives and nouns are before the noun they describe: retired bus driver.</summary>
    public bool HasAdjectivesBefore => _data.IsTrue("has-adjectives-before");

    /// <summary>Words at the beginning of a sentence that name whose view it gives: pour, para.</summary>
    public FrozenSet<string> Views => field ??= _data.WordsOf("views");

    /// <summary>Articles and possessives before a role: the, her.</summary>
    public FrozenSet<string> Articles => field ??= _data.WordsOf("articles");

    /// <summary>Words that end the description of a role: who.</summary>
    public FrozenSet<string> Ends => field ??= _data.WordsOf("ends");

    /// <summary>Ends of names that may not be in the nominative: Ковалёвой.</summary>
    public ImmutableArray<string> ObliqueEndings => _data.ListOf("oblique-endings");

    /// <summary>Whether a word is the middle name that is made of the father's name: Ильинична.</summary>
    /// <param name="word">Lower case.</param>
    public bool IsPatronymic(string word) => EndsWithAny(word, _data.ListOf("patronymic-endings"));

    private ImmutableArray<string> RoleEndings => _data.ListOf("role-endings");

    private ImmutableArray<string> OrganizationEndings => _data.ListOf("organization-endings");

    /// <summary>Whether a word is a role or a compound that ends with one: Pressesprecherin.</summary>
    /// <param name="word">Lower case.</param>
    public bool IsRole(string word) => Roles.Contains(word) || EndsWithAny(word, RoleEndings);

    /// <summary>Whether a word names a kind of organisation, or is a compound that ends with one: Innenministerium.</summary>
    /// <param name="word">Lower case.</param>
    public bool IsOrganization(string word) => Organizations.Contains(word) || EndsWithAny(word, OrganizationEndings);

    private static bool EndsWithAny(string word, ImmutableArray<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}

/// <summary>The words of a language for documents. All lower case.</summary>
public sealed class WorkWords
{
    internal WorkWords(DataNode data)
    {
        Labels = data.PhrasesOf("labels");
        Same = data.WordsOf("same");
        TypeByNoun = data.SectionOf("nouns").Items
            .SelectMany(o => o.ListOf("words").Select(word => (Word: word, Type: o.FindText("type") ?? "")))
            .ToFrozenDictionary(o => o.Word, o => o.Type, StringComparer.Ordinal);
    }

    /// <summary>Words before a colon at the end of a text, which then lists its sources: source.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>Words by which a text refers to a document that it has named before: the same.</summary>
    public FrozenSet<string> Same { get; }

    /// <summary>The type of a source by the noun for such a document: judgment is a case.</summary>
    public FrozenDictionary<string, string> TypeByNoun { get; }
}
