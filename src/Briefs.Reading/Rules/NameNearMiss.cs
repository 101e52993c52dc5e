using Briefs.Languages;
using Briefs.Reading.Wording;
using System.Buffers;

namespace Briefs.Reading.Rules;

public sealed class NameNearMiss : BodyRule
{
    public static NameNearMiss Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "name-near-miss",
        Group = RuleGroup.Prose,
        Severity = Severity.Warning,
        Message = "“{0}” differs by {3} from “{1}” in the declared name {2}.",
        Help = "If it is a typo, write “{1}”. If both spellings are in use, add this one to the entry: `also: [{0}]`. If it is a "
            + "different name, declare it too, or list it under `names:` in site.yml.",
        Why = """
            To readers, search engines and courts, a name with two spellings looks like two people. Names transliterated from another script
            are especially likely to have more than one spelling.
            """,
        Bad = ["The researcher is sure of it, and ⟦Milsl⟧ will say so in court, as Laura Mills promised [@mills in @news]."],
        Good =
        [
            "The researcher is sure of it, and Mills will say so in court: Mills’s report is out [@mills in @news].",
            "The old mills are closed, and so is the Milch bar; the Hills are not hers, and Dora Millo is someone else.",
        ],
    };

    private const int ShortestWord = 3;
    private const int LongForTwoSlips = 10;
    private const int LongForCases = 6;
    private const int LongForGerman = 7;
    private const int LongForAnotherFirst = 8;

    private static readonly SearchValues<char> s_stops = SearchValues.Create("!?:…\n");

    private static readonly FrozenSet<string> s_articles = FrozenSet.Create(
        StringComparer.Ordinal,
        "der", "die", "das", "den", "dem", "des", "ein", "im", "am", "zum", "zur", "vom", "beim", "ins", "ans", "kein", "mein", "sein",
        "ihr", "unser", "zu", "viel", "mehr");

    private static readonly string[] s_adjectiveEnds = ["e", "en", "er", "em", "es"];

    internal override IEnumerable<Diagnostic> Check(BoundBody body)
    {
        if (body.Head.People.IsEmpty && body.Head.Sources.IsEmpty) yield break;
        var names = new DeclaredNames(body);
        if (names.Words.IsEmpty) yield break;
        var lang = body.Lang.Split('-')[0];
        var blocks = body.Blocks.Where(b => b.Quote is null && !b.MarksAreFree && b.Context != QuotationContext.Field).ToList();
        OtherWords? others = null;
        var told = new Dictionary<string, ImmutableArray<NearWord>>(StringComparer.Ordinal);
        foreach (var block in blocks)
        {
            var words = block.PlainWords;
            for (var i = 0; i < words.Length; i++)
            {
                if (words[i].End - words[i].Start < ShortestWord
                    || !char.IsUpper(block.Visible.Text[words[i].Start])
                    || OpensSentence(block, words[i].Start))
                {
                    continue;
                }

                var word = block.Visible.Text[words[i].Start..words[i].End];
                if (!told.TryGetValue(word, out var near)) told.Add(word, near = Near(word, names, lang));
                if (near.IsEmpty) continue;
                others ??= new OtherWords(blocks, names, lang, LanguageConventions.Get(body.Lang).Dates?.Months ?? []);
                var place = new WordPlace(block, words, i);
                if (Meant(near, place, others, lang) is { } meant)
                    yield return CreateDiagnostic(body.File, block.Visible.SpanOf(words[i].Start, words[i].End), word, meant);
            }
        }
    }

    /// <param name="word">The word as written in the text.</param>
    /// <param name="meant">The declared name that it nearly matches.</param>
    internal Diagnostic CreateDiagnostic(ContentFile file, TextSpan span, string word, NearWord meant) =>
        Info.CreateDiagnostic(file, span, word, meant.Name.Written, meant.Name.Whole, meant.Slips == 1 ? "one letter" : "two letters");

    // Beside another part of the name it is certainly a slip; alone it must be a last name, with nothing in the text against it.
    private static NearWord? Meant(ImmutableArray<NearWord> near, WordPlace place, OtherWords others, string lang)
    {
        foreach (var found in near)
            if (found.Name.IsOfSeveral && (found.IsOnlyBeside ? place.IsBesidePartOf(found.Name) : place.IsBesideCaseOf(found.Name, lang)))
                return found;
        foreach (var found in near)
        {
            if (found.IsOnlyBeside || found.Name.NeedsNeighbour || !IsSure(found, place.Word, lang)) continue;
            if (others.IsOther(place.Word) || IsOfAnother(place, others, found.Name)) continue;
            if (lang is not "de" || IsSomebody(place, others) || IsNoNoun(found, place)) return found;
        }

        return null;
    }

    // Two wrong letters in a word of nine, or one in a five-letter word that changes with its case, leave too little to recognise a name.
    private static bool IsSure(NearWord found, string word, string lang)
    {
        var name = found.Name.Written;
        var isAnotherFirst = char.ToUpperInvariant(word[0]) != char.ToUpperInvariant(name[0]);
        if (isAnotherFirst && (found.Slips > 1 || word.Length != name.Length || name.Length < LongForAnotherFirst)) return false;
        if (found.Slips > 1) return name.Length >= LongForTwoSlips;
        return !NearName.HasCases(lang) || name.Length >= LongForCases || NearName.IsKeystroke(word, name);
    }

    // German capitalises every noun: a title or a reporting verb shows that this one is a person.
    private static bool IsSomebody(WordPlace place, OtherWords others) =>
        place.ListNeighbours().Any(LanguageConventions.Get("de").ReportingVerbs.Contains)
            || (place.Previous is { } before && !s_articles.Contains(before) && others.IsTitle(before));

    // An article or an adjective before it shows that it is a noun, and so may a difference in its last letters.
    private static bool IsNoNoun(NearWord found, WordPlace place)
    {
        if (found.Slips > 1 || found.Name.Written.Length < LongForGerman || NearName.DiffersAtEnd(place.Word, found.Name.Written))
            return false;
        return place.Previous is not { } before
            || !(s_articles.Contains(before)
                || s_adjectiveEnds.Any(end => before.Length > end.Length + 2 && before.EndsWith(end, StringComparison.Ordinal)));
    }

    private static ImmutableArray<NearWord> Near(string word, DeclaredNames names, string lang)
    {
        var near = ImmutableArray.CreateBuilder<NearWord>();
        foreach (var name in names.Words)
        {
            var slips = NearName.Slips(word, name.Written, lang);
            if (slips > 0) near.Add(new NearWord(name, slips, IsOnlyBeside: false));
            else if (NearName.IsNearBesideAnother(word, name.Written, lang)) near.Add(new NearWord(name, 1, IsOnlyBeside: true));
        }

        if (near.Count == 0 || names.Knows(word) || !DeclaredNames.WordsOf(word).SequenceEqual([word])) return [];
        return [.. near.OrderBy(n => n.Slips)];
    }

    // A capital at the start of a sentence says nothing; in some languages nor does one after a colon.
    internal static bool OpensSentence(ProseBlock block, int at)
    {
        var text = block.Visible.Text;
        var before = at;
        while (before > 0
            && !char.IsLetterOrDigit(text[before - 1])
            && text[before - 1] is not (',' or ';' or '’' or '\'' or VisibleText.Atom))
        {
            before--;
        }

        var end = block.SentenceEnds.BinarySearch(before);
        if (end < 0) end = ~end;
        return before == 0
            || (end < block.SentenceEnds.Count && block.SentenceEnds[end] <= at)
            || text.AsSpan(before, at - before).ContainsAny(s_stops);
    }

    // Maria Petrova is not a misspelt Marie Curie: a capitalised neighbour that is not part of the name shows that another person is meant.
    private static bool IsOfAnother(WordPlace place, OtherWords others, NameWord name) =>
        name.IsOfSeveral && (others.HasOwnFirstName(place.Word) || place.Neighbours().Any(n => others.IsStrange(n, name)));
}

/// <summary>A word of a declared name that a word of the text nearly matches.</summary>
/// <param name="Slips">The number of edits between them, 1 or 2.</param>
/// <param name="IsOnlyBeside">It counts only right beside another part of the name as declared; alone it may be a form of another
/// name.</param>
internal sealed record NearWord(NameWord Name, int Slips, bool IsOnlyBeside);
