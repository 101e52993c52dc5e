using System.Buffers.Binary;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Confidentiality;

/// <summary>A picture does not betray who took it, where, or what was cut away from it.</summary>
public sealed class PictureTests
{
    private const string Shown =
        "---\ntitle: A picture\nsummary: One.\ndate: 2024-03-01\nimages:\n  gate.jpg: A. Editor\n---\nThe gate:\n\n![A gate in "
            + "snow](gate.jpg)\n";

    // A JPEG of one pixel whose Exif block says 42° 30′ N, 74° 15′ E.
    private static readonly byte[] s_withPlace = Convert.FromHexString(
        "FFD8FFE10088457869660000" + "49492A0008000000" + "0100" + "25880400010000001A000000" + "00000000"
        + "0400" + "01000200020000004E000000" + "020005000300000050000000" + "030002000200000045000000" + "040005000300000068000000"
        + "00000000"
        + "2A000000010000001E0000000100000000000000010000004A000000010000000F000000010000000000000001000000"
        + "FFC0000B080001000101011100FFDA0008010100003F00FFD9");

    [Fact]
    public void A_place_in_a_picture_keeps_the_site_from_being_published_and_is_never_told()
    {
        using var site = TestSite.Good().With("content/briefs/picture.md", Shown).With("content/images/gate.jpg", s_withPlace);

        var run = BriefsHere.Run("build", site.Folder);

        Assert.Equal(1, run.Exit);
        Assert.Contains("content/briefs/picture.md:10:1: error: The picture content/images/gate.jpg contains hidden data: where it was "
            + "taken; Exif (GPS Latitude Ref, GPS Latitude, GPS Longitude Ref, GPS Longitude). [image-reveals-place]", run.All,
            StringComparison.Ordinal);
        Assert.DoesNotContain("42", run.All.Replace("picture.md:10", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("74", run.All, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact]
    public void The_advice_removes_it_and_nothing_else()
    {
        using var site = TestSite.Good().With("content/briefs/picture.md", Shown).With("content/images/gate.jpg", s_withPlace);

        var shown = BriefsHere.Run("fix", "--pictures", "--site", site.Folder);
        Assert.Equal((1, "1 picture can be cleaned. To remove the data: briefs fix --pictures --write\n"), (shown.Exit, shown.Remarks));
        Assert.StartsWith("content/images/gate.jpg: where it was taken; Exif (GPS Latitude Ref, ", shown.Output, StringComparison.Ordinal);
        Assert.Equal(s_withPlace, File.ReadAllBytes(site.PathOf("content/images/gate.jpg")));

        var written = BriefsHere.Run("fix", "--pictures", "--write", "--site", site.Folder);
        Assert.Equal((0, "Hidden data removed from 1 picture. If the repository is public, remove the old files from its history too.\n"),
            (written.Exit, written.Remarks));
        byte[] picture = [.. s_withPlace[..2], .. s_withPlace[140..]];
        Assert.Equal(picture, File.ReadAllBytes(site.PathOf("content/images/gate.jpg")));
        Assert.Equal(0, BriefsHere.Run("build", site.Folder).Exit);
        Assert.Equal((0, "", "No picture contains hidden data.\n"), Told(BriefsHere.Run("fix", "--pictures", "--site", site.Folder)));
    }

    private static (int, string, string) Told(BriefsResult run) => (run.Exit, run.Output, run.Remarks);

    [Fact]
    public void It_may_be_published_for_a_reason()
    {
        using var site = TestSite.Good().With("content/images/gate.jpg", s_withPlace)
            .With("content/briefs/picture.md",
            Shown.Replace("images:", "allow:\n  image-reveals-place: a public square, named in the text\nimages:",
                StringComparison.Ordinal));

        var run = BriefsHere.Run("build", site.Folder);

        Assert.True(run.Exit == 0, run.All);
    }

    [Fact]
    public void A_picture_that_nobody_shows_is_neither_opened_nor_published()
    {
        using var site = TestSite.Good().With("content/images/gate.jpg", s_withPlace);

        var run = BriefsHere.Run("build", site.Folder);

        Assert.True(run.Exit == 0, run.All);
        Assert.DoesNotContain(TestSite.TreeOf(site.Output), file => file.ToString()!.Contains("gate", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_is_no_picture_is_never_published_under_the_name_of_one()
    {
        using var site = TestSite.Good().With("content/briefs/picture.md", Shown)
            .With("content/images/gate.jpg", "<script>alert(1)</script>");

        var run = BriefsHere.Run("build", site.Folder);

        Assert.Equal(1, run.Exit);
        Assert.Contains("cannot be read: the file is damaged or is not a picture. [image-broken]", run.All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public void A_picture_of_ten_megabytes_is_the_largest(int more, int exit)
    {
        var large = PngOf(10 * 1024 * 1024 + more);
        using var site = TestSite.Good().With("content/briefs/picture.md", Shown.Replace(".jpg", ".png", StringComparison.Ordinal))
            .With("content/images/gate.png", large);

        var run = BriefsHere.Run("build", site.Folder);

        Assert.True(run.Exit == exit, run.All);
        if (exit == 1) Assert.Contains("10,485,761 bytes; the limit is 10,485,760. [image-too-large]", run.All, StringComparison.Ordinal);
    }

    // One chunk more of pixels before the last one, which is 12 bytes long. Nobody looks at its checksum.
    private static byte[] PngOf(int length)
    {
        var chunk = new byte[length - TestTexts.Png.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, chunk.Length - 12);
        "IDAT"u8.CopyTo(chunk.AsSpan(4));
        return [.. TestTexts.Png[..^12], .. chunk, .. TestTexts.Png[^12..]];
    }

    [Fact]
    public void A_published_picture_has_its_size_and_a_name_by_its_content()
    {
        using var site = TestSite.Good().With("content/briefs/picture.md", Shown.Replace(".jpg", ".png", StringComparison.Ordinal))
            .With("content/images/gate.png", TestTexts.Png);

        Assert.Equal(0, BriefsHere.Run("build", site.Folder).Exit);

        var page = File.ReadAllText(Path.Combine(site.Output, "briefs", "picture", "index.html"));
        Assert.Matches("<img src=\"/[a-z/]*images/gate-[0-9a-f]{10}\\.png\" alt=\"A gate in snow\" width=\"1\" height=\"1\" "
            + "loading=\"lazy\" decoding=\"async\">", page);
        Assert.Single(Directory.GetFiles(Path.Combine(site.Output, "images")));
    }
}
