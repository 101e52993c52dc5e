using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Briefs.Checks;
using Briefs.Cli.Building;
using Briefs.Diagnostics;
using Briefs.Model;
using Briefs.Reading;
using Briefs.Reading.Files;
using Briefs.Reading.Rules;
using Briefs.Reading.Settings;
using Briefs.Text;

namespace Briefs.Cli.Mending;

/// <summary>Mends one file until nothing is left to mend. What is quoted is the same before and after: a repair that would change it is left out.</summary>
public sealed class MendText
{
    // One repair shows the next: a title must be readable before its marks are seen.
    private const int MaxRounds = 8;

    private static readonly FrozenSet<string> s_ofMarks = FrozenSet.Create(StringComparer.Ordinal,
        QuoteUnclosed.Info.Id, QuoteUnopened.Info.Id, QuoteMarkLookalike.Info.Id, QuoteMarksAmbiguous.Info.Id, QuoteOutOfPlace.Info.Id);

    private readonly Library _library;
    private readonly ReadingContext _context;

    /// <param name="library">The site: its settings, and what briefs may name without declaring it.</param>
    public MendText(Library library)
    {
        ArgumentNullException.ThrowIfNull(library);
        _library = library;
        _context = new ReadingContext(library.Settings, new SharedEntries(library.SharedPeople, library.SharedSources, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)));
    }

    /// <returns>The text mended, and how many repairs were left out: each would have changed what is quoted.</returns>
    public (string Text, int Left) Of(string path, string raw)
    {
        var left = 0;
        for (var round = 0; round < MaxRounds; round++)
        {
            if (Read(path, raw) is not { } file) break;
            var (fixes, words) = Certain(file);
            var (mended, refused) = Apply(path, raw, fixes, words);
            left = refused;
            if (string.Equals(mended, raw, StringComparison.Ordinal)) break;
            raw = mended;
        }

        return (raw, left);
    }

    // All at once; where that would change what is quoted, one after another, those that do not.
    private (string Text, int Refused) Apply(string path, string raw, ImmutableArray<Fix> fixes, ImmutableArray<string>? words)
    {
        var all = ApplyEdits.To(raw, ApplyEdits.Apart(fixes.SelectMany(f => f.Edits)));
        if (words is not { } said || Says(path, all, said)) return (all, 0);
        var kept = new List<TextEdit>();
        var refused = 0;
        foreach (var fix in fixes)
        {
            if (Says(path, ApplyEdits.To(raw, ApplyEdits.Apart(kept.Concat(fix.Edits))), said)) kept.AddRange(fix.Edits);
            else refused++;
        }

        return (ApplyEdits.To(raw, ApplyEdits.Apart(kept)), refused);
    }

    private bool Says(string path, string raw, ImmutableArray<string> words) => Read(path, raw) is { } file && words.SequenceEqual(Words(file), StringComparer.Ordinal);

    private static FileText? Read(string path, string raw) => ReadText.Of(path, Encoding.UTF8.GetBytes(raw)).Value;

    // What makes front matter readable comes alone and first: before it nobody knows what the quotations are.
    private (ImmutableArray<Fix> Fixes, ImmutableArray<string>? Words) Certain(FileText file)
    {
        if (KindOf(file.File.Path) is not { } kind) return (CertainOf(Shared(file)).AddRange(ReadRepairs.OfShared(file)), null);
        var read = ReadBrief.From(file, kind, _context);
        var found = CertainOnly(ApplyAllowances.To(read.Value, read.Found, AllRules.ById));
        var ofHead = CertainOf(found.Where(f => f.Rule.Group == RuleGroup.FrontMatter));
        return ofHead.IsEmpty ? (CertainOf(found).AddRange(ReadRepairs.Of(file, kind, _context)), Words(read)) : (ofHead, null);
    }

    private ImmutableArray<Diagnostic> CertainOnly(IEnumerable<Diagnostic> found) => CheckSite.Weigh(found, _library.Settings);

    private static ImmutableArray<Fix> CertainOf(IEnumerable<Diagnostic> found) =>
        [.. found.SelectMany(f => f.Fixes).Where(f => f.Certainty == FixCertainty.Certain && !f.Edits.IsEmpty)];

    private static ImmutableArray<Diagnostic> Shared(FileText file) => file.File.Path switch
    {
        ContentPaths.People => ReadPeople.From(file).Found,
        ContentPaths.SourcesYaml or ContentPaths.SourcesJson => ReadSources.From(file).Found,
        ContentPaths.ImageCredits => ReadImageCredits.From(file).Found,
        _ => ReadSettings.From(file, AllRules.ById).Found,
    };

    private ImmutableArray<string> Words(FileText file) => Words(ReadBrief.From(file, KindOf(file.File.Path)!.Value, _context));

    // What is quoted, and the errors of marks: one that a repair of other marks hides is not repaired.
    private static ImmutableArray<string> Words(Checked<Brief> read) =>
    [
        .. read.Value.Quotations.Select(q => Folding.Typographic(q.Text)),
        .. read.Found.Select(f => f.Rule.Id).Where(s_ofMarks.Contains).Order(StringComparer.Ordinal),
    ];

    private static DocumentKind? KindOf(string path) =>
        path.StartsWith(ContentPaths.Briefs + "/", StringComparison.Ordinal) ? DocumentKind.Brief
        : path.StartsWith(ContentPaths.Pages + "/", StringComparison.Ordinal) ? DocumentKind.Page
        : null;
}
