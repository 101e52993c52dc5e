using System.Diagnostics;
using System.Security.Cryptography;
using Briefs.Capture.Extraction;
using Briefs.Reading.Discovery;

namespace Briefs.Cli.Snapshot;

/// <summary>Saves a copy of one source, or reports why it cannot, or what a new copy would change.</summary>
internal sealed class SnapshotWriter(SnapshotRequest request, SourceFetcher obtain, EvidenceStore store, Library library)
{
    /// <summary>A shorter page has perhaps not sent its text to programs.</summary>
    private const int FewLetters = 200;

    public SnapshotOutcome Keep(Source source)
    {
        var isThere = library.SavedCopies.ContainsKey(source.Id) || library.UnreadCopies.Contains(source.Id);
        // Without a named source, existing copies stay as they are.
        if (isThere && request.Sources.IsEmpty && !request.Replaces)
            return new SnapshotOutcome
            {
                HasCopy = true,
                Remarks = [$"already saved{Since(source.Id)}. To compare the copy with the source, run: briefs snapshot "
                    + $"{request.Brief} {source.Id}"],
            };
        return obtain.Obtain(source) switch
        {
            FetchedSource.Taken taken => Extracted(source, AsRecorded(source, taken), isThere),
            FetchedSource.Refused refused => NotKept(source, refused),
            _ => throw new UnreachableException(),
        };
    }

    private SnapshotOutcome NotKept(Source source, FetchedSource.Refused refused) => new()
    {
        Remarks = [$"not saved: {refused.Why}. {refused.Help}"],
        // A source without an address is not an error if it was not named.
        Exit = source.Url is null && request.Sources.IsEmpty && request.From is null ? ExitCode.Done : refused.Exit,
        HasCopy = library.SavedCopies.ContainsKey(source.Id),
    };

    private SnapshotOutcome Extracted(Source source, FetchedSource.Taken taken, bool isThere)
    {
        if (NameKind.Detect(taken.Body.Span, taken.ContentType) is not { } kind)
            return NotKept(source, new FetchedSource.Refused(
                $"its type is {taken.ContentType ?? "unknown"}, not a page, PDF or plain text",
                    "Save it as one of these and use --from FILE.", ExitCode.ContentAtFault));
        var extraction = new IsolatedExtractor(request.Reading).Read(taken.Body, kind, taken.ContentType);
        if (extraction is not ExtractionResult.Extracted extracted)
        {
            var (why, help) = NoTextMessages.Describe(((ExtractionResult.Nothing)extraction).Reason, request.Reading);
            return NotKept(source, new FetchedSource.Refused(why, help, ExitCode.ContentAtFault));
        }

        var text = request.OnlyPassages ? PassageSelector.Choose(library, source.Id, extracted.Text) : extracted.Text;
        if (text is null)
            return NotKept(source, new FetchedSource.Refused(
                "it contains none of the words that the site quotes from it",
                    "Check that it is the right page and that the quotations name the right source. To save all of it, leave out "
                        + "--passages.", ExitCode.ContentAtFault));
        var copy = Copy(source, taken, extracted, kind, text);
        var before = library.SavedCopies.GetValueOrDefault(source.Id)?.Text.Text;
        return isThere && !request.Replaces ? Compared(copy, before) : Put(copy, before, Doubts(extracted, kind));
    }

    // If an original that Briefs saved is read again by a newer version, its date and charset are those of the record.
    private FetchedSource.Taken AsRecorded(Source source, FetchedSource.Taken taken) =>
        request.From is not null && library.EvidenceLock?.Entries.GetValueOrDefault(source.Id) is { OriginalSha256: { } hash } entry
            && hash == Hash(taken.Body.Span)
            ? taken with { ContentType = entry.ContentType ?? taken.ContentType, FinalUrl = entry.FinalUrl, At = entry.Fetched ?? taken.At }
            : taken;

    private CopyFiles Copy(
        Source source, FetchedSource.Taken taken, ExtractionResult.Extracted extracted, CapturedKind kind, string text)
    {
        // A text file that a person saved counts as made by hand.
        var isByHand = kind == CapturedKind.PlainText && request.From is not null;
        var original = kind == CapturedKind.PlainText || request.OnlyPassages ? (ReadOnlyMemory<byte>?)null : taken.Body;
        var extension = kind == CapturedKind.Pdf ? ".pdf" : ".html";
        return new CopyFiles
        {
            Source = source.Id,
            Text = text,
            Original = original,
            OriginalExtension = extension,
            Outdated = [.. Recorded(source.Id).Where(name => original is null || name != source.Id + extension)],
            Entry = new SavedCopyEntry
            {
                TextSha256 = Hash(Encoding.UTF8.GetBytes(text)),
                OriginalSha256 = original is { } bytes ? Hash(bytes.Span) : null,
                Url = source.Url,
                FinalUrl = taken.FinalUrl,
                Fetched = taken.At,
                ContentType = taken.ContentType,
                Extractor = isByHand ? null : extracted.Extractor + (request.OnlyPassages ? ", passages" : ""),
            },
        };
    }

    // The recorded originals. Files that a person added or changed are not deleted.
    private IEnumerable<string> Recorded(SourceId source)
    {
        if (library.EvidenceLock?.Entries.GetValueOrDefault(source)?.OriginalSha256 is not { } hash) return [];
        return ((string[])[".html", ".pdf"]).Select(extension => source + extension).Where(name => store.HashOf(name) == hash);
    }

