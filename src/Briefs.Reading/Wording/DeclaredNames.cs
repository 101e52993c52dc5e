using Briefs.Reading.Citations;
using Briefs.Reading.FrontMatter;

namespace Briefs.Reading.Wording;

/// <summary>The names of people and places that a brief declares or cites, and all known words, which are never slips.</summary>
internal sealed class DeclaredNames
{
    private const int ShortestWord = 5;
    private const int ShortestBesideAnother = 4;

    // Titles precede a name without belonging to another one: a title does not indicate a second person.
    private const string Titles =
        "Mr Mrs Ms Dr Prof President Minister Deputy Chief General Colonel Judge Justice Senator Sir "
        + "Lord Lady M Mme Mlle Dr Maître Herr Frau Doktor "
        + "Г-н Г-жа Господин Госпожа Президент Министр Судья Генерал Полковник Доктор";

    private readonly BoundBody _body;

    // Computed only for a word that nearly matches one of these names, which most briefs do not contain.
    private HashSet<string>? _known;

    public DeclaredNames(BoundBody body)
    {
        var words = ImmutableArray.CreateBuilder<NameWord>();
        foreach (var person in body.Entries.People.Values.Where(p => p.IsNamed))
            foreach (var name in person.Names.Values.Concat(person.Also)) AddPerson(words, name);
        foreach (var place in body.Entries.Sources.Values.Select(s => s.Place).OfType<string>()) Add(words, place);
        Words = [.. words.DistinctBy(w => w.Written, StringComparer.Ordinal)];
        _body = body;
    }

    public ImmutableArray<NameWord> Words { get; }

    /// <summary>Whether a word occurs in a name, title, role or setting of the brief or site.</summary>
    public bool Knows(string word) =>
        Folding.Typographic(word) is var folded
            && (_body.Context.KnownWords.Contains(folded) || (_known ??= OfHead(_body.Head)).Contains(folded));

    /// <summary>The words of a name: runs of letters, with hyphens and apostrophes inside.</summary>
    public static IEnumerable<string> WordsOf(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i])) continue;
            var start = i;
            while (i < text.Length
                && (char.IsLetter(text[i]) || (i + 1 < text.Length && text[i] is '-' or '’' or '\'' && char.IsLetter(text[i + 1]))))
            {
                i++;
            }

            yield return text[start..i];
        }
    }

    private static void Add(ImmutableArray<NameWord>.Builder words, string name)
    {
        var parts = WordsOf(name).ToList();
        words.AddRange(
            parts.Where(w => w.Length >= ShortestWord && char.IsUpper(w[0]))
                .Select(w => new NameWord(w, name, parts.Count > 1, NeedsNeighbour: false)));
    }

    // A first name alone too often belongs to another person, or is an ordinary word: Marco and March, Armin and den Armen.
    private static void AddPerson(ImmutableArray<NameWord>.Builder words, string name)
    {
        var parts = WordsOf(name).Where(w => char.IsUpper(w[0])).ToList();
        for (var i = 0; i < parts.Count; i++)
        {
            var isLast = i == parts.Count - 1;
            if (parts[i].Length >= (parts.Count > 1 ? ShortestBesideAnother : ShortestWord))
                words.Add(new NameWord(parts[i], name, parts.Count > 1, NeedsNeighbour: !isLast || parts[i].Length < ShortestWord));
        }
    }

    /// <summary>The words known to every brief of a site: from titles, settings and shared entries.</summary>
    public static HashSet<string> OfSite(SiteSettings settings, SharedEntries shared)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        Know(known, [Titles, settings.Title, settings.Organization, settings.Description, .. settings.Names, .. settings.Terms]);
        if (settings.Titles is { } titles) Know(known, titles.ByLanguage.Values);
        Know(known, shared.Sources.Values, shared.People.Values);
        return known;
    }

    private static HashSet<string> OfHead(FrontMatterValues head)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        Know(known, head.Sources, head.People);
        return known;
    }

    private static void Know(HashSet<string> known, IEnumerable<Source> sources, IEnumerable<Person> people)
    {
        foreach (var person in people)
        {
            Know(known, [.. person.Names.Values, .. person.Also, person.Role, person.Organization, person.Description]);
            Know(known, person.Roles.SelectMany(r => new[] { r.Role, r.Organization }));
        }

        foreach (var source in sources) Know(known, [source.Title, source.Publisher, source.Author, source.Place]);
    }

    private static void Know(HashSet<string> known, IEnumerable<string?> texts) =>
        known.UnionWith(texts.OfType<string>().SelectMany(WordsOf).Select(Folding.Typographic));
}

/// <summary>A word of a declared name whose misspellings can be recognised.</summary>
/// <param name="Written">As it was declared.</param>
/// <param name="Whole">The name it is part of.</param>
/// <param name="IsOfSeveral">The name has other words, which may appear beside it.</param>
/// <param name="NeedsNeighbour">A misspelling counts only beside another part of the name: this is a first name, or a short one.</param>
internal sealed record NameWord(string Written, string Whole, bool IsOfSeveral, bool NeedsNeighbour);
