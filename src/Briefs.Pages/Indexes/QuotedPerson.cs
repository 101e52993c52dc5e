
namespace Briefs.Pages.Indexes;

/// <summary>Somebody with a name, and everything quoted from them.</summary>
/// <param name="Person">As shared by the whole site, else as the newest brief has them.</param>
/// <param name="Said">Newest first.</param>
internal sealed record QuotedPerson(Person Person, ImmutableArray<SaidHere> Said);
