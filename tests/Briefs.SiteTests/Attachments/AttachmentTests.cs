using System.IO.Compression;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Attachments;

/// <summary>Files for readers: linked from a text, published unchanged, and never with what they say about people.</summary>
public sealed class AttachmentTests
{
    private const string Letter = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n";
    private const string WithAuthor = "%PDF-1.4\n1 0 obj\n<< /Author (Aliya S.) >>\nendobj\n%%EOF\n";

    private static TestSite Site(string link, string more = "") => TestSite.Good().With("content/briefs/letter.md",
        $"---\ntitle: A letter\nsummary: It came.\ndate: 2024-03-01\n{more}---\nThe ministry sent {link}.\n");

    [Theory]
    [InlineData("[a letter](../files/letter.pdf)", "/briefs/files/letter.pdf")]
    [InlineData("[a letter](letter.pdf)", "/briefs/files/letter.pdf")]
    [InlineData("[a letter](../files/letter.pdf#page=3)", "/briefs/files/letter.pdf#page=3")]
    public void A_linked_file_is_published_unchanged_with_its_type_and_size(string link, string address)
    {
        using var site = Site(link).With("content/files/letter.pdf", Letter);

        var run = BriefsHere.Run("build", site.Folder);

        Assert.True(run.Exit == 0, run.All);
        Assert.Equal(Letter, site.Read("_site/files/letter.pdf"));
        Assert.Contains($"<a href=\"{address}\">a letter</a> <span class=\"file-facts\">(PDF, 1\u00A0KB)</span>.",
            site.Read("_site/briefs/letter/index.html"), StringComparison.Ordinal);
        Assert.Contains("https://example.org/briefs/files/letter.pdf", site.Read("_site/feed.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", 1_234_567, "(CSV, 1,2\u00A0Mo)")]
    [InlineData("en", 1_950_000, "(CSV, 2\u00A0MB)")]
    [InlineData("ar", 1_234_567, "(CSV، 1٫2\u00A0ميغابايت)")]
    [InlineData("zh", 12_300_000, "（CSV，12\u00A0MB）")]
    public void The_size_is_in_the_language_of_the_page(string lang, int length, string facts)
    {
        using var site = Site("[figures](../files/figures.csv)", $"lang: {lang}\n")
            .With("content/files/figures.csv", new string('1', length));

        var run = BriefsHere.Run("build", site.Folder);

        Assert.True(run.Exit == 0, run.All);
        var page = Directory.GetFiles(site.Output, "index.html", SearchOption.AllDirectories).Single(p => p.Contains("letter",
            StringComparison.Ordinal));
        Assert.Contains(facts, File.ReadAllText(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status: draft\n")]
    [InlineData("embargo: 2999-01-01T09:00+05:00\n")]
    public void A_file_of_a_hidden_brief_is_nowhere_on_the_site(string hiding)
    {
        using var site = Site("[a letter](../files/zanzibar.pdf)", hiding).With("content/files/zanzibar.pdf", Letter);

        var run = BriefsHere.Run("build", site.Folder);

        Assert.True(run.Exit == 0, run.All);
        Assert.DoesNotContain("attachment-unused", run.All, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.PathOf("_site/files")));
        Assert.All(Directory.GetFiles(site.Output, "*", SearchOption.AllDirectories),
            file => Assert.DoesNotContain("zanzibar", File.ReadAllText(file), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_file_without_a_link_is_a_warning_and_not_published()
    {
        using var site = TestSite.Good().With("content/files/letter.pdf", Letter);

        var run = BriefsHere.Run("build", site.Folder);

        Assert.Equal(0, run.Exit);
        Assert.Contains("content/files/letter.pdf: warning: No brief or page links to the attachment content/files/letter.pdf, so it is "
            + "not published. [attachment-unused]", run.All, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.PathOf("_site/files")));
    }

    [Theory]
    [InlineData("../files/Letter.pdf", "The file is at content/files/letter.pdf: write `../files/letter.pdf`.")]
    [InlineData("letter.pdf#page=2", "")]
    [InlineData("/files/letter.pdf", "The file is at content/files/letter.pdf: write `../files/letter.pdf`.")]
    [InlineData("files/letter.pdf", "The file is at content/files/letter.pdf: write `../files/letter.pdf`.")]
    [InlineData("../../letter.pdf", "The file is at content/files/letter.pdf: write `../files/letter.pdf`.")]
    [InlineData("../files/leter.pdf", "Did you mean `../files/letter.pdf`? Otherwise, put the missing file at content/files/leter.pdf.")]
    [InlineData("../files/other.pdf", "Put the file at content/files/other.pdf and write `../files/other.pdf`.")]
    [InlineData("../documents/my%20letter.docx", "Put the file at content/files/my letter.docx and write `../files/my%20letter.docx`.")]
    [InlineData("letter.doc", "Save it as .docx or export it as PDF. Put the new file in content/files/ and link to it there.")]
    [InlineData("../files/letter.xyz", "Put the new file in content/files/ and link to it there.")]
    public void A_link_that_misses_is_told_what_to_write(string written, string advice)
    {
        using var site = Site($"[a letter]({written})").With("content/files/letter.pdf", Letter);

        var run = BriefsHere.Run("check", site.Folder);

        Assert.True((run.Exit == 0) == (advice.Length == 0), run.All);
        Assert.Contains(advice, run.All, StringComparison.Ordinal);
        if (advice.Length > 0) Assert.Contains("[attachment-missing]", run.All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/files/2024/letter.pdf", "it is a folder", "Move its files up into content/files/, and delete the folder.")]
    [InlineData("content/files/letter.odt", "of this type", "Save it as .docx or export it as PDF. Then delete this file.")]
    [InlineData("content/files/gate.png", "of this type", "Move it to content/images/: it is a picture.")]
    [InlineData("content/files/run.exe", "of this type", "Move it out of content/, or into a .zip archive.")]
    [InlineData("content/briefs/letter.pdf", "neither a Markdown file", "Move it to content/files/, and link to it: "
        + "`[text](../files/letter.pdf)`.")]
    [InlineData("content/images/letter.pdf", "not a supported picture", "Move it to content/files/, and link to it: "
        + "`[text](../files/letter.pdf)`.")]
    [InlineData("content/files/empty.pdf", "it is empty", "Replace it with the attachment, or delete it.")]
    public void A_file_in_the_wrong_place_is_told_where_to_go(string path, string what, string advice)
    {
        using var site = TestSite.Good().With(path, path.Contains("empty", StringComparison.Ordinal) ? "" : Letter);

        var run = BriefsHere.Run("check", site.Folder);

        Assert.Equal(1, run.Exit);
        Assert.Contains(what, run.All, StringComparison.Ordinal);
        Assert.Contains(advice, run.All, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_names_that_a_Mac_takes_for_one_collide()
    {
        using var site = TestSite.Good().With("content/files/letter.pdf", Letter).With("content/files/Letter.pdf", Letter);

        Assert.Contains("[file-name-collision]", BriefsHere.Run("check", site.Folder).All, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_at_the_address_of_the_files_collides()
    {
        using var site = TestSite.Good().With("content/pages/files.md", "---\ntitle: Files\n---\nNone.\n");

        Assert.Contains("[address-collision]", BriefsHere.Run("check", site.Folder).All, StringComparison.Ordinal);
    }

    [Fact]
    public void An_author_keeps_the_site_from_being_published_and_a_public_log_has_no_name()
    {
        using var site = Site("[a letter](../files/letter.pdf)").With("content/files/letter.pdf", WithAuthor);

        var run = BriefsHere.Run("build", site.Folder);
        Assert.Equal(1, run.Exit);
        Assert.Contains("contains hidden information about people: author. [attachment-reveals-people]", run.All,
            StringComparison.Ordinal);
        Assert.Contains("It contains author “Aliya S.”. In Acrobat Pro, use Redact a PDF > Sanitize document.", run.All,
            StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output));

        var onGitHub = BriefsProcess.RunIn(site.Folder, new() { ["GITHUB_ACTIONS"] = "true" }, "build");
        Assert.Equal(1, onGitHub.Exit);
        Assert.Contains("attachment-reveals-people", onGitHub.All, StringComparison.Ordinal);
        Assert.DoesNotContain("Aliya", onGitHub.All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("allow:\n  attachment-reveals-people: the author signs the letter\n", "Aliya S.", 0)]
    [InlineData("", "Example", 0)]
    [InlineData("", "example briefs", 0)]
    [InlineData("", "Example intern", 1)]
    public void Only_a_reason_or_the_organisation_itself_lets_an_author_pass(string allowed, string author, int exit)
    {
        using var site = Site("[a letter](../files/letter.pdf)", allowed)
            .With("content/files/letter.pdf", WithAuthor.Replace("Aliya S.", author, StringComparison.Ordinal));

        var run = BriefsHere.Run("build", site.Folder);

        Assert.True(run.Exit == exit, run.All);
    }

    [Fact]
    public void Tracked_changes_and_comments_in_Word_are_named_with_the_way_to_remove_them()
    {
        using var site = Site("[a letter](../files/letter.docx)").With("content/files/letter.docx", Word(
            ("word/document.xml", "<w:document xmlns:w=\"urn:w\"><w:ins w:author=\"Aliya\"/></w:document>"),
            ("word/comments.xml", "<w:comments xmlns:w=\"urn:w\"><w:comment w:author=\"Bek\"/></w:comments>")));

        var run = BriefsHere.Run("check", site.Folder);

        Assert.Contains("hidden information about people: tracked change, comment. [attachment-reveals-people]", run.All,
            StringComparison.Ordinal);
        Assert.Contains("tracked change “Aliya”; comment “Bek”. Accept or reject tracked changes", run.All, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_another_type_is_not_published()
    {
        using var site = Site("[a letter](../files/letter.pdf)").With("content/files/letter.pdf", "<html>Not found</html>");

        var run = BriefsHere.Run("build", site.Folder);

        Assert.Equal(1, run.Exit);
        Assert.Contains("has the extension .pdf, but its content is an HTML page. [attachment-type-wrong]", run.All,
            StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact]
    public void A_hidden_brief_with_a_revealing_file_tells_a_public_log_nothing()
    {
        using var site = Site("[a letter](../files/zanzibar.pdf)", "status: draft\n").With("content/files/zanzibar.pdf", WithAuthor);

        var run = BriefsProcess.RunIn(site.Folder, new() { ["GITHUB_ACTIONS"] = "true" }, "build");

        Assert.Equal(1, run.Exit);
        Assert.DoesNotContain("zanzibar", run.All, StringComparison.Ordinal);
        Assert.DoesNotContain("Aliya", run.All, StringComparison.Ordinal);
    }

    private static byte[] Word(params (string Name, string Xml)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, xml) in parts.Prepend(("[Content_Types].xml", "<Types/>")))
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(System.Text.Encoding.UTF8.GetBytes(xml));
            }
        }

        return stream.ToArray();
    }
}
