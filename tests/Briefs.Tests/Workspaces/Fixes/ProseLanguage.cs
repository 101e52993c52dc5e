namespace Briefs.Tests.Workspaces.Fixes;

/// <summary>Words of a language from which prose is put together.</summary>
/// <param name="Code">BCP 47.</param>
/// <param name="Said">Sentences that are quoted, without marks; each has words of its own.</param>
/// <param name="Inner">Short phrases that are quoted inside others.</param>
/// <param name="Before">What is before a quotation, up to a colon or comma and a space.</param>
/// <param name="After">What follows a quotation, with its comma and space and without a full stop.</param>
/// <param name="Own">Sentences of the author's own, many with apostrophes, elisions or measures; no mark of them is of a quotation.</param>
internal sealed record ProseLanguage(string Code, string[] Said, string[] Inner, string[] Before, string[] After, string[] Own)
{
    public static ProseLanguage[] All { get; } =
    [
        new("en",
            ["We will not go", "They didn't let us pass the gate", "It's the guards' gate, not ours", "No one asked the workers",
                "We've waited since the '90s", "My sister said no twice"],
            ["no", "a disgrace", "go home", "the boss's word"],
            ["Laura Mills said: ", "She told them, ", "According to the minister, ", "The brothers' lawyer called it "],
            [", said Laura Mills", ", she said", ", the minister told us", " was all he wrote"],
            ["In '89 the workers' council met.", "He measured 6' 2\" at the gate.", "They don't play rock 'n' roll.",
                "The 27\" screen wasn't theirs.", "It was nobody's fault."]),
        new("de",
            ["Wir bleiben hier", "Ich hab' es ihm gesagt", "Niemand hat uns gefragt", "Das geht so nicht weiter"],
                ["nein", "eine Schande", "nach Hause"],
            ["Laura Mills sagte: ", "Er nannte es ", "Die Ministerin erklärte: "],
                [", sagte Laura Mills", ", sagte er", " stand auf dem Schild"],
            ["Marx' Satz steht dort.", "Der 27\" große Schirm blieb dunkel.", "Sie gingen um 5 Uhr."]),
        new("fr",
            ["Nous n'irons pas", "L'homme qu'ils cherchaient est parti", "C'est la fin d'une époque", "Personne ne nous a rien demandé"],
                ["non", "une honte", "l'ordre"],
            ["Laura Mills a déclaré : ", "Il l'a qualifié d'", "D'après elle, "], [", a dit Laura Mills", ", dit-elle", ", selon l'avocat"],
            ["L'avocat d'Anne n'était pas là.", "C'était l'été.", "Aujourd'hui, l'entrée est fermée."]),
        new("ru",
            ["Мы никуда не уйдём", "Нас никто не спросил", "Это был приказ", "Шансов остаться нет"], ["нет", "позор", "домой"],
            ["Лаура Миллс сказала: ", "Он назвал это ", "По словам министра, "],
                [", — сказала Лаура Миллс", ", — сказала она", " — так звучал ответ"],
            ["Экран в 27\" не работал.", "Они ушли в пять часов.", "Д'Артаньян тут ни при чём."]),
        new("uk",
            ["Ми нікуди не підемо", "Нас ніхто не питав", "Це був наказ сім'ї", "П'ять років ми чекали"], ["ні", "ганьба", "об'єкт"],
            ["Лаура Міллс сказала: ", "Він назвав це ", "За словами міністра, "], [", — сказала Лаура Міллс", ", — каже вона"],
            ["П'ятеро пішли о п'ятій.", "Сім'я чекала на подвір'ї."]),
        new("sv",
            ["Vi går ingenstans", "Ingen frågade oss", "Det var en order", "Mats' ord räcker"], ["nej", "en skam"],
            ["Laura Mills sade: ", "Hon kallade det ", "Enligt ministern: "], [", sade Laura Mills", ", säger hon"],
            ["Lars' bror kom hem.", "Skärmen på 27\" var svart."]),
        new("es",
            ["No nos vamos", "Nadie nos preguntó", "¿Por qué no vino nadie?", "Fue una orden"], ["no", "una vergüenza"],
            ["Laura Mills dijo: ", "Lo llamó ", "Según el ministro: "], [", dijo Laura Mills", ", dijo ella", ", según el abogado"],
            ["La pantalla de 27\" no funcionaba.", "O'Donnell llegó a las cinco."]),
        new("tr",
            ["Gitmiyoruz", "Kimse bize sormadı", "Ankara'da bekledik", "Bu bir emirdi"], ["hayır", "utanç"],
            ["Laura Mills şöyle dedi: ", "Bakan’a göre ", "Avukat şunu söyledi: "], [", dedi Laura Mills", " dedi", " diye konuştu"],
            ["Ankara'ya 5'te vardılar.", "Türkiye'nin kapısı kapalıydı."]),
        new("ar",
            ["لن نذهب إلى أي مكان", "لم يسألنا أحد", "كان ذلك أمرا"], ["لا", "عار"],
            ["قالت لورا ميلز: ", "وصفه الوزير بأنه ", "وقال المحامي: "], ["، قالت لورا ميلز", "، بحسب الوزير"],
            ["غادروا في الساعة الخامسة.", "كانت الشاشة 27\" مطفأة."]),
        new("zh",
            ["我们不会离开", "没有人问过我们", "这是命令"], ["不", "耻辱"], ["劳拉说：", "部长表示，", "他称之为"], ["，劳拉说", "，她说"], ["他们五点离开了。", "门关上了。"]),
        new("it",
            ["Non ce ne andiamo", "Nessuno ce l'ha chiesto", "Abbiamo un po' di paura", "L'ordine era chiaro"], ["no", "un'onta"],
            ["Laura Mills ha detto: ", "L'ha definito ", "Secondo l'avvocato, "], [", ha detto Laura Mills", ", dice l'avvocato"],
            ["Un po' di gente c'era.", "Nel '68 l'aula era piena."]),
        new("pl",
            ["Nigdzie nie idziemy", "Nikt nas nie pytał", "To był rozkaz"], ["nie", "hańba"],
            ["Laura Mills powiedziała: ", "Nazwał to ", "Według ministra "], [", powiedziała Laura Mills", " – mówi ona"],
            ["Wyszli o piątej.", "Ekran 27\" był ciemny."]),
        new("he",
            ["אנחנו לא הולכים", "איש לא שאל אותנו", "זו הייתה פקודה של צה\"ל"], ["לא", "בושה"],
            ["לורה מילס אמרה: ", "השר הודיע: "], [", אמרה לורה מילס", ", אמר השר"], ["צה\"ל סגר את השער.", "הם יצאו בחמש."]),
        new("fi",
            ["Emme lähde", "Kukaan ei kysynyt meiltä", "Se oli käsky"], ["ei", "häpeä"],
            ["Laura Mills sanoi: ", "Hän kutsui sitä ", "Ministerin mukaan "], [", sanoi Laura Mills", ", hän sanoo"],
                ["Vaa'an lukema oli viisi.", "He lähtivät kello 5."]),
    ];
}
