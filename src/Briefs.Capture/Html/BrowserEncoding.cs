using System.Runtime.Versioning;

namespace Briefs.Capture.Html;

/// <summary>An encoding of the browser that the program runs in. Decodes only.</summary>
[SupportedOSPlatform("browser")]
internal sealed class BrowserEncoding : Encoding
{
    private readonly string _name;

    private BrowserEncoding(string name) : base(0, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback) => _name = name;

    /// <summary>An encoding that throws on invalid bytes; null for an unknown name.</summary>
    public static Encoding? Find(string name) => BrowserText.DecodeLeniently([], name) is null ? null : new BrowserEncoding(name);

    public override int GetByteCount(char[] chars, int index, int count) => throw new NotSupportedException();

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) =>
        throw new NotSupportedException();

    public override int GetCharCount(byte[] bytes, int index, int count) => Decode(bytes.AsSpan(index, count)).Length;

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        var text = Decode(bytes.AsSpan(byteIndex, byteCount));
        text.CopyTo(chars.AsSpan(charIndex));
        return text.Length;
    }

    public override int GetMaxByteCount(int charCount) => throw new NotSupportedException();

    public override int GetMaxCharCount(int byteCount) => byteCount;

    private string Decode(ReadOnlySpan<byte> bytes) => DecoderFallback is DecoderReplacementFallback
        ? BrowserText.DecodeLeniently(bytes.ToArray(), _name)!
        : BrowserText.DecodeStrictly(bytes.ToArray(), _name) ?? throw new DecoderFallbackException();
}
