using System.Xml;

namespace Briefs.Pictures.Svg;

/// <summary>The text of an SVG.</summary>
internal static class SvgText
{
    private const int LongestShown = 40;
    private const string Doctype = "<!DOCTYPE";

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Null if the bytes are not UTF-8, or do not begin as XML does.</summary>
    public static string? Decode(byte[] bytes)
    {
        var content = bytes.AsSpan();
        if (content.StartsWith("\uFEFF"u8)) content = content[3..];
        if (!content.TrimStart(" \t\r\n"u8).StartsWith("<"u8)) return null;
        try
        {
            return s_strict.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>A reader that loads nothing and skips a DOCTYPE, so that an entity is an error.</summary>
    public static XmlReader Open(string text) => XmlReader.Create(new StringReader(text), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersInDocument = PictureLimits.Bytes,
        CloseInput = true,
    });

    /// <summary>1-based; null if unknown.</summary>
    public static int? LineOfDoctype(string text)
    {
        var at = text.IndexOf(Doctype, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : text.AsSpan(0, at).Count('\n') + 1;
    }

    /// <summary>A name as it can appear in a message.</summary>
    public static string Shown(string name) => Shorten.ToLength(name, LongestShown);
}

/// <summary>What to do about a part of an SVG.</summary>
internal static class SvgAdvice
{
    public const string Clean = "To remove it, run `briefs fix --pictures --write`. The drawing stays the same.";

    public const string Redraw = "Export the drawing again from the program that made it.";

    public const string Element = "Remove it, or export the drawing again as “plain SVG”. Otherwise export it as PNG.";

    public const string Attribute = "Remove the attribute, or export the drawing again as “plain SVG”.";

    public const string Style =
        "Remove it from the style. In Illustrator, export with “presentation attributes” and with fonts converted to outlines.";

    public const string Link = "Embed the picture as PNG or JPEG in the drawing, or remove the element.";

    public const string Embedded = "Remove the hidden data from the picture, then embed it again. Otherwise export the drawing as PNG.";

    public const string ViewBox =
        "Add the size of the drawing to the first element: `viewBox=\"0 0 WIDTH HEIGHT\"`, in the units that the drawing uses.";

    public const string Encoding = "Save the file in UTF-8, and write encoding=\"UTF-8\" in its first line.";

    public static string OfElement(string element) => element switch
    {
        "script" => "Remove the script: a drawing on this site cannot run code.",
        "foreignObject" => "Export the drawing again with texts as SVG text or as outlines, or export it as PNG.",
        "a" => "Remove the link but keep what is inside it: a picture on a page cannot contain links.",
        "animate" or "animateMotion" or "animateTransform" or "set" or "animateColor" or "discard" or "mpath" =>
            "Remove the animation, or export one frame of it.",
        _ => Element,
    };

    public static string OfAttribute(string attribute) => attribute.StartsWith("on", StringComparison.OrdinalIgnoreCase)
        ? "Remove the attribute: a drawing on this site cannot run code."
        : Attribute;
}

/// <summary>A picture that is written into an SVG.</summary>
internal static class EmbeddedPicture
{
    private static readonly string[] s_types = ["data:image/png;base64,", "data:image/jpeg;base64,", "data:image/jpg;base64,",
        "data:image/gif;base64,", "data:image/webp;base64,"];

    /// <summary>The bytes of a data: URL of a PNG, JPEG, GIF or WebP; null for any other address.</summary>
    public static byte[]? Decode(string address)
    {
        if (Array.Find(s_types, t => address.StartsWith(t, StringComparison.OrdinalIgnoreCase)) is not { } type) return null;
        try
        {
            return Convert.FromBase64String(address[type.Length..]);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
