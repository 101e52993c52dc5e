using Briefs.Capture.Extraction;

namespace Briefs.Capture.Pdf;

/// <summary>
/// Cleans the text of one PDF page for a saved copy. Lines are kept: the comparison tries a hyphen at a line end both joined and kept.
/// </summary>
internal sealed class CleanPageText
{
    private const string LeftOut = "[…]";

    private readonly List<string> _lines = [];

    /// <summary>Lines that would be wrong and are omitted.</summary>
    public int LinesLeftOut { get; private set; }

    public int Letters { get; private set; }

    public int LettersRightToLeft { get; private set; }

    /// <summary>Glyphs that map to no known character.</summary>
    public int Unknown { get; private set; }

    public string Text => string.Join('\n', _lines).Trim('\n');

    public static CleanPageText FromText(string text)
    {
        var page = new CleanPageText();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n')) page.Add(line);
        return page;
    }

    private void Add(string line)
    {
        var isWrong = false;
        foreach (var c in line)
        {
            if (char.IsLetter(c) || char.IsSurrogate(c)) Letters++;
            if (c == '\uFFFD' || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.PrivateUse
                or System.Globalization.UnicodeCategory.Control)
            {
                Unknown++;
            }

            if (!RightToLeft.IsIn(c)) continue;
            LettersRightToLeft++;
            isWrong = true;
        }

        if (!isWrong)
        {
            Keep(WithHyphen(WithoutLigatures(CleanLine.Clean(line))));
            return;
        }

        LinesLeftOut++;
        if (_lines.FindLast(l => l.Length > 0) != LeftOut) Keep(LeftOut);
    }

    private void Keep(string line)
    {
        if (line.Length > 0 || (_lines.Count > 0 && _lines[^1].Length > 0)) _lines.Add(line);
    }

    private static string WithoutLigatures(string line)
    {
        if (!line.AsSpan().ContainsAnyInRange('\uFB00', '\uFB06')) return line;
        var text = new StringBuilder(line.Length + 8);
        foreach (var c in line)
        {
            if (c is >= '\uFB00' and <= '\uFB06') text.Append(NormalForm.Convert(c.ToString(), NormalizationForm.FormKC));
            else text.Append(c);
        }

        return text.ToString();
    }

    private static string WithHyphen(string line) => line.Length > 1 && line[^1] is '\u2010' or '\u00AD' ? line[..^1] + "-" : line;
}
