namespace Briefs.Model.Languages;

/// <summary>Urdu.</summary>
internal static class Urdu
{
    public static LanguageConventions Conventions { get; } = new()
    {
        Pairs = ["”“", "’‘", "“”", "‘’", "«»"],
        Negations = LanguageConventions.Words("نہیں نہ مت بغیر کبھی"),
        ReportingVerbs = LanguageConventions.Words(
            "کہا کہتے کہتی کہتا بتایا بتاتے پوچھا جواب لکھا لکھتے بولا بولی بولے اعلان دعویٰ تصدیق تردید مطابق"),
    };
}
