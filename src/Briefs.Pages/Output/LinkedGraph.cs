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
        // Ids are relative to the page, and those of other pages to the host: a third of the bytes. The base is written out, so that a
        // copy of the page, and a preview, still name the published addresses.
        json.WriteStartArray("@context");
        json.WriteStringValue("https://schema.org");
        json.WriteStartObject();
        json.WriteString("@base", Base);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("@graph");
        WriteNodes(json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The absolute address of the page, which relative ids are resolved against.</summary>
    private protected abstract string Base { get; }

    /// <summary>Writes the nodes of the graph as objects.</summary>
    private protected abstract void WriteNodes(Utf8JsonWriter json);
}
