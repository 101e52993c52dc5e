using System.Xml;

namespace Briefs.Pictures.Svg;

/// <summary>Reads an SVG and finds everything in it that is not a drawing.</summary>
internal sealed class SvgReader
{
    private const int MostReported = 10;
    private const string Comment = "a comment";
    private const string EditorData = "data of the drawing program";

    private readonly SvgDrawing _drawing = new();
    private readonly Dictionary<string, SvgFault> _faults = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _hidden = new(StringComparer.Ordinal);
    private readonly XmlReader _reader;
    private (int Width, int Height)? _size;
    private int _elements;
    private bool _isStopped;

    // The text of the style element that is being read: a browser joins its parts. Null outside.
    private StringBuilder? _style;

    private SvgReader(XmlReader reader) => _reader = reader;

    /// <summary>The facts of an SVG, without its hash; null for a file that is not an SVG or not well-formed.</summary>
    public static PictureFacts? Read(byte[] bytes, string hash)
    {
        if (SvgText.Decode(bytes) is not { } text) return null;
        using var reader = SvgText.Open(text);
        var svg = new SvgReader(reader);
        if (SvgText.LineOfDoctype(text) is { } line)
        {
            svg.Report(line, "a DOCTYPE", SvgAdvice.Clean, isRemovable: true);
        }

        try
        {
            while (!svg._isStopped && reader.Read()) svg.ReadNode();
        }
        // The text is that of a stranger: not well-formed, or with an entity that a DOCTYPE declares.
        catch (XmlException) when (svg._size is null || svg._faults.Count == 0)
        {
            return null;
        }
        catch (XmlException error)
        {
            svg.Report(error.LineNumber, "text that is not well-formed XML", SvgAdvice.Redraw);
        }

        return svg._size is null ? null : svg.FactsOf(hash);
    }

    private int Line => ((IXmlLineInfo)_reader).LineNumber;

    private PictureFacts FactsOf(string hash)
    {
        if (_elements > PictureLimits.SvgElements || _drawing.IsTooMuch())
        {
            Report(1, string.Create(CultureInfo.InvariantCulture, $"more than {PictureLimits.SvgElements:N0} elements to draw"),
                "Simplify the drawing in the program that made it, or export it as PNG.");
        }

        return new PictureFacts
        {
            Hash = hash,
            Type = PictureType.Svg,
            Width = _size?.Width ?? 0,
            Height = _size?.Height ?? 0,
            Reveals = [.. _hidden],
            Unsafe = [.. _faults.Values.OrderBy(f => f.Line).Take(MostReported)],
        };
    }

    private void ReadNode()
    {
        switch (_reader.NodeType)
        {
            case XmlNodeType.Element:
                ReadElement();
                break;
            case XmlNodeType.EndElement:
                _drawing.Close();
                if (_style is not null && _reader.LocalName == "style") EndStyle();
                break;
            case XmlNodeType.Comment:
                _hidden.Add(Comment);
                break;
            case XmlNodeType.XmlDeclaration:
                CheckEncoding(_reader.GetAttribute("encoding"));
                break;
            case XmlNodeType.ProcessingInstruction when _reader.Name.StartsWith("xml-", StringComparison.OrdinalIgnoreCase):
                Report(Line, $"<?{_reader.Name}?>, which loads a stylesheet", SvgAdvice.Style);
                break;
            case XmlNodeType.ProcessingInstruction:
                _hidden.Add("an instruction for other programs");
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA:
                _style?.Append(_reader.Value);
                break;
        }
    }

    private void EndStyle()
    {
        if (SvgStyle.FaultIn(_style!.ToString()) is { } fault) Report(Line, fault, SvgAdvice.Style);
        _style = null;
    }

