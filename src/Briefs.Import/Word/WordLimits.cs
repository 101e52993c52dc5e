using Briefs.Reading.Discovery;

namespace Briefs.Import.Word;

/// <summary>Size limits of Word files. The archive's own figures are not believed: what is unpacked is counted.</summary>
internal static class WordLimits
{
    /// <summary>Bytes of the file.</summary>
    public const int FileBytes = 100 * 1024 * 1024;

    /// <summary>Entries of the archive.</summary>
    public const int Entries = 5_000;

    /// <summary>Unpacked bytes of one part with text.</summary>
    public const int PartBytes = 32 * 1024 * 1024;

    /// <summary>Unpacked bytes of all parts with text.</summary>
    public const long TextBytes = 64L * 1024 * 1024;

    /// <summary>Bytes of a picture, as of any picture of a site.</summary>
    public const int PictureBytes = 10 * 1024 * 1024;

    /// <summary>Bytes of all pictures.</summary>
    public const long PicturesBytes = 100L * 1024 * 1024;

    /// <summary>Levels of elements.</summary>
    public const int Depth = 200;

    /// <summary>Elements of all parts.</summary>
    public const int Elements = 1_500_000;

    /// <summary>Characters of text, notes and comments: no brief can have more.</summary>
    public const int Characters = ReadingLimits.BriefBytes;

    /// <summary>Characters of one field's instruction.</summary>
    public const int Instruction = 1024 * 1024;

    /// <summary>Notes, comments and sources.</summary>
    public const int Notes = 2_000;

    /// <summary>Columns of a table.</summary>
    public const int Columns = 500;
}
