using System.Text.Json;
using Briefs.Reading.Discovery;
using Briefs.Reading.Rules;

namespace Briefs.Reading.Yaml;

/// <summary>Reads JSON into the same tree as YAML, so that the same code binds both. Numbers stay text; null is an absent value.</summary>
internal static class JsonTreeReader
{
    private const int MaxDepth = 64;

    /// <summary>Reads sources as exported by Zotero.</summary>
    /// <returns>Null when the file is not valid JSON, which is then reported.</returns>
    public static YamlNode? Read(FileText file, DiagnosticBag diagnostics) =>
        Read(file, diagnostics, at => SayMalformed(file, at, diagnostics));

    /// <param name="sayMalformed">Called with an offset to report invalid JSON.</param>
    /// <inheritdoc cref="Read(FileText, DiagnosticBag)"/>
    public static YamlNode? Read(FileText file, DiagnosticBag diagnostics, Action<int> sayMalformed)
    {
        var bytes = Encoding.UTF8.GetBytes(file.Text);
        var places = new BytePlaces(bytes);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            reader.Read();
            var root = Node(ref reader, places, diagnostics);
            reader.Read();
            return root;
        }
        catch (JsonException malformed)
        {
            sayMalformed(PlaceOf(malformed, file));
            return null;
        }
        catch (InvalidOperationException)
        {
            // A text with half of a surrogate pair, \ud800: valid in JSON's grammar, but not a valid text.
            sayMalformed(places.Last);
            return null;
        }
    }

    private static void SayMalformed(FileText file, int at, DiagnosticBag diagnostics) =>
        diagnostics.Add(FrontMatterMalformed.Rule, file.File.Lines.Line(file.File.Lines.GetPosition(at).Line), "this is not JSON",
            "Export the sources from Zotero again as CSL JSON, and do not edit the file by hand.");

    private static YamlNode Node(ref Utf8JsonReader reader, BytePlaces places, DiagnosticBag diagnostics)
    {
        var start = places.GetIndex((int)reader.TokenStartIndex);
        if (reader.TokenType == JsonTokenType.StartObject) return Object(ref reader, places, diagnostics);
        if (reader.TokenType != JsonTokenType.StartArray) return Scalar(ref reader, places, diagnostics);
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(Node(ref reader, places, diagnostics));
        return new YamlNode.Sequence(new TextSpan(start, places.GetIndex((int)reader.BytesConsumed)), items.ToImmutable());
    }

    private static YamlNode.Mapping Object(ref Utf8JsonReader reader, BytePlaces places, DiagnosticBag diagnostics)
    {
        var start = places.GetIndex((int)reader.TokenStartIndex);
        var entries = new YamlEntries(diagnostics);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = Scalar(ref reader, places, diagnostics);
            reader.Read();
            entries.Add(key, Node(ref reader, places, diagnostics));
        }

        return new YamlNode.Mapping(new TextSpan(start, places.GetIndex((int)reader.BytesConsumed)), entries.Kept.ToImmutable());
    }

    // The token of a key ends after its colon, so the length of the text counts, not what the reader consumed.
    private static YamlNode.Scalar Scalar(ref Utf8JsonReader reader, BytePlaces places, DiagnosticBag diagnostics)
    {
        var isText = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
        var text = isText ? reader.GetString() ?? ""
            : reader.TokenType == JsonTokenType.Null ? ""
            : Encoding.UTF8.GetString(reader.ValueSpan);
        var start = places.GetIndex((int)reader.TokenStartIndex);
        var end = places.GetIndex((int)reader.TokenStartIndex + reader.ValueSpan.Length + (isText ? 2 : 0));
        if (text.Contains('\r', StringComparison.Ordinal)) text = text.ReplaceLineEndings("\n");
        if (HiddenCharacterFinder.FindFirst(text) is >= 0 and var hidden)
            diagnostics.Add(FrontMatterHiddenCharacter.Rule, new TextSpan(start, end), HiddenCharacterFinder.NameOf(text[hidden]));
        // Characters in the file itself were checked with the file; only decoded escapes remain.
        if (end - start > text.Length + 2 && InvisibleCharacterFinder.FindFirst(text) is >= 0 and var at)
            diagnostics.Add(InvisibleCharacter.Rule.InEscape(
                diagnostics.File, new TextSpan(start, end), InvisibleCharacterFinder.NameAt(text, at)));
        return new YamlNode.Scalar(new TextSpan(start, end), MappedText.Literal(text, isText ? start + 1 : start), IsPlain: !isText);
    }

    private static int PlaceOf(JsonException malformed, FileText file)
    {
        var line = file.File.Lines.Line(Math.Clamp((int)(malformed.LineNumber ?? 0) + 1, 1, file.File.Lines.Count));
        var bytes = Encoding.UTF8.GetBytes(file.Text, line.Start, line.Length);
        return line.Start + Encoding.UTF8.GetCharCount(bytes, 0, (int)Math.Clamp(malformed.BytePositionInLine ?? 0, 0, bytes.Length));
    }
}

/// <summary>Converts UTF-8 byte offsets to UTF-16 offsets. Ask in ascending order: going back restarts the count.</summary>
internal sealed class BytePlaces(byte[] bytes)
{
    private int _byte;
    private int _unit;

    /// <summary>The last offset returned, in UTF-16 units.</summary>
    public int Last => _unit;

    public int GetIndex(int offset)
    {
        if (offset < _byte) return Encoding.UTF8.GetCharCount(bytes, 0, offset);
        _unit += Encoding.UTF8.GetCharCount(bytes, _byte, offset - _byte);
        _byte = offset;
        return _unit;
    }
}
