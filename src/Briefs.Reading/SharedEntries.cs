
namespace Briefs.Reading;

/// <summary>
/// What every brief may use without declaring it: <c>people.yml</c>, <c>sources.yml</c> or <c>.json</c>, <c>images.yml</c>.
/// </summary>
/// <param name="ImageCredits">Credit by file name.</param>
public sealed record SharedEntries(
    ImmutableSortedDictionary<PersonId, Person> People,
    ImmutableSortedDictionary<SourceId, Source> Sources,
    ImmutableSortedDictionary<string, string> ImageCredits);
