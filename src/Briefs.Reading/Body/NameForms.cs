namespace Briefs.Reading.Body;

/// <summary>How a text may name somebody.</summary>
internal static class NameForms
{
    /// <summary>Shortest name that counts by itself.</summary>
    private const int Shortest = 4;

    /// <summary>The whole name, and the last of its words where that is long enough to mean nobody else.</summary>
    public static IEnumerable<string> Of(string name)
    {
        if (name.Length == 0) yield break;
        yield return name;
        var last = name[(name.LastIndexOf(' ') + 1)..];
        if (last.Length >= Shortest && last.Length < name.Length) yield return last;
    }
}
