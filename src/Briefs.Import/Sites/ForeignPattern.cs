using System.Text.RegularExpressions;

namespace Briefs.Import.Sites;

/// <summary>How patterns in the settings of an old site are matched. Our own patterns are matched by generated code.</summary>
internal static class ForeignPattern
{
    /// <summary>
    /// Options with which matching is work in proportion to the text, whatever the pattern is. The program for browsers does not contain
    /// the engine for them: it imports single files, which have no settings (ILLink.Substitutions.xml).
    /// </summary>
    public static RegexOptions Options =>
        RegexOptions.CultureInvariant | (OperatingSystem.IsBrowser() ? RegexOptions.None : RegexOptions.NonBacktracking);
}