    private SnapshotOutcome Compared(CopyFiles copy, string? before)
    {
        if (before == copy.Text) return new SnapshotOutcome { HasCopy = true, Lines = [$"unchanged {PathOf(copy)}"] };
        var difference = CopyDifference.Compare(before ?? "", copy.Text);
        return new SnapshotOutcome
        {
            HasCopy = true,
            Lines = [$"{PathOf(copy)} would change: {difference.Summary}", .. difference.Lines],
            Remarks = [$"the saved copy{Since(copy.Source)} was not changed. To save the new version instead, add --replace."],
            Exit = ExitCode.ContentAtFault,
        };
    }

    private SnapshotOutcome Put(CopyFiles copy, string? before, ImmutableArray<string> doubts)
    {
        store.Put(copy);
        var what = copy.Original is null ? PathOf(copy) : $"{PathOf(copy)} and {copy.Source}{copy.OriginalExtension}";
        var size = string.Create(CultureInfo.InvariantCulture, $"{copy.Text.Length:N0} characters");
        var difference = before is null || before == copy.Text ? null : CopyDifference.Compare(before, copy.Text);
        return new SnapshotOutcome
        {
            HasCopy = true,
            Lines = [before is null ? $"saved {what} ({size})"
                : $"replaced {what} ({size}; {difference?.Summary ?? "the same words"})", .. difference?.Lines ?? []],
            Remarks = doubts,
        };
    }

    private static ImmutableArray<string> Doubts(ExtractionResult.Extracted extracted, CapturedKind kind)
    {
        var doubts = ImmutableArray.CreateBuilder<string>();
        if (kind == CapturedKind.Html && extracted.Text.Length < FewLetters)
            doubts.Add("the page has very little text. If your browser shows more, save the page there and use --from FILE.");
        if (extracted.PagesWithoutText > 0)
            doubts.Add($"{CountText.Format(extracted.PagesWithoutText, "page")} of {CountText.Number(extracted.Pages)} without text: their "
                + "words are not in the copy.");
        if (extracted.LinesLeftOut > 0)
            doubts.Add($"{CountText.Format(extracted.LinesLeftOut, "line")} in a right-to-left script cannot be read reliably from a "
                + "PDF. The copy has […] instead, so quotations from those lines cannot be compared.");
        if (extracted.PlacesStruckOut > 0)
            doubts.Add($"the page has struck-out words in {CountText.Format(extracted.PlacesStruckOut, "place")}. They are not in the "
                + "copy, "
                + "so you cannot quote them.");
        if (extracted.Text.Contains('\uFFFD', StringComparison.Ordinal))
            doubts.Add("some characters could not be read: the copy has \uFFFD instead.");
        return doubts.ToImmutable();
    }

    private string PathOf(CopyFiles copy) => library.Evidence.PathOf(copy.Source + ".txt");

    private string Since(SourceId source) =>
        library.EvidenceLock?.Entries.GetValueOrDefault(source)?.Fetched is { } at
            ? string.Create(CultureInfo.InvariantCulture, $" (from {at:yyyy-MM-dd})") : "";

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

/// <summary>The outcome for one source.</summary>
internal sealed record SnapshotOutcome
{
    /// <summary>Standard output: what was saved, or what a new copy would change.</summary>
    public ImmutableArray<string> Lines { get; init; } = [];

    /// <summary>Standard error: why a source was not saved, and what to check.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];

    public ExitCode Exit { get; init; }

    /// <summary>Whether there is a copy, new or old.</summary>
    public bool HasCopy { get; init; }
}

/// <summary>Describes for editors why a source has no text to compare.</summary>
internal static class NoTextMessages
{
    /// <summary>Returns a clause, and a sentence that says what to do.</summary>
    public static (string Why, string Help) Describe(NoTextReason reason, ReaderLimits limits) => reason switch
    {
        NoTextReason.Empty => ("it has no text",
            "If your browser shows text, a script loads it: save the page from the browser and use --from FILE."),
        NoTextReason.Scanned => ("the PDF has no readable text: its pages are pictures (a scan), or it is damaged",
            "Type the words that you quote into a text file, check each word, and use --from FILE. Or run text "
                + "recognition (OCR), and compare the result with the pictures."),
        NoTextReason.RightToLeft =>
            ("a PDF in Arabic, Hebrew or another right-to-left script cannot be read reliably, so quotations cannot be compared",
            "Look for the same text as a web page. Or type the words that you quote into a text file, check them, and use "
                + "--from FILE."),
        NoTextReason.Locked => ("the PDF has a password",
            "Save it without the password and use --from FILE."),
        NoTextReason.Garbled => ("the PDF does not map its glyphs to letters, so its text cannot be read",
            "Type the words that you quote into a text file and use --from FILE."),
        NoTextReason.Unreadable =>
            ("it cannot be read: it is damaged, has an unknown format, or needs more than "
                + $"{limits.MemoryBytes / (1024 * 1024)} MB of memory",
            "If another program opens it, print it from there into a new PDF and use --from FILE."),
        NoTextReason.TooSlow => ($"reading it takes more than {limits.Time.TotalSeconds:0} seconds",
            "Save the pages that you quote in a separate file and use --from FILE."),
        NoTextReason.TooLong => ($"it has more than {ReadingLimits.CopyBytes / (1024 * 1024)} MB of text",
            "Save the pages that you quote in a separate file and use --from FILE."),
        _ => throw new UnreachableException(),
    };
}
