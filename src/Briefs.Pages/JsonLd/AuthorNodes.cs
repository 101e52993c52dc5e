using System.Text.Json;
using Briefs.Pages.Output;

namespace Briefs.Pages.JsonLd;

/// <summary>The authors of a brief as people.</summary>
internal static class AuthorNodes
{
    /// <summary>Writes the property <c>author</c> with at least one person.</summary>
    public static void Write(Utf8JsonWriter json, Brief brief)
    {
        json.WriteStartArray("author");
        foreach (var author in brief.Authors)
        {
            NodeJson.Begin(json, "Person", author.OrcidUrl);
            json.WriteString("name", author.NameIn(brief.Lang));
            NodeJson.Field(json, "jobTitle", author.Role);
            NodeJson.Field(json, "url", author.Link is { } link && ExternalLink.IsWeb(link) ? ExternalLink.Encode(link) : null);
            NodeJson.Field(json, "sameAs", author.OrcidUrl);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
