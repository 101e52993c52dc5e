using System.Diagnostics;
using System.Security.Cryptography;
using Briefs.Capture.Extraction;

namespace Briefs.Cli.Snapshot;

/// <summary>Keeps a copy of one source, or says why there is none, or what a new one would change.</summary>
internal sealed class KeepSource(SnapshotRequest request, ObtainSource obtain, EvidenceStore store, Library library)
{
    /// <summary>A page with fewer words has perhaps not shown them to us.</summary>
    private const int FewLetters = 200;

    public KeepOutcome Keep(Source source)
    {
        var isThere = library.KeptCopies.ContainsKey(source.Id) || library.UnreadCopies.Contains(source.Id);
        // Nobody has named it: what is kept is kept.
        if (isThere && request.Sources.IsEmpty && !request.Replaces)
            return new KeepOutcome
            {
                HasCopy = true,
                Remarks = [$"a copy is kept already{Since(source.Id)}. Name the source to see whether it has changed: briefs snapshot "
                    + $"{request.Brief} {source.Id}"],
            };
        return obtain.Obtain(source) switch
        {
            Obtained.Taken taken => Extracted(source, AsRecorded(source, taken), isThere),
            Obtained.Refused refused => NotKept(source, refused),
            _ => throw new UnreachableException(),
        };
    }

    private KeepOutcome NotKept(Source source, Obtained.Refused refused) => new()
    {
        Remarks = [$"not kept: {refused.Why}. {refused.Help}"],
        // A source that has no address, and that nobody has named, is no fault.
        Exit = source.Url is null && request.Sources.IsEmpty && request.From is null ? ExitCode.Done : refused.Exit,
        HasCopy = library.KeptCopies.ContainsKey(source.Id),
    };

    private KeepOutcome Extracted(Source source, Obtained.Taken taken, bool isThere)
    {
        if (NameKind.Detect(taken.Body.Span, taken.ContentType) is not { } kind)
            return NotKept(source, new Obtained.Refused(
                $"it is {taken.ContentType ?? "of a kind that is not known"}, and no page, PDF or plain text",
                    "Save it as one of these, and use --from FILE.", ExitCode.ContentAtFault));
        var extraction = new ReadInChild(request.Reading).Read(taken.Body, kind, taken.ContentType);
        if (extraction is not ExtractionResult.Extracted extracted)
        {
            var (why, help) = DescribeNothing.Describe(((ExtractionResult.Nothing)extraction).Reason, request.Reading);
            return NotKept(source, new Obtained.Refused(why, help, ExitCode.ContentAtFault));
        }

        var text = request.OnlyPassages ? ChoosePassages.Choose(library, source.Id, extracted.Text) : extracted.Text;
        if (text is null)
            return NotKept(source, new Obtained.Refused(
                "nothing that the site quotes from it stands there, nor anything like it",
                    "Look whether it is the right page, and whether the quotations name the right source. Without --passages the whole "
                        + "of it is kept.", ExitCode.ContentAtFault));
        var copy = Copy(source, taken, extracted, kind, text);
        var before = library.KeptCopies.GetValueOrDefault(source.Id)?.Text.Text;
        return isThere && !request.Replaces ? Compared(copy, before) : Put(copy, before, Doubts(extracted, kind));
    }

    // The original that we saved ourselves, read again by a newer version: it was fetched when it was fetched, and has the charset that its
    // server gave.
    private Obtained.Taken AsRecorded(Source source, Obtained.Taken taken) =>
        request.From is not null && library.EvidenceLock?.Entries.GetValueOrDefault(source.Id) is { OriginalSha256: { } hash } entry
            && hash == Hash(taken.Body.Span)
            ? taken with { ContentType = entry.ContentType ?? taken.ContentType, FinalUrl = entry.FinalUrl, At = entry.Fetched ?? taken.At }
            : taken;

