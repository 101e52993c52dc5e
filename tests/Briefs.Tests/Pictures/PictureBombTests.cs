using System.Buffers.Binary;
using System.IO.Compression;
using Briefs.Pictures;
using Briefs.Tests.Running;

namespace Briefs.Tests.Pictures;

/// <summary>
/// A small file that would fill the memory of whoever reads it. The first was found by fuzzing: 88 bytes, and the build was out of memory.
/// </summary>
public sealed class PictureBombTests
{
    [Theory]
    [InlineData(0x7FFFFFFF)]
    [InlineData(0x40000000)]
    [InlineData(-1)]
    [InlineData(1_000_000)]
    public void A_chunk_that_says_it_is_longer_than_the_file_makes_the_picture_broken(int length)
    {
        var png = GivenPicture.PngWith("tEXt", [.. "Comment\0x"u8]);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(33), length);
        Assert.Null(PictureReader.Read(png).Type);
        var webp = GivenPicture.WebP(4, 3, GivenPicture.Place);
        BinaryPrimitives.WriteInt32LittleEndian(webp.AsSpan(webp.Length - 1100 - 4), length);
        Assert.Null(PictureReader.Read(webp).Type);
    }

    [Fact]
    public void A_picture_without_its_end_is_broken()
    {
        var png = GivenPicture.Png(4, 3);
        Assert.Null(PictureReader.Read([.. png[..^12], 0xFF, 0xFF, 0xFF, 0xFF, .. "IEND"u8]).Type);
        Assert.Null(PictureReader.Read(png[..^1]).Type);
    }

    [Theory]
    [InlineData("zTXt", "Comment\0\0")]
    [InlineData("iCCP", "Profile\0\0")]
    [InlineData("iTXt", "XML:com.adobe.xmp\0\u0001\0\0\0")]
    public void What_unpacks_to_more_than_a_picture_needs_makes_it_broken(string type, string before)
    {
        var begun = System.Text.Encoding.Latin1.GetBytes(before);
        Assert.Null(Watched(() => PictureReader.Read(
            GivenPicture.PngWith(type, [.. begun, .. Packed(Repetitions.Times(96, 512) << 20)]))).Type);
        Assert.Equal(PictureType.Png, PictureReader.Read(GivenPicture.PngWith(type, [.. begun, .. Packed(1 << 20)])).Type);
    }

    [Fact]
    public void Many_that_each_unpack_to_little_make_it_broken_too()
    {
        byte[] one = [.. "Comment\0\0"u8, .. Packed(1 << 20)];
        var png = Enumerable.Range(0, 40).Aggregate(
            GivenPicture.Png(4, 3), (picture, _) =>
                [.. picture[..33], .. GivenPicture.PngWith("zTXt", one)[33..^(GivenPicture.Png(4, 3).Length - 33)], .. picture[33..]]);
        Assert.Null(Watched(() => PictureReader.Read(png)).Type);
    }

    [Fact]
    public void Laughs_in_the_XML_of_a_picture_are_not_multiplied()
    {
        var laughs = string.Concat(Enumerable.Range(1, 9).Select(
            i => $"<!ENTITY l{i} \"{string.Concat(Enumerable.Repeat($"&l{i - 1};", 10))}\">"));
        var xmp = $"<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY l0 \"lol\">{laughs}]><x:xmpmeta "
            + "xmlns:x=\"adobe:ns:meta/\">&l9;</x:xmpmeta>";
        Watched(() => PictureReader.Read(GivenPicture.Jpeg(4, 3, xmp: xmp)));
    }

    private static PictureFacts Watched(Func<PictureFacts> read)
    {
        PictureFacts? facts = null;
        HangGuard.Ends(() =>
        {
            var work = Work.Of(() => facts = read());
            Assert.True(work.Bytes < 2L << 30, $"{work.Bytes} bytes");
        });
        return facts!;
    }

    private static byte[] Packed(int length)
    {
        using var bytes = new MemoryStream();
        using (var zlib = new ZLibStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
            for (var block = new byte[1 << 20]; length > 0; length -= block.Length) zlib.Write(block);
        return bytes.ToArray();
    }
}
