using System.Xml;

namespace Briefs.Pages.Exports;

/// <summary>Settings for writing XML.</summary>
internal static class Xml
{
    /// <summary>
    /// UTF-8 without byte order mark, LF, and the stream stays open. Invalid characters were reported when the text was read.
    /// </summary>
    public static XmlWriterSettings Settings => new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        IndentChars = "",
        NewLineChars = "\n",
        CloseOutput = false,
    };
}