    private CopyFiles Copy(
        Source source, Obtained.Taken taken, ExtractionResult.Extracted extracted, CapturedKind kind, string text)
    {
        // A text that somebody has saved is that person's own making, as one that was put there by hand.
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
            Entry = new KeptCopyEntry
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

    // Originals that we have put there: one that somebody has laid there, or changed, is not ours to delete.
    private IEnumerable<string> Recorded(SourceId source)
    {
        if (library.EvidenceLock?.Entries.GetValueOrDefault(source)?.OriginalSha256 is not { } hash) return [];
        return ((string[])[".html", ".pdf"]).Select(extension => source + extension).Where(name => store.HashOf(name) == hash);
    }

    private KeepOutcome Compared(CopyFiles copy, string? before)
    {
        if (before == copy.Text) return new KeepOutcome { HasCopy = true, Lines = [$"unchanged {PathOf(copy)}"] };
        var difference = CopyDifference.Compare(before ?? "", copy.Text);
        return new KeepOutcome
        {
            HasCopy = true,
            Lines = [$"{PathOf(copy)} would change: {difference.Summary}", .. difference.Lines],
            Remarks = [$"the copy was left as it is{Since(copy.Source)}. To keep the new one instead, add --replace."],
            Exit = ExitCode.ContentAtFault,
        };
    }

    private KeepOutcome Put(CopyFiles copy, string? before, ImmutableArray<string> doubts)
    {
        store.Put(copy);
        var what = copy.Original is null ? PathOf(copy) : $"{PathOf(copy)} and {copy.Source}{copy.OriginalExtension}";
        var size = string.Create(CultureInfo.InvariantCulture, $"{copy.Text.Length:N0} characters");
        var difference = before is null || before == copy.Text ? null : CopyDifference.Compare(before, copy.Text);
        return new KeepOutcome
        {
            HasCopy = true,
            Lines = [before is null ? $"kept {what} ({size})"
                : $"replaced {what} ({size}; {difference?.Summary ?? "the same words"})", .. difference?.Lines ?? []],
            Remarks = doubts,
        };
    }

    private static ImmutableArray<string> Doubts(ExtractionResult.Extracted extracted, CapturedKind kind)
    {
        var doubts = ImmutableArray.CreateBuilder<string>();
        if (kind == CapturedKind.Html && extracted.Text.Length < FewLetters)
            doubts.Add("this page has very few words. If a browser shows more, save the page from there, and use --from FILE.");
        if (extracted.PagesWithoutText > 0)
            doubts.Add($"{Counted.Format(extracted.PagesWithoutText, "page")} of {Counted.Number(extracted.Pages)} are pictures; their "
                + "words are not in the copy.");
        if (extracted.LinesLeftOut > 0)
            doubts.Add($"{Counted.Format(extracted.LinesLeftOut, "line")} in a script from right to left cannot be read reliably from a "
                + "PDF; […] stands for them, and words quoted from there are not checkable.");
        if (extracted.PlacesStruckOut > 0)
            doubts.Add($"the page strikes out words at {Counted.Format(extracted.PlacesStruckOut, "place")}; they are not in the copy, so "
                + "they cannot be quoted as its words.");
        if (extracted.Text.Contains('\uFFFD', StringComparison.Ordinal))
            doubts.Add("some letters could not be read and stand as \uFFFD in the copy.");
        return doubts.ToImmutable();
    }

    private string PathOf(CopyFiles copy) => library.Evidence.PathOf(copy.Source + ".txt");

    private string Since(SourceId source) =>
        library.EvidenceLock?.Entries.GetValueOrDefault(source)?.Fetched is { } at
            ? string.Create(CultureInfo.InvariantCulture, $", of {at:yyyy-MM-dd}") : "";

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

/// <summary>What became of one source.</summary>
internal sealed record KeepOutcome
{
    /// <summary>What was asked for: what was kept, and what a new copy would change.</summary>
    public ImmutableArray<string> Lines { get; init; } = [];

    /// <summary>For people: why not, what to look at.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];

    public ExitCode Exit { get; init; }

    /// <summary>A copy lies there, new or old.</summary>
    public bool HasCopy { get; init; }
}
