using Briefs.Checks;
using Briefs.Reading.Discovery;
using Briefs.Reading.Rules;
using Briefs.Reading.Settings;
using Briefs.Reading;

namespace Briefs.Workspaces.Fixes;

/// <summary>
/// Applies safe fixes to one file until there are none left. Quotations, speakers and sources are the same before and after: a fix that
/// would change them, or hide an error, is left out.
/// </summary>
public sealed class TextFixer
{
    // One fix can reveal the next: the marks in a title are only checked once the front matter is readable.
    private const int MaxRounds = 12;

    /// <summary>
    /// The limit of test readings of a file while looking for the fixes to leave out; after it, all untested fixes are left out.
    /// </summary>
    private const int MaxReadings = 64;

    private readonly Library _library;
    private readonly ReadingContext _context;

    /// <param name="library">Provides the settings, and the people and sources that briefs may use without declaring them.</param>
    public TextFixer(Library library)
    {
        _library = library;
        _context = new ReadingContext(library.Settings, SharedEntries.Create(library));
    }

    /// <summary>Applies all safe fixes to the text of a file.</summary>
    public FixedText Fix(string path, string raw)
    {
        ImmutableArray<UnchangedMarks> left = [];
        for (var round = 0; round < MaxRounds; round++)
        {
            if (Read(path, raw) is not { } file) break;
            var (steps, doubtful) = Steps(file);
            var refused = new List<Fix>();
            var changed = raw;
            foreach (var step in steps)
            {
                changed = Apply(file, raw, step, refused);
                if (!string.Equals(changed, raw, StringComparison.Ordinal)) break;
            }

            left = [.. doubtful.Concat(refused.Select(Refused)).OrderBy(l => l.Span)];
            if (string.Equals(changed, raw, StringComparison.Ordinal)) break;
            raw = changed;
        }

        return new FixedText(raw, left);
    }

    private static UnchangedMarks Refused(Fix fix) =>
        new(fix.Edits[0].Span, "it would change what is quoted or cited, or hide an error", fix.Title);

    // Applies all fixes at once; if that changes the meaning, finds the fixes that do not by repeated halving.
    private string Apply(FileText file, string raw, FixStep step, List<Fix> refused)
    {
        if (step.Before is not { } before) return EditApplier.Apply(raw, EditApplier.SelectDisjoint(step.Fixes.SelectMany(f => f.Edits)));
        var kept = ImmutableArray<TextEdit>.Empty;
        var readings = 0;
        var open = new Stack<ImmutableArray<Fix>>([step.Fixes]);
        while (open.TryPop(out var fixes))
        {
            var edits = EditApplier.SelectDisjoint(kept.Concat(fixes.SelectMany(f => f.Edits)));
            if (readings++ < MaxReadings && Says(step, before, Read(file.File.Path, EditApplier.Apply(raw, edits)))) kept = edits;
            else if (fixes.Length == 1 || readings > MaxReadings) refused.AddRange(fixes);
            else
            {
                open.Push(fixes[(fixes.Length / 2)..]);
                open.Push(fixes[..(fixes.Length / 2)]);
            }
        }

        return EditApplier.Apply(raw, kept);
    }

    private bool Says(FixStep step, ImmutableArray<string> before, FileText? after) =>
        after is not null && before.SequenceEqual(
            step.Said(BriefReader.Read(after, KindOf(after.File.Path)!.Value, _context)), StringComparer.Ordinal);

    private static FileText? Read(string path, string raw) => SourceTextReader.Decode(path, Encoding.UTF8.GetBytes(raw)).Value;

    // In order. First fixes that make front matter readable: until then the quotations are unknown. Then fixes that may make a person, a
    // source or a name resolvable. Last, marks and spaces, which must not change the meaning at all.
    private (ImmutableArray<FixStep> Steps, ImmutableArray<UnchangedMarks> Left) Steps(FileText file)
    {
        if (KindOf(file.File.Path) is not { } kind)
            return ([new FixStep([.. CertainOf(Shared(file)), .. UnreportedFixes.FindShared(file)])], []);
        var brief = BriefReader.ReadWithRepairs(file, kind, _context);
        var read = brief.Read;
        var found = CertainOnly(SuppressionFilter.Apply(read.Value, read.Diagnostics, AllRules.ById));
        var ofHead = CertainOf(found.Where(f => f.Rule.Group == RuleGroup.FrontMatter));
        if (!ofHead.IsEmpty) return ([new FixStep(ofHead)], []);
        var repairs = brief.Repairs;
        var ofMarks = found.ToLookup(f => f.Rule.Id == QuoteMarksMixed.Rule.Info.Id);
        ImmutableArray<FixStep> steps =
        [
            FixStep.Create([.. CertainOf(ofMarks[false]), .. repairs.OfNames], read, SpokenContent.Collect),
            FixStep.Create([.. CertainOf(ofMarks[true]), .. repairs.OfMarks], read, SpokenContent.Exactly),
        ];
        return ([.. steps.Where(s => !s.Fixes.IsEmpty)], repairs.Left);
    }

    private ImmutableArray<Diagnostic> CertainOnly(IEnumerable<Diagnostic> found) => SeverityOptions.Apply(found, _library.Settings);

    private static ImmutableArray<Fix> CertainOf(IEnumerable<Diagnostic> found) =>
        [.. found.SelectMany(f => f.Fixes).Where(f => f.Applicability == Applicability.Safe && !f.Edits.IsEmpty)];

    private static ImmutableArray<Diagnostic> Shared(FileText file) => file.File.Path switch
    {
        ContentPaths.People => PeopleReader.Read(file).Diagnostics,
        ContentPaths.Authors => AuthorsReader.Read(file).Diagnostics,
        ContentPaths.SourcesYaml or ContentPaths.SourcesJson => SourcesReader.Read(file).Diagnostics,
        ContentPaths.ImageCredits => ImageCreditsReader.Read(file).Diagnostics,
        _ => SettingsReader.Read(file, AllRules.ById).Diagnostics,
    };

    private static DocumentKind? KindOf(string path) =>
        path.StartsWith(ContentPaths.Briefs + "/", StringComparison.Ordinal) ? DocumentKind.Brief
        : path.StartsWith(ContentPaths.Pages + "/", StringComparison.Ordinal) ? DocumentKind.Page
        : null;
}

/// <summary>A file's text after all safe fixes.</summary>
/// <param name="Text">With its own line endings and byte order mark.</param>
/// <param name="Left">
/// Places that were left unchanged because a fix might be wrong, sorted; positions in the text with LF line endings and without byte order
/// mark.
/// </param>
public sealed record FixedText(string Text, ImmutableArray<UnchangedMarks> Left);

/// <summary>Fixes that are applied together, and what they must not change.</summary>
internal sealed record FixStep(ImmutableArray<Fix> Fixes)
{
    /// <summary>Extracts what must be equal before and after.</summary>
    public Func<Checked<Brief>, ImmutableArray<string>> Said { get; init; } = _ => [];

    /// <summary>The value of <see cref="Said"/> before the fixes; null where the file cannot be read before them.</summary>
    public ImmutableArray<string>? Before { get; init; }

    public static FixStep Create(
        ImmutableArray<Fix> fixes, Checked<Brief> read, Func<Checked<Brief>, ImmutableArray<string>> said) =>
        new(fixes) { Said = said, Before = said(read) };
}
