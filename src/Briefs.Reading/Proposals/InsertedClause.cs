using Briefs.Languages;
using Briefs.Reading.QuotationMarks;
using Briefs.Reading.ReportedSpeech;

namespace Briefs.Reading.Proposals;

/// <summary>A reporting clause inside quotation marks, as French and Russian write it: « Partez, dit Anne Court. Partez ! »</summary>
/// <param name="Start">Index of its verb in the text of the block.</param>
/// <param name="End">Index of the stop or dash that ends it.</param>
internal readonly record struct InsertedClause(int Start, int End)
{
    private const int LongestGap = 12;

    /// <summary>The clauses in the quotations of a block; none in languages that do not write them so.</summary>
    public static IEnumerable<InsertedClause> List(ProseBlock block, LanguageConventions language)
    {
        if (language.ClauseWords.Count == 0) yield break;
        foreach (var part in block.Runs.SelectMany(r => r.Parts).Where(p => p.Block == block))
        {
            for (var i = part.InnerStart; i < part.InnerEnd; i++)
            {
                if (block.Visible.Text[i] is not (',' or '—' or '–' or '!' or '?')) continue;
                var start = i + 1;
                while (start < part.InnerEnd && (char.IsWhiteSpace(block.Visible.Text[start])
                    || block.Visible.Text[start] is '—' or '–')) start++;
                if (!BeginsWithVerb(block.Visible.Text.AsSpan(start, Math.Max(0, part.InnerEnd - start)), language)) continue;
                var end = start;
                while (end < part.InnerEnd && block.Visible.Text[end] is not ('.' or ';' or '—' or '–' or '!' or '?')) end++;
                yield return new InsertedClause(start, end);
                i = end;
            }
        }
    }

    /// <summary>The author's own words of a block, those inside quotation marks included.</summary>
    public static char[] WithClauses(ProseBlock block, LanguageConventions language) => WithClauses(block, [.. List(block, language)]);

    /// <summary>The same with these clauses.</summary>
    public static char[] WithClauses(ProseBlock block, List<InsertedClause> clauses)
    {
        if (clauses.Count == 0) return block.OwnWords;
        var text = (char[])block.OwnWords.Clone();
        foreach (var clause in clauses)
            block.Visible.Text.AsSpan(clause.Start, clause.End - clause.Start).CopyTo(text.AsSpan(clause.Start));
        return text;
    }

    /// <summary>
    /// The same without what may go on with the quotation: « Partez, dit Anne Court, ou restez. » The name ends the clause. A name after a
    /// comma belongs to the clause only if the words before it are certainly about that person: « Partez, dit sa mère, Anne Court, ou
    /// restez. » In « Partez, dit le maire, Anne Court », the mayor speaks to her.
    /// </summary>
    /// <param name="isDescription">Whether words describe a declared person: le maire, the role of one.</param>
    public InsertedClause UpToName(ProseBlock block, LanguageConventions language, Func<string, bool> isDescription)
    {
        var text = block.Visible.Text.AsSpan(Start..End);
        var comma = text.IndexOf(',');
        if (comma < 0) return this;
        if (!HasCapital(text[..comma]) && IsAbout(text[..comma].ToString(), language, isDescription))
        {
            var second = text[(comma + 1)..].IndexOf(',');
            return second < 0 ? this : this with { End = Start + comma + 1 + second };
        }

        return this with { End = Start + comma };
    }

    // The words after the verb: sa mère, or the role of a person.
    private static bool IsAbout(string clause, LanguageConventions language, Func<string, bool> isDescription)
    {
        var words = clause.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).AsSpan();
        while (!words.IsEmpty && (IsVerb(words[0], language) || language.Attribution.Auxiliaries.Contains(words[0]))) words = words[1..];
        if (words.IsEmpty) return false;
        if (language.Attribution.Possessives.Contains(words[0])) return true;
        if (language.Attribution.Articles.Contains(words[0])) words = words[1..];
        return !words.IsEmpty && isDescription(string.Join(' ', words!));
    }

    private static bool HasCapital(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsUpper(c)) return true;
        return false;
    }

    /// <summary>The parts of a quotation before, between and after the clauses inside it.</summary>
    public static IEnumerable<RunPart> Split(RunPart part, IEnumerable<InsertedClause> clauses)
    {
        var start = part.Start;
        foreach (var clause in clauses.Where(c => c.Start >= part.Start && c.End <= part.End))
        {
            yield return new RunPart(part.Block, start, clause.Start, Math.Max(start, part.InnerStart), clause.Start);
            start = clause.End;
        }

        yield return new RunPart(part.Block, start, part.End, Math.Max(start, part.InnerStart), part.InnerEnd);
    }

    // The verb, or its auxiliary and the verb: a répondu.
    private static bool BeginsWithVerb(ReadOnlySpan<char> text, LanguageConventions language)
    {
        var words = new List<SpeechWord>();
        WordSplitter.Cut(words, text[..Math.Min(text.Length, LongestGap * 4)], 0, language.Speech);
        if (words.Count < 2 || words[0].IsCapital) return false;
        return IsVerb(words[0].Text, language) || (language.Attribution.Auxiliaries.Contains(words[0].Text)
            && IsVerb(words[1].Text, language));
    }

    private static bool IsVerb(string word, LanguageConventions language) =>
        language.ReportingVerbs.Contains(word) || language.Speech.ClauseVerbs.Contains(word);
}
