using System.Text.Json.Nodes;
using Briefs.Model.Addresses;

namespace Briefs.LanguageServer.Handlers;

/// <summary>
/// Returns the address of a brief or page, and its numbers of quotations, for the status bar and the preview of an editor. An extension of
/// LSP, declared under <c>experimental</c>.
/// </summary>
internal static class DocumentStatusHandler
{
    public const string Method = "briefs/documentStatus";

    /// <returns>Null for a file that is not a brief or page.</returns>
    public static JsonObject? Answer(CursorContext cursor) => cursor.Document is not { } document ? null : new()
    {
        // Relative to the address of the site, not percent-encoded.
        ["address"] = SiteAddresses.Document(document, cursor.State.Library.Settings.Language),
        ["quotations"] = document.Quotations.Length,
        ["uncited"] = document.Quotations.Count(q => q.Status == QuotationStatus.Unsourced),
    };
}
