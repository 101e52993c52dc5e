using System.Xml;

namespace Briefs.Attachments.Office;

/// <summary>
/// Reads one XML part element by element, without document types, entities and anything outside. Knows elements by their local names: the
/// transitional and the strict form of Office files differ only in their namespaces.
/// </summary>
internal sealed class OfficePartScanner
{
    private const int Deepest = 256;

    private readonly XmlReader _reader;
    private readonly string _part;
    private readonly FieldCollector _fields;
    private readonly Dictionary<string, int> _changes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _comments = new(StringComparer.Ordinal);
    private string _property = "";
    private string? _field;
    private int _fieldDepth;
    private bool _isHiddenRun;

    private OfficePartScanner(XmlReader reader, string part, FieldCollector fields) => (_reader, _part, _fields) = (reader, part, fields);

    public static void Scan(Stream part, string name, FieldCollector fields)
    {
        using var reader = XmlReader.Create(part, new XmlReaderSettings
        {
            DtdProcessing = /* guard: attachment-no-document-types */ DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = false,
        });
        new OfficePartScanner(reader, name, fields).Scan();
    }

    private void Scan()
    {
        while (_reader.Read())
        {
            if (/* guard: attachment-depth */ _reader.Depth > Deepest)
                throw AttachmentRefusedException.Damaged("its elements are nested more than 256 levels deep");
            if (_reader.NodeType == XmlNodeType.Element) OpenElement(_reader.LocalName);
            else if (_reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA) ReadText(_reader.Value);
            else if (_reader.NodeType == XmlNodeType.EndElement && _reader.Depth <= _fieldDepth) _field = null;
        }

        foreach (var (author, count) in _changes) _fields.AddPresent(CountText("tracked change", count), author);
        foreach (var (author, count) in _comments) _fields.AddPresent(CountText("comment", count), author);
    }

    private static string CountText(string what, int count) =>
        count == 1 ? what : string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}s");

    private void OpenElement(string name)
    {
        _field = null;
        switch (name)
        {
            case "creator" or "contributor": Expect("author"); break;
            case "lastModifiedBy": Expect("last modified by"); break;
            case "Company": Expect("company"); break;
            case "Manager": Expect("manager"); break;
            case "HyperlinkBase": Expect("hyperlink base"); break;
            case "property": _property = _reader.GetAttribute("name") ?? ""; break;
            case "lpwstr" or "lpstr" or "bstr" when _part.EndsWith("custom.xml", StringComparison.OrdinalIgnoreCase):
                Expect($"document property {Shorten.ToLength(_property, 40)}");
                break;
            case "Relationship": ReadRelationship(); break;
            case "author" when IsIn("xl/comments"): Expect("comment author"); break;
            case "person": _fields.Add("person", Attribute("displayName") ?? Attribute("author")); break;
            case "absPath": _fields.Add("folder of the file", Attribute("url")); break;
            case "fileSharing" or "header" or "userInfo": _fields.Add("user", Attribute("userName") ?? Attribute("name")); break;
            case "sheet": ReadSheet(); break;
            case "r" or "p": _isHiddenRun = false; break;
            case "vanish": _isHiddenRun = Attribute("val") is not ("0" or "false" or "off"); break;
            case "t" when _isHiddenRun && IsIn("word/"): Expect("hidden text"); break;
            default: ReadChange(name); break;
        }
    }

    // In Word, every element with an author is a comment or a tracked change.
    private void ReadChange(string name)
    {
        if (!IsIn("word/") || Attribute("author") is not { } author) return;
        var counts = name == "comment" ? _comments : _changes;
        var key = author.Trim();
        if (counts.Count < 100 || counts.ContainsKey(key)) counts[key] = counts.GetValueOrDefault(key) + 1;
    }

    private void ReadRelationship()
    {
        if (Attribute("TargetMode") == "External" && Attribute("Target") is { } target)
            _fields.AddPath("link to a file on a computer", target);
    }

    private void ReadSheet()
    {
        if (IsIn("xl/workbook") && Attribute("state") is "hidden" or "veryHidden")
            _fields.AddPresent("hidden sheet", Attribute("name") ?? "");
    }

    private void Expect(string field) => (_field, _fieldDepth) = (field, _reader.Depth);

    private void ReadText(string text)
    {
        if (_field is not null) _fields.Add(_field, text);
    }

    private bool IsIn(string start) => _part.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private string? Attribute(string name)
    {
        if (!_reader.MoveToFirstAttribute()) return null;
        string? found = null;
        do
        {
            if (_reader.LocalName == name) found = _reader.Value;
        }
        while (found is null && _reader.MoveToNextAttribute());
        _reader.MoveToElement();
        return found;
    }
}
