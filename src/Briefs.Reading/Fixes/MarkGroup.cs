using Briefs.Reading.Citations;

namespace Briefs.Reading.Fixes;

/// <summary>The same words in quotation marks, with their inflected forms as <c>names:</c> in <c>site.yml</c> matches them.</summary>
/// <param name="Forms">The spellings, the most frequent first.</param>
/// <param name="Places">By path, then position.</param>
public sealed record MarkGroup(ImmutableArray<string> Forms, ImmutableArray<PlacedMark> Places)
{
    /// <summary>The most frequent spelling; of equally frequent ones, the one that was read first.</summary>
    public string Name => Forms[0];

    /// <summary>The number of places in sentences with a verb of saying.</summary>
    public int InSpeech => Places.Count(p => p.Mark.Around == Surroundings.VerbOfSaying);

    /// <summary>The words as they are compared: one spelling for all dashes and apostrophes.</summary>
    public static string FormOf(string text) => KnownNames.Fold(text);

    /// <summary>
    /// Groups marks. The most frequent come first; those that appear only in sentences with a verb of saying come last.
    /// </summary>
    public static ImmutableArray<MarkGroup> Group(IEnumerable<PlacedMark> marks)
    {
        // Two forms of a name share the beginning of each word, so only groups of the same key are compared.
        var byKey = new Dictionary<string, List<List<IGrouping<string, PlacedMark>>>>(StringComparer.Ordinal);
        foreach (var form in marks.GroupBy(m => FormOf(m.Mark.Text), StringComparer.Ordinal)
            .OrderByDescending(f => f.Count()))
        {
            var key = KnownNames.KeyOfForms(form.Key);
            if (!byKey.TryGetValue(key, out var groups)) byKey.Add(key, groups = []);
            if (groups.Find(g => KnownNames.IsFormOf(g[0].Key, form.Key)) is { } group) group.Add(form);
            else groups.Add([form]);
        }

        return
        [
            .. byKey.Values.SelectMany(groups => groups).Select(Merge).OrderBy(g => g.InSpeech == g.Places.Length)
                .ThenByDescending(g => g.Places.Length).ThenBy(g => g.Name, StringComparer.Ordinal),
        ];
    }

    private static MarkGroup Merge(List<IGrouping<string, PlacedMark>> forms) => new(
        [.. forms.Select(f => f.Key)],
        [.. forms.SelectMany(f => f).OrderBy(p => p.Path, StringComparer.Ordinal).ThenBy(p => p.Mark.Span)]);
}

/// <summary>A mark and its file.</summary>
/// <param name="Path">Relative to the site's folder.</param>
/// <param name="At">Line and column of the opening mark.</param>
public sealed record PlacedMark(string Path, LinePosition At, UndeclaredMark Mark);
