using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Briefs.Cli.Serve;

/// <summary>
/// What there is to know of a page in a browser, in two parts: the page itself with every problem of it, which somebody waits
/// for, and the problems of the rest of the site, for which all of it is looked through.
/// </summary>
internal sealed class PageNews
{
    // Beyond these a list helps nobody; the numbers say that there are more.
    private const int MostOfPage = 200;
    private const int MostOfSite = 100;
    private const int MostHidden = 50;

    // Each may mean that one more file is read.
    private const int MostLinesOfSite = 10;

    // A page in Russian is twice as long with every letter escaped. It is read by a script, never as part of a page.
    private static readonly JsonWriterOptions s_asWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Sight _sight;
    private readonly ViewedFile? _file;

    private PageNews(Sight sight, ViewedFile? file) => (_sight, _file, Hash) = (sight, file, HashOf(file));

    /// <summary>Of the page, as <see cref="HashOf"/> says.</summary>
    public string Hash { get; }

    /// <param name="file">The page; null for an address at which there is none.</param>
    public static PageNews Create(Sight sight, ViewedFile? file) => new(sight, file);

    /// <summary>Twelve digits that change with the page, and with what is written about it into the page itself.</summary>
    public static string HashOf(ViewedFile? file)
    {
        if (file is null) return "none";
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(file.Bytes.Span);
        foreach (var found in file.Found) hash.AppendData(Encoding.UTF8.GetBytes($"{found.File.Path} {found.Span} {found.Message}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    /// <summary>The page and its problems, as the panel reads them.</summary>
    /// <param name="shown">The hash of the page that the browser has: when this is another, it comes with it.</param>
    public byte[] OfPage(string shown) => Json(json =>
    {
        var own = _file?.Document?.File.Path;
        ImmutableArray<Diagnostic> found =
            [.. (_file?.Found ?? []).Concat(own is null ? [] : _sight.View.State.GetDiagnostics(own)).Distinct()
                .OrderByDescending(f => f.Severity)];
        json.WriteString("hash", Hash);
        // Of one that cannot be made there is nothing to be put in its place: the browser asks for it, and is told why.
        if (Hash != shown && _file is { IsHtml: true, Bytes.IsEmpty: false })
            json.WriteString("html", ServedPage.Render(_file.Bytes, Hash));
        json.WriteString("fault", _sight.Fault);
        json.WriteString("hidden", _file?.Hidden);
        WriteProblems(json, "page", found, Problem.FromDiagnostics(found.Take(MostOfPage), _sight.View, _file?.Document));
    });

    /// <summary>The problems of the rest of the site, and what of it readers do not see yet.</summary>
    public byte[] OfSite() => Json(json =>
    {
        var (view, own) = (_sight.View, _file?.Document?.File.Path);
        ImmutableArray<Diagnostic> found =
        [
            .. view.TemplateFaults.Except(_file?.Found ?? [])
            .Concat(view.State.Result.Found.Where(f => f.File.Path != own && f.Severity >= Severity.Warning))
            .OrderByDescending(f => f.Severity),
        ];
        WriteProblems(json, "site", found, [
            .. Problem.FromDiagnostics(found.Take(MostLinesOfSite), view, null),
            .. Problem.WithoutLines(found.Skip(MostLinesOfSite).Take(MostOfSite - MostLinesOfSite), view),
        ]);
        WriteHidden(json);
    });

    private static byte[] Json(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, s_asWritten))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private void WriteProblems(Utf8JsonWriter json, string name, ImmutableArray<Diagnostic> found, List<Problem> problems)
    {
        json.WriteStartObject(name);
        json.WriteNumber("errors", found.Count(f => f.Severity == Severity.Error));
        json.WriteNumber("warnings", found.Count(f => f.Severity == Severity.Warning));
        json.WriteNumber("notes", found.Count(f => f.Severity == Severity.Note));
        json.WriteStartArray("problems");
        foreach (var problem in problems) Write(json, problem);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, Problem problem)
    {
        json.WriteStartObject();
        json.WriteString("rule", problem.Found.Rule.Id);
        json.WriteString("severity", problem.Found.Severity.ToString().ToLowerInvariant());
        json.WriteString("path", problem.Found.File.Path);
        if (problem.Found.File.Lines.Length > 0)
        {
            json.WriteNumber("line", problem.At.Line);
            json.WriteNumber("column", problem.At.Column);
        }

        json.WriteString("message", problem.Found.Message);
        json.WriteString("help", problem.Found.Help);
        json.WriteString("editor", problem.Editor);
        if (problem.Source is { } source)
        {
            json.WriteStartArray("source");
            json.WriteStringValue(source.Before);
            json.WriteStringValue(source.Marked);
            json.WriteStringValue(source.Behind);
            json.WriteEndArray();
        }

        WritePlace(json, problem);
        json.WriteEndObject();
    }

    private void WritePlace(Utf8JsonWriter json, Problem problem)
    {
        if (problem.Place is { } place)
        {
            json.WriteString("id", place.Id);
            json.WriteString("picture", place.Picture is { } picture ? _sight.View.BasePath + picture : null);
            json.WriteBoolean("near", place.IsNear);
        }
        else if (_sight.View.State.FindDocument(problem.Found.File.Path) is { } other)
            json.WriteString("shownAt", Encoded(_sight.View.BasePath + _sight.View.AddressOf(other)));
    }

    private void WriteHidden(Utf8JsonWriter json)
    {
        json.WriteStartArray("hiddenDocuments");
        foreach (var document in _sight.View.HiddenDocuments.Take(MostHidden)) WriteHidden(json, document);
        json.WriteEndArray();
    }

    private void WriteHidden(Utf8JsonWriter json, Brief document)
    {
        json.WriteStartObject();
        json.WriteString("title", document.Title.Plain);
        json.WriteString("link", Encoded(_sight.View.BasePath + _sight.View.AddressOf(document)));
        json.WriteEndObject();
    }

    private static string Encoded(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
