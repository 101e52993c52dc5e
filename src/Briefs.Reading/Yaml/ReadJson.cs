using System.Text.Json;
using Briefs.Reading.Discovery;
using Briefs.Reading.Rules;

namespace Briefs.Reading.Yaml;

/// <summary>Reads JSON into the same tree as YAML, so that one binding serves both. Numbers stay text; null is nothing.</summary>
internal static class ReadJson
{
    private const int MaxDepth = 64;

    /// <summary>Reads sources, as Zotero exports them.</summary>
    /// <returns>Null when the file is no JSON, which is then reported.</returns>
    public static YamlNode? Read(FileText file, Findings findings) => Read(file, findings, at => SayMalformed(file, at, findings));

    /// <param name="sayMalformed">Reports, at an offset, that the file is no JSON.</param>
    /// <inheritdoc cref="Read(FileText, Findings)"/>
    public static YamlNode? Read(FileText file, Findings findings, Action<int> sayMalformed)
    {
        var bytes = Encoding.UTF8.GetBytes(file.Text);
        var places = new BytePlaces(bytes);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            reader.Read();
            var root = Node(ref reader, places, findings);
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
            // A text with half of a surrogate pair, \ud800: JSON by its grammar, but no text.
            sayMalformed(places.Last);
            return null;
        }
    }

    private static void SayMalformed(FileText file, int at, Findings findings) =>
        findings.Add(FrontMatterMalformed.Info, file.File.Lines.Line(file.File.Lines.GetPosition(at).Line), "this is not JSON",
            "Export the sources from Zotero again as CSL JSON, and do not edit the file by hand.");

    private static YamlNode Node(ref Utf8JsonReader reader, BytePlaces places, Findings findings)
    {
        var start = places.GetIndex((int)reader.TokenStartIndex);
        if (reader.TokenType == JsonTokenType.StartObject) return Object(ref reader, places, findings);
        if (reader.TokenType != JsonTokenType.StartArray) return Scalar(ref reader, places, findings);
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(Node(ref reader, places, findings));
        return new YamlNode.Sequence(new TextSpan(start, places.GetIndex((int)reader.BytesConsumed)), items.ToImmutable());
    }

    private static YamlNode.Mapping Object(ref Utf8JsonReader reader, BytePlaces places, Findings findings)
    {
        var start = places.GetIndex((int)reader.TokenStartIndex);
        var entries = new YamlEntries(findings);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = Scalar(ref reader, places, findings);
            reader.Read();
            entries.Add(key, Node(ref reader, places, findings));
        }

        return new YamlNode.Mapping(new TextSpan(start, places.GetIndex((int)reader.BytesConsumed)), entries.Kept.ToImmutable());
    }

    // A key's token ends behind its colon, so a text's own length is taken, not what was consumed.
    private static YamlNode.Scalar Scalar(ref Utf8JsonReader reader, BytePlaces places, Findings findings)
    {
        var isText = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
        var text = isText ? reader.GetString() ?? ""
            : reader.TokenType == JsonTokenType.Null ? ""
            : Encoding.UTF8.GetString(reader.ValueSpan);
        var start = places.GetIndex((int)reader.TokenStartIndex);
        var end = places.GetIndex((int)reader.TokenStartIndex + reader.ValueSpan.Length + (isText ? 2 : 0));
        if (text.Contains('\r', StringComparison.Ordinal)) text = text.ReplaceLineEndings("\n");
        if (FindHidden.FindFirst(text) is >= 0 and var hidden)
            findings.Add(FrontMatterHiddenCharacter.Info, new TextSpan(start, end), FindHidden.NameOf(text[hidden]));
        // What is in the file itself has been found with the file.
        if (end - start > text.Length + 2 && FindInvisible.FindFirst(text) is >= 0 and var at)
            findings.Add(InvisibleCharacter.InEscape(findings.File, new TextSpan(start, end), FindInvisible.NameAt(text, at)));
        return new YamlNode.Scalar(new TextSpan(start, end), PlacedText.Literal(text, isText ? start + 1 : start), IsPlain: !isText);
    }

    private static int PlaceOf(JsonException malformed, FileText file)
    {
        var line = file.File.Lines.Line(Math.Clamp((int)(malformed.LineNumber ?? 0) + 1, 1, file.File.Lines.Count));
        var bytes = Encoding.UTF8.GetBytes(file.Text, line.Start, line.Length);
        return line.Start + Encoding.UTF8.GetCharCount(bytes, 0, (int)Math.Clamp(malformed.BytePositionInLine ?? 0, 0, bytes.Length));
    }
}

/// <summary>Turns offsets of UTF-8 bytes, asked for in rising order, into offsets of UTF-16 units; going back starts anew.</summary>
internal sealed class BytePlaces(byte[] bytes)
{
    private int _byte;
    private int _unit;

    /// <summary>The offset that was asked for last, in UTF-16 units.</summary>
    public int Last => _unit;

    public int GetIndex(int offset)
    {
        if (offset < _byte) return Encoding.UTF8.GetCharCount(bytes, 0, offset);
        _unit += Encoding.UTF8.GetCharCount(bytes, _byte, offset - _byte);
        _byte = offset;
        return _unit;
    }
}
