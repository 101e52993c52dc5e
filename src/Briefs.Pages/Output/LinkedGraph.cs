using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Briefs.Pages.Output;

/// <summary>
/// A JSON-LD graph that a template may print into a <c>script</c> element of type <c>application/ld+json</c>. Characters with a meaning in
/// HTML or JavaScript (<c>&lt; &gt; &amp;</c>, quotation marks in strings, U+2028) are escaped, so that no text can end the element or
/// begin a comment. Like <see cref="HtmlFragment"/>, it has no public members.
/// </summary>
internal abstract class LinkedGraph
{
    // Letters of all scripts stay unescaped; characters special to HTML or JavaScript are still written as \uXXXX.
    private static readonly JsonWriterOptions s_options = new()
    {
        Encoder = /* guard: html-json-ld */ JavaScriptEncoder.Create(UnicodeRanges.All),
    };

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

    /// <summary>Writes the nodes of the graph as objects.</summary>
    private protected abstract void WriteNodes(Utf8JsonWriter json);
}
