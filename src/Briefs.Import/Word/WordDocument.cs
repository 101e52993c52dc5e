using Briefs.Import.Drafts;
using Briefs.Import.References;

namespace Briefs.Import.Word;

/// <summary>What all stories of one Word file share: its parts, what was collected so far, and how much text there was.</summary>
internal sealed class WordDocument
{
    private readonly DraftOptions _options;
    private int _characters;

    public WordDocument(WordPackage package, DraftOptions options, string name)
    {
        (Package, _options) = (package, options);
        var relations = package.RelationsOf(package.Document);
        Styles = new WordStyles(ReadPart(relations, "styles"));
        Numbering = new WordNumbering(ReadPart(relations, "numbering"), Styles);
        Formats = new RunFormatReader(Styles);
        Languages = new LanguageCounter(Styles);
        Cleaner = new TextCleaner(Remarks);
        Changes = new ChangeCounter(options.Changes, Remarks);
        Pictures = new PictureCollector(this, name);
        Comments = new CommentReader(ReadPart(relations, "comments"), this);
        Notes = new NoteCollector(this);
        BookmarkedCitations = new BookmarkedCitations(package);
    }

    public WordPackage Package { get; }

    public WordStyles Styles { get; }

    public WordNumbering Numbering { get; }

    public RunFormatReader Formats { get; }

    public LanguageCounter Languages { get; }

    public TextCleaner Cleaner { get; }

    public ChangeCounter Changes { get; }

    public PictureCollector Pictures { get; }

    public CommentReader Comments { get; }

    public NoteCollector Notes { get; }

    public BookmarkedCitations BookmarkedCitations { get; }

    public CitedSources Sources { get; } = new();

    public RemarkCollector Remarks { get; } = new();

    /// <summary>Names of bookmarks in headings, and the text of the heading.</summary>
    public Dictionary<string, string> HeadingBookmarks { get; } = new(StringComparer.Ordinal);

    /// <summary>The language that the user names; null for none.</summary>
    public string? Lang => _options.Lang;

    /// <summary>Counts text that goes into the draft.</summary>
    public void CountText(int characters)
    {
        if (/* guard: import-text */ (_characters += characters) > WordLimits.Characters)
            throw WordRefusedException.TooLarge("its text has more than 524,288 characters, the most that a brief can have");
    }

    private WordElement? ReadPart(PartRelations relations, string type) =>
        relations.FirstOfType(type) is { } part ? Package.Read(part) : null;
}
