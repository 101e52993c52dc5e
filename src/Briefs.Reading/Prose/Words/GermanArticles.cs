using System.Collections.Frozen;

namespace Briefs.Reading.Prose.Words;

/// <summary>Words of German after which a noun stands and no last name.</summary>
internal static class GermanArticles
{
    private static readonly FrozenSet<string> s_words = (
        "der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines "
        + "mein meine meinen meinem meiner dein deine deinen sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer unser unsere unseren unserem euer eure "
        + "im am zum zur beim ins ans vom diese dieser diesen diesem dieses jene jener jenen jede jeder jeden jedem alle aller allen viele vielen einige einigen "
        + "mehr weniger zwei drei vier fünf beide beiden manche solche welche").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <param name="word">In lower case.</param>
    public static bool Contains(string word) => s_words.Contains(word);
}
