using Briefs.Capture.Html;
using Xunit;

namespace Briefs.Tests.Capture.Html;

public sealed class HtmlDecoderTests
{
    private const string Word = "«Опора»";

    static HtmlDecoderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", "text/html; charset=utf-8", "")]
    [InlineData("utf-8", "text/html", "")]
    [InlineData("utf-8", null, "<meta charset=utf-8>")]
    [InlineData("windows-1251", "text/html; charset=windows-1251", "")]
    [InlineData("windows-1251", "text/html; charset=\"CP1251\"", "")]
    [InlineData("windows-1251", "text/html", "<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>")]
    [InlineData("koi8-r", null, "<!doctype html><html><head><title>x</title><meta charset=\"koi8-r\">")]
    [InlineData("utf-8", null, "<meta charset=utf-16>")]
    [InlineData("windows-1251", null, "<?xml version='1.0' encoding='windows-1251'?><html>")]
    // The server says one thing, the page another, and the bytes tell who is right.
    [InlineData("windows-1251", "text/html; charset=utf-8", "<meta charset=windows-1251>")]
    [InlineData("windows-1251", "text/html; charset=no-such-thing", "<meta charset=windows-1251>")]
    public void A_page_is_read_in_its_own_encoding(string encoding, string? contentType, string head)
    {
        // The guillemets are not in every one of them.
        var word = encoding == "koi8-r" ? "Опора" : Word;
        var bytes = Encoding.GetEncoding(encoding).GetBytes(head + word);
        Assert.Equal(head + word, HtmlDecoder.Decode(bytes, contentType));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_byte_order_mark_is_believed_before_all_else(string encoding)
    {
        var used = Encoding.GetEncoding(encoding);
        Assert.Equal(Word, HtmlDecoder.Decode((byte[])[.. used.GetPreamble(), .. used.GetBytes(Word)], "text/html; charset=koi8-r"));
    }

    [Theory]
    [InlineData("iso-8859-1", new byte[] { 0x93, 0x94, 0x80 }, "“”€")]
    [InlineData("gb2312", new byte[] { 0xA1, 0xB0 }, "“")]
    [InlineData("euc-kr", new byte[] { 0xB0, 0xA1 }, "가")]
    [InlineData("shift_jis", new byte[] { 0x81, 0x75 }, "「")]
    [InlineData("windows-1256", new byte[] { 0xC7 }, "ا")]
    [InlineData("windows-874", new byte[] { 0xA1 }, "ก")]
    public void A_name_means_what_browsers_take_it_for(string charset, byte[] bytes, string text) =>
        Assert.Equal(text, HtmlDecoder.Decode(bytes, $"text/html; charset={charset}"));

    [Fact]
    public void Bytes_that_nobody_names_are_western() =>
        Assert.Equal("Où “là”", HtmlDecoder.Decode((byte[])[0x4F, 0xF9, 0x20, 0x93, 0x6C, 0xE0, 0x94], null));

    [Fact]
    public void A_broken_byte_is_shown_and_does_not_hide_the_rest() =>
        Assert.Equal("a\uFFFDb", HtmlDecoder.Decode((byte[])[0x61, 0xFF, 0x62], "text/html; charset=utf-8"));
}
