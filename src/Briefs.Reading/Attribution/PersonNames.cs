using System.Runtime.InteropServices;
using Briefs.Languages;

namespace Briefs.Reading.Attribution;

/// <summary>
/// Finds the declared people, and organisations declared without a person's name, whom a text names: by their whole name, by its last word,
/// or by a name under <c>also</c>, in inflected forms too. A site may have tens of thousands of shared people, so names are looked up by
/// their first letters.
/// </summary>
internal sealed class PersonNames
{
    private const int KeyLength = 3;

    /// <summary>Arabic conjunctions and prepositions that are written together with the next word.</summary>
    private const string Proclitics = "وفبلك";

    private readonly Dictionary<string, List<NameForm>> _byStart = new(StringComparer.Ordinal);
    private readonly List<NameForm> _dense = [];
    private readonly HashSet<PersonId> _ids = [];
    private readonly PersonNames? _wider;

    /// <param name="people">Their ids hide those of <paramref name="wider"/>.</param>
    /// <param name="wider">More people who may be named.</param>
    public PersonNames(IEnumerable<Person> people, PersonNames? wider = null)
    {
        _wider = wider;
        foreach (var person in people)
        {
            _ids.Add(person.Id);
            if (person.IsNamed) Add(person);
        }
    }

    public bool IsEmpty => _byStart.Count == 0 && _dense.Count == 0 && _wider is null or { IsEmpty: true };

    /// <summary>The names in a text, in order. A name inside a longer one does not count.</summary>
    /// <param name="text">The text of a block, with everything but the author's own words blanked out.</param>
    /// <param name="span">The part of it to search.</param>
    /// <param name="language">The language of the text, which may change the ends of names.</param>
    public List<NameMention> Find(ReadOnlySpan<char> text, TextSpan span, LanguageConventions language)
    {
        var found = new List<NameMention>();
        Collect(text[..span.End], span.Start, language, found);
        if (found.Count < 2) return found;
        var (outermost, reach) = (new List<NameMention>(), new NameMention(default, -1, -1));
        foreach (var mention in found.OrderBy(m => m.Start).ThenByDescending(m => m.End))
        {
            if (mention.End <= reach.End && mention.End - mention.Start < reach.End - reach.Start) continue;
            outermost.Add(mention);
            if (mention.End > reach.End) reach = mention;
        }

        return outermost;
    }

    private void Add(Person person)
    {
        IEnumerable<string> names = person.Names.IsEmpty ? [person.Organization ?? ""] : person.Names.Values.Concat(person.Also);
        foreach (var name in names.Where(n => n.Length > 0).Distinct(StringComparer.Ordinal))
        {
            if (name.Any(Scripts.IsDense))
            {
                foreach (var form in NamedPerson.FormsOf(name)) _dense.Add(new NameForm(person.Id, [form], form.Length == name.Length));
                continue;
            }

            var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            Add(new NameForm(person.Id, words, IsFull: true));
            if (words.Length == 1 || person.Names.IsEmpty) continue;
            // “von der Leyen” for Ursula von der Leyen, and “Leyen” alone.
            var particle = Array.FindIndex(words, 1, w => char.IsLower(w[0]));
            if (particle > 0 && particle < words.Length - 1) Add(new NameForm(person.Id, words[particle..], IsFull: false));
            if (words[^1].Length > 1 && !char.IsLower(words[^1][0])) Add(new NameForm(person.Id, words[^1..], IsFull: false));
        }
    }

    private void Add(NameForm form)
    {
        ref var forms = ref CollectionsMarshal.GetValueRefOrAddDefault(_byStart, KeyOf(form.Words[0]), out _);
        (forms ??= []).Add(form);
    }

    private static string KeyOf(ReadOnlySpan<char> word) => word[..Math.Min(KeyLength, word.Length)].ToString();

