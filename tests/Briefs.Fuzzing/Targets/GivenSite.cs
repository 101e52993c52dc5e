using Briefs.Reading.Discovery;
using Briefs.Reading;

namespace Briefs.Fuzzing.Targets;

/// <summary>A brief with one source and one person, around a body.</summary>
internal static class GivenSite
{
    public const string Head = """
        ---
        title: A border closes
        summary: A short summary.
        date: 2024-03-01
        sources:
          news: {title: The news, publisher: The Paper, date: 2024-02-01, url: https://example.org/news}
        quoted:
          mills: {name: Laura Mills, role: Researcher, organization: Human Rights Watch}
        ---

        """;

    public static SiteSettings Settings { get; } = new()
    {
        File = ContentFile.Whole("content/site.yml"),
        Title = "The Desk",
        Url = "https://example.org/",
    };

    public static ReadingContext Context { get; } = new(Settings, new SharedEntries(
        ImmutableSortedDictionary<PersonId, Person>.Empty,
        ImmutableSortedDictionary<SourceId, Source>.Empty,
        ImmutableSortedDictionary<string, string>.Empty));

    /// <summary>Reads the bytes as a brief's body; null where they are no text.</summary>
    public static (Brief Brief, ImmutableArray<Diagnostic> Found, string Text)? Read(byte[] body)
    {
        byte[] whole = [.. System.Text.Encoding.UTF8.GetBytes(Head), .. body];
        var text = SourceTextReader.Decode("content/briefs/x.md", whole);
        if (text.Value is not { } file) return null;
        var brief = BriefReader.Read(file, DocumentKind.Brief, Context);
        return (brief.Value, [.. text.Diagnostics, .. brief.Diagnostics], file.Text);
    }

    /// <summary>Whether every finding lies inside the file.</summary>
    public static bool AreInside(IEnumerable<Diagnostic> found, string text) =>
        found.All(d => d.Span.Start >= 0 && d.Span.Start <= d.Span.End && d.Span.End <= text.Length);
}
