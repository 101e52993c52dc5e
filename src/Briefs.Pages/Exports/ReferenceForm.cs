using Briefs.Model.Addresses;
using Briefs.Pages.Indexes;
using Briefs.Pages.Rendering;
using System.Buffers;

namespace Briefs.Pages.Exports;

/// <summary>
/// The RIS and BibTeX types of a source, with its container and publisher. For an item from a reference manager, its CSL type decides: the
/// table maps every type of CSL 1.0.2 to the RIS type that Zotero exports (RIS specification of 2011: Research Information Systems, "RIS
/// Format Specifications") and to an entry type known to both BibTeX and biblatex. Where Zotero exports GEN, which it imports as a journal
/// article, the table uses the type of the specification. A broadcast, which may be audio or video, is audiovisual material.
/// </summary>
/// <param name="Ris">RIS type: <c>JOUR</c>.</param>
/// <param name="BibTex">Entry type: <c>article</c>.</param>
/// <param name="Container">The journal, newspaper or book that contains the source; null for none.</param>
internal sealed record ReferenceForm(string Ris, string BibTex, string? Container, string? Publisher)
{
    private static readonly FrozenDictionary<string, (string Ris, string BibTex)> s_forms =
        new Dictionary<string, (string, string)>(StringComparer.Ordinal)
        {
            ["article"] = ("UNPB", "misc"),
            ["article-journal"] = ("JOUR", "article"),
            ["article-magazine"] = ("MGZN", "article"),
            ["article-newspaper"] = ("NEWS", "article"),
            ["bill"] = ("BILL", "misc"), ["book"] = ("BOOK", "book"), ["broadcast"] = ("ADVS", "misc"),
            ["chapter"] = ("CHAP", "incollection"),
            ["classic"] = ("CLSWK", "book"), ["collection"] = ("GEN", "misc"), ["dataset"] = ("DATA", "misc"),
            ["document"] = ("GEN", "misc"),
            ["entry"] = ("CHAP", "incollection"),
            ["entry-dictionary"] = ("DICT", "incollection"),
            ["entry-encyclopedia"] = ("ENCYC", "incollection"),
            ["event"] = ("GEN", "misc"),
            ["figure"] = ("FIGURE", "misc"),
            ["graphic"] = ("ART", "misc"),
            ["hearing"] = ("HEAR", "misc"),
            ["interview"] = ("PCOMM", "misc"),
            ["legal_case"] = ("CASE", "misc"),
            ["legislation"] = ("STAT", "misc"),
            ["manuscript"] = ("MANSCPT", "unpublished"),
            ["map"] = ("MAP", "misc"),
            ["motion_picture"] = ("MPCT", "misc"),
            ["musical_score"] = ("MUSIC", "misc"),
            ["pamphlet"] = ("PAMP", "booklet"),
            ["paper-conference"] = ("CONF", "inproceedings"),
            ["patent"] = ("PAT", "misc"),
            ["performance"] = ("GEN", "misc"),
            ["periodical"] = ("JFULL", "misc"),
            ["personal_communication"] = ("PCOMM", "misc"),
            ["post"] = ("ICOMM", "misc"),
            ["post-weblog"] = ("BLOG", "misc"),
            ["regulation"] = ("LEGAL", "misc"),
            ["report"] = ("RPRT", "techreport"),
            ["review"] = ("JOUR", "article"),
            ["review-book"] = ("JOUR", "article"),
            ["software"] = ("COMP", "misc"),
            ["song"] = ("SOUND", "misc"),
            ["speech"] = ("SLIDE", "misc"),
            ["standard"] = ("STAND", "misc"),
            ["thesis"] = ("THES", "phdthesis"),
            ["treaty"] = ("GEN", "misc"),
            ["webpage"] = ("ELEC", "misc"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    public static ReferenceForm FromSource(Source source)
    {
        if (source.Exported is not { } item) return OfKind(source);
        var type = item.Text("type");
        if (type is null || !s_forms.TryGetValue(type, out var form)) form = s_forms["document"];
        var container = item.PlainText("container-title");
        var publisher = item.PlainText("publisher") ?? (container is null ? source.Publisher : null);
        var isMaster = type == "thesis" && item.Text("genre")?.Contains("master", StringComparison.OrdinalIgnoreCase) == true;
        return new ReferenceForm(form.Ris, isMaster ? "mastersthesis" : form.BibTex, container, publisher);
    }

    /// <summary>The BibTeX field for <see cref="Container"/>.</summary>
    public string ContainerField => BibTex switch
    {
        "incollection" or "inproceedings" => "booktitle",
        "article" => "journal",
        _ => "howpublished",
    };

    /// <summary>The BibTeX field for <see cref="Publisher"/>.</summary>
    public string PublisherField => BibTex switch
    {
        "techreport" => "institution",
        "phdthesis" or "mastersthesis" => "school",
        _ => "publisher",
    };

    // Kinds without an RIS type become GEN; the M3 field contains the kind.
    private static ReferenceForm OfKind(Source source) => source.Type switch
    {
        // Not NEWS: strict readers of the 2011 specification lose its author and day.
        SourceType.Article => new("MGZN", "article", source.Publisher, null),
        SourceType.Hearing => Alone("HEAR", source),
        SourceType.Video => Alone("VIDEO", source),
        // Not ELEC: readers lose its access date.
        SourceType.Post => Alone("BLOG", source),
        SourceType.Letter => Alone("PCOMM", source),
        // Not STAT: readers lose its publisher and place, and use the access date as its date.
        SourceType.Law => Alone("LEGAL", source),
        SourceType.Case => Alone("CASE", source),
        SourceType.Report => new("RPRT", "techreport", null, source.Publisher),
        SourceType.Book => new("BOOK", "book", null, source.Publisher),
        SourceType.Dataset => Alone("DATA", source),
        _ => Alone("GEN", source),
    };

    private static ReferenceForm Alone(string ris, Source source) => new(ris, "misc", null, source.Publisher);
}

/// <summary>Details of a source that the formats of reference managers have no field for.</summary>
internal static class SourceRemarks
{
    private static readonly SearchValues<char> s_breaks =
        SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(char.IsControl), '\u2028', '\u2029']);

    /// <summary>Lines of the form <c>name: value</c>, with the key names of the front matter.</summary>
    public static IEnumerable<string> List(Source source)
    {
        if (source.Archive is { } archive) yield return "archive: " + archive;
        if (source.Url is null && source.NoUrl is { } reason) yield return "no-url: " + Line(reason);
        if (source.Undated) yield return "undated";
    }

    // Enum.ToString would take longer than the rest of an entry.
    private static readonly FrozenDictionary<SourceType, string> s_kinds =
        Enum.GetValues<SourceType>()
            .ToFrozenDictionary(type => type, type => type == SourceType.PressRelease ? "Press release" : type.ToString());

    /// <summary>The type in words: <c>Press release</c>.</summary>
    public static string KindOf(SourceType type) => s_kinds[type];

    /// <summary>Removes line breaks: in line-based formats, a second line could be read as a field.</summary>
    public static string Line(string text) => !text.AsSpan().ContainsAny(s_breaks) ? text
        : string.Join(
            ' ', string.Concat(text.Select(c => s_breaks.Contains(c) ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
