using Briefs.Reading.ReportedSpeech;

namespace Briefs.Reading.Attribution;

/// <summary>Whom the words beside a verb of saying mean.</summary>
/// <param name="text">Of the block.</param>
/// <param name="verbs">Those of its language.</param>
/// <param name="people">Those who are declared.</param>
internal sealed class ReadSubject(char[] text, SpeechVerbs verbs, DeclaredPeople people)
{
    /// <summary>How many words may stand between a pronoun and its verb.</summary>
    private const int PronounReach = 3;

    /// <summary>Most words of a subject that follows its verb.</summary>
    private const int Longest = 8;

    /// <summary>Words that precede their verb.</summary>
    public Subject ReadBefore(ReadOnlySpan<SpeechWord> words)
    {
        if (Nobody(words) is { } nobody) return nobody;
        for (var i = words.Length - 1; i >= Math.Max(0, words.Length - PronounReach); i--)
        {
            if (words[i].IsCapital && i > 0) break;
            if (verbs.IsPronoun(words[i].Text)) return new Subject.Pronoun(words[i].Text);
        }

        return Named(words);
    }

    /// <summary>Words that follow it.</summary>
    public Subject ReadAfter(ReadOnlySpan<SpeechWord> words)
    {
        if (words.Length > Longest) words = words[..Longest];
        if (Nobody(words) is { } nobody) return nobody;
        return !words.IsEmpty && verbs.IsPronoun(words[0].Text) ? new Subject.Pronoun(words[0].Text) : Named(words);
    }

    private Subject.Nobody? Nobody(ReadOnlySpan<SpeechWord> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (verbs.IsNobody(words[i].Text)) return new Subject.Nobody(Written(words[i..(i + 1)]));
            if (words[i].Text == "no" && i + 1 < words.Length && words[i + 1].Text == "one")
                return new Subject.Nobody(Written(words[i..(i + 2)]));
        }

        return null;
    }

    private Subject Named(ReadOnlySpan<SpeechWord> words)
    {
        if (words.IsEmpty) return new Subject.Same();
        var named = people.Find(text, words);
        return named.IsEmpty ? new Subject.Other(Written(words)) : new Subject.Declared(named, Written(words));
    }

    // As the writer has it, without what follows a break.
    private string Written(ReadOnlySpan<SpeechWord> words)
    {
        var written = new StringBuilder();
        var end = words[0].Start;
        foreach (var word in words)
        {
            if (word.Start > end) written.Append(' ');
            written.Append(text.AsSpan(word.Start, word.End - word.Start));
            end = word.End;
        }

        return written.ToString();
    }
}

/// <summary>Whom a sentence makes the speaker of a quotation.</summary>
internal abstract record Subject
{
    private Subject()
    {
    }

    /// <summary>No one of its own: whoever spoke before goes on.</summary>
    public sealed record Same : Subject;

    /// <summary>People who are declared, by name, surname, role or organisation; several where one form fits several.</summary>
    public sealed record Declared(ImmutableArray<PersonId> People, string Text) : Subject;

    public sealed record Pronoun(string Text) : Subject;

    public sealed record Nobody(string Text) : Subject;

    /// <summary>Anyone else: the teacher.</summary>
    public sealed record Other(string Text) : Subject;
}
