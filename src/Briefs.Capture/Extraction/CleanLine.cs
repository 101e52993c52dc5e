
namespace Briefs.Capture.Extraction;

/// <summary>One line of a kept copy.</summary>
internal static class CleanLine
{
    /// <summary>Without control characters, which no reader sees, and without spaces at the end; tabs stay.</summary>
    public static string Of(string line)
    {
        if (!line.AsSpan().ContainsAnyInRange('\0', '\u001F') && !line.AsSpan().ContainsAnyInRange('\u007F', '\u009F'))
            return line.TrimEnd(' ', '\t');
        var clean = new StringBuilder(line.Length);
        foreach (var c in line)
            if (c == '\t' || !char.IsControl(c)) clean.Append(c);
        return clean.ToString().TrimEnd(' ', '\t');
    }
}
