using Briefs.Reading;
using Briefs.Reading.Settings;
using Briefs.Tests.Reading.Body;
using Xunit;

namespace Briefs.Tests.Reading.Settings;

/// <summary><c>authors.yml</c>, and <c>authors:</c> of a brief.</summary>
public sealed class AuthorTests
{
    private const string Authors = """
        ana-petrel:
          name: {en: Ana Petrel, ru: Ана Петрел}
          role: Senior researcher
          link: https://example.org/ana
          orcid: https://orcid.org/0000-0002-1694-233x
        lund:
          name: Olaf Lund
        """;

    [Fact]
    public void An_author_is_an_id_or_a_name_and_each_is_named_once()
    {
        var (brief, found) = Read("[lund, Vera Blindtext, Ана Петрел, Ana Petrel, ana-petrel, Vera Blindtext]");
        Assert.Empty(found);
        Assert.Equal(["Olaf Lund", "Vera Blindtext", "Ana Petrel"], brief.Authors.Select(a => a.NameIn("en")));
        Assert.Equal("0000-0002-1694-233X", brief.Authors[2].Orcid);
    }

    [Theory]
    [InlineData("[ana-petrol]", "No author has the id ana-petrol.", "(did you mean `ana-petrel`?)")]
    [InlineData("[zz]", "No author has the id zz.", "add `zz:` with a `name:` to that file")]
    [InlineData("ana-petrel", "`authors` must be a list.", "Write `authors: [ana-petrel]`")]
    public void A_wrong_author_is_an_error_that_says_what_to_write(string authors, string message, string help)
    {
        var found = Assert.Single(Read(authors).Diagnostics);
        Assert.Equal((Severity.Error, message), (found.Severity, found.Message));
        Assert.Contains(help, found.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a:\n  role: Researcher\n", "front-matter-missing")]
    [InlineData("a:\n  name: Ana\n  orcid: 0000-0002-1825-0098\n", "orcid-invalid")]
    [InlineData("a:\n  name: Ana\n  orcid: 1825-0097\n", "orcid-invalid")]
    [InlineData("a:\n  name: Ana\n  link: example\n", "front-matter-bad-address")]
    [InlineData("A B:\n  name: Ana\n", "front-matter-bad-id")]
    [InlineData("a:\n  name: Ana\n  mail: x\n", "front-matter-unknown-key")]
    [InlineData("a: [\n", "front-matter-malformed")]
    public void An_error_in_the_file_is_reported_once_and_not_again_in_a_brief(string text, string rule)
    {
        var (authors, found) = AuthorsReader.Read(FileText.Create("content/authors.yml", text));
        Assert.Equal(rule, Assert.Single(found).Rule.Id);
        Assert.DoesNotContain(Read("[a]", authors).Diagnostics, d => d.Rule.Id == "author-unknown");
    }

    private static Checked<Brief> Read(string authors) =>
        Read(authors, AuthorsReader.Read(FileText.Create("content/authors.yml", Authors)).Value);

    private static Checked<Brief> Read(string authors, ImmutableSortedDictionary<AuthorId, Author>? known) => BriefReader.Read(
        FileText.Create(
            "content/briefs/x.md", $"---\ntitle: A border closes\ndate: 2024-03-01\nauthors: {authors}\n---\nNo one crossed.\n"),
        DocumentKind.Brief,
        new ReadingContext(GivenBrief.Settings, new SharedEntries(
            ImmutableSortedDictionary<PersonId, Person>.Empty,
            ImmutableSortedDictionary<SourceId, Source>.Empty,
            ImmutableSortedDictionary<string, string>.Empty)
        { Authors = known }));
}
