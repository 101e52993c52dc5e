using Briefs.Languages;
using Briefs.Reading.Body;

namespace Briefs.Reading.Attribution;

/// <summary>
/// The people whom a text may name: those that the brief declares or cites, and those of <c>people.yml</c> whom it names without citing
/// them.
/// </summary>
internal sealed class PeopleInText
{
    private readonly PersonNames _names;
    private readonly LanguageConventions _language;
    private readonly HashSet<PersonId> _own;
    private readonly HashSet<PersonId> _inFull;

    private PeopleInText(MarkedBody body, Dictionary<PersonId, Person> own, Dictionary<PersonId, Person> shared, HashSet<PersonId> inFull)
    {
        _language = LanguageConventions.Get(body.Lang);
        (_own, _inFull) = ([.. own.Keys], inFull);
        People = [.. own.Values, .. shared.Values.Select(p => inFull.Contains(p.Id) ? p : WithoutOffice(p))];
        _names = new PersonNames(People);
    }

    /// <summary>
    /// Those that the brief declares or cites first. Of the others, the role counts only if the text has the whole name: a site may have
    /// many ministers.
    /// </summary>
    public ImmutableArray<Person> People { get; }

    public static PeopleInText Find(MarkedBody body)
    {
        var own = body.Entries.People.Values.Concat(body.Used.People.Values.Select(p => p.Person)).DistinctBy(p => p.Id)
            .ToDictionary(p => p.Id);
        var shared = new Dictionary<PersonId, Person>();
        var inFull = new HashSet<PersonId>();
        if (/* guard: shared-named */ (!body.Context.PeopleNames.IsEmpty && body.Groups.Count > 0))
        {
            var language = LanguageConventions.Get(body.Lang);
            foreach (var block in body.Blocks)
            {
                var start = StartIn(block);
                foreach (var mention in body.Context.PeopleNames.Find(block.OwnWords, new TextSpan(start, block.OwnWords.Length), language))
                {
                    if (!mention.IsNamed || own.ContainsKey(mention.Person)) continue;
                    shared[mention.Person] = body.Context.Shared.People[mention.Person];
                    if (mention.IsFull) inFull.Add(mention.Person);
                }
            }
        }

        return new PeopleInText(body, own, shared, inFull);
    }

    // Of a block quote, only the closing line is the author's.
    private static int StartIn(ProseBlock block) =>
        block.Quote is not { } quote ? 0
            : block == quote.Blocks[^1] && quote.AttributionStart >= 0 ? quote.AttributionStart : block.Visible.Text.Length;

    /// <summary>The names in a text, in order, in inflected forms too.</summary>
    /// <param name="text">The text of a block, with everything but the author's own words blanked out.</param>
    /// <param name="span">The part of it to search.</param>
    public List<NameMention> Mentions(ReadOnlySpan<char> text, TextSpan span) =>
        // The last name of someone whom the brief neither cites nor names in full may be anyone's.
        PossibleMentions(text, span).FindAll(m => _own.Contains(m.Person) || _inFull.Contains(m.Person));

    /// <summary>
    /// The same, with the last names of people of <c>people.yml</c> whom the brief neither cites nor names in full: enough to ask for a
    /// citation where an earlier one would go on.
    /// </summary>
    public List<NameMention> PossibleMentions(ReadOnlySpan<char> text, TextSpan span)
    {
        var found = _names.Find(text, span, _language);
        if (found.Count == 0) return found;
        var own = found.Where(m => _own.Contains(m.Person)).Select(m => m.Start).ToHashSet();
        var possible = new List<NameMention>();
        foreach (var mention in found)
        {
            if (!mention.IsNamed) continue;
            var isOther = !own.Contains(mention.Start) && (mention.IsFull || !IsDateName(text[mention.Start..mention.End]));
            if (isOther || _own.Contains(mention.Person)) possible.Add(mention);
        }

        return possible;
    }

    // “In May”, on a site that quotes Theresa May.
    private bool IsDateName(ReadOnlySpan<char> word)
    {
        var name = word.ToString().ToLowerInvariant();
        return _language.Dates is { } dates && (dates.Months.Any(m => m.Contains(name)) || dates.Weekdays.Any(d => d.Contains(name)));
    }

    private static Person WithoutOffice(Person person) =>
        person.Names.IsEmpty ? person : person with { Role = null, Organization = null, Roles = [] };
}
