using Briefs.Reading.Head;

namespace Briefs.Reading.Editing;

/// <summary>Ids as entries may have them.</summary>
public static class EntryId
{
    public static bool IsValid(string id) => !string.IsNullOrEmpty(id) && Ids.FaultIn(id) is null;
}
