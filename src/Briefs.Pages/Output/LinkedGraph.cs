using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Briefs.Pages.Output;

/// <summary>
/// What a template may print into a <c>script</c> element of type <c>application/ld+json</c>: a JSON-LD graph that writes itself.
/// Nothing that means something in HTML or JavaScript (<c>&lt; &gt; &amp;</c>, quotation marks in strings, U+2028) stands in it as
/// itself, so that no text can end the element or begin a comment in it. Like <see cref="HtmlFragment"/> it has no public members.
/// </summary>
internal abstract class LinkedGraph
{
    // Letters of every script as they are; what HTML or JavaScript could read as its own is spelled \uXXXX all the same.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    internal void WriteTo(PageOutput output)
    {
        using var json = new Utf8JsonWriter(output, s_options);
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteStartArray("@graph");
        WriteNodes(json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes the nodes of the graph, each an object.</summary>
    private protected abstract void WriteNodes(Utf8JsonWriter json);
}
