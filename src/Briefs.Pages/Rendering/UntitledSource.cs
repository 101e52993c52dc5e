using Briefs.Model.Json;
using Briefs.Pages.Localization;

namespace Briefs.Pages.Rendering;

/// <summary>Describes a source without title by its type and its person: “Interview with Lena Horvat”.</summary>
internal static class UntitledSource
{
    /// <param name="brief">Cites the source.</param>
    /// <param name="words">The language of the description.</param>
    public static string Describe(Source source, Brief brief, Language words)
    {
        var type = QuotationJson.NameOf(source.Type);
        if (source.Type is not (SourceType.Interview or SourceType.Letter or SourceType.Post)) return words["type_" + type];
        var name = PersonOf(source, brief) is { } person ? CitationWriter.InMidSentence(person, words.Tag).NameIn(words.Tag) : null;
        // The author is printed before the description: a letter is from its author, and an interview is with another person.
        var isAuthored = source.Author is not null && (source.Type != SourceType.Interview || source.Author == name);
        return name is null || isAuthored ? words["type_" + type] : words.Fill("untitled_" + type, name);
    }

    /// <summary>The source with its title, or with the description as its title.</summary>
    public static Source Entitle(Source source, Brief brief, Language words) =>
        source.Title is null ? source with { Title = Describe(source, brief, words) } : source;

    // The speaker whom the source names; otherwise the only person whom the brief quotes from it.
    private static Person? PersonOf(Source source, Brief brief)
    {
        if (source.Speaker is { } speaker) return brief.People.GetValueOrDefault(speaker);
        var quoted = brief.Quotations.SelectMany(q => q.Citations).Where(c => c.Source == source.Id).Select(brief.SpeakerOf)
            .Distinct().ToList();
        return quoted is [{ } one] ? one : null;
    }
}
