namespace Briefs.Tests.Pictures.Resizing;

/// <summary>Which sizes a picture gets.</summary>
public sealed class PictureSizesTests
{
    [Theory]
    [InlineData(6000, 4000, "480x320 800x533 1200x800 1920x1280")]
    [InlineData(1920, 1280, "480x320 800x533 1200x800 1920x1280")]
    [InlineData(1300, 1300, "480x480 800x800 1300x1300")]
    [InlineData(500, 400, "500x400")]
    [InlineData(320, 300, "320x300")]
    // WebP has no side longer than 16,383 pixels.
    [InlineData(1000, 30000, "480x14400")]
    [InlineData(319, 2000, "")]
    [InlineData(2_000_000, 10, "480x1 800x1 1200x1 1920x1")]
    public void A_large_picture_has_the_sizes_below_its_own(int width, int height, string sizes) =>
        Assert.Equal(sizes, Sizes(Of(width, height)));

    [Fact]
    public void Small_files_animations_GIFs_and_broken_pictures_are_left_alone()
    {
        Assert.Empty(PictureSizes.Plan(Of(2000, 1000) with { Length = 60_000 }));
        Assert.Empty(PictureSizes.Plan(With(f => f with { IsAnimated = true })));
        Assert.Empty(PictureSizes.Plan(With(f => f with { Type = PictureType.Gif })));
        Assert.Empty(PictureSizes.Plan(With(f => f with { Type = null })));
        Assert.Empty(PictureSizes.Plan(Of(2000, 1000) with { Facts = null }));
    }

    [Fact]
    public void Only_a_JPEG_has_a_copy_for_browsers_without_WebP()
    {
        Assert.Equal(1200, PictureSizes.PlanPlain(Of(2000, 1000))!.Width);
        Assert.Null(PictureSizes.PlanPlain(Of(1200, 1000)));
        Assert.Null(PictureSizes.PlanPlain(With(f => f with { Type = PictureType.Png })));
    }

    private static string Sizes(SiteFile picture) =>
        string.Join(' ', PictureSizes.PlanWebP(picture).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Width}x{c.Height}")));

    private static SiteFile With(Func<PictureFacts, PictureFacts> change)
    {
        var file = Of(2000, 1000);
        return file with { Facts = change(file.Facts!) };
    }

    private static SiteFile Of(int width, int height) => new("content/images/a.jpg", 500_000)
    {
        Facts = new PictureFacts { Type = PictureType.Jpeg, Width = width, Height = height, Hash = "0123456789" },
    };
}
