using Briefs.Checks;

namespace Briefs.Tests.Checks;

/// <summary>Small libraries made by hand, for rules to look at without reading a file.</summary>
internal static class GivenSite
{
    public static CheckClock Clock { get; } = new(new DateTimeOffset(2024, 6, 1, 0, 0, 0, TimeSpan.Zero));

    public static Library Of(params Brief[] documents) => new()
    {
        Settings = new SiteSettings { File = ContentFile.Whole("content/site.yml"), Title = "Border Watch", Url = "https://example.org/" },
        Briefs = [.. documents.Where(d => d.Kind == DocumentKind.Brief)],
        Pages = [.. documents.Where(d => d.Kind == DocumentKind.Page)],
    };

    public static Brief Brief(string slug, string text = "") => new()
    {
        File = new ContentFile($"content/briefs/{slug}.md", LineMap.FromText(text)),
        Kind = DocumentKind.Brief,
        Slug = slug,
        Lang = "en",
        Title = new PrintedText("At the border", Body.Empty),
    };

    public static Brief Page(string slug) =>
        Brief(slug) with { Kind = DocumentKind.Page, File = ContentFile.Whole($"content/pages/{slug}.md") };

    /// <summary>A brief with sources and people of its own.</summary>
    public static Brief With(this Brief brief, ImmutableArray<Source> sources = default, ImmutableArray<Person> people = default) =>
        brief with
        {
            DeclaredSources = sources.IsDefault ? brief.DeclaredSources : [.. sources.Select(s => s with { File = brief.File })],
            DeclaredPeople = people.IsDefault ? brief.DeclaredPeople : [.. people.Select(p => p with { File = brief.File })],
            Sources = sources.IsDefault ? brief.Sources : sources.ToImmutableSortedDictionary(s => s.Id, s => s),
            People = people.IsDefault ? brief.People : people.ToImmutableSortedDictionary(p => p.Id, p => p),
        };

    public static Source Source(string id, SourceType type = SourceType.Article) => new()
    {
        Id = new SourceId(id),
        File = ContentFile.Whole("content/sources.yml"),
        Span = new TextSpan(1, 2),
        DeclaredType = type,
    };

    public static Person Person(string id, string? name = null) => new()
    {
        Id = new PersonId(id),
        File = ContentFile.Whole("content/people.yml"),
        Span = new TextSpan(1, 2),
        Names = name is null ? ImmutableSortedDictionary<string, string>.Empty
            : ImmutableSortedDictionary<string, string>.Empty.Add("", name),
    };

    public static Quotation Quotation(TextSpan span, params Citation[] citations) => new()
    {
        Id = "q-0123456789",
        Span = span,
        Text = "We will not go.",
        Lang = "en",
        Where = QuotationContext.Paragraph,
        Citations = [.. citations],
    };

    /// <param name="speaker">Null for a citation of a source alone.</param>
    /// <param name="source">Null for words said to us.</param>
    public static Citation Citation(string? speaker, string? source) => new()
    {
        Span = default,
        Speaker = speaker is null ? null : new PersonId(speaker),
        Source = source is null ? null : new SourceId(source),
        ToUs = source is null,
    };

    public static IReadOnlyList<Diagnostic> Check<TRule>(Library library) where TRule : SiteRule, new() =>
        [.. new TRule().Check(new CheckedSite(library, Clock))];
}
