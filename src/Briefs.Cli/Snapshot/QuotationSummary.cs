using Briefs.Cli.Reporting;
using Briefs.Workspaces;

namespace Briefs.Cli.Snapshot;

/// <summary>Prints the quotations that are verified now, and for the others the errors that <c>check</c> reports.</summary>
internal sealed class QuotationSummary(WorkspaceSnapshot snapshot, CommandContext context)
{
    private const int LongestShown = 80;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="sources">The sources whose copies are new or were compared.</param>
    public ExitCode Print(IReadOnlySet<SourceId> sources)
    {
        var request = new BuildOptions { Site = snapshot.Options };
        var result = snapshot.Result;
        var shown = context.IsPublicLog ? Redaction.WithoutWordsOfCopies(result) : result;
        var quotations = result.Library.Documents.Where(d => !context.IsPublicLog || !result.Hidden.Contains(d.File.Path))
            .SelectMany(d => d.Quotations.Where(q => Cites(q, sources)).Select(q => (Brief: d, Quotation: q))).ToList();
        using (var output = new StreamWriter(context.Output, Utf8, 1 << 12, leaveOpen: true) { NewLine = "\n" })
        {
            foreach (var (brief, quotation) in quotations.Where(
                q => q.Quotation.Status is QuotationStatus.Verified or QuotationStatus.Unverifiable))
                output.WriteLine(Line(brief, quotation));
            var altered = quotations.Where(q => q.Quotation.Status == QuotationStatus.Altered)
                .ToLookup(q => q.Brief.File.Path, q => q.Quotation);
            new SiteReport(request, context, shown)
                .WriteTo(output, shown.Diagnostics.Where(f => altered[f.File.Path].Any(q => IsAbout(f, q))));
        }

        var compared = quotations.Count(q => q.Quotation.Status is QuotationStatus.Verified or QuotationStatus.Altered);
        var verified = quotations.Count(q => q.Quotation.Status == QuotationStatus.Verified);
        context.Remark(Closing(sources, compared, verified));
        return verified < compared ? ExitCode.ContentAtFault : ExitCode.Done;
    }

    private static string Closing(IReadOnlySet<SourceId> sources, int compared, int verified)
    {
        var list = CountText.List([.. sources.Select(s => s.Value).Order(StringComparer.Ordinal)]);
        return compared == 0
            ? $"No quotation from {list} was compared."
            : $"{CountText.Number(verified)} of {CountText.Format(compared, "quotation")} from {list} {(verified == 1 ? "is" : "are")} "
            + "verified. Check the saved text, and commit it with evidence.lock.json.";
    }

    private static bool Cites(Quotation quotation, IReadOnlySet<SourceId> sources) =>
        quotation.Citations.Any(c => c.Read is { } read && sources.Contains(read));

    // A diagnostic about a quotation is at its quotation marks.
    private static bool IsAbout(Diagnostic diagnostic, Quotation quotation) =>
        diagnostic.Severity == Severity.Error && diagnostic.Span.Start >= quotation.Span.Start && diagnostic.Span.End <= quotation.Span.End;

    private static string Line(Brief brief, Quotation quotation)
    {
        var at = brief.File.Lines.GetPosition(quotation.Span.Start);
        var words = Shorten.ToLength(quotation.Text, LongestShown);
        var how = quotation.Status == QuotationStatus.Verified ? $"verified in {quotation.Verification!.Copy}"
            : "not compared: its citation says “unverifiable”";
        return string.Create(CultureInfo.InvariantCulture,
            $"{SafeText.Escape(brief.File.Path)}:{at.Line}:{at.Column}: {how}: “{SafeText.Escape(words)}”");
    }
}
