using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Briefs.Pages.Rules;

namespace Briefs.Pages.Localization;

/// <summary>Reads a site's own phrases for a new or a built-in language: <c>templates/words.ky.json</c>.</summary>
internal sealed class WordsReader
{
    private const string Begin = "words.";
    private const string End = ".json";

    private static readonly ImmutableDictionary<string, string> s_english = LanguageReader.English;
    private static readonly string[] s_places = ["{0}", "{1}", "{day}", "{month}", "{year}"];

    private readonly ContentFile _file;
    private readonly byte[] _bytes;
    private readonly DiagnosticBag _diagnostics = new();

    private WordsReader(string name, string text)
    {
        _file = new ContentFile("templates/" + name, LineMap.FromText(text));
        _bytes = Encoding.UTF8.GetBytes(text);
    }

    /// <summary>The language, BCP 47, of a phrase file in <c>templates/</c>; false if the name is not that of a phrase file.</summary>
    public static bool IsWords(string name, [NotNullWhen(true)] out string? lang)
    {
        var isWords = name.StartsWith(Begin, StringComparison.Ordinal)
            && name.EndsWith(End, StringComparison.Ordinal)
            && name.Length > Begin.Length + End.Length;
        lang = isWords ? name[Begin.Length..^End.Length] : null;
        return isWords;
    }

    public static Checked<ImmutableDictionary<string, string>> Read(string name, string text)
    {
        var read = new WordsReader(name, text);
        var words = read.Read();
        return new(words, read._diagnostics.ToImmutable());
    }

    private ImmutableDictionary<string, string> Read()
    {
        var words = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        try
        {
            var json = new Utf8JsonReader(_bytes);
            json.Read();
            if (json.TokenType != JsonTokenType.StartObject) Fault(ref json, "the file must be a JSON object, from { to }");
            else while (json.Read() && json.TokenType == JsonTokenType.PropertyName) ReadPhrase(ref json, words);
            // Anything after the object is a syntax error too.
            while (json.Read()) { }
        }
        catch (JsonException error)
        {
            var line = _file.Lines.Line((int)Math.Min((error.LineNumber ?? 0) + 1, _file.Lines.Count));
            var at = line.Start + Encoding.UTF8.GetCharCount(
                _bytes.AsSpan(ByteOf(line.Start), (int)Math.Min(error.BytePositionInLine ?? 0, _bytes.Length - ByteOf(line.Start))));
            _diagnostics.Add(
                WordsMalformed.Rule.CreateDiagnostic(
                    _file,
                    new TextSpan(at, at),
                    "the file is not valid JSON; look for a missing or extra comma, quotation mark or brace"));
        }

        return words.ToImmutable();
    }

    private void ReadPhrase(ref Utf8JsonReader json, ImmutableDictionary<string, string>.Builder words)
    {
        var key = json.GetString()!;
        if (!IsKnown(key))
        {
            var meant = EditDistance.FindClosest(key, s_english.Keys.Order(StringComparer.Ordinal));
            Fault(ref json, $"the key “{key}” is unknown" + (meant is null ? "" : $" (did you mean “{meant}”?)"));
        }
        else if (words.ContainsKey(key)) Fault(ref json, $"the key “{key}” appears twice");

        json.Read();
        if (json.TokenType != JsonTokenType.String)
        {
            Fault(ref json, $"the value of “{key}” must be text");
            json.Skip();
            return;
        }

        words[key] = json.GetString()!;
        if (IsKnown(key) && MissingPlace(key, words[key]) is { } place)
            Fault(ref json, $"the text of “{key}” must contain {place}, which is replaced with a value");
    }

    // Forms of numbers, days and months that English does not have.
    private static bool IsKnown(string key) => s_english.ContainsKey(key)
        || (key.LastIndexOf('_') is var at and > 0
            && key[at..] is "_zero" or "_two" or "_few" or "_many"
            && s_english.ContainsKey(key[..key.LastIndexOf('_')] + "_other"))
        || (key.StartsWith("day_", StringComparison.Ordinal)
            && int.TryParse(key["day_".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is > 0 and <= 31)
        || (key.StartsWith("month_alone_", StringComparison.Ordinal) && s_english.ContainsKey("month_" + key["month_alone_".Length..]));

    private static string? MissingPlace(string key, string phrase) =>
        s_english.TryGetValue(key, out var english) && !key.EndsWith("_one", StringComparison.Ordinal)
            ? s_places.FirstOrDefault(p => english.Contains(p, StringComparison.Ordinal)
                && !phrase.Contains(p, StringComparison.Ordinal)
                    && !(p == "{month}" && phrase.Contains("{month_alone}", StringComparison.Ordinal)))
            : null;

    private void Fault(ref Utf8JsonReader json, string what)
    {
        var (from, to) = ((int)json.TokenStartIndex, (int)json.BytesConsumed);
        // Excludes the colon, which the reader includes in the token of a key.
        while (to > from + 1 && _bytes[to - 1] is (byte)':' or (byte)' ') to--;
        _diagnostics.Add(WordsMalformed.Rule.CreateDiagnostic(_file, new TextSpan(CharOf(from), CharOf(to)), what));
    }

    private int CharOf(int at) => Encoding.UTF8.GetCharCount(_bytes.AsSpan(0, at));

    private int ByteOf(int at) => Encoding.UTF8.GetByteCount(Encoding.UTF8.GetString(_bytes).AsSpan(0, at));
}
