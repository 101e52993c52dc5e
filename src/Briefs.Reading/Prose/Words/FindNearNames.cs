using System.Buffers;
using System.Collections.Immutable;
using Briefs.Model;
using Briefs.Reading.Prose.Binding;
using Briefs.Reading.Rules;

namespace Briefs.Reading.Prose.Words;

/// <summary>Words in a brief's own text that are a declared name but for a letter or two.</summary>
internal static class FindNearNames
{
    private const int ShortestWord = 4;

    private static readonly SearchValues<char> s_stops = SearchValues.Create(".!?:…\n");

    public static void In(BriefDraft draft, BriefEntries entries)
    {
        if (draft.Head.People.IsEmpty && draft.Head.Sources.IsEmpty) return;
        var names = new DeclaredNames(draft, entries);
        if (names.Words.IsEmpty) return;
        var lang = draft.Lang.Split('-')[0];
        var blocks = draft.Blocks.Where(b => b.Quote is null && !b.MarksAreFree && b.Surface != Surface.Field).ToList();
        HashSet<string>? common = null;
        var told = new Dictionary<string, (NameWord Name, int Slips)?>(StringComparer.Ordinal);
        foreach (var block in blocks)
        {
            var words = block.PlainWords;
            for (var i = 0; i < words.Length; i++)
            {
                if (words[i].End - words[i].Start < ShortestWord || !char.IsUpper(block.Visible.Text[words[i].Start]) || OpensSentence(block, words[i].Start)) continue;
                var word = block.Visible.Text[words[i].Start..words[i].End];
                if (!told.TryGetValue(word, out var near)) told.Add(word, near = Near(word, names, lang));
                if (near is not { } found) continue;
                common ??= InLowerCase(blocks);
                if (!common.Contains(words[i].Lower(block.Visible.Text)) && !IsOfAnother((block, words, i), names, found.Name))
                    draft.Found.Add(NameNearMiss.At(draft.File, block.Visible.SpanOf(words[i].Start, words[i].End), (word, found.Name.Written, found.Name.Whole, found.Slips)));
            }
        }
    }

    // What stands somewhere in lower case is a word, and no name, wherever it stands.
    private static HashSet<string> InLowerCase(IEnumerable<ProseBlock> blocks) =>
        blocks.SelectMany(b => b.PlainWords.Where(w => char.IsLower(b.Visible.Text[w.Start])).Select(w => w.Lower(b.Visible.Text))).ToHashSet(StringComparer.Ordinal);

    private static (NameWord, int)? Near(string word, DeclaredNames names, string lang)
    {
        (NameWord, int)? nearest = null;
        foreach (var name in names.Words)
        {
            var slips = NearName.Slips(word, name.Written, lang);
            if (slips > 0 && (nearest is not var (_, least) || slips < least)) nearest = (name, slips);
        }

        return nearest is null || names.Knows(word) || !DeclaredNames.WordsOf(word).SequenceEqual([word]) ? null : nearest;
    }

    // A first letter there is a capital in any case; behind a colon too, in some languages.
    private static bool OpensSentence(ProseBlock block, int at)
    {
        var text = block.Visible.Text;
        var before = at;
        while (before > 0 && !char.IsLetterOrDigit(text[before - 1]) && text[before - 1] is not (',' or ';' or '’' or '\'' or Markup.VisibleText.Atom)) before--;
        var end = block.SentenceEnds.BinarySearch(before);
        if (end < 0) end = ~end;
        return before == 0 || (end < block.SentenceEnds.Count && block.SentenceEnds[end] <= at) || text.AsSpan(before, at - before).ContainsAny(s_stops);
    }

    // Maria Petrova is no misspelt Marie Curie: a neighbour with a capital that is not of the name says that somebody else is meant.
    private static bool IsOfAnother((ProseBlock Block, ImmutableArray<PlainWord> Words, int At) word, DeclaredNames names, NameWord name)
    {
        if (!name.IsOfSeveral) return false;
        var own = DeclaredNames.WordsOf(name.Whole).ToList();
        var (block, words, at) = word;
        return (at + 1 < words.Length && words[at + 1].IsJoined && IsStrange(at + 1)) || (at > 0 && words[at].IsJoined && IsStrange(at - 1) && !OpensSentence(block, words[at - 1].Start));

        bool IsStrange(int neighbour)
        {
            var text = block.Visible.Text[words[neighbour].Start..words[neighbour].End];
            return char.IsUpper(text[0]) && text.Length > 1 && !own.Contains(text, StringComparer.OrdinalIgnoreCase) && !names.Knows(text);
        }
    }
}
