
namespace Briefs.Model.Languages;

/// <summary>
/// What the web pages of a language carry around their articles, and what comes along when an article is copied. Lower case; a
/// line of prose that is none of it must not begin with one of <see cref="Calls"/>.
/// </summary>
/// <param name="Labels">Whole lines: "share this page".</param>
/// <param name="Pointers">Whole lines, or what stands before a colon: "read more: …".</param>
/// <param name="Calls">How an invitation begins: "follow us on …".</param>
/// <param name="Credits">What stands before a colon and names who made a picture: "image credit: …".</param>
public sealed record PageWords(
    ImmutableArray<string> Labels, ImmutableArray<string> Pointers, ImmutableArray<string> Calls, ImmutableArray<string> Credits)
{
    /// <summary>What stands before a colon and a date: "date of publication: …".</summary>
    public ImmutableArray<string> Stamps { get; init; } = [];

    /// <summary>The first step of a navigation trail: "home › world › …".</summary>
    public ImmutableArray<string> Homes { get; init; } = [];

    /// <summary>How any of them begins.</summary>
    public LineOpenings Openings => field ??= new([.. Labels, .. Pointers, .. Calls, .. Credits, .. Stamps, .. Homes]);
}
