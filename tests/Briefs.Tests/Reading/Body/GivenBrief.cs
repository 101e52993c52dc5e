using Briefs.Reading;

namespace Briefs.Tests.Reading.Body;

/// <summary>Reads Markdown as the body of a brief that declares the sources and people of the tests.</summary>
internal static class GivenBrief
{
    public const string Head = """
        ---
        title: A border closes
        summary: A short summary.
        date: 2024-03-01
        lang: LANG
        sources:
          news:
            title: The news
            publisher: The Paper
            date: 2024-02-01
            url: https://example.org/news
          report:
            title: The report
            publisher: The Office
            date: 2024-02-02
            url: https://example.org/report
            type: report
        quoted:
          mills:
            name: Laura Mills
            role: Researcher
            organization: Human Rights Watch
          ivanov:
            name: Ivan Ivanov
            role: Minister
            organization: The Ministry
          sister:
            description: The sister of a prisoner
            to-us: 2024-01-03
        ---

        """;

    public static Checked<Brief> WithBody(string body, string lang = "en", SiteSettings? settings = null) =>
        Whole(Head.Replace("LANG", lang, StringComparison.Ordinal) + body, settings);

    public static Checked<Brief> Whole(string text, SiteSettings? settings = null) => BriefReader.Read(
        FileText.Create("content/briefs/x.md", text),
        DocumentKind.Brief,
        With(settings ?? Settings));

    public static ReadingContext Context => With(Settings);

    private static ReadingContext With(SiteSettings settings) => new(settings, new SharedEntries(
        ImmutableSortedDictionary<PersonId, Person>.Empty,
        ImmutableSortedDictionary<SourceId, Source>.Empty,
        ImmutableSortedDictionary<string, string>.Empty));

    public static SiteSettings Settings { get; } = new()
    {
        File = ContentFile.Whole("content/site.yml"),
        Title = "The Desk",
        Url = "https://example.org/",
    };
}
