using System.Diagnostics;

namespace Briefs.Pages.Reuse;

/// <summary>
/// A question about the rest of the site that a page asks while it is rendered. If all its answers are the same in a later run, so is the
/// page.
/// </summary>
/// <param name="Subject">A path, an id or a slug; empty if the question has no subject.</param>
/// <param name="Detail">A language or a number; mostly empty.</param>
public readonly record struct Question(QuestionKind Kind, string Subject, string Detail = "");

/// <summary>What a question is about. The numbers are written to the cache.</summary>
public enum QuestionKind : byte
{
    BriefBySlug,
    Neighbours,
    OtherVersions,
    IsQuoted,
    Document,
    Attachment,
    Picture,
    HasQuotations,
}

/// <summary>The questions that are asked on this thread while a file is made.</summary>
internal sealed class Questions
{
    // A file is made on one thread, by code that does not know of questions.
    private static readonly ThreadLocal<Questions?> s_current = new();

    private readonly HashSet<Question> _asked = [];

    /// <summary>Makes a file, and returns the questions that were asked meanwhile.</summary>
    public static ImmutableArray<Question> Record(Action make)
    {
        var asked = new Questions();
        var before = s_current.Value;
        s_current.Value = asked;
        try
        {
            make();
        }
        finally
        {
            s_current.Value = before;
        }

        return [.. asked._asked];
    }

    public static void Ask(Question question) => s_current.Value?._asked.Add(question);

    /// <summary>
    /// Returns what is only used to plan a site. While a file is made, nothing may be read without a question, because a later run would
    /// not know that the file depends on it.
    /// </summary>
    public static T ForPlanning<T>(T value) => /* guard: page-question */ s_current.Value is null
        ? value
        : throw new UnreachableException($"{typeof(T).Name} was used without a question while a file was made.");
}
