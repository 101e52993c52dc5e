using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Briefs.Reading.Files;
using Briefs.Reading.Rules;
using Briefs.Text;

namespace Briefs.Reading.Yaml;

/// <summary>Reads JSON into the same tree as YAML, so that one binding serves both. Numbers stay text; null is nothing.</summary>
internal static class ReadJson
{
    private const int MaxDepth = 64;

    /// <returns>Null when the file is no JSON, which is then reported.</returns>
    public static YamlNode? From(FileText file, Findings findings)
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
            SayMalformed(LineOf(file, (int)(malformed.LineNumber ?? 0)), findings);
            return null;
        }
        catch (InvalidOperationException)
        {
            // A text with half of a surrogate pair, \ud800: JSON by its grammar, but no text.
            SayMalformed(new TextSpan(places.Last, places.Last), findings);
            return null;
        }
    }

    private static void SayMalformed(TextSpan at, Findings findings) =>
        findings.Add(FrontMatterMalformed.Info, at, "this is not JSON", "Export the sources from Zotero again, as CSL JSON, and do not change the file by hand.");

    private static YamlNode Node(ref Utf8JsonReader reader, BytePlaces places, Findings findings)
    {
        var start = places.At((int)reader.TokenStartIndex);
        if (reader.TokenType == JsonTokenType.StartObject) return Object(ref reader, places, findings);
        if (reader.TokenType != JsonTokenType.StartArray) return Scalar(ref reader, places, findings);
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(Node(ref reader, places, findings));
        return new YamlNode.Sequence(new TextSpan(start, places.At((int)reader.BytesConsumed)), items.ToImmutable());
    }

    private static YamlNode.Mapping Object(ref Utf8JsonReader reader, BytePlaces places, Findings findings)
    {
        var start = places.At((int)reader.TokenStartIndex);
        var entries = new YamlEntries(findings);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = Scalar(ref reader, places, findings);
            reader.Read();
            entries.Add(key, Node(ref reader, places, findings));
        }

        return new YamlNode.Mapping(new TextSpan(start, places.At((int)reader.BytesConsumed)), entries.Kept.ToImmutable());
    }

    // A key's token ends behind its colon, so a text's own length is taken, not what was consumed.
    private static YamlNode.Scalar Scalar(ref Utf8JsonReader reader, BytePlaces places, Findings findings)
    {
        var isText = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
        var text = isText ? reader.GetString() ?? "" : reader.TokenType == JsonTokenType.Null ? "" : Encoding.UTF8.GetString(reader.ValueSpan);
        var start = places.At((int)reader.TokenStartIndex);
        var end = places.At((int)reader.TokenStartIndex + reader.ValueSpan.Length + (isText ? 2 : 0));
        if (text.Contains('\r', StringComparison.Ordinal)) text = text.ReplaceLineEndings("\n");
        if (FindHidden.First(text) is >= 0 and var hidden) findings.Add(FrontMatterHiddenCharacter.Info, new TextSpan(start, end), FindHidden.NameOf(text[hidden]));
        return new YamlNode.Scalar(new TextSpan(start, end), PlacedText.Literal(text, isText ? start + 1 : start), IsPlain: !isText);
    }

    private static TextSpan LineOf(FileText file, int line) =>
        file.File.Lines.Line(Math.Clamp(line + 1, 1, file.File.Lines.Count));
}
