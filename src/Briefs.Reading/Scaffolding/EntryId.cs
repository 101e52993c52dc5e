using Briefs.Reading.FrontMatter;

namespace Briefs.Reading.Scaffolding;

/// <summary>Ids as entries may have them.</summary>
public static class EntryId
{
    public static bool IsValid(string id) => !string.IsNullOrEmpty(id) && Ids.FaultIn(id) is null;
}
