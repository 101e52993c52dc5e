using Briefs.Reading;
using Briefs.Reading.Discovery;
using Briefs.Reading.Fixes;
using Briefs.Reading.Scaffolding;
using Briefs.Reading.Settings;

namespace Briefs.Workspaces.Fixes;

/// <summary>
/// Finds the words in quotation marks that may be names, titles or terms, and declares those that a person has decided about. Writes
/// nothing.
/// </summary>
public sealed class SiteDeclarer
{
    private readonly WorkspaceSnapshot _site;
    private readonly ReadingContext _context;

    private SiteDeclarer(WorkspaceSnapshot site)
    {
        _site = site;
        _context = ContextFor(site.Library.Settings);
        Groups = MarkGroup.Group(InParallel.Map([.. site.Listing.Briefs.Concat(site.Listing.Pages)], e => MarksOf(e.Path))
            .SelectMany(marks => marks));
    }

    /// <param name="site">A snapshot from <see cref="Workspace.OpenToChange"/>.</param>
    /// <exception cref="IOException">A file cannot be read. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public static SiteDeclarer Open(WorkspaceSnapshot site) => new(site);

    /// <summary>The marks of all briefs and pages, the most frequent first.</summary>
    public ImmutableArray<MarkGroup> Groups { get; }

    /// <summary>
    /// Writes names and terms into the settings, and <c>{.title}</c> after the first use of a title in each file, in memory.
    /// </summary>
    /// <exception cref="IOException">A file cannot be read. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public Checked<DeclaredMarks> Declare(IReadOnlyList<MarkDecision> decisions)
    {
        var settings = Settings(decisions);
        if (settings.Value is not { } changed) return new(new DeclaredMarks(new SiteChanges([], []), 0), settings.Diagnostics);
        var forms = decisions.SelectMany(d => d.Group.Forms).ToHashSet(StringComparer.Ordinal);
        var context = ContextFor(SettingsOf(changed.After));
        var paths = decisions.SelectMany(d => d.Group.Places).Select(p => p.Path).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).ToList();
        var files = InParallel.Map(paths, path => Titles(path, decisions, context));
        return new(
            new DeclaredMarks(
                new SiteChanges(
                    [.. files.Select(f => f.File).OfType<FileChange>().Append(changed).Where(f => f.IsChanged)],
                    [.. files.SelectMany(f => f.Left)]),
                files.Sum(f => f.Undeclared.Count(m => forms.Contains(MarkGroup.FormOf(m.Text))))),
            []);
    }

    private Checked<FileChange?> Settings(IReadOnlyList<MarkDecision> decisions)
    {
        var before = TextOf(ContentPaths.Settings) ?? "";
        var names = decisions.Where(d => d.Kind == MarkKind.Name).Select(d => d.Group.Name);
        var terms = decisions.Where(d => d.Kind == MarkKind.Term).SelectMany(d => d.Group.Forms);
        var settings = _site.Library.Settings;
        var named = Insert(before, "names", [.. names.Except(settings.Names.Select(MarkGroup.FormOf), StringComparer.Ordinal)]);
        var termed = named.Value is { } text
            ? Insert(text, "terms", [.. terms.Except(settings.Terms.Select(MarkGroup.FormOf), StringComparer.Ordinal)])
            : named;
        return termed.Value is { } after
            ? new(new FileChange(ContentPaths.Settings, before, after, ContentPaths.Settings), [])
            : new(null, termed.Diagnostics);
    }

    private static Checked<string?> Insert(string raw, string key, ImmutableArray<string> texts)
    {
        if (texts.IsEmpty) return new(raw, []);
        var read = SourceTextReader.Decode(ContentPaths.Settings, Encoding.UTF8.GetBytes(raw));
        if (read.Value is not { } file) return new(null, read.Diagnostics);
        var insertion = ListInserter.Insert(file, key, texts);
        return new(insertion.Value?.ApplyTo(raw), insertion.Diagnostics);
    }

    private TitledFile Titles(string path, IReadOnlyList<MarkDecision> decisions, ReadingContext context)
    {
        var raw = TextOf(path) ?? "";
        var before = Read(path, raw, context);
        ImmutableArray<PlacedMark> titles =
        [
            .. decisions.Where(d => d.Kind == MarkKind.Title).SelectMany(d => FirstUses(d.Group, path)).OrderBy(p => p.Mark.Span),
        ];
        var after = EditApplier.Apply(
            raw, [.. titles.Select(p => new TextEdit(new TextSpan(p.Mark.Span.End, p.Mark.Span.End), "{.title}"))]);
        var read = titles.IsEmpty ? before : Read(path, after, context);
        if (read is not null && before is not null && AddsNothing(before.Read.Diagnostics, read.Read.Diagnostics))
            return new TitledFile(new FileChange(path, raw, after, path), [], read.Undeclared);
        return new TitledFile(null, [.. titles.Select(Left)], before?.Undeclared ?? []);
    }

    // Every form of a title is declared where it is used first: a declaration applies to the same words in the rest of the file.
    private static IEnumerable<PlacedMark> FirstUses(MarkGroup group, string path) =>
        group.Places.Where(p => p.Path == path
                && (p.Mark.Around == Surroundings.Plain || group.InSpeech == group.Places.Length))
            .DistinctBy(p => MarkGroup.FormOf(p.Mark.Text), StringComparer.Ordinal);

    private static UnchangedLine Left(PlacedMark place) => new(place.Path, place.At.Line, place.At.Line,
        new UnchangedMarks(place.Mark.Span, "the file would have another error", $"Declare {place.Mark.Text} as a title"));

    private static bool AddsNothing(ImmutableArray<Diagnostic> before, ImmutableArray<Diagnostic> after)
    {
        var counts = before.CountBy(d => d.Rule.Id, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return after.CountBy(d => d.Rule.Id, StringComparer.Ordinal).All(c => c.Value <= counts.GetValueOrDefault(c.Key));
    }

    private IEnumerable<PlacedMark> MarksOf(string path)
    {
        if (TextOf(path) is not { } raw || Read(path, raw, _context) is not { } brief) return [];
        var lines = brief.Read.Value.File.Lines;
        return brief.Undeclared.Select(m => new PlacedMark(path, lines.GetPosition(m.Span.Start), m));
    }

    private static RepairableBrief? Read(string path, string raw, ReadingContext context) =>
        SourceTextReader.Decode(path, Encoding.UTF8.GetBytes(raw)).Value is { } file
            ? BriefReader.ReadWithRepairs(file, KindOf(path), context)
            : null;

    private static DocumentKind KindOf(string path) =>
        path.StartsWith(ContentPaths.Briefs + "/", StringComparison.Ordinal) ? DocumentKind.Brief : DocumentKind.Page;

    private SiteSettings SettingsOf(string raw) =>
        SourceTextReader.Decode(ContentPaths.Settings, Encoding.UTF8.GetBytes(raw)).Value is { } file
            ? SettingsReader.Read(file, AllRules.ById).Value
            : _site.Library.Settings;

    private ReadingContext ContextFor(SiteSettings settings) => new(settings, SharedEntries.Create(_site.Library));

    private string? TextOf(string path) => _site.ReadBytes(path) is { } bytes ? new UTF8Encoding(false).GetString(bytes) : null;

    private sealed record TitledFile(FileChange? File, ImmutableArray<UnchangedLine> Left, ImmutableArray<UndeclaredMark> Undeclared);
}

/// <summary>What a person has decided about words in quotation marks.</summary>
public sealed record MarkDecision(MarkGroup Group, MarkKind Kind);

/// <summary>What words in quotation marks are, if they are not speech.</summary>
public enum MarkKind
{
    /// <summary>A company, party, paper or ship: <c>names:</c> of the site.</summary>
    Name,

    /// <summary>A work: <c>{.title}</c> in the text.</summary>
    Title,

    /// <summary>A term: <c>terms:</c> of the site.</summary>
    Term,
}

/// <summary>A site with the decisions applied.</summary>
/// <param name="Undeclared">
/// The number of marks with the decided words that still need a citation, because their sentences report speech.
/// </param>
public sealed record DeclaredMarks(SiteChanges Changes, int Undeclared);
