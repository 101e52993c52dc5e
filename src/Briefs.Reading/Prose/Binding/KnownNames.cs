using Briefs.Model;
using Briefs.Reading.Prose.Marks;
using Briefs.Text;

namespace Briefs.Reading.Prose.Binding;

/// <summary>Names and titles that may stand in marks without being declared where they stand.</summary>
internal sealed class KnownNames
{
    // As written: “as” and “sa” are words, AS and SA are not.
    private static readonly HashSet<string> LegalForms = new(StringComparer.Ordinal)
    {
        "ООО", "ОАО", "ЗАО", "ПАО", "АО", "ТОО", "ИП", "НКО", "АНО", "ГУП", "МУП", "ФГУП", "ЧП", "ОсОО", "НАО", "КГУ", "ЖШС", "АҚ", "ТДО", "ТОВ", "ПрАТ", "ПАТ", "АТ", "ФОП", "ДП", "ЧУП", "ЗАТ", "ВАТ", "ЖЧК", "ААК", "МЧЖ", "ООД", "ЕООД", "АД", "ЕАД",
        "GmbH", "AG", "KG", "OHG", "e.V.", "Ltd", "Inc", "LLC", "PLC", "SA", "SARL", "SAS", "S.A.", "Sp.z.o.o.", "o.o.",
        "S.p.A.", "SpA", "S.r.l.", "Srl", "SRL", "S.L.", "Ltda", "Ltda.", "Lda.", "s.r.o.", "a.s.", "Kft.", "Zrt.", "Nyrt.", "Bt.", "d.o.o.", "d.d.", "OÜ", "SIA", "UAB", "Oy", "Oyj",
        "ApS", "ASA", "BV", "B.V.", "NV", "N.V.", "Ltd.", "Inc.", "Corp.", "Ε.Π.Ε.", "Α.Ε.", "A.Ş.",
    };

    private readonly HashSet<string> _exact = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string[]> _inflected = [];
    private readonly KnownNames? _wider;

    /// <summary>Those of a brief, beside those of its whole site.</summary>
    public KnownNames(KnownNames wider) => _wider = wider;

    /// <param name="inflected"><c>names:</c> of the site, which match in inflected forms too.</param>
    public KnownNames(IEnumerable<string> inflected) => _inflected = [.. inflected.Select(Words)];

    /// <summary>Those that every brief of a site knows.</summary>
    public static KnownNames Of(SiteSettings settings, SharedEntries shared)
    {
        var names = new KnownNames(settings.Names);
        names.Add(settings.Organization);
        names.Add(shared.Sources.Values, shared.People.Values);
        return names;
    }

    /// <summary>The titles and publishers of sources and the organisations of people.</summary>
    public void Add(IEnumerable<Source> sources, IEnumerable<Person> people)
    {
        foreach (var source in sources)
        {
            Add(source.Title);
            Add(source.Publisher);
        }

        foreach (var person in people) Add(person.Organization);
    }

    /// <summary>A title, publisher or organisation, or a mark declared <c>.name</c> or <c>.title</c> further up.</summary>
    public void Add(string? name)
    {
        if (!string.IsNullOrWhiteSpace(name)) _exact.Add(Fold(name));
    }

    public bool Holds(MarkedRun run) => HoldsName(run.Text) || IsBehindLegalForm(run);

    /// <summary>Whether a text is one of them, whatever stands before it.</summary>
    public bool HoldsName(string text) =>
        _exact.Contains(Fold(text)) || _inflected.Any(name => IsInflected(name, Words(text))) || (_wider?.HoldsName(text) ?? false);

    private static bool IsBehindLegalForm(MarkedRun run) => EndsWithLegalForm(run.Parts[0].Block.Visible.Text.AsSpan(0, run.Parts[0].Start));

    /// <summary>Whether a name must follow: ООО «Опора».</summary>
    public static bool EndsWithLegalForm(ReadOnlySpan<char> text)
    {
        var before = text.TrimEnd();
        var space = before.LastIndexOfAny(" (,\u00A0");
        return LegalForms.Contains(before[(space + 1)..].ToString());
    }

    // The same words but for up to three last letters each: газета «Северный край», в «Северном крае».
    private static bool IsInflected(string[] name, string[] words)
    {
        if (name.Length != words.Length || name.Length == 0) return false;
        for (var i = 0; i < name.Length; i++)
        {
            var (a, b) = (name[i], words[i]);
            var common = 0;
            while (common < a.Length && common < b.Length && a[common] == b[common]) common++;
            var isSame = common == a.Length && common == b.Length;
            if (!isSame && (common < 2 || a.Length - common > 3 || b.Length - common > 3)) return false;
        }

        return true;
    }

    private static string[] Words(string name) => Fold(name).ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What two settings of one name have in common; a comma or full stop inside the closing mark is not the name's.</summary>
    public static string Fold(string name) => Folding.Typographic(name).Trim().TrimEnd(',', '.');
}
