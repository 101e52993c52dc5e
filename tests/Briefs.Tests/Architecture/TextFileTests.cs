using System.Text.RegularExpressions;
using Xunit;

namespace Briefs.Tests.Architecture;

/// <summary>What is committed reads the same on every machine.</summary>
public sealed partial class TextFileTests
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    [Fact]
    public void Text_is_UTF_8_without_a_byte_order_mark()
    {
        Assert.NotEmpty(Repository.TextFiles);
        Assert.Empty(Repository.TextFiles.Where(
            f =>
                File.ReadAllBytes(f).AsSpan() is var bytes && (bytes.StartsWith("\uFEFF"u8) || !IsUtf8(bytes)))
                    .Select(Repository.Relative));
    }

    [Fact]
    public void Lines_end_with_a_line_feed_alone() =>
        Assert.Empty(Repository.TextFiles.Where(f => File.ReadAllBytes(f).Contains((byte)'\r')).Select(Repository.Relative));

    [Fact]
    public void No_file_names_the_machine_it_was_written_on() =>
        Assert.Empty(Repository.TextFiles.Where(f => HomeFolder().IsMatch(File.ReadAllText(f))).Select(Repository.Relative));

    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            Strict.GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"/(home|Users)/\w+/|[A-Za-z]:\\Users\\\w+")]
    private static partial Regex HomeFolder();
}
