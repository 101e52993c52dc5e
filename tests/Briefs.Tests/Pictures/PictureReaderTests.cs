using Briefs.Pictures;
using Briefs.Tests.Running;
using CsCheck;
using Xunit;

namespace Briefs.Tests.Pictures;

public sealed class PictureReaderTests
{
    private const string Place = "where it was taken";

    public static TheoryData<PictureType, byte[]> Kinds => new()
    {
        { PictureType.Png, GivenPicture.Png(640, 480) },
        { PictureType.Jpeg, GivenPicture.Jpeg(640, 480) },
        { PictureType.Gif, GivenPicture.Gif(640, 480) },
        { PictureType.WebP, GivenPicture.WebP(640, 480) },
    };

    public static TheoryData<string, byte[]> WithMetadata => new()
    {
        { "JPEG", GivenPicture.Jpeg(4, 3, GivenPicture.Place) },
        { "PNG", GivenPicture.Png(4, 3, GivenPicture.Place) },
        { "WebP", GivenPicture.WebP(4, 3, GivenPicture.Place) },
        { "JPEG, XMP", GivenPicture.Jpeg(4, 3, xmp: GivenPicture.XmpWithPlace) },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_bytes_say_what_it_is_and_how_large(PictureType type, byte[] bytes)
    {
        var facts = PictureReader.Read(bytes);
        Assert.Equal((type, 640, 480), (facts.Type, facts.Width, facts.Height));
        Assert.Empty(facts.Reveals);
        Assert.Matches("^[0-9a-f]{10}$", facts.Hash);
    }

    [Theory]
    [MemberData(nameof(WithMetadata))]
    public void A_place_is_found_wherever_it_hides(string kind, byte[] bytes) =>
        Assert.True(PictureReader.Read(bytes).Reveals is [Place, ..], kind);

    [Fact]
    public void No_value_is_ever_told() =>
        Assert.DoesNotContain(PictureReader.Read(GivenPicture.Jpeg(4, 3, GivenPicture.Place)).Reveals, r => r.Contains(
            "42", StringComparison.Ordinal) || r.Contains("74", StringComparison.Ordinal));

    [Fact]
    public void Serial_number_owner_and_thumbnail_are_found()
    {
        Assert.Equal("the serial number of the camera or lens",
            PictureReader.Read(GivenPicture.Jpeg(4, 3, GivenPicture.SerialNumber)).Reveals[0]);
        Assert.Equal("the name of the camera's owner", PictureReader.Read(GivenPicture.Jpeg(4, 3, GivenPicture.OwnerName)).Reveals[0]);
        Assert.Equal("a thumbnail, which may show what was cropped away",
            PictureReader.Read(GivenPicture.Jpeg(4, 3, GivenPicture.Thumbnail)).Reveals[0]);
    }

    [Fact]
    public void A_block_for_places_without_one_names_no_place() =>
        Assert.Equal(["Exif (GPS Version ID)"], PictureReader.Read(GivenPicture.Jpeg(4, 3, GivenPicture.VersionOnly)).Reveals);

    [Theory]
    [InlineData(1, 640, 480)]
    [InlineData(3, 640, 480)]
    [InlineData(6, 480, 640)]
    [InlineData(8, 480, 640)]
    public void A_picture_on_its_side_is_as_large_as_it_is_shown(int way, int width, int height)
    {
        var facts = PictureReader.Read(GivenPicture.Jpeg(640, 480, GivenPicture.Orientation(way)));
        Assert.Equal((width, height), (facts.Width, facts.Height));
    }

    [Theory]
    [InlineData("<svg/>")]
    [InlineData("%PDF-1.7")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("x")]
    public void What_is_no_picture_has_no_type(string text) =>
        Assert.Null(PictureReader.Read(System.Text.Encoding.ASCII.GetBytes(text)).Type);

    // Cut anywhere and with any byte changed: it is a picture or it is not, and nothing is thrown.
    [Fact]
    public void Broken_bytes_end_in_a_finding()
    {
        byte[][] whole =
        [
            GivenPicture.Png(4, 3, GivenPicture.Place), GivenPicture.Jpeg(4, 3, GivenPicture.Place, GivenPicture.XmpWithPlace),
                GivenPicture.Gif(4, 3),
            GivenPicture.WebP(4, 3, GivenPicture.Thumbnail),
        ];
        foreach (var bytes in whole)
            for (var length = 0; length < bytes.Length; length++) Assert.NotNull(PictureReader.Read(bytes[..length]).Hash);
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Select(Gen.Int[0, 4000], Gen.Byte).Array[1, 8]).Sample((which, changes) =>
        {
            var bytes = (byte[])whole[which].Clone();
            foreach (var (at, value) in changes) bytes[at % bytes.Length] = value;
            return PictureReader.Read(bytes).Hash.Length == 10;
        }, iter: Repetitions.Times(375, 3_000));
    }
}
