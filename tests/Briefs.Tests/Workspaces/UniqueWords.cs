using System.Text.RegularExpressions;

namespace Briefs.Tests.Workspaces;

/// <summary>Writes a word that nothing else contains in the place of each <c>§</c>. The same word for the same number: <c>§1</c>.</summary>
internal sealed partial class UniqueWords(int seed)
{
    private const string Prefix = "zq";
    private const int Letters = 6;

    private readonly Random _random = new(seed);
    private readonly Dictionary<string, string> _byNumber = new(StringComparer.Ordinal);
    private readonly HashSet<string> _all = new(StringComparer.Ordinal);

    /// <summary>All such words of a text.</summary>
    public static IEnumerable<string> FindAll(string text) => Word().Matches(text).Select(match => match.Value);

    public string Fill(string text) => Place().Replace(text, place =>
    {
        var number = place.Groups[1].Value;
        if (number.Length == 0) return Next();
        return _byNumber.TryGetValue(number, out var word) ? word : _byNumber[number] = Next();
    });

    private string Next()
    {
        while (true)
        {
            var word = Prefix + new string([.. Enumerable.Range(0, Letters).Select(_ => (char)('a' + _random.Next(26)))]);
            if (_all.Add(word)) return word;
        }
    }

    [GeneratedRegex("§([0-9]*)")]
    private static partial Regex Place();

    [GeneratedRegex("zq[a-z]{6}", RegexOptions.IgnoreCase)]
    private static partial Regex Word();
}
