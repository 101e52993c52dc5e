using System.Runtime.InteropServices;
using Briefs.Cli.Init;
using Briefs.Cli.New;
using Briefs.Import;
using Briefs.Import.Composition;
using Briefs.Import.Drafts;
using Briefs.Pictures;
using Briefs.Reading;
using Briefs.Reading.Discovery;
using Briefs.Reading.Scaffolding;
using Briefs.Workspaces;
using Briefs.Workspaces.Fixes;

namespace Briefs.Cli.Import;

/// <summary>Writes an imported draft into the site: the brief and its pictures, all of them or none.</summary>
internal sealed class ImportedBriefWriter(
    ImportRequest request, WorkspaceSnapshot site, ScaffoldingRun run, ImportTally tally, EntryIds ids)
{
    private readonly HashSet<string> _written = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="name">The file name of the brief; null to make one from the title.</param>
    public void Write(DraftSource source, Draft draft, string? name)
    {
        var siteLang = site.Library.Settings.Language;
        var lang = request.Lang ?? draft.Lang ?? siteLang;
        name ??= BriefName.Propose(draft, source.Path, lang, siteLang, request.Slug);
        if (name is null)
        {
            Refuse(source, "Briefs can't make a file name from the title or the draft's file name. Name the brief: --slug my-brief");
            return;
        }

        var path = $"{ContentPaths.Briefs}/{name}";
        if (Twin(path) is { } twin)
        {
            Refuse(source, $"{twin} already exists. Choose another name with --slug, or open that file.");
            return;
        }

        var composed = BriefComposer.Compose(draft, BlankWords.Get(lang), BriefName.FindLanguageKey(name, lang, siteLang));
        var proposed = Propose(FileText.Create(path, composed));
        var bytes = Encoding.UTF8.GetBytes(proposed.Text);
        if (SourceTextReader.Decode(path, bytes).Diagnostics is { IsEmpty: false } found)
        {
            tally.Refused++;
            run.Show(found);
            return;
        }

        Write(source, draft, new ScaffoldFile(path, ImmutableCollectionsMarshal.AsImmutableArray(bytes)), proposed);
    }

    // Entries first: a citation names a person and a source that the brief has.
    private Proposals Propose(FileText brief)
    {
        var library = site.Library;
        var context = new ReadingContext(library.Settings, SharedEntries.Create(library));
        var entries = EntryProposer.Propose(brief, context);
        var cited = new CitationProposals(library).Propose(brief.File.Path, ids.Separate(entries));
        return new Proposals(cited.File.After, entries.Added.Length, cited.Citations);
    }

    private void Write(DraftSource source, Draft draft, ScaffoldFile brief, Proposals proposed)
    {
        var pictures = draft.Pictures.Select(picture => new ScaffoldFile(
            $"{ContentPaths.Images}/{picture.Name}", ImmutableCollectionsMarshal.AsImmutableArray(WithoutHidden(picture)))).ToList();
        var added = pictures.Where(picture => !_written.Contains(picture.Path) && !Exists(picture)).ToList();
        if (Conflicts.Find(request.SiteFolder, [brief, .. added]) is [var there, ..])
        {
            Refuse(source, $"{there} already exists and is another file. Rename it, or choose another name with --slug.");
            return;
        }

        if (!request.IsDryRun) new NewSiteWriter(request.SiteFolder).Write([brief, .. added]);
        _written.UnionWith(added.Select(picture => picture.Path).Append(brief.Path));
        tally.Written++;
        run.Print($"{(request.IsDryRun ? "Would create" : "Created")} {brief.Path} from {source.Shown}"
            + $"{(added.Count == 0 ? "" : $", with {CountText.Format(added.Count, "picture")}")}.");
        run.PrintBlanks(proposed.Text);
        if (proposed.Entries > 0)
            run.Print($"  {CountText.Format(proposed.Entries, "source or person was", "sources and people were")} added from the text. "
                + $"Check {(proposed.Entries == 1 ? "it" : "each")}.");
        if (proposed.Citations > 0)
            run.Print($"  {CountText.Format(proposed.Citations, "citation")} proposed with a question mark after the bracket. To "
                + "confirm a citation, delete its question mark.");
        foreach (var remark in draft.Remarks) run.Print("  " + Describe(remark, source));
    }

    private static string Describe(Remark remark, DraftSource source)
    {
        var place = remark.Place.StartsWith(source.Path + ":", StringComparison.Ordinal)
            ? source.Shown + remark.Place[source.Path.Length..] : remark.Place;
        return place.Length == 0 ? remark.Counted : $"{place}: {remark.Counted}";
    }

    // Pictures carry places and names of people; a copy without them looks the same.
    private static byte[] WithoutHidden(DraftPicture picture)
    {
        var bytes = picture.Content.ToArray();
        return PictureReader.Read(bytes) is { Type: not null, Reveals.IsEmpty: false } && PictureReader.WithoutHidden(bytes) is { } clean
            ? clean : bytes;
    }

    private bool Exists(ScaffoldFile picture)
    {
        var place = Path.Combine(request.SiteFolder, picture.Path);
        return File.Exists(place)
            && SiteFileOpener.ReadAll(request.SiteFolder, picture.Path).AsSpan().SequenceEqual(picture.Bytes.AsSpan());
    }

    // The existing brief whose name differs only in case or Unicode normalization: Windows and macOS treat both as one file.
    private string? Twin(string path) => _written.Contains(path) ? path : site.Listing.Briefs.Select(entry => entry.Path)
        .FirstOrDefault(p => string.Equals(NormalForm.Convert(p, NormalizationForm.FormC), path, StringComparison.OrdinalIgnoreCase));

    private void Refuse(DraftSource source, string message)
    {
        tally.Refused++;
        run.Refuse($"{source.Shown}: {message}");
    }
}

/// <summary>A brief with the entries and citations that follow from its text.</summary>
internal sealed record Proposals(string Text, int Entries, int Citations);

/// <summary>A draft, as messages name it.</summary>
/// <param name="Shown">The path from the current folder.</param>
/// <param name="Path">Relative to the folder that is imported.</param>
internal sealed record DraftSource(string Shown, string Path);
