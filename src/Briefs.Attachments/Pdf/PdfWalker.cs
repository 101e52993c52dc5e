namespace Briefs.Attachments.Pdf;

/// <summary>
/// Reads the tokens of a PDF from the first to the last and reports dictionaries, strings and streams. Linear in the size of the file.
/// </summary>
internal sealed class PdfWalker(byte[] bytes, IPdfObserver observer)
{
    private const int Deepest = 500;

    // Null for an array.
    private readonly Stack<PdfDictionary?> _open = new();
    private readonly PdfLexer _lexer = new(bytes);
    private PdfDictionary? _last;
    private long _object = -1;
    private long _number = -1;
    private long _numberBefore = -1;

    public void Walk()
    {
        while (_lexer.Next()) Read();
    }

    /// <summary>Reads the content of an object stream: pairs of object number and offset, then the objects.</summary>
    public void WalkObjects(int first)
    {
        var starts = new Dictionary<int, long>();
        long? number = null;
        while (_lexer.Next() && _lexer.Position <= first)
        {
            if (_lexer.Kind != PdfToken.Number) break;
            if (number is { } known)
            {
                if (_lexer.Number >= 0 && _lexer.Number <= bytes.Length - first) starts[first + (int)_lexer.Number] = known;
                number = null;
            }
            else number = _lexer.Number;
        }

        _lexer.Position = first;
        while (_lexer.Next())
        {
            if (_open.Count == 0 && starts.TryGetValue(_lexer.Start, out var of)) _object = of;
            Read();
        }
    }

    private void Read()
    {
        switch (_lexer.Kind)
        {
            case PdfToken.OpenDictionary: Open(new PdfDictionary(_open.Count == 0)); break;
            case PdfToken.OpenArray: Open(null); break;
            case PdfToken.CloseDictionary or PdfToken.CloseArray: Close(); break;
            case PdfToken.Name: ReadName(_lexer.Text); break;
            case PdfToken.String: ReadString(_lexer.Text); break;
            case PdfToken.Number: ReadNumber(_lexer.Number); return;
            case PdfToken.Keyword: ReadKeyword(_lexer.Text); break;
        }

        (_number, _numberBefore) = (-1, -1);
    }

    private void Open(PdfDictionary? dictionary)
    {
        if (/* guard: attachment-pdf-depth */ _open.Count == Deepest)
            throw AttachmentRefusedException.Damaged("its objects are nested more than 500 levels deep");
        _open.Push(dictionary);
    }

    private void Close()
    {
        if (!_open.TryPop(out var closed)) return;
        if (closed is not null) observer.OnDictionary(closed);
        if (_open.Count == 0) _last = closed;
        Value(PdfValue.Compound.Instance);
    }

    private void ReadName(string name)
    {
        if (_open.TryPeek(out var open) && open is { Key: null }) open.Key = name;
        else Value(new PdfValue.Name(name));
    }

    private void ReadString(string text)
    {
        if (_open.Count == 0 && _object >= 0) observer.OnString(_object, text);
        Value(new PdfValue.Text(text));
    }

    private void ReadNumber(long number)
    {
        (_numberBefore, _number) = (_number, number);
        Value(new PdfValue.Number(number));
    }

    private void Value(PdfValue value)
    {
        if (_open.TryPeek(out var open) && open is { Key: not null }) open.Set(value);
    }

    private void ReadKeyword(string word)
    {
        switch (word)
        {
            case "R" when _open.TryPeek(out var open) && open is not null && _numberBefore >= 0:
                open.Replace(new PdfValue.Reference(_numberBefore));
                break;
            case "obj":
                (_object, _last) = (_numberBefore, null);
                _open.Clear();
                break;
            case "endobj":
                _object = -1;
                _open.Clear();
                break;
            case "stream" when _open.Count == 0 && _last is { } dictionary: ReadStream(dictionary); break;
            case not ("R" or "stream"): Value(PdfValue.Compound.Instance); break;
        }
    }

    private void ReadStream(PdfDictionary dictionary)
    {
        var start = _lexer.Position;
        if (start < bytes.Length && bytes[start] == '\r') start++;
        if (start < bytes.Length && bytes[start] == '\n') start++;
        var length = (dictionary.Find("Length") as PdfValue.Number)?.Value ?? -1;
        if (length < 0 || length > bytes.Length - start || !EndsAt(start + (int)length))
        {
            var end = bytes.AsSpan(start).IndexOf("endstream"u8);
            length = end < 0 ? bytes.Length - start : end;
        }

        observer.OnStream(dictionary, start, (int)length);
        _lexer.Position = start + (int)length;
        _last = null;
    }

    private bool EndsAt(int at)
    {
        while (at < bytes.Length && bytes[at] is (byte)'\r' or (byte)'\n' or (byte)' ') at++;
        return bytes.AsSpan(at).StartsWith("endstream"u8);
    }
}
