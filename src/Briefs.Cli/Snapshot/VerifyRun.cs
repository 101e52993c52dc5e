using System.Security.Cryptography;
using Briefs.Capture.Extraction;
using Briefs.Reading.Discovery;
using Briefs.Workspaces;

namespace Briefs.Cli.Snapshot;

/// <summary>
/// One run of <c>briefs snapshot --verify</c>: compares each copy with the record, and with the text of its original when that is read
/// again. Does not use the web.
/// </summary>
internal sealed class VerifyRun(string siteFolder, CommandContext context)
{
    private static readonly ReaderLimits Limits = new();

    private int _faults;
    private int _checked;

    /// <param name="brief">As given; null for the whole site.</param>
    /// <param name="sources">Ids as given; empty for all.</param>
    public ExitCode Verify(string? brief, ImmutableArray<string> sources)
    {
        if (SiteFolder.Refusal(siteFolder) is { } refusal) return context.Refuse(refusal, ExitCode.WrongCall);
        var library = Workspace.OpenContent(siteFolder).Library;
        var (wanted, reason) = Wanted(brief, sources, library);
        if (reason is not null) return context.Refuse(reason, ExitCode.WrongCall);
        if (library.EvidenceLock is { IsWhole: false } broken)
            return context.Refuse($"{broken.File.Path} cannot be read completely. Run briefs check.", ExitCode.ContentAtFault);
        var entries = library.EvidenceLock?.Entries ?? ImmutableSortedDictionary<SourceId, SavedCopyEntry>.Empty;
        var folder = EvidenceFinder.Find(siteFolder, library.Settings).Value.Folder;
        foreach (var source in entries.Keys.Union(library.SavedCopies.Keys).Union(library.UnreadCopies)
            .Where(id => wanted?.Contains(id) ?? true).Order())
        {
            _checked++;
            var (isGood, what) = Look(source, library, folder);
            if (!isGood) _faults++;
            context.PrintLine($"{library.Evidence.PathOf(source + ".txt")}: {what}");
        }

        context.Remark(_checked == 0 ? "There are no saved copies."
            : $"{CountText.Format(_checked - _faults, "copy", "copies")} of {CountText.Number(_checked)} as recorded.");
        return _faults == 0 ? ExitCode.Done : ExitCode.ContentAtFault;
    }

    private (ImmutableHashSet<SourceId>? Wanted, string? Refusal) Wanted(string? written, ImmutableArray<string> sources, Library library)
    {
        if (written is null) return (null, null);
        var (brief, unknown) = BriefFinder.Named(written, library, siteFolder);
        if (brief is null) return (null, unknown);
        var (chosen, refusal) = SourceSelector.Choose(
            brief, new SnapshotRequest { SiteFolder = siteFolder, Brief = written, Sources = sources });
        return ([.. chosen.Select(s => s.Id)], refusal);
    }

    private static (bool IsGood, string What) Look(SourceId source, Library library, string folder)
    {
        if (library.UnreadCopies.Contains(source)) return (false, "cannot be read; to see why, run briefs check");
        if (!library.SavedCopies.TryGetValue(source, out var copy)) return (false, "is recorded, but the file is missing");
        if (copy.Entry is not { } entry) return (false, "is not locked: check it, then run briefs snapshot --lock");
        if (copy.HashOfText() != entry.TextSha256) return (false, "has changed since it was recorded");
        if (entry.Extractor is null) return (true, "as recorded; made by hand, so it cannot be extracted again");
        if (entry.OriginalSha256 is not { } hash) return (true, $"as recorded, extracted by {entry.Extractor}; its original is not saved");
        var originals = ((string[])[".html", ".pdf"]).Select(extension => source + extension)
            // Opening a pipe, which has the length 0, would wait for a program that writes to it.
            .Where(name => new FileInfo(Path.Combine(folder, name)) is { Exists: true, Length: > 0 }).ToList();
        if (originals.Count == 0) return (false, "as recorded, but its recorded original is missing");
        foreach (var name in originals)
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, name));
            if (Convert.ToHexStringLower(SHA256.HashData(bytes)) == hash)
                return Again(copy, entry, new SavedOriginal(name, bytes), library);
        }

        return (false, $"as recorded, but its original {CountText.List(originals)} has changed");
    }

    private static (bool IsGood, string What) Again(SavedCopy copy, SavedCopyEntry entry, SavedOriginal original, Library library)
    {
        if (NameKind.Detect(original.Bytes, entry.ContentType) is not { } kind || new IsolatedExtractor(Limits)
            .Read(original.Bytes, kind, entry.ContentType) is not ExtractionResult.Extracted made)
            return (false, $"as recorded, but {original.Name} can no longer be read");
        if (made.Text == copy.Text.Text) return (true, $"as recorded, and the same as {made.Extractor} extracts from {original.Name}");
        var difference = CopyDifference.Compare(copy.Text.Text, made.Text).Summary;
        return (false, made.Extractor == entry.Extractor
            ? $"is not what {made.Extractor} extracts from {original.Name} ({difference}): the text and its entry were both changed"
            : $"was extracted by {entry.Extractor}; {made.Extractor} extracts different text from {original.Name} ({difference}). "
            + $"To see the changes, run: {AgainWith(copy.Source, original, library)}. To save the new text, add --replace");
    }

    private static string AgainWith(SourceId source, SavedOriginal original, Library library)
    {
        var brief = library.Documents.FirstOrDefault(document => document.Sources.ContainsKey(source))?.File.Path ?? "BRIEF";
        return $"briefs snapshot {brief} {source} --from {library.Evidence.PathOf(original.Name)}";
    }
}

/// <summary>The original of a saved copy, read from the disk.</summary>
/// <param name="Name">The name of its file.</param>
internal sealed record SavedOriginal(string Name, byte[] Bytes);
