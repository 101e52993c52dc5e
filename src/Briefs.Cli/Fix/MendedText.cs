using Briefs.Reading;

namespace Briefs.Cli.Fix;

/// <summary>A file's text after all safe fixes.</summary>
/// <param name="Text">With its own line ends and byte order mark.</param>
/// <param name="Left">
/// What was not changed because it may be wrong, by place; places in the text with LF line ends and without the mark.
/// </param>
public sealed record MendedText(string Text, ImmutableArray<LeftAlone> Left);
