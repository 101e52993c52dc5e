using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace Briefs.Tests.Import;

/// <summary>Documents that Microsoft's library makes, and finds no fault in.</summary>
public sealed class OpenXmlSdkTests
{
    public static TheoryData<string, string> Documents => new()
    {
        { "headings", "P It is shut.\nH2 What open means\nP Nothing." },
        { "lists", "1.\n  P one\n  -\n    P detail\n2.\n  P two" },
        { "table", "| Both | \n| May | 120\n| May | 130" },
        { "footnotes", "P “We will not go.”⟦^P The New Arab, ⟦2020→https://example.org/a⟧.⟧ End." },
        { "endnotes", "P He left.⟦^P Letter, 3 May.⟧" },
        { "comments", "P The minister said so." },
        { "changes", "P The crossing is open today." },
        { "right-to-left", "P قال الوزير: «لن نغادر»" },
        { "picture", "P ⟦!A blue gate⟧" },
        { "fields", "P See ⟦the report→https://example.org/report⟧ and text in a control." },
        { "formatting", "P bold and struck m² a b" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_says_what_it_shows(string name, string shape)
    {
        var file = SdkDocument.Make(name);
        using (var document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false))
        {
            var errors = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document, TestContext.Current.CancellationToken);
            Assert.Empty(errors.Select(error => $"{error.Path?.XPath}: {error.Description}"));
        }

        Assert.Equal(shape, DraftShape.Of(Imported.Draft(file)));
    }
}
