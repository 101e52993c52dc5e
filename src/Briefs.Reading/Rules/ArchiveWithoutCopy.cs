using Briefs.Model.WebLinks;

namespace Briefs.Reading.Rules;

public sealed class ArchiveWithoutCopy : StageRule
{
    private const string Before = "---\ntitle: A border closes\ndate: 2024-03-01\nsources:\n  news:\n    title: Campaigners appeal\n"
        + "    publisher: The New Arab\n    date: 2024-02-01\n    url: https://example.org/a\n    archive: ";

    private const string After = "\n---\n\nThe border is closed [@news].\n";

    public static ArchiveWithoutCopy Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "archive-without-copy",
        Group = RuleGroup.Sources,
        Severity = Severity.Warning,
        Message = "The `archive` address does not lead to a specific archived copy: {0}.",
        Help = "{1} On web.archive.org, the address of a copy contains its date and time.",
        Why = """
            Once the page is gone, readers rely on the archived copy. A URL that saves a new copy, or opens the latest one, may then show an
            error page instead.
            """,
        Bad =
        [
            Before + "⟦https://web.archive.org/save/https://example.org/a⟧" + After,
            Before + "⟦https://web.archive.org/web/https://example.org/a⟧" + After,
            Before + "⟦https://web.archive.org/web/2024/https://example.org/a⟧" + After,
            Before + "⟦https://example.org/a⟧" + After,
        ],
        Good =
        [
            Before + "https://web.archive.org/web/20240202101530/https://example.org/a" + After,
            Before + "https://perma.cc/AB12-CD34" + After,
        ],
    };

    /// <summary>Checks the address of a source's archived copy; null when nothing is wrong with it.</summary>
    internal Diagnostic? Check(Source source)
    {
        if (source.Archive is not { } archive) return null;
        var place = source.ArchiveSpan.Length > 0 ? source.ArchiveSpan : source.Span;
        if (archive == source.Url)
            return At(source, place, "it repeats the address of the source",
                "Save the page at https://web.archive.org/save and write the address of the copy.");
        var read = ArchiveAddressParser.Read(archive);
        if (read.Fault == ArchiveError.None) return null;
        return At(
            source, place, What(read.Fault), read.Mended is { } changed ? $"Write {changed}."
                : Nearest(read.Original ?? source.Url, source));
    }

    private Diagnostic At(Source source, TextSpan place, string what, string help) =>
        Info.CreateDiagnostic(source.File, place, what, help);

    private static string What(ArchiveError error) => error switch
    {
        ArchiveError.Saves => "it asks the archive to make a new copy",
        ArchiveError.WithoutTime => "it does not contain the date of a copy",
        ArchiveError.InexactTime => "its timestamp is not precise to the second",
        ArchiveError.Unfinished => "the archive had not finished making the copy",
        _ => "it is not the address of a copy",
    };

    private static string Nearest(string? page, Source source)
    {
        if (page is null) return "Find the page in the archive, open a copy, and write the address that the browser shows.";
        var day = (source.Accessed ?? source.Date) is { } at ? at.First.ToString("yyyyMMdd", CultureInfo.InvariantCulture) : "*";
        return $"Open https://web.archive.org/web/{day}/{page} and write the address that the browser then shows.";
    }
}
