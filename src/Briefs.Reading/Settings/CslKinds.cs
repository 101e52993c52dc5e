
namespace Briefs.Reading.Settings;

/// <summary>The item types of CSL 1.0.2, all forty-five, as kinds of source.</summary>
internal static class CslKinds
{
    /// <param name="type">One that CSL has not is a document.</param>
    public static SourceType Of(string type, string? genre) => type switch
    {
        _ when genre is not null && genre.Contains("press release", StringComparison.OrdinalIgnoreCase) => SourceType.PressRelease,
        "article" or "article-journal" or "article-magazine" or "article-newspaper" or "paper-conference" or "periodical"
            or "post-weblog" or "review" or "review-book" or "webpage" => SourceType.Article,
        "post" => SourceType.Post,
        "speech" or "performance" => SourceType.Speech,
        "interview" => SourceType.Interview,
        "hearing" => SourceType.Hearing,
        "broadcast" or "song" => SourceType.Broadcast,
        "motion_picture" => SourceType.Video,
        "personal_communication" => SourceType.Letter,
        "bill" or "legislation" or "regulation" => SourceType.Law,
        "treaty" => SourceType.Treaty,
        "legal_case" => SourceType.Case,
        "report" or "thesis" => SourceType.Report,
        "book" or "chapter" or "classic" or "collection" or "entry" or "entry-dictionary" or "entry-encyclopedia" => SourceType.Book,
        "dataset" => SourceType.Dataset,
        "document" or "event" or "figure" or "graphic" or "manuscript" or "map" or "musical_score" or "pamphlet" or "patent"
            or "software" or "standard" => SourceType.Document,
        _ => SourceType.Document,
    };
}
