using System.Reflection;
using System.Text.Json.Nodes;
using Briefs.Languages;
using Briefs.Pages.Localization;
using Briefs.Tests.Architecture;
using NJsonSchema;
using YamlDotNet.RepresentationModel;

namespace Briefs.Tests.Languages;

/// <summary>The data files of languages: a mistake in one is found here, with its file and line, and not at an editor's desk.</summary>
public sealed class LanguageFileTests
{
    private static readonly JsonSchema s_schema = JsonSchema
        .FromJsonAsync(File.ReadAllText(Path.Combine(Repository.Root, "src", "Briefs.Languages", "language.schema.json")))
        .GetAwaiter().GetResult();

    public static TheoryData<string> Files =>
        [.. LanguageFiles.BuiltIn.Names.Where(n => n.EndsWith(".yml", StringComparison.Ordinal))
            .Where(n => n is not ("plurals.yml" or "months.yml"))];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_has_the_form_of_the_schema(string file) => Assert.Empty(Broken(file, TextOf(file)));

    [Theory]
    [InlineData("name: X\nmarks: “”\nmarcs: «»\n", "xx.yml:3: NoAdditionalPropertiesAllowed marcs")]
    [InlineData("dates:\n  months: a\n  weekdays: b\n  day: c\n  phrases:\n    - say: x\n      is: once\n      write: y\n",
        "xx.yml:7: PatternMismatch is")]
    public void A_mistake_is_shown_with_its_line(string text, string broken) => Assert.Equal([broken], Broken("xx.yml", text));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_means_the_same_to_every_reader_of_YAML(string file)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(TextOf(file)));
        Assert.Equal(Plain(yaml.Documents[0].RootNode), Plain(DataFileReader.Read(file, TextOf(file))));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Everything_in_a_file_can_be_read(string file)
    {
        var language = LanguageFiles.BuiltIn.GetLanguage(file[..^4]);
        object?[] parts =
        [
            language, language.Speech, language.Attribution, language.People, language.Works, language.PageWords, language.Dates,
        ];
        foreach (var part in parts)
            foreach (var property in part?.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance) ?? [])
                property.GetValue(part);
        LanguageFiles.BuiltIn.GetPlurals(file[..^4]);
    }

    [Theory]
    [InlineData("a: b\n  c: d\n", 2)]
    [InlineData("a: b\na: c\n", 2)]
    [InlineData("a: >\n  b\n   c\n", 3)]
    [InlineData("a: [b, c]\n", 1)]
    [InlineData("a:\nb: c\n", 1)]
    [InlineData("a: b: c\n", 1)]
    [InlineData("a: *b\n", 1)]
    [InlineData("a\n", 1)]
    [InlineData("b: >\n\nc: d\n", 1)]
    public void Another_form_of_YAML_is_refused_with_its_line(string text, int line) =>
        Assert.StartsWith($"x.yml:{line}: ", Assert.Throws<FormatException>(() => DataFileReader.Read("x.yml", text)).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("marks: as in yy\n", "xx.yml:1: yy.yml has no marks of its own")]
    [InlineData("\nhas-stops: perhaps\n", "xx.yml:2: has-stops must be true or false, not perhaps")]
    [InlineData("dates:\n  months: a b\n  weekdays: a b c d e f g\n  day: x\n", "xx.yml:2: months has 2 names, not 12")]
    [InlineData("plurals:\n  one: n is 1\n", "xx.yml:2: “n is 1” is not a relation such as n % 10 = 2..4")]
    public void A_value_of_another_kind_is_refused_with_its_line(string text, string message)
    {
        var files = LanguageFiles.BuiltIn.AddFiles(FileOf("xx.yml", text));
        Assert.Equal(message, Assert.Throws<FormatException>(() => (files.GetLanguage("xx").Dates, files.GetPlurals("xx"))).Message);
    }

    [Fact]
    public void A_language_is_added_by_two_files_and_no_code()
    {
        var files = LanguageFiles.BuiltIn.AddFiles(
            FileOf("qaa.yml", """
                name: Invented
                own-name: Ynventà
                direction: rtl
                marks: ⟨⟩ ‹›
                reporting-verbs: zal zali
                negations: as in ug
                attribution: as in ug
                dates:
                  months: ena dva tri čet pet šes sed osm dev des jed dvan
                  weekdays: po ut sr če pe su ne
                  day: '{d}. {month} {year}'
                  phrases:
                    - say: lonje leto
                      is: -1 year
                      write: leta {year}
                plurals:
                  one: n % 10 = 1
                  few: n % 10 = 2..4 and n % 100 != 12..14
                """),
            FileOf("words.qaa.json", """{ "notes": "Opombe", "quotations_count_few": "{0} navedki", "date_month": "{month}/{year}" }"""));
        var language = files.GetLanguage("qaa-Latn");
        Assert.Equal(["⟨⟩", "‹›"], language.Pairs);
        Assert.Contains("zali", language.ReportingVerbs.AsEnumerable());
        Assert.Same(files.GetLanguage("ug").Negations, language.Negations);
        Assert.Equal("čet", language.Dates!.Months[3][0]);
        Assert.Equal((DateUnit.Year, -1), language.Dates.PhrasesFrom("lonje") is [var phrase] ? (phrase.Unit, phrase.Steps) : default);
        var words = LanguageReader.ReadFiles(files).GetLanguage("qaa");
        Assert.Equal(("Opombe", "103 navedki", "113 quotations"),
            (words["notes"], words.Count("quotations_count", 103), words.Count("quotations_count", 113)));
    }

    private static string TextOf(string file)
    {
        using var text = new StreamReader(LanguageFiles.BuiltIn.Open(file));
        return text.ReadToEnd();
    }

    private static KeyValuePair<string, Func<Stream>> FileOf(string name, string text) =>
        new(name, () => new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static IEnumerable<string> Broken(string file, string text)
    {
        var root = DataFileReader.Read(file, text);
        return s_schema.Validate(Json(root)!.ToJsonString()).SelectMany(Innermost)
            .Select(e => $"{file}:{LineOf(root, e.Path!)}: {e.Kind} {e.Property}");
    }

    private static IEnumerable<NJsonSchema.Validation.ValidationError> Innermost(NJsonSchema.Validation.ValidationError error) =>
        error is NJsonSchema.Validation.ChildSchemaValidationError { Errors: var errors }
            ? errors.Values.SelectMany(e => e).Where(e => e.Kind != NJsonSchema.Validation.ValidationErrorKind.StringExpected)
            .SelectMany(Innermost)
                .Where(e => e.Path != error.Path)
            : [error];

    private static int LineOf(DataNode node, string path)
    {
        foreach (var step in path.Split(['/', '.', '[', ']', '#'], StringSplitOptions.RemoveEmptyEntries))
            node = int.TryParse(step, CultureInfo.InvariantCulture, out var at) ? node.Items[at] : node.Keys[step];
        return node.Line;
    }

    private static JsonNode? Json(DataNode node) => node switch
    {
        { Text: "true" or "false" } => node.Text == "true",
        { Text: { } text } => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : text,
        { Items.Count: > 0 } => new JsonArray([.. node.Items.Select(Json)]),
        _ => new JsonObject(node.Keys.Select(k => KeyValuePair.Create(k.Key, Json(k.Value)))),
    };

    private static string Plain(DataNode node) =>
        node.Text is { } text ? text
        : node.Items.Count > 0 ? $"[{string.Join(", ", node.Items.Select(Plain))}]"
        : $"{{{string.Join(", ", node.Keys.Select(k => $"{k.Key}: {Plain(k.Value)}"))}}}";

    private static string Plain(YamlNode node) => node switch
    {
        YamlScalarNode scalar => scalar.Value!.TrimEnd('\n'),
        YamlSequenceNode list => $"[{string.Join(", ", list.Select(Plain))}]",
        _ => $"{{{string.Join(", ", ((YamlMappingNode)node).Select(k => $"{((YamlScalarNode)k.Key).Value}: {Plain(k.Value)}"))}}}",
    };
}
