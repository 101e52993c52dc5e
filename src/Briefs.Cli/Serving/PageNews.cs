using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Briefs.Diagnostics;
using Briefs.Model;

namespace Briefs.Cli.Serving;

/// <summary>What there is to know of a page in a browser: whether it is still the same, and every problem of it and of the site.</summary>
internal sealed class PageNews
{
    // Beyond these a list helps nobody; the numbers say that there are more.
    private const int MostOfPage = 200;
    private const int MostOfSite = 100;
    private const int MostHidden = 50;

    // Each may mean that one more file is read.
    private const int MostLinesOfSite = 10;

    private readonly Sight _sight;
    private readonly ViewedFile? _file;
    private readonly ImmutableArray<Diagnostic> _ofPage;
    private readonly ImmutableArray<Diagnostic> _ofSite;

    private PageNews(Sight sight, ViewedFile? file)
    {
        (_sight, _file) = (sight, file);
        var state = sight.View.State;
        var own = file?.Document?.File.Path;
        _ofPage = [.. (file?.Found ?? []).Concat(own is null ? [] : state.FoundIn(own)).Distinct().OrderByDescending(f => f.Severity)];
        _ofSite = [.. sight.View.TemplateFaults.Except(_ofPage).Concat(state.Verdict.Found.Where(f => f.File.Path != own && f.Severity >= Severity.Warning)).OrderByDescending(f => f.Severity)];
    }

    /// <param name="file">The page; null for an address at which there is none.</param>
    public static PageNews Of(Sight sight, ViewedFile? file) => new(sight, file);

    /// <summary>Twelve digits that change with the page, and with what is written about it into the page itself.</summary>
    public static string HashOf(ViewedFile? file)
    {
        if (file is null) return "none";
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(file.Bytes.Span);
        foreach (var found in file.Found) hash.AppendData(Encoding.UTF8.GetBytes($"{found.File.Path} {found.Span} {found.Message}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    /// <summary>That the page is another, and nothing else: it will be shown anew, and asks again.</summary>
    public static byte[] Anew(string hash) => Encoding.UTF8.GetBytes($"{{\"hash\":\"{hash}\"}}");

    /// <summary>Everything, as the panel reads it.</summary>
    public byte[] ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("number", _sight.Number);
            json.WriteString("hash", HashOf(_file));
            json.WriteString("fault", _sight.Fault);
            json.WriteString("hidden", _file?.Hidden);
            WriteProblems(json, "page", _ofPage, Problem.Of(_ofPage.Take(MostOfPage), _sight.View, _file?.Document));
            WriteProblems(json, "site", _ofSite, [
                .. Problem.Of(_ofSite.Take(MostLinesOfSite), _sight.View, null),
                .. Problem.WithoutLines(_ofSite.Skip(MostLinesOfSite).Take(MostOfSite - MostLinesOfSite), _sight.View),
            ]);
            WriteHidden(json);
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
        else if (_sight.View.State.Document(problem.Found.File.Path) is { } other)
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
