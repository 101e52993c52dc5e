
namespace Briefs.Checks;

/// <summary>Message and help for a link to an annex that a brief does not have, for every rule that finds one.</summary>
internal static class AnnexMissing
{
    /// <param name="target">Has at least one annex.</param>
    /// <param name="number">The annex that the link asks for.</param>
    public static string Message(Brief target, int number)
    {
        var count = target.Annexes.Length;
        return string.Create(CultureInfo.InvariantCulture, $"The link leads to annex {number}, but {target.File.Path} has ")
            + (count == 1 ? "one annex." : string.Create(CultureInfo.InvariantCulture, $"{count} annexes."));
    }

    /// <param name="target">Has at least one annex.</param>
    /// <param name="path">The path of the brief, as the link writes it; empty within the brief.</param>
    public static string Help(Brief target, string path)
    {
        var (first, last) = ($"`{path}#{Annex.IdOf(1)}`", $"`{path}#{Annex.IdOf(target.Annexes.Length)}`");
        return target.Annexes.Length == 1 ? $"Change the link to {first}." : $"Change the link to an annex from {first} to {last}.";
    }
}
