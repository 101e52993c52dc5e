using Briefs.Model.Addresses;
using CsCheck;
using Xunit;

namespace Briefs.Tests.Addresses;

public sealed class AddressTextTests
{
    [Theory]
    [InlineData("asylum", "asylum")]
    [InlineData("Border & snow", "border-snow")]
    [InlineData("  Press   freedom! ", "press-freedom")]
    [InlineData("Убежище", "убежище")]
    [InlineData("زندانیان سیاسی", "زندانیان-سیاسی")]
    [InlineData("हिरासत", "हिरासत")]
    [InlineData("e\u0301le\u0301phant", "éléphant")]
    [InlineData("難民", "難民")]
    [InlineData("!?", "u21-3f")]
    [InlineData("../..", "u2e-2e-2f-2e-2e")]
    public void A_topic_becomes_one_segment_of_an_address(string topic, string slug)
    {
        Assert.Equal(slug, AddressText.Slug(topic));
        Assert.True(slug.IsNormalized(NormalizationForm.FormC));
    }

    // A disk takes 255 bytes; a picture, its width and its hash need some of them.
    [Fact]
    public void A_long_name_becomes_a_segment_that_every_disk_can_hold()
    {
        Gen.Char.Array[1, 600].Select(letters => new string(letters)).Sample(name =>
        {
            var slug = AddressText.Slug(name);
            Assert.InRange(Encoding.UTF8.GetByteCount(slug), 1, 200);
            Assert.True(slug.IsNormalized(NormalizationForm.FormC), slug);
        });
        const string Committee = "комитет-по-правам-человека-и-борьбе-с-пытками-при-президенте-";
        var (one, other) = (AddressText.Slug(Committee + Committee + "первый"), AddressText.Slug(Committee + Committee + "второй"));
        Assert.Matches("^комитет-.*[а-я]-[0-9a-f]{8}$", one);
        Assert.NotEqual(one, other);
        Assert.Equal(one, AddressText.Slug(one));
        Assert.Equal(new string('a', 200), AddressText.Slug(new string('a', 200)));
    }

    [Theory]
    [InlineData("я", 127, true)]
    [InlineData("я", 128, false)]
    [InlineData("a", 255, true)]
    [InlineData("a", 256, false)]
    public void An_old_address_has_no_name_that_a_disk_cannot_hold(string letter, int times, bool isRead) =>
        Assert.Equal(isRead, AliasAddress.TryRead("/old/" + string.Concat(Enumerable.Repeat(letter, times)) + "/", out _));

    // macOS allows 1,024 bytes in a path, and the folder of the site is part of it.
    [Theory]
    [InlineData(8, true)]
    [InlineData(9, false)]
    public void An_old_address_has_no_path_that_a_disk_cannot_hold(int folders, bool isRead) =>
        Assert.Equal(isRead, AliasAddress.TryRead(string.Concat(Enumerable.Repeat(new string('a', 99) + "/", folders)), out _));

    [Theory]
    [InlineData("briefs/a-b_c.d/", "briefs/a-b_c.d/")]
    [InlineData("topics/убежище/", "topics/%D1%83%D0%B1%D0%B5%D0%B6%D0%B8%D1%89%D0%B5/")]
    [InlineData("a b/\"<>&/", "a%20b/%22%3C%3E%26/")]
    public void A_link_is_percent_encoded_and_keeps_its_slashes(string address, string link) =>
        Assert.Equal(link, AddressText.Encode(address));

    [Theory]
    [InlineData("/2019/appeal.html", "2019/appeal.html")]
    [InlineData("old-name", "old-name/")]
    [InlineData("/old/name/", "old/name/")]
    public void An_old_address_is_a_folder_unless_it_names_a_file(string written, string address)
    {
        Assert.True(AliasAddress.TryRead(written, out var read));
        Assert.Equal(address, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("../secret")]
    [InlineData("a/../../b")]
    [InlineData("a//b")]
    [InlineData("a\\b")]
    [InlineData("https://evil.example/")]
    [InlineData(".git/config")]
    [InlineData("a?b")]
    [InlineData("a\nb")]
    [InlineData("a%2fb")]
    public void An_old_address_that_could_lead_out_of_the_site_is_none(string written) =>
        Assert.False(AliasAddress.TryRead(written, out _));
}
