using System.Buffers;
using Briefs.Model.Languages;
using Briefs.Reading.Citations;
using Briefs.Reading.Rules;

namespace Briefs.Reading.Wording;

/// <summary>Words in a brief's own text that are a declared name but for a letter or two.</summary>
internal static class FindNearNames
{
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

    public static void Find(BriefDraft draft, BriefEntries entries)
    {
        if (draft.Head.People.IsEmpty && draft.Head.Sources.IsEmpty) return;
        var names = new DeclaredNames(draft, entries);
        if (names.Words.IsEmpty) return;
        var lang = draft.Lang.Split('-')[0];
        var blocks = draft.Blocks.Where(b => b.Quote is null && !b.MarksAreFree && b.Surface != Surface.Field).ToList();
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
                others ??= new OtherWords(blocks, names, lang, LanguageConventions.Get(draft.Lang).Dates?.Months ?? []);
                var place = new WordPlace(block, words, i);
                if (Meant(near, place, others, lang) is { } meant)
                    draft.Found.Add(
                        NameNearMiss.Rule.CreateDiagnostic(draft.File, block.Visible.SpanOf(words[i].Start, words[i].End), word, meant));
            }
        }
    }

    // Beside another part of the name it can be nothing else; alone it must be a last name that nothing speaks against.
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

    // Of two letters in a word of nine, or of another one in five letters that change with the case, too little is left to tell a name by.
    private static bool IsSure(NearWord found, string word, string lang)
    {
        var name = found.Name.Written;
        var isAnotherFirst = char.ToUpperInvariant(word[0]) != char.ToUpperInvariant(name[0]);
        if (isAnotherFirst && (found.Slips > 1 || word.Length != name.Length || name.Length < LongForAnotherFirst)) return false;
        if (found.Slips > 1) return name.Length >= LongForTwoSlips;
        return !NearName.HasCases(lang) || name.Length >= LongForCases || NearName.IsKeystroke(word, name);
    }

    // Every noun of German has a capital: a title or a verb of saying makes one of them a person …
    private static bool IsSomebody(WordPlace place, OtherWords others) =>
        place.ListNeighbours().Any(LanguageConventions.Get("de").ReportingVerbs.Contains)
            || (place.Previous is { } before && !s_articles.Contains(before) && others.IsTitle(before));

    // … and an article or an adjective makes it a noun, as may a letter at the end.
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

    // A first letter there is a capital in any case; behind a colon too, in some languages.
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

    // Maria Petrova is no misspelt Marie Curie: a neighbour with a capital that is not of the name says that somebody else is meant.
    private static bool IsOfAnother(WordPlace place, OtherWords others, NameWord name) =>
        name.IsOfSeveral && (others.HasOwnFirstName(place.Word) || place.Neighbours().Any(n => others.IsStrange(n, name)));
}

/// <summary>A word of a declared name that a word of the text is nearly.</summary>
/// <param name="Slips">The edits between them, 1 or 2.</param>
/// <param name="IsOnlyBeside">It is one only right beside another part of the name, as that was declared: alone it may be a form of another
/// name.</param>
internal sealed record NearWord(NameWord Name, int Slips, bool IsOnlyBeside);
