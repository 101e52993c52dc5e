using Briefs.Languages;
using Briefs.Reading.QuotationMarks;
using Briefs.Reading.Scaffolding;

namespace Briefs.Reading.Proposals;

/// <summary>
/// Finds the publisher of a page: a name beside the link that the host of the address spells, <c>radioalcor.example</c> for Radio Alcor.
/// </summary>
internal sealed class PublisherFinder(string lang)
{
    private const int MostWords = 8;
    private const int ShortestHost = 5;

    private readonly PersonWords _people = LanguageConventions.Get(lang).People;

    /// <summary>The name, as written; null if the paragraph has none.</summary>
    public string? Find(ProseBlock block, string url)
    {
        if (HostOf(url) is not { } host) return null;
        var names = Runs(block).Select(run => Spelled(run, host)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return names.Count == 0 ? null : names.MaxBy(n => n.Length);
    }

    // A host with a name before the registered one is a part of a larger site: interior.kesselmark.example.
    private static string? HostOf(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri)) return null;
        var labels = uri.IdnHost.Split('.').SkipLast(1).Where(l => !IdProposer.IsShared(l)).ToList();
        return labels is [var only] && only.Replace("-", "", StringComparison.Ordinal) is { Length: >= ShortestHost } host ? host : null;
    }

    // Names: words with capitals, with small words between them, and texts in marks.
    private IEnumerable<string[]> Runs(ProseBlock block)
    {
        foreach (var run in MarkedRun.EndingIn(block)) yield return run.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var part in block.Visible.Text.Split(['.', ',', ';', ':', '(', ')', '“', '”', '«', '»', '„', '"', '—', '–',
            VisibleText.Atom]))
        {
            var words = part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            for (var from = 0; from < words.Length;)
            {
                var end = from;
                for (var i = from; i < words.Length && (IsCapital(words[i]) || (i > from && IsSmall(words[i]))); i++)
                    if (IsCapital(words[i])) end = i + 1;
                if (end > from) yield return words[from..end];
                from = Math.Max(end, from + 1);
            }
        }
    }

    private string? Spelled(string[] run, string host)
    {
        for (var from = 0; from < run.Length; from++)
        {
            for (var to = Math.Min(run.Length, from + MostWords); to > from; to--)
            {
                if (!Spells(run[from..to], host)) continue;
                var organization = Array.FindIndex(run, w => _people.IsOrganization(w.ToLowerInvariant()));
                // In German every noun has a capital letter, so that a name has two words and no noun before it.
                if (_people.HasCapitalNouns) return to == run.Length && to - from > 1 ? string.Join(' ', run[from..]) : null;
                if (to < run.Length && organization < 0) return null;
                var start = organization >= 0 ? Math.Min(from, IsSmall(run[0]) ? 1 : 0) : from;
                if (organization < 0 && from > 0 && !run[..from].All(IsSmall)) return null;
                while (start < from && IsSmall(run[start])) start++;
                return string.Join(' ', run[start..]).TrimEnd(',', '.');
            }
        }

        return null;
    }

    private bool Spells(string[] words, string host)
    {
        var all = string.Concat(words.SelectMany(LatinLetters.WordsOf));
        if (all == host) return true;
        var large = string.Concat(words.Where(w => !IsSmall(w)).SelectMany(LatinLetters.WordsOf));
        return large == host || (words.Length == 1 && all == host);
    }

    private static bool IsCapital(string word) => char.IsUpper(word[0]) || (word.Length > 2 && word[1] is '’' or '\''
        && char.IsUpper(word[2]));

    private bool IsSmall(string word) => word.Length < 3 || _people.Of.Contains(word.ToLowerInvariant())
        || _people.Articles.Contains(word.ToLowerInvariant());
}
