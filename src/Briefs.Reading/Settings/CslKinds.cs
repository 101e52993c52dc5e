using Briefs.Model;

namespace Briefs.Reading.Settings;

/// <summary>The item types of CSL 1.0.2 as kinds of source.</summary>
internal static class CslKinds
{
    public static SourceType Of(string type, string? genre) => type switch
    {
        _ when genre is not null && genre.Contains("press release", StringComparison.OrdinalIgnoreCase) => SourceType.PressRelease,
        "article-journal" or "article-magazine" or "article-newspaper" or "article" or "webpage" or "post-weblog" or "review" => SourceType.Article,
        "post" => SourceType.Post,
        "speech" or "performance" => SourceType.Speech,
        "interview" => SourceType.Interview,
        "hearing" => SourceType.Hearing,
        "broadcast" or "song" => SourceType.Broadcast,
        "motion_picture" => SourceType.Video,
        "personal_communication" => SourceType.Letter,
        "legislation" or "bill" or "regulation" => SourceType.Law,
        "treaty" => SourceType.Treaty,
        "legal_case" => SourceType.Case,
        "report" or "thesis" => SourceType.Report,
        "book" or "chapter" or "entry-encyclopedia" or "entry-dictionary" or "classic" => SourceType.Book,
        "dataset" => SourceType.Dataset,
        _ => SourceType.Document,
    };
}
