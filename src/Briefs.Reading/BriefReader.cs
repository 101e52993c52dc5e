using Briefs.Languages;
using Briefs.Reading.Discovery;
using Briefs.Reading.Fixes;
using Briefs.Reading.FrontMatter;
using Briefs.Reading.Proposals;
using Briefs.Reading.Rules;
using Briefs.Reading.UnparsedMarkup;

namespace Briefs.Reading;

/// <summary>Reads one brief or page: front matter, Markdown, quotations, citations, and the body as pieces.</summary>
public static class BriefReader
{
    /// <summary>Always returns a brief, whatever the errors, so that an editor sees all of them in one run.</summary>
    /// <param name="text">The file; its path names the brief: <c>content/briefs/slug.ru.md</c>.</param>
    public static Checked<Brief> Read(FileText text, DocumentKind kind, ReadingContext context) =>
        ReadWithRepairs(text, kind, context).Read;

    /// <summary>The same, with the changes that <c>briefs fix</c> could make.</summary>
    public static RepairableBrief ReadWithRepairs(FileText text, DocumentKind kind, ReadingContext context)
    {
        var head = FrontMatterParser.Read(text, kind);
        var lang = head.Value.Lang?.Value ?? NameOf(text.File.Path).Suffix ?? context.Settings.Language;
        var brief = new BriefText(text, kind, head.Value, lang, context);

        var diagnostics = new DiagnosticBag(text.File);
        var collected = diagnostics.Take(BodyReader.Collect(brief));
        // Which names may be in quotation marks is known only once the body has been read: it depends on what the brief cites.
        diagnostics.AddRange(WithoutNames(head.Diagnostics, collected));
        diagnostics.AddRange(InvisibleCharacterFinder.Find(text, head.Value.BodyStart));
        var body = diagnostics.Take(Bind(diagnostics.Take(Mark(collected))));
        foreach (var rule in ReadingRules.OfBody) diagnostics.AddRange(rule.Check(body));
        diagnostics.AddRange(SharedCitationFinder.Find(body));
        var misread = diagnostics.Take(UnparsedMarkupFinder.Find(body, diagnostics.All));
        var read = diagnostics.Take(BriefAssembler.Assemble(body, misread));
        return new RepairableBrief(
            new Checked<Brief>(read, diagnostics.ToImmutable()),
            () => UnreportedFixFinder.Find(body),
            () => UndeclaredMarkFinder.Find(body));
    }

    /// <summary>Reads a brief without its diagnostics, as if it also declared some people.</summary>
    /// <inheritdoc cref="Read"/>
    internal static BoundBody ReadAsIf(FileText text, ReadingContext context, IEnumerable<Person> people)
    {
        var head = FrontMatterParser.Read(text, DocumentKind.Brief).Value;
        var lang = head.Lang?.Value ?? NameOf(text.File.Path).Suffix ?? context.Settings.Language;
        var brief = new BriefText(text, DocumentKind.Brief, head with { People = [.. head.People, .. people] }, lang, context);
        return Bind(Mark(BodyReader.Collect(brief).Value).Value).Value;
    }

    /// <summary>Slug and language suffix in a document's file name; the suffix is null when there is none.</summary>
    internal static (string Slug, string? Suffix) NameOf(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (name.EndsWith(".md", StringComparison.Ordinal)) name = name[..^3];
        var dot = name.LastIndexOf('.');
        var folders = PageFolders.Get(path);
        return dot < 0 ? (folders + name, null) : (folders + name[..dot], name[(dot + 1)..]);
    }

    private static IEnumerable<Diagnostic> WithoutNames(ImmutableArray<Diagnostic> found, CollectedBody body)
    {
        if (!found.Any(f => f.Rule == QuoteOutOfPlace.Rule.Info)) return found;
        var names = body.CreateNames();
        return found.Where(f => !body.Context.IsName(f, names));
    }

    private static Checked<MarkedBody> Mark(CollectedBody body)
    {
        var diagnostics = new DiagnosticBag(body.File);
        var language = LanguageConventions.Get(body.Lang);
        var dittos = diagnostics.Take(MarkPairer.Pair(body));
        var names = body.CreateNames();
        var declared = diagnostics.Take(DeclarationReader.Declare(body, names));
        foreach (var block in body.Blocks) SentenceSplitter.Cut(block, language);
        var gathered = diagnostics.Take(QuotationCollector.Gather(body, names));
        IEnumerable<Declaration> declarations =
        [
            .. body.CodeWithMarks, .. dittos, .. declared, .. FieldMarks.List(body, names), .. gathered.Declarations,
            .. ExemptMarks.List(body, gathered.Quotations),
        ];
        return new(new MarkedBody(body, gathered.Quotations, [.. declarations.OrderBy(d => d.Span)]), diagnostics.ToImmutable());
    }

    private static Checked<BoundBody> Bind(MarkedBody body)
    {
        var diagnostics = new DiagnosticBag(body.File);
        var citations = diagnostics.Take(CitationBinder.Bind(body));
        diagnostics.AddRange(BareCitationFinder.Find(body));
        EchoFinder.Find(body);
        var bound = new BoundBody(body, citations);
        ClueFinder.Find(bound);
        QuotationNumbering.Number(body.Quotations);
        return new(bound, diagnostics.ToImmutable());
    }
}

/// <summary>A brief or page as read, and the changes that <c>briefs fix</c> could make.</summary>
/// <param name="findRepairs">Computes them; called on first use.</param>
/// <param name="findUndeclared">Finds the marks that may need a declaration; called on first use.</param>
public sealed class RepairableBrief(
    Checked<Brief> read, Func<UnreportedFixes> findRepairs, Func<ImmutableArray<UndeclaredMark>> findUndeclared)
{
    private readonly Lazy<ImmutableArray<UndeclaredMark>> _undeclared = new(findUndeclared);

    /// <summary>Short words in quotation marks that may be a name, a title or a term, in order of position.</summary>
    public ImmutableArray<UndeclaredMark> Undeclared => _undeclared.Value;

    public Checked<Brief> Read => read;

    /// <summary>Improvements that no rule reports, because the text is not wrong.</summary>
    public UnreportedFixes Repairs => field ??= findRepairs();
}

/// <summary>Improvements to a file that no rule reports, because the text is not wrong.</summary>
/// <param name="OfNames">Changes after which a name or a file name may be found.</param>
/// <param name="OfMarks">Changes to marks and spaces that leave every quotation and citation as it was.</param>
/// <param name="Left">Pairs of marks that may pair differently, in order of position.</param>
public sealed record UnreportedFixes(ImmutableArray<Fix> OfNames, ImmutableArray<Fix> OfMarks, ImmutableArray<UnchangedMarks> Left)
{
    /// <summary>The improvements to a file that is YAML as a whole.</summary>
    public static ImmutableArray<Fix> FindShared(FileText text) =>
        [.. NameComposer.Compose(text.Text, new TextSpan(0, text.Text.Length)), .. InvisibleCharacterFinder.Repairs(text)];
}

/// <summary>A change that <c>briefs fix</c> does not make, because it may be wrong.</summary>
/// <param name="Span">In the file; for a pair of marks, from the opening mark to after the closing one.</param>
/// <param name="Why">A clause for the editor, without a full stop.</param>
/// <param name="Title">The title of the change; null for a pair of quotation marks.</param>
public sealed record UnchangedMarks(TextSpan Span, string Why, string? Title = null);
