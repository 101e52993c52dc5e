
namespace Briefs.Pages.Exports;

/// <summary>
/// What a source is called in RIS and BibTeX, and who is its container and its publisher. Of an item from a reference manager
/// its own type decides: the table has every type of CSL 1.0.2 with the type of the RIS specification of 2011 (Research Information
/// Systems, "RIS Format Specifications") that Zotero exports it as, and the entry type that BibTeX and biblatex both know. Where
/// Zotero exports the general type, which it reads back as a journal article, the table has the one of the specification; a broadcast,
/// which may be seen or heard, is audiovisual material.
/// </summary>
/// <param name="Ris">Type of RIS: <c>JOUR</c>.</param>
/// <param name="BibTex">Entry type: <c>article</c>.</param>
/// <param name="Container">What it is part of: a journal, a newspaper, a book; null where it stands alone.</param>
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
        if (source.Exported is not { } item || item.Text("type") is not { } type || !s_forms.TryGetValue(type, out var form))
            return OfKind(source);
        var container = Plain(item.Text("container-title"));
        var publisher = Plain(item.Text("publisher")) ?? (container is null ? source.Publisher : null);
        var isMaster = type == "thesis" && item.Text("genre")?.Contains("master", StringComparison.OrdinalIgnoreCase) == true;
        return new ReferenceForm(form.Ris, isMaster ? "mastersthesis" : form.BibTex, container, publisher);
    }

    /// <summary>The field of BibTeX for <see cref="Container"/>.</summary>
    public string ContainerField => BibTex switch
    {
        "incollection" or "inproceedings" => "booktitle",
        "article" => "journal",
        _ => "howpublished",
    };

    /// <summary>The field of BibTeX for <see cref="Publisher"/>.</summary>
    public string PublisherField => BibTex switch
    {
        "techreport" => "institution",
        "phdthesis" or "mastersthesis" => "school",
        _ => "publisher",
    };

    private static string? Plain(string? text) => text is null ? null : TitleMarkup.PlainOf(text);

    // Kinds that RIS has no type for are its general one; M3 says what they are.
    private static ReferenceForm OfKind(Source source) => source.Type switch
    {
        // Not NEWS: readers that follow the table of 2011 to the letter lose the author and the day of it.
        SourceType.Article => new("MGZN", "article", source.Publisher, null),
        SourceType.Hearing => Alone("HEAR", source),
        SourceType.Video => Alone("VIDEO", source),
        // Not ELEC, of which readers lose the day it was seen.
        SourceType.Post => Alone("BLOG", source),
        SourceType.Letter => Alone("PCOMM", source),
        // Not STAT: those readers lose who made it and where, and take the day it was seen for its own.
        SourceType.Law => Alone("LEGAL", source),
        SourceType.Case => Alone("CASE", source),
        SourceType.Report => new("RPRT", "techreport", null, source.Publisher),
        SourceType.Book => new("BOOK", "book", null, source.Publisher),
        SourceType.Dataset => Alone("DATA", source),
        _ => Alone("GEN", source),
    };

    private static ReferenceForm Alone(string ris, Source source) => new(ris, "misc", null, source.Publisher);
}
