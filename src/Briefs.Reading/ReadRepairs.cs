using Briefs.Reading.Discovery;
using Briefs.Reading.Fixes;

namespace Briefs.Reading;

/// <summary>Finds what could be set better in a file and is no fault, so that no rule speaks of it.</summary>
public static class ReadRepairs
{
    /// <summary>Those of a brief or page.</summary>
    public static Repairs Of(FileText text, DocumentKind kind, ReadingContext context)
    {
        var draft = ReadBrief.Begin(text, kind, context);
        ReadBrief.Finish(draft, kind);
        return FindRepairs.In(draft);
    }

    /// <summary>Those of a file that is YAML as a whole.</summary>
    public static ImmutableArray<Fix> OfShared(FileText text)
    {
        return [.. ComposeNames.In(text.Text, new TextSpan(0, text.Text.Length)), .. FindInvisible.Repairs(text)];
    }
}
