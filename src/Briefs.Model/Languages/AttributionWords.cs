
namespace Briefs.Model.Languages;

/// <summary>By which words, beside the verbs of saying, a language shows whose words a quotation is. All are lower case.</summary>
public sealed record AttributionWords
{
    /// <summary>Pronouns that can be the subject of a verb of saying: she.</summary>
    public FrozenSet<string> Pronouns { get; init; } = [];

    /// <summary>Subjects that are no one: nobody.</summary>
    public FrozenSet<string> Nobody { get; init; } = [];

    /// <summary>Words that begin another clause, or join two: and, while.</summary>
    public FrozenSet<string> Joins { get; init; } = [];

    /// <summary>Prepositions after which a name is not the subject: a lawyer of Mills.</summary>
    public FrozenSet<string> Prepositions { get; init; } = [];

    /// <summary>Verbs by which words are applied to somebody or something: called it “a lie”.</summary>
    public FrozenSet<string> Naming { get; init; } = [];

    /// <summary>The subject follows its verb: قال الوزير.</summary>
    public bool IsVerbFirst { get; init; }

    /// <summary>Those of a BCP 47 tag; none where they are not known.</summary>
    public static AttributionWords Of(string lang)
    {
        return AllAttributionWords.ByCode.GetValueOrDefault(lang.Split('-')[0], None);
    }

    private static AttributionWords None { get; } = new();
}
