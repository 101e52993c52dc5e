using Xunit;

namespace Briefs.Tests.Attachments;

/// <summary>What recordings and videos say about people.</summary>
public sealed class MediaFieldTests
{
    [Theory]
    [InlineData("TPE1", "\u0003Aliya", "artist: Aliya")]
    [InlineData("TENC", "\u0000Bek", "encoded by: Bek")]
    [InlineData("COMM", "\u0000eng\u0000at her flat", "comment: at her flat")]
    [InlineData("TIT2", "\u0000The hearing", null)]
    public void The_tags_of_a_recording_are_read(string id, string value, string? field)
    {
        byte[] frame = [.. Encoding.Latin1.GetBytes(id), 0, 0, 0, (byte)value.Length, 0, 0, .. Encoding.Latin1.GetBytes(value)];
        byte[] file = [.. "ID3"u8, 3, 0, 0, 0, 0, 0, (byte)frame.Length, .. frame, 0xFF, 0xFB, 0x90, 0];
        Assert.Equal(field is null ? [] : [field], GivenAttachment.FieldsOf(file, AttachmentType.Mp3));
    }

    [Fact]
    public void The_old_tag_at_the_end_of_a_recording_is_read()
    {
        var tag = new byte[128];
        "TAG"u8.CopyTo(tag);
        "Aliya"u8.CopyTo(tag.AsSpan(33));
        Assert.Equal(["artist: Aliya"], GivenAttachment.FieldsOf([0xFF, 0xFB, 0x90, 0, .. tag], AttachmentType.Mp3));
    }

    [Fact]
    public void The_place_of_a_phone_video_is_found_in_each_form()
    {
        byte[] place = [0, 18, 0x15, 0xC7, .. "+42.8746+074.5698/"u8];
        byte[] keys = [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 52, .. "mdta"u8, .. "com.apple.quicktime.location.ISO6709"u8, .. new byte[8]];
        byte[] data = [0, 0, 0, 1, 0, 0, 0, 0, .. "+42.8746+074.5698/"u8];
        byte[] file =
        [
            .. GivenAttachment.Box("ftyp", "isom"u8.ToArray()), .. GivenAttachment.Box("mdat", new byte[40]),
            .. GivenAttachment.Box("moov",
                GivenAttachment.Box("udta", GivenAttachment.Box("\u00A9xyz", place)),
                GivenAttachment.Box("meta", GivenAttachment.Box("keys", keys),
                    GivenAttachment.Box("ilst", GivenAttachment.Box("\0\0\0\u0001", GivenAttachment.Box("data", data))))),
        ];
        Assert.Equal(["place: +42.8746+074.5698/"], GivenAttachment.FieldsOf(file, AttachmentType.Mp4));
    }

    [Fact]
    public void The_artist_of_a_video_is_found_and_its_title_is_not()
    {
        byte[] Item(string name, string value) => GivenAttachment.Box(name,
            GivenAttachment.Box("data", [0, 0, 0, 1, 0, 0, 0, 0], Encoding.UTF8.GetBytes(value)));
        byte[] file =
        [
            .. GivenAttachment.Box("ftyp", "isom"u8.ToArray()),
            .. GivenAttachment.Box("moov", GivenAttachment.Box("udta", GivenAttachment.Box("meta", [0, 0, 0, 0],
                GivenAttachment.Box("hdlr", new byte[20]),
                GivenAttachment.Box("ilst", Item("\u00A9ART", "Aliya"), Item("\u00A9nam", "The hearing"))))),
        ];
        Assert.Equal(["author: Aliya"], GivenAttachment.FieldsOf(file, AttachmentType.Mp4));
    }
}
