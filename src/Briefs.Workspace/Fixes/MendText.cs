using Briefs.Checks;
using Briefs.Reading.Discovery;
using Briefs.Reading.Rules;
using Briefs.Reading.Settings;
using Briefs.Reading;

namespace Briefs.Workspaces.Fixes;

/// <summary>
/// Mends one file until nothing is left to mend. What is quoted, by whom and from where is the same before and after: a fix that would
/// change it, or hide an error, is left out.
/// </summary>
public sealed class MendText
{
    // One fix shows the next: a title must be readable before its marks are seen.
    private const int MaxRounds = 12;

    /// <summary>How often a file is read to find out which of its fixes are to be left out; those not found out by then are.</summary>
    private const int MaxReadings = 64;

    private readonly Library _library;
    private readonly ReadingContext _context;

    /// <param name="library">The site: its settings, and what briefs may name without declaring it.</param>
    public MendText(Library library)
    {
        _library = library;
        _context = new ReadingContext(library.Settings, new SharedEntries(
            library.SharedPeople, library.SharedSources, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)));
    }

    /// <summary>The text after its safe fixes.</summary>
    public MendedText Fix(string path, string raw)
    {
        ImmutableArray<LeftAlone> left = [];
        for (var round = 0; round < MaxRounds; round++)
        {
            if (Read(path, raw) is not { } file) break;
            var (steps, doubtful) = Steps(file);
            var refused = new List<Fix>();
            var mended = raw;
            foreach (var step in steps)
            {
                mended = Apply(file, raw, step, refused);
                if (!string.Equals(mended, raw, StringComparison.Ordinal)) break;
            }

            left = [.. doubtful.Concat(refused.Select(Refused)).OrderBy(l => l.Span)];
            if (string.Equals(mended, raw, StringComparison.Ordinal)) break;
            raw = mended;
        }

        return new MendedText(raw, left);
    }

    private static LeftAlone Refused(Fix fix) =>
        new(fix.Edits[0].Span, "it would change what is quoted or cited, or hide an error", fix.Title);

    // All at once; where that would change what is said, those that do not, found by halving.
    private string Apply(FileText file, string raw, MendStep step, List<Fix> refused)
    {
        if (step.Before is not { } before) return ApplyEdits.Apply(raw, ApplyEdits.SelectDisjoint(step.Fixes.SelectMany(f => f.Edits)));
        var kept = ImmutableArray<TextEdit>.Empty;
        var readings = 0;
        var open = new Stack<ImmutableArray<Fix>>([step.Fixes]);
        while (open.TryPop(out var fixes))
        {
            var edits = ApplyEdits.SelectDisjoint(kept.Concat(fixes.SelectMany(f => f.Edits)));
            if (readings++ < MaxReadings && Says(step, before, Read(file.File.Path, ApplyEdits.Apply(raw, edits)))) kept = edits;
            else if (fixes.Length == 1 || readings > MaxReadings) refused.AddRange(fixes);
            else
            {
                open.Push(fixes[(fixes.Length / 2)..]);
                open.Push(fixes[..(fixes.Length / 2)]);
            }
        }

        return ApplyEdits.Apply(raw, kept);
    }

    private bool Says(MendStep step, ImmutableArray<string> before, FileText? after) =>
        after is not null && before.SequenceEqual(
            step.Said(ReadBrief.Read(after, KindOf(after.File.Path)!.Value, _context)), StringComparer.Ordinal);

    private static FileText? Read(string path, string raw) => ReadText.Decode(path, Encoding.UTF8.GetBytes(raw)).Value;

    // In order. What makes front matter readable comes first: before it nobody knows what the quotations are. Then what may let a person,
    // a source or a name be found; and marks and spaces last, after which all is as it was.
    private (ImmutableArray<MendStep> Steps, ImmutableArray<LeftAlone> Left) Steps(FileText file)
    {
        if (KindOf(file.File.Path) is not { } kind)
            return ([new MendStep([.. CertainOf(Shared(file)), .. ReadRepairs.OfShared(file)])], []);
        var read = ReadBrief.Read(file, kind, _context);
        var found = CertainOnly(ApplyAllowances.Apply(read.Value, read.Found, AllRules.ById));
        var ofHead = CertainOf(found.Where(f => f.Rule.Group == RuleGroup.FrontMatter));
        if (!ofHead.IsEmpty) return ([new MendStep(ofHead)], []);
        var repairs = ReadRepairs.Read(file, kind, _context);
        var ofMarks = found.ToLookup(f => f.Rule.Id == QuoteMarksMixed.Info.Id);
        ImmutableArray<MendStep> steps =
        [
            MendStep.Create([.. CertainOf(ofMarks[false]), .. repairs.OfNames], read, WhatIsSaid.Collect),
            MendStep.Create([.. CertainOf(ofMarks[true]), .. repairs.OfMarks], read, WhatIsSaid.Exactly),
        ];
        return ([.. steps.Where(s => !s.Fixes.IsEmpty)], repairs.Left);
    }

    private ImmutableArray<Diagnostic> CertainOnly(IEnumerable<Diagnostic> found) => SeverityOptions.Apply(found, _library.Settings);

    private static ImmutableArray<Fix> CertainOf(IEnumerable<Diagnostic> found) =>
        [.. found.SelectMany(f => f.Fixes).Where(f => f.Certainty == FixCertainty.Certain && !f.Edits.IsEmpty)];

    private static ImmutableArray<Diagnostic> Shared(FileText file) => file.File.Path switch
    {
        ContentPaths.People => ReadPeople.Read(file).Found,
        ContentPaths.SourcesYaml or ContentPaths.SourcesJson => ReadSources.Read(file).Found,
        ContentPaths.ImageCredits => ReadImageCredits.Read(file).Found,
        _ => ReadSettings.Read(file, AllRules.ById).Found,
    };

    private static DocumentKind? KindOf(string path) =>
        path.StartsWith(ContentPaths.Briefs + "/", StringComparison.Ordinal) ? DocumentKind.Brief
        : path.StartsWith(ContentPaths.Pages + "/", StringComparison.Ordinal) ? DocumentKind.Page
        : null;
}

/// <summary>A file's text after all safe fixes.</summary>
/// <param name="Text">With its own line ends and byte order mark.</param>
/// <param name="Left">
/// What was not changed because it may be wrong, by place; places in the text with LF line ends and without the mark.
/// </param>
public sealed record MendedText(string Text, ImmutableArray<LeftAlone> Left);

/// <summary>Fixes that are applied together, and what they may not change.</summary>
internal sealed record MendStep(ImmutableArray<Fix> Fixes)
{
    /// <summary>What must be the same before and after, of a brief as it is read.</summary>
    public Func<Checked<Brief>, ImmutableArray<string>> Said { get; init; } = _ => [];

    /// <summary>What that is before; null where the file cannot be read before.</summary>
    public ImmutableArray<string>? Before { get; init; }

    public static MendStep Create(
        ImmutableArray<Fix> fixes, Checked<Brief> read, Func<Checked<Brief>, ImmutableArray<string>> said) =>
        new(fixes) { Said = said, Before = said(read) };
}
