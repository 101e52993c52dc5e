using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Briefs.Languages;
using Briefs.Model;
using Briefs.Text;

namespace Briefs.Evidence;

/// <summary>What the copy has where the quotation has an omission or a bracket: whether leaving it out changes what was said.</summary>
internal sealed partial class GapText
{
    /// <summary>Most characters that an omission may leave out.</summary>
    public const int MaxOmitted = 400;

    private readonly LanguageConventions _conventions;
    private readonly ImmutableArray<string> _names;

    public GapText(ComparedWords words)
    {
        _conventions = LanguageConventions.Of(words.Lang);
        _names = words.Names;
    }

    /// <summary>Why the gap may not stand as it is; none when it may.</summary>
    public ImmutableSortedSet<AlteredReason> Faults(Gap gap, string copy, TextSpan left)
    {
        if (gap.IsConfirmed || gap.Kind is not (GapKind.Omission or GapKind.Bracket)) return [];
        var faults = ImmutableSortedSet.CreateBuilder<AlteredReason>();
        var text = copy[left.Start..left.End];
        if (text.Length > MaxOmitted) faults.Add(AlteredReason.OmissionTooLong);
        if (CrossesSpeaker(copy, left)) faults.Add(AlteredReason.SpeakerCrossed);
        if (Negates(text) && !(gap.Kind == GapKind.Bracket && Negates(gap.Inner))) faults.Add(AlteredReason.NegationOmitted);
        return faults.ToImmutable();
    }

    /// <summary>Whether a text holds a word that negates.</summary>
    public bool Negates(string text)
    {
        if (text.Any(Scripts.IsHan) && _conventions.Negations.Any(n => n.Any(Scripts.IsHan) && text.Contains(n, StringComparison.Ordinal))) return true;
        foreach (var word in Word().Matches(text).Select(m => m.Value.ToLowerInvariant().Replace('’', '\'')))
        {
            if (_conventions.Negations.Contains(word) || word.EndsWith("n't", StringComparison.Ordinal)) return true;
            if (word.StartsWith("n'", StringComparison.Ordinal) && _conventions.Negations.Contains("ne")) return true;
        }

        return false;
    }

    private bool CrossesSpeaker(string copy, TextSpan left)
    {
        for (var at = left.Start; at < left.End; at++)
        {
            if (at > 0 && copy[at - 1] is not ('\n' or '\f')) continue;
            var line = copy.AsSpan(at, Math.Min(copy.Length - at, 120));
            if (line.IndexOf('\n') is var end and >= 0) line = line[..end];
            if (OpensWithSpeaker(line.TrimStart())) return true;
        }

        return false;
    }

    private bool OpensWithSpeaker(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOfAny(':', '：');
        if (colon <= 0) return false;
        var name = line[..colon].TrimEnd();
        var letters = 0;
        var isCapital = name.Length <= 60;
        foreach (var c in name)
        {
            if (!char.IsLetter(c)) continue;
            letters++;
            isCapital &= char.IsUpper(c);
        }

        if (isCapital && letters > 1) return true;
        foreach (var declared in _names)
            if (name.Equals(declared, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    [GeneratedRegex(@"[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*['’]?", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
