using System.Buffers;

namespace Briefs.Reading.Proposals;

/// <summary>The words that a text also writes in lower case. In a script with capitals, none of them is part of a name.</summary>
internal sealed class LowerCaseWords
{
    private static readonly SearchValues<char> s_address = SearchValues.Create("@/#._=");
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    /// <summary>Reads everything that a reader sees of a body, quotations included.</summary>
    public static LowerCaseWords List(MarkedBody body)
    {
        var found = new LowerCaseWords();
        foreach (var block in body.Blocks)
            foreach (var word in block.Visible.Text.Split([' ', '\n', '\u00A0', VisibleText.Atom])) found.Add(word);
        return found;
    }

    /// <param name="word">Lower case.</param>
    public bool Contains(string word) => _words.Contains(word);

    // An address or a handle is always written in lower case: laura@mills.example, #mills.
    private void Add(string text)
    {
        var word = text.Trim('.', ',', ';', ':', '!', '?', '(', ')', '[', ']', '“', '”', '„', '«', '»', '"', '‘', '’', '\'', '…');
        if (word.Length > 0 && char.IsLower(word[0]) && !word.AsSpan().ContainsAny(s_address)) _words.Add(word.Replace('’', '\''));
    }
}
