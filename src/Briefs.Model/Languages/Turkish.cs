namespace Briefs.Model.Languages;

/// <summary>Turkish and, for marks, its neighbours.</summary>
internal static class Turkish
{
    public static LanguageConventions Conventions { get; } = new()
    {
        Pairs = ["“”", "‘’", "«»"],
        GluesSuffixes = true,
        Abbreviations = LanguageConventions.Words("""
            dr prof doç yrd sn hz alb yzb tğm cad mah apt no nu s sf bkz çev haz örn vb vs vd yy mad md
            fık st ltd şti a.ş tel km mr
            """),
        Negations = LanguageConventions.Words("değil yok hiç asla hayır ne kimse hiçbir"),
        ReportingVerbs = LanguageConventions.Words("""
            dedi dediler diyor diyorlar diyen derken diye söyledi söylediler söylüyor belirtti belirttiler anlattı
            anlattılar açıkladı açıkladılar ekledi konuştu sordu sordular yanıtladı yanıtını cevapladı cevabını yazdı
            yazıyor savundu savunuyor ifade vurguladı kaydetti uyardı bağırdı haykırdı doğruladı yalanladı reddetti iddia
            aktardı bildirdi
            """),
    };
}
