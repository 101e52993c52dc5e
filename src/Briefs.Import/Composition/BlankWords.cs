namespace Briefs.Import.Composition;

/// <summary>What to fill in where a draft lacks something that a brief must have, in one language.</summary>
/// <param name="Lang">BCP 47.</param>
/// <param name="Title">The headline.</param>
/// <param name="Summary">What to write as the summary.</param>
/// <param name="Date">The day of first publication.</param>
/// <param name="Alt">The description of a picture.</param>
/// <param name="Credit">Who made a picture.</param>
/// <param name="Picture">Before the address of a picture that is missing.</param>
public sealed record BlankWords(
    string Lang, string Title, string Summary, string Date, string Alt, string Credit, string Picture)
{
    private static readonly BlankWords s_english = new(
        "en", "the headline", "the whole brief in one or two sentences", "the day of first publication such as 2024-03-05",
        "what the picture shows", "who made the picture", "a picture in place of");

    private static readonly FrozenDictionary<string, BlankWords> s_known = new BlankWords[]
    {
        s_english,
        new("ar", "العنوان", "الموجز كله في جملة أو جملتين", "يوم النشر الأول مثل 2024-03-05", "ما تُظهره الصورة", "صاحب الصورة",
            "صورة بدلًا من"),
        new("fr", "le titre", "toute la note en une ou deux phrases", "le jour de la première publication comme 2024-03-05",
            "ce que montre l’image", "l’auteur de l’image", "une image à la place de"),
        new("kk", "тақырып", "бүкіл анықтама бір-екі сөйлеммен", "алғаш жарияланған күні мысалы 2024-03-05", "суретте не бейнеленген",
            "суреттің авторы", "мына суреттің орнына"),
        new("ru", "заголовок", "вся справка в одном-двух предложениях", "день первой публикации например 2024-03-05",
            "что изображено", "автор изображения", "изображение вместо"),
        new("zh", "标题", "用一两句话概括整篇简报", "首次发布日期如 2024-03-05", "图片内容", "图片作者", "替换图片"),
    }.ToFrozenDictionary(words => words.Lang, StringComparer.OrdinalIgnoreCase);

    /// <param name="lang">BCP 47; the words are English if there are none in this language.</param>
    public static BlankWords Get(string lang) => s_known.GetValueOrDefault(lang.Split('-')[0], s_english);

    /// <summary>A blank with one of these texts.</summary>
    public string Blank(string what) => Placeholder.Format(what, Lang);

    /// <summary>A blank in place of a picture that could not be found.</summary>
    /// <param name="source">Its address in the draft.</param>
    public string PictureBlank(string source)
    {
        // A blank can't have a colon.
        var address = Uri.UnescapeDataString(source);
        if (address.IndexOf("://", StringComparison.Ordinal) is > 0 and var scheme) address = address[(scheme + "://".Length)..];
        var plain = new string([.. address.Select((c, at) => IsPlain(c) || IsWithin(address, at) ? c : ' ')]);
        var words = string.Join(' ', plain.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return Blank($"{Picture} {(words.Length > 120 ? words[^120..] : words)}");
    }

    // An underscore between letters is not markup.
    private static bool IsWithin(string address, int at) => address[at] == '_' && at > 0 && at + 1 < address.Length
        && char.IsLetterOrDigit(address[at - 1]) && char.IsLetterOrDigit(address[at + 1]);

    private static bool IsPlain(char c) => char.IsLetterOrDigit(c) || c is '/' or '.' or '-' or ' ' or '=' or '&' or '%' or '+';
}
