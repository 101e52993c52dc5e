using Briefs.Reading.Discovery;
using Briefs.Reading.Fixes;

namespace Briefs.Reading;

/// <summary>Finds what could be set better in a file and is no fault, so that no rule speaks of it.</summary>
public static class ReadRepairs
{
    /// <summary>Those of a brief or page.</summary>
    public static Repairs Read(FileText text, DocumentKind kind, ReadingContext context)
    {
        var draft = ReadBrief.Begin(text, kind, context);
        ReadBrief.Finish(draft, kind);
        return FindRepairs.Find(draft);
    }

    /// <summary>Those of a file that is YAML as a whole.</summary>
    public static ImmutableArray<Fix> OfShared(FileText text)
    {
        return [.. ComposeNames.Compose(text.Text, new TextSpan(0, text.Text.Length)), .. FindInvisible.Repairs(text)];
    }
}

/// <summary>What could be set better in a file and is no error.</summary>
/// <param name="OfNames">Changes that may let a name or the name of a file be found.</param>
/// <param name="OfMarks">Changes of marks and spaces, after which everything is quoted and cited as before.</param>
/// <param name="Left">Pairs of marks that may be other pairs, by place.</param>
public sealed record Repairs(ImmutableArray<Fix> OfNames, ImmutableArray<Fix> OfMarks, ImmutableArray<LeftAlone> Left);

/// <summary>What <c>briefs fix</c> could change and does not, because the change may be wrong.</summary>
/// <param name="Span">In the file; of a pair of marks from the opening one to after the closing one.</param>
/// <param name="Why">A clause for the editor, without a full stop.</param>
/// <param name="Title">Of the change; null for a pair of quotation marks.</param>
public sealed record LeftAlone(TextSpan Span, string Why, string? Title = null);
