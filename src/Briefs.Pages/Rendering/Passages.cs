using Briefs.Pages.Output;

namespace Briefs.Pages.Rendering;

/// <summary>The quotations that one citation covers, and the results of comparing them with a saved copy.</summary>
internal sealed class Passages
{
    // Browsers highlight every passage in the fragment; addresses of up to a few thousand characters work everywhere.
    private const int LongestFragment = 1_500;
    private const string Directive = ":~:text=";

    private readonly Verification[] _verdicts;

    private Passages(IReadOnlyCollection<Quotation> quotations)
    {
        _verdicts = [.. quotations.Select(q => q.Verification).OfType<Verification>().Where(v => v.IsVerified)];
        AreVerified = quotations.Count > 0 && _verdicts.Length == quotations.Count;
    }

    /// <summary>True if there is at least one quotation and all were found word for word.</summary>
    public bool AreVerified { get; }

    /// <summary>The passages of one quotation.</summary>
    public static Passages Create(Quotation quotation) => quotation.Verification is { IsVerified: true } ? new([quotation]) : Unverified;

    public static Passages Create(IReadOnlyCollection<Quotation> quotations) => new(quotations);

    /// <summary>No verified quotations.</summary>
    public static Passages Unverified { get; } = new([]);

    /// <summary>The source with a text fragment in its address that leads to the quoted words, if the copy shows where they are.</summary>
    public Source Showing(Source source)
    {
        if (source.Url is not { } url || !ExternalLink.IsWeb(url) || FragmentOf(source.Id) is not { } fragment) return source;
        var joint = !url.Contains('#', StringComparison.Ordinal)
            ? "#"
            : fragment.StartsWith(Directive, StringComparison.Ordinal) ? "" : null;
        return joint is null ? source : source with { Url = url + joint + fragment };
    }

    /// <summary>“Verified word for word against the copy of 9 January 2020”; null unless that is true of all quotations.</summary>
    /// <param name="citation">If it has an original, the original was compared.</param>
    public string? Statement(Citation citation, RenderContext print)
    {
        if (!AreVerified) return null;
        var key = citation.Original is null ? "verified" : "verified_original";
        var dates = _verdicts.Select(v => print.Site.CopyOf(v.Copy)?.Entry?.Fetched).Distinct().ToList();
        var statement = dates is [{ } fetched]
            ? print.Words.Fill(key + "_on", print.Words.Date(PartialDate.FromDay(DateOnly.FromDateTime(fetched.UtcDateTime))))
            : print.Words[key];
        if (_verdicts.Any(v => v.Flags.Contains(MatchTrait.Edited))) statement += $" {print.Words["verified_edited"]}";
        return _verdicts.Any(v => v.Flags.Contains(MatchTrait.ReportingClause))
            ? $"{statement} {print.Words["verified_clause"]}"
            : statement;
    }

    private string? FragmentOf(SourceId copy)
    {
        string? all = null;
        foreach (var fragment in _verdicts.Where(v => v.Copy == copy)
            .Select(v => v.Fragment)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal))
        {
            if (all is null)
            {
                all = fragment;
                continue;
            }

            var areDirectives = all.StartsWith(Directive, StringComparison.Ordinal)
                && fragment.StartsWith(Directive, StringComparison.Ordinal);
            if (areDirectives && all.Length + fragment.Length < LongestFragment)
                all += string.Create(CultureInfo.InvariantCulture, $"&{fragment[":~:".Length..]}");
        }

        return all;
    }
}
