using System.Collections.Concurrent;
using Briefs.Languages;
using Scriban.Runtime;

namespace Briefs.Pages.Localization;

/// <summary>What Briefs itself says on a page, in one language, from <c>words.en.json</c> and its siblings.</summary>
internal sealed class Language
{
    private readonly FrozenDictionary<string, string> _words;
    private readonly PluralRules _plurals;
    private readonly ConcurrentDictionary<PartialDate, string> _dates = new();

    /// <param name="tag">BCP 47, of the words themselves: a page in a language without a file has English ones.</param>
    /// <param name="plurals">How the language of the words counts.</param>
    /// <param name="words">By key; <c>{0}</c> stands for what is filled in.</param>
    public Language(string tag, PluralRules plurals, ImmutableDictionary<string, string> words)
    {
        Tag = tag;
        _plurals = plurals;
        _words = words.ToFrozenDictionary(StringComparer.Ordinal);
        var forTemplates = new ScriptObject();
        foreach (var (key, value) in words.OrderBy(w => w.Key, StringComparer.Ordinal)) forTemplates[key] = value;
        forTemplates.IsReadOnly = true;
        Words = forTemplates;
    }

    public string Tag { get; }

    /// <summary>All phrases, for templates: <c>words.sources</c>. Read-only, shared by all pages.</summary>
    public ScriptObject Words { get; }

    /// <summary>All phrases by key.</summary>
    public ImmutableSortedDictionary<string, string> Phrases => _words.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public string this[string key] => _words[key];

    /// <summary>A phrase with its placeholder <c>{0}</c> replaced.</summary>
    public string Fill(string key, string value) => _words[key].Replace("{0}", value, StringComparison.Ordinal);

    /// <summary>A phrase with its placeholders <c>{0}</c> and <c>{1}</c> replaced.</summary>
    public string Fill(string key, string first, string second)
    {
        var parts = _words[key].Split("{1}");
        return string.Join(second, parts.Select(p => p.Replace("{0}", first, StringComparison.Ordinal)));
    }

    /// <summary>
    /// A phrase with a date for its placeholder <c>{0}</c>: <c>KEY_on</c> for a day, <c>KEY_in</c> for a month or year, because many
    /// languages use another preposition.
    /// </summary>
    public string FillDate(string key, PartialDate date) => Fill(KeyFor(key, date), Date(date));

    /// <summary>The parts of such a phrase before and after the date.</summary>
    public (string Before, string After) AroundDate(string key, PartialDate date) => SplitAround(KeyFor(key, date));

    /// <summary>The parts of a phrase before and after its placeholder <c>{0}</c>.</summary>
    public (string Before, string After) SplitAround(string key) =>
        _words[key].Split("{0}", 2) is [var before, var after] ? (before, after) : (_words[key], "");

    private static string KeyFor(string key, PartialDate date) => key + (date.Day > 0 ? "_on" : "_in");

    /// <summary>
    /// The plural form for a number, with <c>{0}</c> replaced. Keys: <c>KEY_one</c>, <c>KEY_few</c> (if the language has it),
    /// <c>KEY_other</c>.
    /// </summary>
    public string Count(string key, int number)
    {
        var written = number.ToString(CultureInfo.InvariantCulture);
        var form = _plurals.Select(PluralOperands.Parse(written));
        return _words.GetValueOrDefault($"{key}_{form}", _words[key + "_other"]).Replace("{0}", written, StringComparison.Ordinal);
    }

    /// <summary>The name of a language in this language; its tag if there is no name.</summary>
    /// <param name="lang">BCP 47.</param>
    public string NameOf(string lang) => _words.GetValueOrDefault("language_" + lang.Split('-')[0].ToLowerInvariant(), lang);

    /// <summary>A date in prose: 9 January 2020, January 2020, 2020.</summary>
    public string Date(PartialDate date) => _dates.GetOrAdd(date, static (date, words) => Written(date, words), _words);

    private static string Written(PartialDate date, FrozenDictionary<string, string> words)
    {
        var pattern = words[date switch { { Day: > 0 } => "date_day", { Month: > 0 } => "date_month", _ => "date_year" }];
        var written = pattern.Replace("{year}", date.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        if (date.Month == 0) return written;
        var month = date.Month.ToString(CultureInfo.InvariantCulture);
        var day = date.Day.ToString(CultureInfo.InvariantCulture);
        // “1er novembre”: French has another form for the first day of a month.
        return written.Replace("{day}", words.GetValueOrDefault("day_" + day, day), StringComparison.Ordinal)
            .Replace("{month}", words["month_" + month], StringComparison.Ordinal)
            .Replace("{month_alone}", words.GetValueOrDefault("month_alone_" + month, words["month_" + month]), StringComparison.Ordinal);
    }
}
