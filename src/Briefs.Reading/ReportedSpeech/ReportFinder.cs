using Briefs.Languages;

namespace Briefs.Reading.ReportedSpeech;

/// <summary>Finds the words of a sentence that report what a person said.</summary>
internal sealed class ReportFinder
{
    /// <summary>How many words after a verb are searched for its object or clause.</summary>
    private const int Reach = 8;

    /// <summary>How many words before a verb are searched for a hedge or negation.</summary>
    private const int Back = 40;

    private readonly List<SpeechWord> _words;
    private readonly string[] _texts;
    private readonly SpeechWords _speech;
    private readonly LanguageConventions _language;

    private ReportFinder(List<SpeechWord> words, LanguageConventions language)
    {
        _words = words;
        _texts = new string[words.Count];
        for (var i = 0; i < _texts.Length; i++) _texts[i] = words[i].Text;
        _language = language;
        _speech = language.Speech;
    }

    /// <summary>The place of the reporting words in the text that was split; null if there are none.</summary>
    public static (int Start, int End)? Find(List<SpeechWord> words, LanguageConventions language)
    {
        if (words.Count == 0 || words[^1].Text is "?" or "؟") return null;
        return new ReportFinder(words, language).First();
    }

    private (int Start, int End)? First()
    {
        for (var i = 0; i < _words.Count; i++)
        {
            if (_speech.Idioms.LengthAt(_texts, i) is var idiom and > 0)
            {
                i += idiom - 1;
                continue;
            }

            if (_speech.Sources.LengthAt(_texts, i) is var length and > 0 && NamesSource(i, length))
                return (_words[i].Start, _words[i + length - 1].End);
            if (IsReport(i)) return (_words[i].Start, _words[i].End);
        }

        return null;
    }

    // A single word may also be a preposition: in the middle of a clause “selon” mostly means “depending on”.
    private bool NamesSource(int at, int length) => (length > 1 || at == 0 || _words[at - 1].IsSign) && IsSomebody(at + length);

    // Whether a person or thing that can speak follows, as far as can be determined: not “plan”, “age” or “how”, and not the author.
    private bool IsSomebody(int at)
    {
        for (var i = at; i < Math.Min(at + 4, _words.Count); i++)
        {
            if (_words[i].IsBreak) return i > at;
            if (_speech.NoSources.Contains(_texts[i]) || _speech.Own.Contains(_texts[i])) return false;
        }

        return at < _words.Count;
    }

    private bool IsReport(int at)
    {
        // In the middle of a sentence a capital letter makes it a name: Mohammed Said.
        if (_words[at].IsCapital && at > 0) return false;
        var verb = StemOf(_texts[at], out var isInverted);
        var isPlain = _speech.Verbs.Contains(verb);
        var isClause = _speech.ClauseVerbs.Contains(verb);
        var isObject = _speech.Objects.TryGetValue(verb, out var objects);
        if (!isPlain && !isClause && !isObject) return false;
        if (isInverted) return IsBehindComma(at);
        if (IsWriter(at) || IsHedged(at) || _texts.Skip(at + 1).Take(Reach / 2).Any(_speech.NoObjects.Contains)) return false;
        if (!isPlain && !isClause) return HasSubject(at) && HasObject(at, objects!);
        if (IsPostposed(at, isPlain)) return true;
        if (!HasSubject(at)) return false;
        return isPlain || (isClause && HasClause(at)) || (isObject && HasObject(at, objects!));
    }

    // affirme-t-elle: the verb with its subject attached.
    private static string StemOf(string word, out bool isInverted)
    {
        var stem = SpeechWords.StemOf(word);
        isInverted = stem.Length < word.Length;
        return isInverted ? stem.ToString() : word;
    }

    private bool IsBehindComma(int at) => at > 1 && _words[at - 1].IsBreak;

    // The author is the speaker: “…, said I.”
    private bool IsWriter(int at) =>
        at + 1 < _words.Count && _speech.Own.Contains(_texts[at + 1]) && (at + 2 == _words.Count || _words[at + 2].IsBreak);

