namespace Briefs.Reading.Scaffolding;

/// <summary>
/// The body of a translation that is to be written: each paragraph of the original in a comment, which is never printed, and a
/// blank below it. Code and remarks stay as they are.
/// </summary>
internal sealed class TranslateBody(string language)
{
    private readonly StringBuilder _body = new();
    private readonly List<string> _lines = [];
    private readonly List<string> _remarks = [];
    private string? _fence;

    public static string Translate(string body, string language) => new TranslateBody(language).Read(body);

    private string Read(string body)
    {
        foreach (var line in body.TrimEnd().Split('\n'))
        {
            if (_fence is null && _lines.Count == 0 && line.TrimStart().StartsWith("<!--", StringComparison.Ordinal)) _fence = "-->";
            if (_fence is not null || !string.IsNullOrWhiteSpace(line)) _lines.Add(line);
            if (EndsHere(line)) Close();
        }

        Close();
        foreach (var remark in _remarks) Append(remark);
        return _body.ToString();
    }

    // A comment ends with its arrow, code with its fence, all else with an empty line.
    private bool EndsHere(string line)
    {
        if (_fence == "-->") return line.Contains(_fence, StringComparison.Ordinal);
        if (_fence is not null)
            return _lines.Count > 1 && line.Trim() is var end && end.StartsWith(_fence, StringComparison.Ordinal)
                && end.All(c => c == _fence[0]);
        var begins = _lines.Count == 1 ? line.TrimStart() : "";
        if (begins.StartsWith("```", StringComparison.Ordinal) || begins.StartsWith("~~~", StringComparison.Ordinal))
            _fence = begins[..(begins.Length - begins.TrimStart(begins[0]).Length)];
        return _fence is null && string.IsNullOrWhiteSpace(line);
    }

    private void Close()
    {
        var text = string.Join('\n', _lines);
        if (_fence == "-->") _remarks.Add(text);
        else if (_fence is not null) Append(text);
        else if (_lines.Count > 0) AppendOriginal(text);
        _lines.Clear();
        _fence = null;
    }

    private void AppendOriginal(string text)
    {
        Append($"<!--\n{text.Replace("-->", "-- >", StringComparison.Ordinal)}\n-->");
        // What an allowance stands for is the translated paragraph.
        foreach (var remark in _remarks) Append(remark);
        _remarks.Clear();
        var hashes = text[..(text.Length - text.TrimStart('#').Length)];
        Append(
            hashes.Length is > 0 and < 7
                ? $"{hashes} {Blank.Format($"this heading in {language}")}"
                : Blank.Format($"the lines above in {language}"));
    }

    private void Append(string block) => _body.Append(_body.Length > 0 ? "\n" : "").Append(block).Append('\n');
}
