
namespace Briefs.Model.Languages;

/// <summary>
/// What people write where a reason is asked for and they have none at hand, in any language: a brief's language says nothing of it.
/// </summary>
public static class EmptyReasons
{
    private static readonly FrozenSet<string> s_words = """
        yes; y; yep; true; on; no; n; false; off; anonymous; anon; anonymous source; anonymous person; na; n a; n/a; none; no reason;
        not given; null; nil; unknown; not known; name unknown; withheld; name withheld; name changed; hidden; secret; private; reason;
        reasons; because; tbd; tba; tbc; todo; to do; fixme; xxx; test; see above; ditto; да; нет; истина; аноним; анонимно; анонимный;
        анонимная; анонимный источник; имя скрыто; имя изменено; неизвестно; скрыто; причина; без причины; не указано; потом; oui; non;
        vrai; faux; anonyme; source anonyme; aucun; aucune; sans; inconnu; inconnue; raison; nom caché; à faire; néant; ja; nein; wahr;
        falsch; anonym; keine; kein; keine angabe; k a; unbekannt; grund; name geändert; sí; si; verdadero; falso; anónimo; anónima;
        ninguno; ninguna; desconocido; razón; motivo; sin motivo; sim; não; verdadeiro; nenhum; nenhuma; desconhecido; sì; vero; anonimo;
        anonima; nessuno; sconosciuto; nee; waar; onbekend; anoniem; так; ні; анонім; анонімно; невідомо; tak; nie; anonimowo; anonimowy;
        nieznany; ano; ne; anonymní; иә; жоқ; анонимді; ооба; жок; ha; yoʻq; anonim; evet; hayır; bilinmiyor; نعم; لا; مجهول; مجهولة;
        غير معروف; غير معروفة; بله; نه; ناشناس; ھەئە; 是; 否; 匿名; 不明; 无; 無; 未知; はい; いいえ; なし; 예; 아니요; 익명; 없음
        """.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a text where a reason should stand says nothing: <c>true</c>, <c>n/a</c>, a dash.</summary>
    public static bool Holds(string text)
    {
        var bare = string.Concat(text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) || c is '/' or '’' or '\'' or 'ʻ' ? c : ' '));
        var words = string.Join(' ', bare.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return words.Count(char.IsLetter) < 2 || s_words.Contains(words);
    }
}
