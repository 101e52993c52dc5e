using Briefs.Reading.FrontMatter;
using Briefs.Reading.Rules;
using Briefs.Reading.Yaml;

namespace Briefs.Reading.Discovery;

/// <summary>
/// Reads the record of saved copies. Strict, because a program writes it: a manual change or a bad merge must never pass for a record that
/// a person has reviewed.
/// </summary>
public sealed class EvidenceLockReader
{
    /// <summary>The format of <c>fetched</c>.</summary>
    public const string InstantForm = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private const string Repair = "Restore the last good version from git, then run `briefs snapshot --lock`.";

    private readonly DiagnosticBag _diagnostics;

    private EvidenceLockReader(DiagnosticBag diagnostics) => _diagnostics = diagnostics;

    public static Checked<EvidenceLock> ReadLock(FileText file)
    {
        var diagnostics = new DiagnosticBag(file.File);
        var entries = new EvidenceLockReader(diagnostics).Read(file);
        return new Checked<EvidenceLock>(
            new EvidenceLock { File = file.File, Entries = entries, IsWhole = diagnostics.IsEmpty }, diagnostics.ToImmutable());
    }

    private ImmutableSortedDictionary<SourceId, SavedCopyEntry> Read(FileText file)
    {
        var entries = ImmutableSortedDictionary.CreateBuilder<SourceId, SavedCopyEntry>();
        var root = JsonTreeReader.Read(file, _diagnostics, at => Wrong(new TextSpan(at, at), "the file is not JSON"));
        if (root is null || Keys(root, "version", "sources") is not { } keys) return entries.ToImmutable();
        if (Value(keys, "version") is not YamlNode.Scalar { Text: "1", IsPlain: true })
        {
            Wrong((Value(keys, "version") ?? root).Span, "its version is not 1",
                "If a newer version of Briefs wrote it, use that version here too. " + Repair);
            return entries.ToImmutable();
        }

        if (Value(keys, "sources") is not YamlNode.Mapping sources) Wrong((Value(keys, "sources") ?? root).Span, "it has no “sources”");
        else foreach (var source in sources.Entries)
        {
            if (Ids.FaultIn(source.Key.Text) is not null)
                Wrong(source.Key.Span, $"“{Ids.Shortened(source.Key.Text)}” is not a source id");
            else if (Entry(source) is { } entry) entries.Add(new SourceId(source.Key.Text), entry);
        }

        return entries.ToImmutable();
    }

    private SavedCopyEntry? Entry(YamlEntry source)
    {
        if (Keys(source.Value, "text", "original", "url", "finalUrl", "fetched", "contentType", "extractor") is not { } keys) return null;
        if (Value(keys, "text") is not { } text || Hash(text) is not { } hash)
        {
            if (Value(keys, "text") is null) Wrong(source.Key.Span, $"“{source.Key.Text}” has no “text” with a hash");
            return null;
        }

        return new SavedCopyEntry
        {
            Span = source.Key.Span,
            TextSha256 = hash,
            OriginalSha256 = Value(keys, "original") is { } original and not YamlNode.Scalar { IsAbsent: true } ? Hash(original) : null,
            Url = Text(keys, "url"),
            FinalUrl = Text(keys, "finalUrl"),
            Fetched = Instant(keys, "fetched"),
            ContentType = Text(keys, "contentType"),
            Extractor = Text(keys, "extractor"),
        };
    }

    private string? Hash(YamlNode node)
    {
        if (Keys(node, "sha256") is not { } keys) return null;
        if (Value(keys, "sha256") is YamlNode.Scalar { IsPlain: false, Text: { Length: 64 } hash } && hash.All(char.IsAsciiHexDigitLower))
            return hash;
        Wrong((Value(keys, "sha256") ?? node).Span, "“sha256” must be 64 lower-case hexadecimal digits");
        return null;
    }

    private DateTimeOffset? Instant(YamlNode.Mapping keys, string key)
    {
        if (Text(keys, key) is not { } text) return null;
        if (DateTimeOffset.TryParseExact(text, InstantForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            return instant;
        Wrong(Value(keys, key)!.Span, $"“{key}” is not a time such as 2020-01-09T12:00:00Z");
        return null;
    }

    private string? Text(YamlNode.Mapping keys, string key)
    {
        if (Value(keys, key) is not { } node || node is YamlNode.Scalar { IsAbsent: true }) return null;
        if (node is YamlNode.Scalar { IsPlain: false } text) return text.Text;
        Wrong(node.Span, $"“{key}” is not text");
        return null;
    }

    private YamlNode.Mapping? Keys(YamlNode node, params ReadOnlySpan<string> known)
    {
        if (node is not YamlNode.Mapping keys)
        {
            Wrong(node.Span, "an object in braces is expected");
            return null;
        }

        // Writing the record again without a key that was not understood would lose it.
        foreach (var entry in keys.Entries)
            if (!known.Contains(entry.Key.Text)) Wrong(entry.Key.Span, $"“{Ids.Shortened(entry.Key.Text)}” is not a known key");
        return keys;
    }

    private static YamlNode? Value(YamlNode.Mapping keys, string key) =>
        keys.Entries.FirstOrDefault(entry => string.Equals(entry.Key.Text, key, StringComparison.Ordinal))?.Value;

    private void Wrong(TextSpan at, string what, string help = Repair) => _diagnostics.Add(EvidenceLockMalformed.Rule, at, what, help);
}
