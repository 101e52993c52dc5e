using Briefs.Model;
using Briefs.Reading.Prose.Binding;
using Briefs.Text;

namespace Briefs.Reading.Prose.Speech;

/// <summary>The citation that is likely meant for a sentence that has none, ready to paste.</summary>
internal sealed class OfferSource(BriefDraft draft, BriefEntries entries, IReadOnlyList<CitationGroup> groups)
{
    private readonly List<(string Name, Person Person)> _names =
    [
        .. draft.Head.People.Where(p => p.IsNamed)
            .SelectMany(p => p.Names.Values.Concat(p.Also).Append(p.Names.IsEmpty ? p.Organization ?? "" : "").SelectMany(NameForms.Of).Select(n => (n, p))),
    ];

    /// <summary>Whose words it may be and where, if the sentence names somebody declared; else the source cited nearest before.</summary>
    public string For(TextSpan place, string sentence)
    {
        var before = groups.Where(g => g.Span.End <= place.Start).SelectMany(g => g.Citations).OrderBy(c => c.Span).ToList();
        var named = _names.Where(n => sentence.Contains(n.Name, StringComparison.Ordinal)).Select(n => n.Person).FirstOrDefault();
        if (named is not null) return Of(named, before);
        return before.LastOrDefault(c => c.Source is not null) is { } last ? Written(last.Speaker?.Value, last) : $"[@{OnlySource() ?? "source"}]";
    }

    private string Of(Person person, List<Citation> before)
    {
        if (person.ToUs is not null) return $"[@{person.Id}]";
        var last = before.LastOrDefault(c => c.Speaker == person.Id && c.Source is not null) ?? before.LastOrDefault(c => c.Source is not null);
        return last is not null ? Written(person.Id.Value, last) : $"[@{person.Id} in @{OnlySource() ?? "source"}]";
    }

    private static string Written(string? person, Citation last)
    {
        var via = last.Via is { } read ? $" via @{read}" : "";
        return person is null ? $"[@{last.Source}]" : $"[@{person} in @{last.Source}{via}]";
    }

    private string? OnlySource() => draft.Head.Sources is [var only] ? only.Id.Value : entries.Sources is { Count: 1 } one ? one.Keys.First().Value : null;
}
