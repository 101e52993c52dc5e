using System.Collections.Concurrent;
using System.Text.Json;

namespace Briefs.LanguageServer;

/// <summary>The requests that the editor no longer wants answered, and that have not been taken yet.</summary>
internal sealed class CancelledRequests
{
    // An editor that cancels what it never asked does not fill the memory.
    private const int MaxHeld = 1_000;

    private readonly ConcurrentDictionary<string, bool> _ids = new(StringComparer.Ordinal);

    public void Add(JsonElement id)
    {
        if (_ids.Count < MaxHeld && id.ValueKind is JsonValueKind.Number or JsonValueKind.String) _ids[id.GetRawText()] = true;
    }

    /// <summary>Whether it was cancelled; asked once.</summary>
    public bool Take(JsonElement id) => _ids.TryRemove(id.GetRawText(), out _);
}
