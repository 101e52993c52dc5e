using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Briefs.Cli.Serve;

/// <summary>
/// The data for one page in a browser, in two parts: the page with its diagnostics, which is sent first, and the diagnostics of the rest of
/// the site, for which the whole site is checked.
/// </summary>
internal sealed class PageUpdate
{
    // Longer lists do not help; the counts include the rest.
    private const int MostOfPage = 200;
    private const int MostOfSite = 100;
    private const int MostHidden = 50;

    // Each of these may require reading a file.
    private const int MostLinesOfSite = 10;

    // With escapes, a page in Russian would be twice as long. The JSON is read by a script and never embedded in a page.
    private static readonly PanelJson s_json = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    });

    private readonly ServedVersion _sight;
    private readonly ServedFile? _file;

    private PageUpdate(ServedVersion version, ServedFile? file) => (_sight, _file, Hash) = (version, file, HashOf(file));

    /// <summary>The hash of the page: see <see cref="HashOf"/>.</summary>
    public string Hash { get; }

    /// <param name="file">The page; null if none exists at the address.</param>
    public static PageUpdate Create(ServedVersion version, ServedFile? file) => new(version, file);

    /// <summary>Returns twelve hexadecimal digits that change with the page and with the diagnostics in it.</summary>
    public static string HashOf(ServedFile? file)
    {
        if (file is null) return "none";
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(file.Bytes.Span);
        foreach (var found in file.Diagnostics)
            hash.AppendData(Encoding.UTF8.GetBytes($"{found.File.Path} {found.Span} {found.Message}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    /// <summary>Returns the page and its diagnostics as JSON for the panel.</summary>
    /// <param name="shown">The hash of the page in the browser; the page is included if the hash differs.</param>
    public byte[] OfPage(string shown)
    {
        var own = _file?.Document?.File.Path;
        ImmutableArray<Diagnostic> found =
            [.. (_file?.Diagnostics ?? []).Concat(own is null ? [] : _sight.View.State.GetDiagnostics(own)).Distinct()
                .OrderByDescending(f => f.Severity)];
        // A page that cannot be rendered is not sent: the browser requests it and gets the error page.
        var html = Hash != shown && _file is { IsHtml: true, Bytes.IsEmpty: false }
            ? Encoding.UTF8.GetString(ServedPage.Render(_file.Bytes, Hash))
            : null;
        var problems = Problems(found, PanelDiagnostic.FromDiagnostics(found.Take(MostOfPage), _sight.View, _file?.Document));
        return JsonSerializer.SerializeToUtf8Bytes(
            new PanelPage(Hash, html, _sight.Fault, _file?.Hidden, problems), s_json.PanelPage);
    }

    /// <summary>Returns the diagnostics of the rest of the site, and the pages that are not published yet.</summary>
    public byte[] OfSite()
    {
        var (view, own) = (_sight.View, _file?.Document?.File.Path);
        ImmutableArray<Diagnostic> found =
        [
            .. view.TemplateFaults.Except(_file?.Diagnostics ?? [])
            .Concat(view.State.Result.Diagnostics.Where(f => f.File.Path != own && f.Severity >= Severity.Warning))
            .OrderByDescending(f => f.Severity),
        ];
        var problems = Problems(
            found,
            PanelDiagnostic.FromDiagnostics(found.Take(MostLinesOfSite), view, null)
                .Concat(PanelDiagnostic.WithoutLines(found.Skip(MostLinesOfSite).Take(MostOfSite - MostLinesOfSite), view)));
        var hidden = view.HiddenDocuments.Take(MostHidden).Select(d => new PanelDocument(d.Title.Plain, LinkTo(d)));
        return JsonSerializer.SerializeToUtf8Bytes(new PanelSite(problems, hidden), s_json.PanelSite);
    }

    private PanelProblems Problems(ImmutableArray<Diagnostic> found, IEnumerable<PanelDiagnostic> problems) => new(
        found.Count(f => f.Severity == Severity.Error),
        found.Count(f => f.Severity == Severity.Warning),
        found.Count(f => f.Severity == Severity.Note),
        problems.Select(Shown));

    private PanelProblem Shown(PanelDiagnostic problem)
    {
        var (found, place) = (problem.Diagnostic, problem.Place);
        LinePosition? at = found.File.Lines.Length > 0 ? problem.At : null;
        string[]? source = problem.Source is { } line ? [line.Before, line.Marked, line.Behind] : null;
        var shownAt = place is null && _sight.View.State.FindDocument(found.File.Path) is { } other ? LinkTo(other) : null;
        return new PanelProblem(
            found.Rule.Id, found.Severity.ToString().ToLowerInvariant(), found.File.Path, at?.Line, at?.Column, found.Message,
            found.Help, problem.Editor, source, place?.Id, place?.Picture is { } picture ? _sight.View.BasePath + picture : null,
            place?.IsNear, shownAt)
        {
            Offer = OfferOf(found),
        };
    }

    // What the first suggested fix inserts, such as a citation.
    private static string? OfferOf(Diagnostic found) =>
        found.Fixes is [{ Applicability: Applicability.Suggested, Edits: [{ Span.Length: 0, Replacement: var inserted }] }, ..]
            ? inserted.Trim()
            : null;

    private string LinkTo(Brief document) => Encoded(_sight.View.BasePath + _sight.View.AddressOf(document));

    private static string Encoded(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}

/// <param name="Html">The whole page; null if the browser has it already.</param>
internal sealed record PanelPage(
    string Hash,
    string? Html,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Fault,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Hidden,
    PanelProblems Page);

internal sealed record PanelSite(PanelProblems Site, IEnumerable<PanelDocument> HiddenDocuments);

internal sealed record PanelDocument(string Title, string Link);

internal sealed record PanelProblems(int Errors, int Warnings, int Notes, IEnumerable<PanelProblem> Problems);

/// <param name="Source">The line of the place in three parts: before the place, the place, after it.</param>
internal sealed record PanelProblem(
    string Rule, string Severity, string Path, int? Line, int? Column, string Message, string Help, string? Editor, string[]? Source,
    string? Id, string? Picture, bool? Near, string? ShownAt)
{
    /// <summary>Text that a button copies; null for none.</summary>
    public string? Offer { get; init; }
}

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(PanelPage))]
[JsonSerializable(typeof(PanelSite))]
internal sealed partial class PanelJson : JsonSerializerContext;