    private void Collect(
        ReadOnlySpan<char> text, int start, LanguageConventions language, List<NameMention> found, HashSet<PersonId>? hidden = null)
    {
        for (var at = start; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at]) || (at > start && IsInWord(text[at - 1]))) continue;
            At(text, at, language, found, hidden);
            if (Proclitics.Contains(text[at], StringComparison.Ordinal) && at + 1 < text.Length)
            {
                var before = found.Count;
                At(text, at + 1, language, found, hidden);
                for (var i = before; i < found.Count; i++) found[i] = found[i] with { IsExact = false };
            }
        }

        foreach (var form in _dense.Where(f => hidden?.Contains(f.Person) != true)) Dense(text, start, form, found);
        _wider?.Collect(text, start, language, found, _ids);
    }

    private void At(ReadOnlySpan<char> text, int at, LanguageConventions language, List<NameMention> found, HashSet<PersonId>? hidden)
    {
        var byStart = _byStart.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(KeyLength, text.Length - at); length > 0; length--)
        {
            if (!byStart.TryGetValue(text.Slice(at, length), out var forms)) continue;
            foreach (var form in forms)
            {
                if (hidden?.Contains(form.Person) == true || (length < KeyLength && form.Words[0].Length != length)) continue;
                if (Match(text, at, form, language) is { } mention) found.Add(mention);
            }
        }
    }

    private static NameMention? Match(ReadOnlySpan<char> text, int at, NameForm form, LanguageConventions language)
    {
        var (end, isExact, isClose) = (at, true, true);
        for (var i = 0; i < form.Words.Length; i++)
        {
            if (i > 0)
            {
                if (end >= text.Length || !char.IsWhiteSpace(text[end])) return null;
                while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
            }

            var word = form.Words[i];
            var length = WordAt(text, end, word);
            if (!IsSame(text.Slice(end, length), word))
            {
                if (!Inflects(word, text.Slice(end, length), language, out var isClosely)) return null;
                (isExact, isClose) = (false, isClose && isClosely);
            }

            end += length;
        }

        var isNamed = isClose || form.IsFull;
        var mention = new NameMention(form.Person, at, end)
        {
            IsFull = form.IsFull,
            IsExact = isExact,
            IsClose = isNamed,
            IsNamed = isNamed,
        };
        return IsJoined(text, at, end) ? mention with { IsExact = false, IsClose = false } : mention;
    }

    // In a language without other cases, a name may still have an ending such as that of “Dilmanovs Urteil”.
    private static bool Inflects(string name, ReadOnlySpan<char> word, LanguageConventions language, out bool isClose)
    {
        if (language.HasCases) return NameInflection.Matches(name, word, out isClose);
        return isClose = language.GenitiveEnding is { } ending && word.Length == name.Length + ending.Length
            && word.StartsWith(name, StringComparison.Ordinal) && word.EndsWith(ending, StringComparison.Ordinal);
    }

    // Part of a longer word, or with a possessive ending: Mills-led, Mills’s, Mills’ lawyer.
    private static bool IsJoined(ReadOnlySpan<char> text, int start, int end) =>
        (start > 0 && text[start - 1] is '-' or '‑' or '‐') || (end < text.Length && text[end] != '.' && IsJoint(text[end]));

    // The word at an index. An apostrophe or hyphen is part of it only if the name has one there.
    private static int WordAt(ReadOnlySpan<char> text, int start, string name)
    {
        var end = start;
        while (end < text.Length)
        {
            var at = end - start;
            var isJoint = at < name.Length && IsJoint(name[at]) && IsJoint(text[end]);
            if (!isJoint && !IsInWord(text[end])) break;
            end++;
        }

        return end - start;
    }

    private static bool IsSame(ReadOnlySpan<char> word, string name)
    {
        if (word.Length != name.Length) return false;
        for (var i = 0; i < name.Length; i++)
            if (word[i] != name[i] && !(IsJoint(word[i]) && IsJoint(name[i]))) return false;
        return true;
    }

    private static bool IsJoint(char c) => c is '\'' or '’' or 'ʼ' or '-' or '‑' or '‐' or '.';

    private static bool IsInWord(char c) => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static void Dense(ReadOnlySpan<char> text, int start, NameForm form, List<NameMention> found)
    {
        var name = form.Words[0];
        for (var from = start; text[from..].IndexOf(name, StringComparison.Ordinal) is >= 0 and var at; from += at + 1)
            found.Add(new NameMention(form.Person, from + at, from + at + name.Length) { IsFull = form.IsFull });
    }

    /// <summary>One form of a person's name.</summary>
    /// <param name="IsFull">Whether it is the whole name, and not only its last words.</param>
    private sealed record NameForm(PersonId Person, string[] Words, bool IsFull);
}

/// <summary>A name in a text.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last character.</param>
internal readonly record struct NameMention(PersonId Person, int Start, int End)
{
    /// <summary>Whether it is the whole name, and not only its last words.</summary>
    public bool IsFull { get; init; }

    /// <summary>Whether it is written exactly as declared: another form may be an object, or another name.</summary>
    public bool IsExact { get; init; } = true;

    /// <summary>Whether it is an inflected form of the declared name, and by its length or its ending not another name.</summary>
    public bool IsClose { get; init; } = true;

    /// <summary>The same, also as a part of a longer word: Mills’s, Mills-led.</summary>
    public bool IsNamed { get; init; } = true;
}

/// <summary>Compares the words of names without their endings: Миллс, Миллсу.</summary>
internal static class NameInflection
{
    private const int ShortestStem = 3;
    private const int LongestEnding = 3;

    /// <param name="isClose">Whether one letter was added, or the last one replaced by at most two.</param>
    public static bool Matches(ReadOnlySpan<char> name, ReadOnlySpan<char> word, out bool isClose)
    {
        var common = name.CommonPrefixLength(word);
        var (removed, added) = (name.Length - common, word.Length - common);
        isClose = removed == 0 ? added <= 1 : removed == 1 && added <= 2;
        return common >= ShortestStem && removed <= LongestEnding && added <= LongestEnding;
    }
}
