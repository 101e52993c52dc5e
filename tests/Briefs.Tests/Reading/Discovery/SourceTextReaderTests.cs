using Briefs.Reading.Discovery;
using Briefs.Tests.Running;
using Xunit;

namespace Briefs.Tests.Reading.Discovery;

public class SourceTextReaderTests
{
    [Theory]
    [InlineData("Nobody⟦\u0007⟧ crossed.")]
    [InlineData("Nobody⟦\u2028⟧crossed.")]
    [InlineData("Nobody⟦\u2029⟧crossed.")]
    [InlineData("Nobody⟦\u0085⟧crossed.")]
    [InlineData("Nobody⟦\r⟧crossed.\r\nGo.")]
    [InlineData("Nobody⟦\u202e⟧ crossed.⟦\u202c⟧")]
    [InlineData("Nobody⟦\u2066⟧ crossed.")]
    [InlineData("Nobody⟦\u2066⟧ crossed.\n\nLater.\u2067x\u2069")]
    [InlineData("Nobody crossed⟦\u2069⟧.")]
    [InlineData("Nobody⟦\uFEFF⟧ crossed.")]
    [InlineData("Nobody⟦\U000E0041\U000E0042⟧ crossed.")]
    [InlineData("Nobody⟦\0\0\0⟧ crossed⟦\0⟧.")]
    public void A_character_that_nobody_sees_is_reported_where_it_stands(string marked)
    {
        var text = Marked.From(marked.Replace("\r\n", "\n", StringComparison.Ordinal));
        var found = SourceTextReader.Decode("content/briefs/x.md", Encoding.UTF8.GetBytes(text.Text));
        Assert.Equal(text.Expected("hidden-character"), Marked.Written(found.Diagnostics));
        Assert.Equal(text.Text.Length, found.Value!.Text.Length);
        Assert.DoesNotContain(found.Value.Text, c => c is '\u2028' or '\u0085' or '\u202e' or '\r' or '\0');
    }

    [Theory]
    [InlineData("می\u200cخواهم \u200e(a)\u200f")]
    [InlineData("\U0001F468\u200D\U0001F469\u200D\U0001F467")]
    [InlineData("\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F")]
    [InlineData("a \u2067b\u2069 c \u202bd\u202c\ttab")]
    [InlineData("---\ntitle: a \u2067b\u2069\ndate: 2024-03-01\n---\n")]
    [InlineData("\u2067b\nc\u2069")]
    public void What_scripts_and_emoji_need_is_allowed(string text) =>
        Assert.Empty(SourceTextReader.Decode("content/briefs/x.md", Encoding.UTF8.GetBytes(text)).Diagnostics);

    [Theory]
    [InlineData("---\ntitle: a⟦\u2028⟧draft: true\n---\n")]
    [InlineData("---\ntitle: a⟦\r⟧draft: true\n---\n")]
    [InlineData("---\ntitle: a⟦\u2066⟧b\nsummary: c⟦\u2069⟧\n---\n")]
    public void In_front_matter_it_has_its_own_rule(string marked)
    {
        var text = Marked.From(marked);
        var found = SourceTextReader.Decode("content/briefs/x.md", Encoding.UTF8.GetBytes(text.Text));
        Assert.Equal(text.Expected("front-matter-hidden-character"), Marked.Written(found.Diagnostics));
    }

    [Fact]
    public void One_byte_order_mark_is_dropped_and_a_second_reported()
    {
        Assert.Equal("a", Read("\uFEFFa"u8).Value!.Text);
        Assert.Equal("hidden-character@0..1", Marked.Written(Read("\uFEFF\uFEFFa"u8).Diagnostics));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0 }, 1, 1)]
    [InlineData(new byte[] { 0xFE, 0xFF, 0, 0x61 }, 1, 1)]
    [InlineData(new byte[] { 0x61, 0x0D, 0x0A, 0x62, 0xE9, 0x63 }, 2, 2)]
    [InlineData(new byte[] { 0x61, 0xED, 0xA0, 0x80 }, 1, 2)]
    [InlineData(new byte[] { 0xC3 }, 1, 1)]
    public void What_is_not_utf8_is_refused_at_its_place(byte[] bytes, int line, int column)
    {
        var read = Read(bytes);
        Assert.Null(read.Value);
        var found = Assert.Single(read.Diagnostics);
        Assert.Equal("file-encoding", found.Rule.Id);
        Assert.Equal(new LinePosition(line, column), found.File.Lines.GetPosition(found.Span.Start));
    }

    [Fact]
    public void A_line_of_more_than_100000_characters_is_refused()
    {
        Assert.Empty(Read(Encoding.UTF8.GetBytes(new string('a', 100_000) + "\nb")).Diagnostics);
        var read = Read(Encoding.UTF8.GetBytes("a\n" + new string('a', 100_001)));
        Assert.Null(read.Value);
        Assert.Equal("limit-exceeded@2..2", Marked.Written(read.Diagnostics));
    }

    [Fact]
    public void A_file_beyond_its_limit_is_never_read()
    {
        using var site = new TemporarySite();
        using (var huge = site.Create("content/briefs/x.md")) huge.SetLength(3L << 30);
        var read = SourceTextReader.Read(site.Folder, "content/briefs/x.md");
        Assert.Null(read.Value);
        Assert.Equal("limit-exceeded", Assert.Single(read.Diagnostics).Rule.Id);
    }

    [Fact]
    public void A_link_is_not_followed()
    {
        using var site = new TemporarySite();
        site.Write("secret.md", "x");
        site.Link("content/briefs/x.md", "../../secret.md");
        Assert.Equal("file-unexpected", Assert.Single(SourceTextReader.Read(site.Folder, "content/briefs/x.md").Diagnostics).Rule.Id);
    }

    [Theory]
    [InlineData("../x.md")]
    [InlineData("content/../../x.md")]
    [InlineData("/etc/passwd")]
    public void A_path_outside_the_site_is_a_callers_mistake(string path) =>
        Assert.Throws<ArgumentException>(() => SourceTextReader.Read(Path.GetTempPath(), path));

    [Theory]
    [InlineData("\u2066\u2069")]
    [InlineData("\u2066")]
    [InlineData("\u0007 ")]
    [InlineData("\u2066\n")]
    [InlineData("\U000E0041")]
    public void Many_hidden_characters_take_no_more_than_linear_time(string piece)
    {
        Work.GrowsWith(90_000, size =>
        {
            var bytes = Encoding.UTF8.GetBytes("\u2066" + string.Concat(Enumerable.Repeat(piece, size / piece.Length)) + "\n");
            return () => Assert.True(Read(bytes).Diagnostics.Length is > 0 and <= ReadingLimits.HiddenCharacters);
        });
    }

    private static Checked<FileText?> Read(ReadOnlySpan<byte> bytes) => SourceTextReader.Decode("content/briefs/x.md", bytes);
}
