using Briefs.Languages;

namespace Briefs.Reading.Wording;

/// <summary>Matches the phrases of relative dates at a word of a text.</summary>
/// <param name="text">For capitals, which distinguish May from may.</param>
internal sealed class PhraseMatcher(DateWords language, string text, ImmutableArray<PlainWord> words)
{
    /// <summary>A larger number of years is approximate, and stays correct for long.</summary>
    private const int MaxCount = 20;

    /// <summary>The longest phrase of the language that begins at this word; null when there is none.</summary>
    public RelativeDate? Match(int first)
    {
        RelativeDate? longest = null;
        var word = text.AsSpan(words[first].Start, words[first].End - words[first].Start);
        foreach (var phrase in language.PhrasesFrom(PlainWords.Lower(word, stackalloc char[PlainWords.LongestOnStack])))
        {
            if (Rest(new RelativeDate(phrase, first, first) { NameAt = -1 }, 0) is { } found && found.End > (longest?.End ?? 0))
                longest = found;
        }

        return longest is { } date && !IsOther(date) ? longest : null;
    }

    private RelativeDate? Rest(RelativeDate found, int at)
    {
        var pattern = found.Phrase.Pattern;
        if (at == pattern.Length) return found.End > found.First ? found : null;
        if (found.End < words.Length && (found.End == found.First || words[found.End].IsJoined) && Word(found, pattern[at]) is { } one
            && Rest(one with { End = one.End + 1 }, at + 1) is { } rest) return rest;
        return found.Phrase.IsOptional[at] ? Rest(found, at + 1) : null;
    }

    private RelativeDate? Word(RelativeDate found, ImmutableArray<string> alternatives)
    {
        var word = Lower(found.End);
        switch (alternatives[0])
        {
            case "{n}": return Number(word) is > 0 and <= MaxCount and var count ? found with { Count = count } : null;
            case "{d}": return DayOfMonth(word) is > 0 and <= 31 and var day ? found with { Day = day } : null;
            case "{month}":
                return Name(language.Months, found.End) is > 0 and var month ? found with { Month = month, NameAt = found.End } : null;
            case "{weekday}":
                return Name(language.Weekdays, found.End) is > 0 and var weekday
                    ? found with { Weekday = weekday, NameAt = found.End }
                    : null;
            default: return alternatives.Contains(word, StringComparer.Ordinal) ? found : null;
        }
    }

    private string Lower(int at) => words[at].Lower(text);

    private int Number(string word) => language.Numbers.TryGetValue(word, out var number) ? number : Digits(word);

    // 5, and 5th, 1er.
    private static int DayOfMonth(string word)
    {
        var digits = word.TakeWhile(char.IsAsciiDigit).Count();
        return digits is 1 or 2 && word.Length - digits <= 2 ? Digits(word[..digits]) : 0;
    }

    private static int Digits(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private int Name(ImmutableArray<ImmutableArray<string>> names, int at)
    {
        if (language.NamesAreCapital && !char.IsUpper(text[words[at].Start])) return 0;
        var word = Lower(at);
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i].Contains(word, StringComparer.Ordinal)) return i + 1;
        }

        return 0;
    }

    // The words beside it change its meaning, or already give the date: “last Tuesday, 5 March”.
    private bool IsOther(RelativeDate date)
    {
        var phrase = date.Phrase;
        if (date.First > 0 && words[date.First].IsJoined)
        {
            var before = Lower(date.First - 1);
            if (phrase.NotBehind.Contains(before) || (phrase.NotBehind.Contains("#") && before is [>= '0' and <= '9', ..])) return true;
        }

        if (date.End < words.Length && words[date.End].IsJoined && phrase.NotBefore.Contains(Lower(date.End))) return true;
        return phrase.Unit is DateUnit.Day or DateUnit.Week or DateUnit.Weekday && DateFollows(date.End);
    }

    private bool DateFollows(int at)
    {
        var from = words[at - 1].End;
        for (var i = at; i < Math.Min(at + 4, words.Length); i++)
        {
            if (text.AsSpan(from, words[i].Start - from).IndexOfAny(";!?…") >= 0 || IsStop(from, words[i].Start)) return false;
            if (Name(language.Months, i) > 0
                && ((i > at && DayOfMonth(Lower(i - 1)) > 0) || (i + 1 < words.Length && DayOfMonth(Lower(i + 1)) > 0)))
            {
                return true;
            }

            from = words[i].End;
        }

        return false;
    }

    private bool IsStop(int from, int to) => text[from..to].Contains('.', StringComparison.Ordinal) && !char.IsAsciiDigit(text[from - 1]);
}

/// <summary>A phrase found in a text: first word, end (exclusive) and the values of its slots; unused slots are 0 or empty.</summary>
internal readonly record struct RelativeDate(RelativeDatePhrase Phrase, int First, int End)
{
    public int Count { get; init; }

    public int Day { get; init; }

    /// <summary>1 to 12.</summary>
    public int Month { get; init; }

    /// <summary>1 to 7, from Monday.</summary>
    public int Weekday { get; init; }

    /// <summary>Index of the word that names a month or day, to take it from the text; negative when there is none.</summary>
    public int NameAt { get; init; }
}
