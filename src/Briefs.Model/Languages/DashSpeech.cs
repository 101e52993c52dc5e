
namespace Briefs.Model.Languages;

/// <summary>The languages whose printed conversations open each speech with a dash and use no marks.</summary>
public static class DashSpeech
{
    private static readonly FrozenSet<string> s_languages =
        LanguageConventions.Words(
            "ru uk be bg mk sr kk ky tg tt ba uz mn az fr es pt ca gl it ro pl cs sk hu lt lv et fi sv da nb nn no el tr eo oc");

    // In these the dash stands at the words without a space: —No nos iremos —dijo ella.
    private static readonly FrozenSet<string> s_gluing = LanguageConventions.Words("es ca gl");

    /// <summary>Whether a dash at the beginning of a line may open speech.</summary>
    public static bool IsUsedIn(string lang) => s_languages.Contains(Primary(lang));

    /// <summary>Whether no space need follow that dash.</summary>
    public static bool IsGluedIn(string lang) => s_gluing.Contains(Primary(lang));

    private static string Primary(string lang)
    {
        return lang.Split('-')[0];
    }
}