    private void ReadElement()
    {
        var (name, ns, depth, isEmpty) = (_reader.LocalName, _reader.NamespaceURI, _reader.Depth, _reader.IsEmptyElement);
        if (depth == 0 && (name, ns) != ("svg", SvgVocabulary.Namespace)) throw new XmlException("Not an SVG.");
        _elements++;
        if (depth == 0) ReadSize();
        if (depth > PictureLimits.SvgDepth)
        {
            var what = string.Create(CultureInfo.InvariantCulture, $"more than {PictureLimits.SvgDepth} nested elements");
            Report(Line, what, SvgAdvice.Redraw);
            _isStopped = true;
            return;
        }

        if (SvgVocabulary.IsHidden(name, ns))
        {
            _hidden.Add(name == "metadata" ? "metadata" : EditorData);
            _drawing.Open(null, []);
        }
        else
        {
            if (/* guard: svg-elements */ (ns != SvgVocabulary.Namespace || !SvgVocabulary.IsDrawing(name)))
                Report(Line, $"the element {SvgText.Shown(_reader.Name)}", SvgAdvice.OfElement(name));
            if (name == "style" && !isEmpty) _style = new();
            ReadAttributes(name);
        }

        if (isEmpty) _drawing.Close();
    }

    private void ReadSize()
    {
        _size = SvgSize.Measure(_reader.GetAttribute("viewBox"), _reader.GetAttribute("width"), _reader.GetAttribute("height"));
        if (_size is (0, 0)) Report(Line, "the element svg without viewBox", SvgAdvice.ViewBox);
    }

    private void ReadAttributes(string element)
    {
        string? id = null;
        var references = new List<string>();
        for (var more = _reader.MoveToFirstAttribute(); more; more = _reader.MoveToNextAttribute())
        {
            var (name, value) = (_reader.LocalName, _reader.Value);
            switch (_reader.NamespaceURI)
            {
                case "" when name == "id":
                    id = value;
                    break;
                case "" or SvgVocabulary.LinkNamespace when name == "href":
                    if (value.StartsWith('#')) references.Add(value[1..]);
                    else CheckLink(element, value);
                    break;
                case "":
                    CheckAttribute(element, name, value);
                    references.AddRange(SvgStyle.ReferencesIn(value));
                    break;
                case SvgVocabulary.XmlNamespace when name is "space" or "lang" or "id":
                case SvgVocabulary.XmlnsNamespace:
                case SvgVocabulary.LinkNamespace when name is "type" or "show" or "actuate" or "title" or "role" or "arcrole":
                    break;
                case var ns when SvgVocabulary.IsOfEditor(ns):
                    _hidden.Add(EditorData);
                    break;
                default:
                    Report(Line, $"the attribute {SvgText.Shown(_reader.Name)} of {SvgText.Shown(element)}", SvgAdvice.Attribute);
                    break;
            }
        }

        _reader.MoveToElement();
        _drawing.Open(id, references);
    }

    private void CheckAttribute(string element, string name, string value)
    {
        if (name.StartsWith("data-", StringComparison.Ordinal)) _hidden.Add(EditorData);
        else if (!SvgVocabulary.IsAllowed(name))
            Report(Line, $"the attribute {SvgText.Shown(name)} of {SvgText.Shown(element)}", SvgAdvice.OfAttribute(name));
        else if (!IsText(name) && SvgStyle.FaultIn(value) is { } fault) Report(Line, fault, SvgAdvice.Style);
    }

    // Texts for people, and lists of names.
    private static bool IsText(string attribute) => attribute is "class" or "lang" or "role" or "result" or "in" or "in2"
        || attribute.StartsWith("aria-", StringComparison.Ordinal);

    // A picture inside the drawing is checked as any other; an SVG in an SVG is refused.
    private void CheckLink(string element, string value)
    {
        if (value.Length == 0) return;
        if (element != "image" || EmbeddedPicture.Decode(value) is not { } bytes)
        {
            Report(Line, $"the element {SvgText.Shown(element)} with a link to something outside the drawing", SvgAdvice.Link);
            return;
        }

        var facts = PictureReader.Read(bytes);
        if (facts.Type is null or PictureType.Svg || (long)facts.Width * facts.Height > PictureLimits.Pixels)
            Report(Line, "an embedded picture that cannot be read", SvgAdvice.Link);
        else if (!facts.Reveals.IsEmpty)
            Report(Line, $"an embedded picture with hidden data ({string.Join("; ", facts.Reveals)})", SvgAdvice.Embedded);
    }

    private void CheckEncoding(string? encoding)
    {
        if (encoding is not null && !encoding.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            Report(Line, $"the encoding {SvgText.Shown(encoding)}", SvgAdvice.Encoding);
    }

    private void Report(int line, string what, string advice, bool isRemovable = false) =>
        _faults.TryAdd(what, new SvgFault(line, what, advice) { IsRemovable = isRemovable });
}
