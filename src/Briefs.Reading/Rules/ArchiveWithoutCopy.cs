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
        Message = "The address under `archive` is not that of one archived copy: {0}.",
        Help = "{1} The address of a copy holds the moment at which it was made.",
        Why = """
            When the page is gone, this address is all that readers have. One that makes a new copy each time it is opened, or
            leads to whichever copy is the newest, then shows an empty page.
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

    /// <summary>What is wrong with the archived copy of a source; null when nothing is that its address tells.</summary>
    internal Diagnostic? Check(Source source)
    {
        if (source.Archive is not { } archive) return null;
        var place = source.ArchiveSpan.Length > 0 ? source.ArchiveSpan : source.Span;
        if (archive == source.Url)
            return At(source, place, "it is the address of the source itself",
                "Open https://web.archive.org/save, have a copy made, and write its address.");
        var read = ReadArchiveAddress.Read(archive);
        if (read.Fault == ArchiveFault.None) return null;
        return At(
            source, place, What(read.Fault), read.Mended is { } mended ? $"Write {mended}." : Nearest(read.Original ?? source.Url, source));
    }

    private Diagnostic At(Source source, TextSpan place, string what, string help) =>
        Info.CreateDiagnostic(source.File, place, what, help);

    private static string What(ArchiveFault fault) => fault switch
    {
        ArchiveFault.Saves => "it tells the archive to make a new one",
        ArchiveFault.WithoutTime => "it does not say of when",
        ArchiveFault.InexactTime => "it does not say the second of which it is",
        ArchiveFault.Unfinished => "it was still being made",
        _ => "it leads to none",
    };

    private static string Nearest(string? page, Source source)
    {
        if (page is null) return "Open the archive, look the page up, and write the address of a copy as the browser shows it.";
        var day = (source.Accessed ?? source.Date) is { } at ? at.First.ToString("yyyyMMdd", CultureInfo.InvariantCulture) : "*";
        return $"Open https://web.archive.org/web/{day}/{page} and write the address that it leads to.";
    }
}
