using Briefs.Import;
using Briefs.Cli.New;
using Briefs.Import.Composition;
using Briefs.Import.Drafts;
using Briefs.Import.Html;
using Briefs.Import.Markup;
using Briefs.Import.Pictures;
using Briefs.Import.Sites;
using Briefs.Import.Word;
using Briefs.Model.Addresses;
using Briefs.Reading.Discovery;
using Briefs.Workspaces;

namespace Briefs.Cli.Import;

/// <summary>Runs <c>briefs import</c>: each draft becomes a brief and its pictures, all of them or none.</summary>
internal sealed class ImportRun(ImportRequest request, CommandContext context)
{
    private readonly ScaffoldingRun _run = new(request.SiteFolder, context);
    private readonly ImportTally _tally = new();

    public ExitCode Import()
    {
        if (_run.Open(out var site) is { } refused) return refused;
        foreach (var file in request.Files)
            if (!File.Exists(file) && !Directory.Exists(file)) return _run.Refuse($"File not found: “{file}”");
        if (request.Slug is not null && (request.Files.Length > 1 || Directory.Exists(request.Files[0])))
            return _run.Refuse("--slug names one brief. Import one file with it.");
        var pictures = new PictureNames(name => OpenPicture(site, name));
        var writer = new ImportedBriefWriter(request, site, _run, _tally, new EntryIds(site.Library));
        foreach (var batch in Batches()) Import(site, batch, new ImportTarget(writer, pictures));
        return Close();
    }

    private IEnumerable<ImportBatch> Batches()
    {
        var places = request.Files.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal).ToList();
        foreach (var folder in places.Where(Directory.Exists)) yield return new ImportBatch(DraftFolder.OpenWhole(folder), []);
        foreach (var group in places.Where(place => !Directory.Exists(place)).GroupBy(DraftFolder.FindRoot, StringComparer.Ordinal))
            yield return new ImportBatch(DraftFolder.OpenAround(group.Key, [.. group]),
                [.. group.Select(file => Path.GetRelativePath(group.Key, file).Replace('\\', '/'))]);
    }

    private void Import(WorkspaceSnapshot site, ImportBatch batch, ImportTarget target)
    {
        var lang = site.Library.Settings.Language;
        var existing = site.Listing.Briefs.Select(entry => Path.GetFileName(entry.Path)).ToFrozenSet(StringComparer.Ordinal);
        var today = PartialDate.FromDay(DateOnly.FromDateTime(context.Clock.GetUtcNow().UtcDateTime));
        var old = OldSite.Read(batch.Folder.Files, batch.Folder.Open, new OldSiteOptions(lang)
        {
            Today = today,
            Chosen = batch.Chosen,
            Lang = request.Lang,
            Slug = request.Slug,
            Existing = existing,
            IsTaken = AddressPlanner.TakenBy(site.Library).Contains,
        });
        if (old.ConfigurationError is { } error) context.Warn($"The configuration of the old site can't be read. {error} "
            + "Everything becomes a draft, because the configuration may hide some texts.");
        IDraftReader[] readers =
        [
            new MarkdownDraftReader(old, target.Pictures, new MarkdownSurroundings(today, lang)),
            new HtmlDraftReader(old, target.Pictures), new DocxReader(),
        ];
        foreach (var path in old.Drafts.Concat(batch.Chosen.Except(old.Drafts)))
            Import(batch.Folder, path, readers, new DraftDestination(BriefName.Find(old, path), target.Writer));
        foreach (var skipped in old.Skipped)
        {
            _tally.Skipped++;
            if (skipped.IsUndated) _tally.AddUndated(Show(batch.Folder, skipped.Path));
            _run.Print($"Passed over {Show(batch.Folder, skipped.Path)}. {skipped.Reason}");
        }

        foreach (var notice in old.Notices) _run.Print(notice);
    }

    private void Import(DraftFolder folder, string path, IDraftReader[] readers, DraftDestination to)
    {
        var shown = Show(folder, path);
        if (folder.Open(path) is not { } content)
        {
            Refuse(shown, "The file is too large", "Divide it.");
            return;
        }

        var reader = MarkdownDraftReader.HasFrontMatter(content.Span) ? readers[0] : Array.Find(readers, reader => reader.Accepts(path));
        if (reader is null)
        {
            Refuse(shown, "This kind of file can't be imported", "Save it as .docx, .md or .html.");
            return;
        }

        switch (reader.Read(new DraftFile(path, content, folder.Open), new DraftOptions(request.Changes, request.Lang)))
        {
            case DraftResult.Refused refused:
                Refuse(shown, refused.Message, refused.Help);
                break;
            case DraftResult.Read { Draft: var draft }:
                to.Writer.Write(new DraftSource(shown, path), draft, to.Name);
                break;
        }
    }

    private static string Show(DraftFolder folder, string path)
    {
        var place = Path.Combine(folder.Root, path);
        var shown = Path.GetRelativePath(Environment.CurrentDirectory, place);
        return shown.StartsWith("..", StringComparison.Ordinal) ? place : shown;
    }

    private void Refuse(string path, string message, string help)
    {
        _tally.Refused++;
        context.Warn($"{path}: {message.TrimEnd('.')}. {help} Nothing was written for it.");
    }

    private ReadOnlyMemory<byte>? OpenPicture(WorkspaceSnapshot site, string name)
    {
        var path = $"{ContentPaths.Images}/{name}";
        if (!site.Listing.Pictures.ContainsKey(path)) return null;
        return SiteFileOpener.ReadAll(request.SiteFolder, path);
    }

    private ExitCode Close()
    {
        if (_tally.Written == 0 && _tally.Refused == 0) return _run.Refuse(_tally.DescribeNothing());
        if (_tally.Written + _tally.Refused > 1 || _tally.Skipped > 0) _run.Print(_tally.Describe(request));
        if (_tally.Written > 0 && !request.IsDryRun) _run.Print("To list what is left to do: briefs check");
        return _tally.Refused > 0 ? ExitCode.ContentAtFault : ExitCode.Done;
    }

    private sealed record ImportBatch(DraftFolder Folder, ImmutableHashSet<string> Chosen);

    private sealed record ImportTarget(ImportedBriefWriter Writer, PictureNames Pictures);

    private sealed record DraftDestination(string? Name, ImportedBriefWriter Writer);
}

/// <summary>Counts what an import did.</summary>
internal sealed class ImportTally
{
    public int Written { get; set; }

    public int Refused { get; set; }

    public int Skipped { get; set; }

    /// <summary>The number of pages without a date.</summary>
    public int Undated { get; private set; }

    private string FirstUndated { get; set; } = "";

    public void AddUndated(string shown)
    {
        if (Undated++ == 0) FirstUndated = shown;
    }

    /// <summary>Why nothing was imported.</summary>
    public string DescribeNothing() => Undated == 0
        ? "No draft was found. Drafts are .docx, .md and .html files."
        : $"Nothing was imported: Briefs skipped {CountText.Format(Undated, "page")} without a date. From a folder, it imports only "
            + $"posts. To import a page, pass its file: briefs import \"{FirstUndated}\"";

    public string Describe(ImportRequest request)
    {
        var verb = request.IsDryRun ? "would be imported" : "imported";
        return $"{CountText.Format(Written, "draft")} {verb}, {Refused} refused, {Skipped} passed over.";
    }
}
