namespace Briefs.Reading.Scaffolding;

/// <summary>A text to be put into a file, of which nothing else changes.</summary>
/// <param name="Offset">Where, in UTF-16 units of the text as <see cref="Discovery.ReadText"/> gives it: without byte order mark, with LF
/// line ends.</param>
/// <param name="Text">With LF line ends.</param>
public sealed record TextInsertion(int Offset, string Text)
{
    /// <summary>The file with the text in it: byte order mark and line ends of the file are kept, and taken over.</summary>
    /// <param name="written">The file as it is on disk.</param>
    public string Into(string written)
    {
        var at = written.StartsWith('\uFEFF') ? 1 : 0;
        for (var read = 0; read < Offset; read++) at += IsLineOfWindows(written, at) ? 2 : 1;
        var line = written.IndexOf('\n', StringComparison.Ordinal);
        var text = line > 0 && written[line - 1] == '\r' ? Text.Replace("\n", "\r\n", StringComparison.Ordinal) : Text;
        return written.Insert(at, text);
    }

    private static bool IsLineOfWindows(string written, int at) =>
        written[at] == '\r' && at + 1 < written.Length && written[at + 1] == '\n';
}
