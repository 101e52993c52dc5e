using System.Text.Json;
using Briefs.LanguageServer.Protocol;

namespace Briefs.LanguageServer;

/// <summary>A file that is open in an editor.</summary>
/// <param name="Address">The URI, as the editor sends it.</param>
/// <param name="Version">The version of the text; grows with each change.</param>
/// <param name="Text">The text of the editor, with its own line endings.</param>
internal sealed record OpenDocument(string Address, int Version, string Text)
{
    /// <summary>The maximum length, in characters; a longer text becomes empty.</summary>
    public const int MaxLength = 8 * 1024 * 1024;

    /// <summary>Applies the changes of one message in their order.</summary>
    public OpenDocument ApplyChanges(int version, IEnumerable<JsonElement> changes)
    {
        var text = Text;
        foreach (var change in changes)
        {
            if (change.Text("text") is not { } written) continue;
            var range = change.Part("range");
            if (range.Position("start") is { } start && range.Position("end") is { } end)
            {
                var from = OffsetOf(text, start);
                var to = Math.Max(from, OffsetOf(text, end));
                text = string.Concat(text.AsSpan(0, from), written, text.AsSpan(to));
            }
            else text = written;

            if (text.Length > MaxLength) text = "";
        }

        return this with { Version = version, Text = text };
    }

    // A line ends at \n, \r\n or \r; a position after the end of a line counts as its end, one after the last line as the end of the text.
    private static int OffsetOf(string text, Position place)
    {
        var at = 0;
        for (var line = 0; line < place.Line; line++)
        {
            var end = text.AsSpan(at).IndexOfAny('\n', '\r');
            if (end < 0) return text.Length;
            at += end + (text[at + end] == '\r' && at + end + 1 < text.Length && text[at + end + 1] == '\n' ? 2 : 1);
        }

        var rest = text.AsSpan(at).IndexOfAny('\n', '\r');
        return at + Math.Clamp(place.Character, 0, rest < 0 ? text.Length - at : rest);
    }
}
