namespace Briefs.Reading.ReportedSpeech;

/// <summary>A word of a sentence, or a sign of punctuation.</summary>
/// <param name="Text">Lower case, with straight apostrophes.</param>
/// <param name="Start">Index in the text of its block.</param>
/// <param name="End">Index behind it.</param>
/// <param name="IsCapital">Begins with a capital letter.</param>
internal readonly record struct SpeechWord(string Text, int Start, int End, bool IsCapital)
{
    public bool IsSign => !char.IsLetterOrDigit(Text[0]);

    /// <summary>Ends a clause.</summary>
    public bool IsBreak => IsSign && Text[0] is ',' or ';' or ':' or '—' or '–' or '(' or ')' or '،' or '؛' or '.' or '…' or '!' or '?';
}
