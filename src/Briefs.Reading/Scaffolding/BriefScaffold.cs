namespace Briefs.Reading.Scaffolding;

/// <summary>The text of a new brief: front matter and blanks to fill in, in the language of the brief.</summary>
public static class BriefScaffold
{
    /// <param name="lang">BCP 47; the words are English if there are none in this language.</param>
    public static string Format(string title, PartialDate today, string name, string lang)
    {
        var words = ScaffoldWords.Get(lang);
        return $"""
        ---
        {Head(title, today, words)}topics: []
        sources:
          # {words.Sources}
          #   briefs add source https://… --to {name}
        quoted:
          # {words.Quoted}
          #   briefs add person "{words.Person}" --to {name}
        ---

        {Placeholder.Format(words.Opening, words.Lang)}

        <!--
        {words.Comment}
        {words.Cite}
          {words.Example}
        -->

        """;
    }

    private static string Head(string title, PartialDate today, ScaffoldWords words) => new YamlLines()
        .Field(new EntryField("title", title, FieldForm.Folded))
        .Field(new EntryField("summary", Placeholder.Format(words.Summary, words.Lang), FieldForm.Folded))
        .Field(new EntryField("date", today.ToString(), FieldForm.Word))
        .ToString();
}

/// <summary>The words of a new brief in one language.</summary>
/// <param name="Lang">BCP 47.</param>
/// <param name="Summary">What to write as the summary.</param>
/// <param name="Opening">What to write in the first paragraph.</param>
/// <param name="Sources">The comment about sources.</param>
/// <param name="Quoted">The comment about people.</param>
/// <param name="Person">The name of an invented person.</param>
/// <param name="Comment">What to know about the comment.</param>
/// <param name="Cite">How to quote.</param>
/// <param name="Example">A cited quotation.</param>
internal sealed record ScaffoldWords(
    string Lang, string Summary, string Opening, string Sources, string Quoted, string Person, string Comment, string Cite, string Example)
{
    private static readonly ScaffoldWords s_english = new(
        "en",
        "the whole brief in one or two sentences",
        "what happened and to whom in the first paragraph",
        "One entry per source. To add one, with the facts from its page:",
        "One entry per person quoted. To add one:",
        "Laura Mills",
        "This comment is not published. Delete it when you no longer need it.",
        "Put quotations in quotation marks, and cite the person and the source right after:",
        "“We will not go,” she said [@mills in @new-arab-2020].");

    private static readonly FrozenDictionary<string, ScaffoldWords> s_known = new ScaffoldWords[]
    {
        s_english,
        new(
            "ar",
            "الموجز كله في جملة أو جملتين",
            "ما حدث ولمن حدث في الفقرة الأولى",
            "مدخل واحد لكل مصدر. لإضافة مصدر مع بياناته من صفحته:",
            "مدخل واحد لكل شخص يُنقل كلامه. لإضافة شخص:",
            "Laura Mills",
            "هذا التعليق لا يُنشر. احذفه حين لا تعود بحاجة إليه.",
            "ضع الاقتباسات بين علامتي تنصيص، واذكر القائل والمصدر بعدها مباشرة:",
            "قالت: ”لن نرحل“ [@mills in @new-arab-2020]."),
        new(
            "fr",
            "toute la note en une ou deux phrases",
            "ce qui s’est passé et à qui dans le premier paragraphe",
            "Une entrée par source. Pour en ajouter une, avec les données de sa page\u00A0:",
            "Une entrée par personne citée. Pour en ajouter une\u00A0:",
            "Laura Mills",
            "Ce commentaire n’est pas publié. Supprimez-le quand vous n’en avez plus besoin.",
            "Mettez les citations entre guillemets, puis indiquez aussitôt la personne et la source\u00A0:",
            "«\u202FNous ne partirons pas\u202F», a-t-elle dit [@mills in @new-arab-2020]."),
        new(
            "kk",
            "бүкіл анықтама бір-екі сөйлеммен",
            "бірінші абзацта не болғаны және кіммен болғаны",
            "Әр дереккөзге бір жазба. Бетіндегі мәліметтермен бірге қосу үшін:",
            "Сөзі келтірілген әр адамға бір жазба. Қосу үшін:",
            "Лаура Миллс",
            "Бұл түсініктеме жарияланбайды. Керек болмаса, өшіріп тастаңыз.",
            "Дәйексөзді тырнақшаға алып, артынша адам мен дереккөзді көрсетіңіз:",
            "«Біз кетпейміз», – деді ол [@mills in @new-arab-2020]."),
        new(
            "ru",
            "вся справка в одном-двух предложениях",
            "что и с кем произошло в первом абзаце",
            "По одной записи на источник. Чтобы добавить источник вместе с данными с его страницы:",
            "По одной записи на каждого, чьи слова приведены. Чтобы добавить человека:",
            "Лаура Миллс",
            "Этот комментарий не публикуется. Удалите его, когда он станет не нужен.",
            "Заключайте цитаты в кавычки и сразу после них указывайте человека и источник:",
            "«Мы не уедем», – сказала она [@mills in @new-arab-2020]."),
        new(
            "zh",
            "用一两句话概括整篇简报",
            "第一段写明发生了什么事以及涉及什么人",
            "每个来源一个条目。要添加来源及其网页上的信息：",
            "每位被引述者一个条目。要添加人物：",
            "Laura Mills",
            "此注释不会发布。不再需要时请删除。",
            "引语要加引号，并在其后立即注明说话人和来源：",
            "“我们不走，”她说 [@mills in @new-arab-2020]。"),
    }.ToFrozenDictionary(w => w.Lang, StringComparer.OrdinalIgnoreCase);

    /// <param name="lang">BCP 47.</param>
    public static ScaffoldWords Get(string lang) => s_known.GetValueOrDefault(lang.Split('-')[0], s_english);
}

/// <summary>Collapses a typed or pasted text to one line.</summary>
public static class OneLine
{
    /// <summary>Replaces each run of white space, also line breaks from a pasted page, with one space.</summary>
    public static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
