
namespace Briefs.Model.Languages;

/// <summary>
/// The commonest verbs and the conjunctions of a language: words which an editor may not put in brackets, because a verb says
/// something that the speaker did not say, and a conjunction joins what was not joined.
/// </summary>
public static class EditorialWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> s_words =
        new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal)
        {
            ["en"] = LanguageConventions.Words("""
            and or but nor so because although though unless until while whereas if be am is are was were been being do does did done have
            has had having will would shall should can could may might must cannot go goes went gone going come came kill kills killed
            killing murder murdered burn burns burned burning shoot shot destroy destroyed bomb bombed die died dying hate hates hated beat
            beaten attacked tortured raped stole steal stolen lie lied lying think thinks thought know knows knew known want wants wanted
            make makes made making take takes took taken taking give gives gave given see sees saw seen get gets got believe believes
            believed deny denies denied admit admits admitted accept accepts accepted refuse refuses refused leave leaves stay stays stayed
            let begin began begun keep kept become became deserve deserves deserved need needs needed intend intends intended ordered
            """),
            ["de"] = LanguageConventions.Words("""
            und oder aber denn weil obwohl wenn falls sondern dass bin bist ist sind seid war waren gewesen sein habe hast hat haben hatte
            hatten werde wird werden wurde wurden worden kann können konnte könnte muss müssen musste soll sollen sollte will wollen wollte
            darf dürfen gehen geht ging gingen kommen kommt kam töten tötet tötete getötet ermorden ermordet verbrennen verbrannt schießen
            erschossen zerstören zerstört hassen sterben starb lügen log machen macht machte gemacht lassen lässt ließ wissen weiß wusste
            glauben glaubt verlassen
            """),
            ["fr"] = LanguageConventions.Words("""
            et ou mais donc car parce si quand lorsque puisque quoique que suis es est sommes êtes sont étais était étaient être été sera
            seront serait ai as a avons avez ont avait avaient avoir eu aura auront fait faire fais font faisait fera va vont vais aller
            allait ira peut peuvent peux pouvait pourra doit doivent devait devra veut veulent voulait tuer tue tuent tuez tuera tuerons tué
            brûler brûle brûlé détruire détruit tirer mourir meurt mort haïr partir part reste rester savoir sait croire croit mentir ment
            """),
            ["es"] = LanguageConventions.Words("""
            y e o u pero sino porque aunque si cuando que soy eres es somos son era eran ser sido será fue fueron estoy está están estaba he
            has ha hemos han había haber hace hacen hizo hacer voy va van iba ir puede pueden podía poder debe deben deber quiere quieren
            quería querer matar mata matan mató matado mataron quemar quemó destruir destruyó morir murió odiar mentir miente sabe saben
            cree creen
            """),
            ["it"] = LanguageConventions.Words("""
            e ed o ma però perché se quando che sono sei è siamo siete era erano essere stato stata sarà fu furono ho hai ha abbiamo hanno
            aveva avevano avere fa fanno fare fatto faceva va vanno andare andato può possono poteva potere deve devono doveva vuole
            vogliono voleva uccidere uccide uccidono ucciso uccise bruciare bruciato distruggere distrutto morire morto odiare mentire sa
            sanno crede credono
            """),
            ["pt"] = LanguageConventions.Words("""
            e ou mas porque embora se quando que sou é somos são era eram ser sido será foi foram estou está estão estava tenho tem têm
            tinha ter há havia haver faz fazem fez fazer vai vão ir pode podem podia deve devem quer querem queria matar mata matam matou
            mataram morto queimar queimou destruir destruiu morrer morreu odiar mentir sabe sabem
            """),
            ["ru"] = LanguageConventions.Words("""
            и или но а либо если что чтобы потому хотя когда пока быть был была были было будет будут будем есть стал стала стали станет
            может могут мог могла могли можно надо нужно должен должна должны хочет хотят хотел хотела хотели идти идёт идет идут шёл шла
            шли убить убил убила убили убьём убьем убивать убивали сжечь сожгли стрелять стреляли уничтожить уничтожили умер умерла умерли
            ненавидеть лгать лжёт знает знают знал знали делать делает сделал сделали взял взяли дал дали
            """),
            ["uk"] = LanguageConventions.Words("""
            і й та або але чи якщо що щоб бо хоча коли поки бути був була були було буде будуть є став стала стали може можуть міг могла
            могли треба повинен повинні хоче хочуть хотів хотіли йти йде йдуть вбити вбив вбили вбивати спалити спалили стріляти стріляли
            знищити знищили помер померла померли ненавидіти брехати знає знають знав робити робить зробив зробили
            """),
            ["pl"] = LanguageConventions.Words(
            "i oraz lub albo ale bo ponieważ jeśli jeżeli że żeby gdy kiedy być jest są był była było byli będzie będą ma mają miał mieć "
                + "może mogą mógł musi muszą chce chcą chciał zabić zabił zabili zabija spalić spalili zniszczyć umarł kłamie wie wiedzą "
                + "robi zrobił"),
            ["tr"] = LanguageConventions.Words(
            "ve veya ama fakat çünkü eğer ki ancak öldürdü öldürdüler öldürecek öldüreceğiz yaktı yaktılar yok etti oldu olacak olan idi "
                + "edecek ettik yaptı yaptılar yapacak gitti geldi istiyor"),
            ["ar"] = LanguageConventions.Words(
            "و أو او ثم لكن لأن إذا كان كانت كانوا يكون تكون سوف قتل قتلوا قتلت نقتل سنقتل يقتل أحرق أحرقوا دمر دمروا مات ماتوا ذهب ذهبوا "
                + "يريد يريدون نريد يجب فعل فعلوا"),
            ["zh"] = LanguageConventions.Words("和 或 但是 因为 因為 如果 杀 殺 烧 燒 毁 毀 死 恨 必须 必須 应该 應該"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The words of a language, lower case; none where they are not known.</summary>
    /// <param name="lang">BCP 47.</param>
    public static FrozenSet<string> Get(string lang)
    {
        return s_words.GetValueOrDefault(lang.Split('-')[0], []);
    }
}
