using Briefs.Import.Drafts;
using Briefs.Import.Writing;
using Briefs.Tests.Architecture;
using Xunit;

namespace Briefs.Tests.Import;

/// <summary>Word files that LibreOffice wrote: LibreOffice/README.md says how.</summary>
public sealed class LibreOfficeTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests/Briefs.Tests/Import/LibreOffice");

    public static TheoryData<string, string> Files => new()
    {
        { "headings", "P It is shut.\nH2 What “open” means\nP Nothing.\nH3 Since March\nP No-one crossed.\nH2 Next\n"
            + "P Write to the minister." },
        { "lists", "P Before.\n-\n  P water\n-\n  P food\n  1.\n    P bread\n  2.\n    P rice\n-\n  P fuel\nP Between.\n3.\n  P third\n4.\n"
            + "  P fourth\n  -\n    P detail" },
        { "table", "P Crossings a month.\n| Month | Trucks\n| May | 120\n| June | July | 0\n|  | none\nP End." },
        { "footnotes", "P “We will not go,” she said.⟦^P The New Arab, ⟦9 January 2020→https://example.org/a?b=1&c=2⟧, p. 4.⟧ Nobody"
            + "⟦^P See Report.⟧ went." },
        { "endnotes", "P He left in 1999.⟦^P Interview, 3 May.⟧\nP She stayed.⟦^P Letter.⟧⟦^P Second end.⟧" },
        { "comments", "P The minister said so.\nP End." },
        { "changes", "P The crossing is open today." },
        { "right-to-left", "P قال الوزير: «لن نغادر»⟦^P العربي الجديد، 2020.⟧ في ⟦المعبر→https://example.org/⟧.\nP السطر الثاني 12." },
        { "picture", "P Before.\nP ⟦!A blue gate⟧\nP After." },
        { "emphasis", "P One bold, italic and struck; 2 * 3 * 4, [^1], snake_case, # one. - not a list\n"
            + "> P “A quotation,” he wrote.\nP a b c" },
        { "links", "P See ⟦the report→https://example.org/x_(y)⟧ and ⟦write→mailto:desk@example.org⟧.\nP Marked. back" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_says_what_it_shows(string name, string shape) => Assert.Equal(shape, DraftShape.Of(Read(name)));

    [Fact]
    public void Every_file_is_tested() => Assert.Equal(
        Files.Select(row => row.Data.Item1).Order(StringComparer.Ordinal),
        Directory.GetFiles(Folder, "*.docx").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));

    [Fact]
    public void What_a_shape_does_not_tell_is_read_too()
    {
        Assert.Equal("The border", Read("headings").Title);
        Assert.Equal("ar", Read("right-to-left").Lang);
        Assert.Equal("image/png", Assert.Single(Read("picture").Pictures).MediaType);
        Assert.Equal("P The crossing is closed today.", DraftShape.Of(Read("changes", ChangeHandling.Reject)));
        Assert.Contains("<!-- check the - - name -->", MarkdownWriter.Write(Read("comments")), StringComparison.Ordinal);
    }

    private static Draft Read(string name, ChangeHandling changes = ChangeHandling.Accept) =>
        Imported.Draft(File.ReadAllBytes(Path.Combine(Folder, name + ".docx")), changes);
}