    // “If”, “whether”, “what” or “not” comes before the verb in its clause.
    private bool IsHedged(int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - Back) && !_words[i].IsBreak; i--)
        {
            if (_speech.Hedges.Contains(_texts[i]) || _language.Negations.Contains(_texts[i].TrimEnd('\''))) return true;
            if (_texts[i].EndsWith("n't", StringComparison.Ordinal)) return true;
        }

        return false;
    }

    // The verb follows or interrupts the reported words: “The camps are schools, said the minister.” “The camps, she claimed, are schools.”
    private bool IsPostposed(int at, bool isPlain)
    {
        var subject = SubjectBefore(at);
        if (subject > 1 && _texts[subject] is "," or "،" or "—" or "–")
            return IsSubjectBehind(at + 1) && !IsOrder(at) && (isPlain || _speech.InvertsClauseVerbs || _words[at + 1].IsCapital);
        // In a language with a comma before every clause, a verb between two commas mostly belongs to a relative clause.
        if (_speech.ThatBehindComma) return false;
        var from = subject;
        while (from > 0 && subject - from < 5 && !_words[from].IsBreak) from--;
        var isAside = from > 0 && _texts[from] is "," or "—" or "–" && (at + 1 == _words.Count || _words[at + 1].IsBreak);
        if (!isAside || subject <= from || !IsSubject(subject)) return false;
        return !_speech.NounVerbs.Contains(_texts[at])
            || subject == from + 1 && (_words[subject].IsCapital || _speech.Openers.Contains(_texts[subject]));
    }

    // “Come, tell her” is an order, “…, say the two men” is not.
    private bool IsOrder(int at) =>
        _speech.PluralVerbs.Contains(_texts[at])
            && !Enumerable.Range(at + 1, 3).Any(i => i < _words.Count && !_words[i].IsSign && IsPlural(i));

    private bool IsSubjectBehind(int at) =>
        at < _words.Count && !_speech.Own.Contains(_texts[at])
        && (_words[at].IsCapital || _speech.Openers.Contains(_texts[at])) && !_speech.That.Contains(_texts[at]);

    /// <summary>
    /// Index of the word or punctuation before the verb, skipping adverbs and the like; -1 if the verb begins the sentence.
    /// </summary>
    private int SubjectBefore(int at)
    {
        var i = at - 1;
        while (i >= 0
            && (_speech.Skipped.Contains(_texts[i])
                || (!_words[i].IsCapital && _texts[i].Length > 4 && _texts[i].EndsWith("ly", StringComparison.Ordinal))))
        {
            i--;
        }

        return i;
    }

    private bool HasSubject(int at)
    {
        var subject = SubjectBefore(at);
        if (subject >= 0 && _texts[subject] is "," or "—" or "–" or ")") subject = BeforeAside(subject);
        if (subject < 0 || _words[subject].IsBreak)
            return _speech.DropsSubject || (at == 0 && IsSubjectBehind(1) && !_speech.PluralVerbs.Contains(_texts[at]));
        if (_speech.DropsSubject && _speech.Own.Contains(_texts[subject]) is false && _speech.Before.Contains(_texts[subject]) is false)
            return true;
        return IsSubject(subject) && (!_speech.PluralVerbs.Contains(_texts[at]) || IsPlural(subject));
    }

    // “Mills, a researcher, said”: index of the word before the aside; unchanged if there is no aside.
    private int BeforeAside(int close)
    {
        for (var i = close - 1; i > 0 && close - i < 15; i--)
        {
            if (_words[i].IsBreak) return _texts[i] is "," or "—" or "–" or "(" ? i - 1 : close;
        }

        return close;
    }

    private bool IsSubject(int at)
    {
        var word = _texts[at];
        if (_words[at].IsSign || _speech.Own.Contains(word) || _speech.Before.Contains(word)) return false;
        return !_speech.Relatives.Contains(word) || (at > 0 && _words[at - 1].IsBreak);
    }

    private bool IsPlural(int at)
    {
        var word = _texts[at];
        if (_speech.PluralSubjects.Contains(word)) return true;
        if (_words[at].IsCapital && at > 1 && _texts[at - 1] == "and") return true;
        return word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i' or '\'');
    }

    private bool HasClause(int at)
    {
        var within = at + 1 < _words.Count && _speech.Between.Contains(_texts[at + 1]) ? Reach : _speech.ThatWithin;
        for (var i = at + 1; i < Math.Min(at + 2 + within, _words.Count); i++)
        {
            var isBehindComma = _texts[i] is "," or "،";
            if (isBehindComma && i + 1 < _words.Count && (_speech.That.Contains(_texts[i + 1]) || OpensClause(i + 1))) return true;
            if (_words[i].IsBreak) break;
            // In “The claims that were rejected” the word is a noun with a relative clause.
            if (!_speech.ThatBehindComma && _speech.That.Contains(_texts[i]))
                return !(i + 1 < _words.Count && _speech.Finite.Contains(_texts[i + 1]));
        }

        return !_speech.ThatBehindComma && OpensClause(at + 1);
    }

    private bool OpensClause(int at)
    {
        if (at >= _words.Count || _speech.Finite.Count == 0 || !(_speech.Openers.Contains(_texts[at]) || _words[at].IsCapital))
            return false;
        for (var i = at + 1; i < Math.Min(at + Reach, _words.Count) && !_words[i].IsBreak; i++)
        {
            if (_speech.Finite.Contains(_texts[i])) return true;
            if (_speech.That.Contains(_texts[i]) || _speech.Relatives.Contains(_texts[i]) || _speech.Hedges.Contains(_texts[i]))
                return false;
        }

        return false;
    }

    // An object that must directly follow the verb is listed with a +: call +on.
    private bool HasObject(int at, System.Collections.Frozen.FrozenSet<string> objects)
    {
        for (var i = at + 1; i < Math.Min(at + 1 + Reach, _words.Count) && !_words[i].IsBreak; i++)
        {
            if (objects.Contains(_texts[i]) || objects.Contains("*")) return true;
            if (i == at + 1
                && (objects.Contains("+" + _texts[i]) || (objects.Contains("+ing") && _texts[i].EndsWith("ing", StringComparison.Ordinal))))
            {
                return true;
            }
        }

        return false;
    }
}
