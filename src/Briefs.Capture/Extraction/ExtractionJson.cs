using System.Buffers;
using System.Text.Json;

namespace Briefs.Capture.Extraction;

/// <summary>An extraction on its way from the process that reads to the one that has asked for it.</summary>
public static class ExtractionJson
{
    public static ReadOnlyMemory<byte> Of(ExtractionResult extraction)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            if (extraction is ExtractionResult.Nothing nothing) json.WriteString("nothing", nothing.Reason.ToString());
            if (extraction is ExtractionResult.Extracted extracted)
            {
                json.WriteString("text", extracted.Text);
                json.WriteString("extractor", extracted.Extractor);
                json.WriteNumber("pages", extracted.Pages);
                json.WriteNumber("pagesWithoutText", extracted.PagesWithoutText);
                json.WriteNumber("linesLeftOut", extracted.LinesLeftOut);
                json.WriteNumber("placesStruckOut", extracted.PlacesStruckOut);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <exception cref="JsonException">It was not written by <see cref="Of"/>, or not to its end.</exception>
    public static ExtractionResult Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (root.TryGetProperty("nothing", out var reason))
            return new ExtractionResult.Nothing(Enum.Parse<NoTextReason>(reason.GetString()!));
        return new ExtractionResult.Extracted(root.GetProperty("text").GetString()!, root.GetProperty("extractor").GetString()!)
        {
            Pages = root.GetProperty("pages").GetInt32(),
            PagesWithoutText = root.GetProperty("pagesWithoutText").GetInt32(),
            LinesLeftOut = root.GetProperty("linesLeftOut").GetInt32(),
            PlacesStruckOut = root.GetProperty("placesStruckOut").GetInt32(),
        };
    }
}
