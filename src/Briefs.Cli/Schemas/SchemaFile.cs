using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.Json;
using Briefs.Model.Json;
using Briefs.Reading.Discovery;
using Briefs.Reading.Schema;
using Briefs.Workspaces;

namespace Briefs.Cli.Schemas;

/// <summary>Serializes the JSON Schema of a kind of content file.</summary>
internal static class SchemaFile
{
    /// <summary>The folder of a site that contains the schemas.</summary>
    public const string Folder = ".vscode/schemas";

    // Draft 7 is the newest draft that all editors' language servers support. Some ignore newer keywords silently.
    private const string Draft = "http://json-schema.org/draft-07/schema#";

    private static readonly JsonWriterOptions s_options = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string NameOf(ContentForm content) => $"{content.Name}.schema.json";

    /// <summary>Serializes the schema as indented UTF-8 with a line feed at the end. The output is deterministic.</summary>
    public static byte[] Serialize(ContentForm content)
    {
        var schema = FormSchema.Create(content.Form);
        // A list of entries may be empty, but settings and front matter have required keys.
        if (content.Form is KeyForm.Entry) schema["type"] = "object";
        schema.Insert(0, "$schema", Draft);
        schema.Insert(1, "title", content.Describes);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, s_options)) schema.WriteTo(json);
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }
}

/// <summary>
/// Creates the JSON Schema (draft 7) for a kind of value. It accepts all that the reader accepts: where YAML resolves a plain scalar,
/// such as a title of four digits, to a number, the schema allows a number.
/// </summary>
internal static class FormSchema
{
    private const string Day = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private const string IdPattern = "^(?!itself$)[a-z0-9-]{1,80}$";

    // BCP 47: language, script, region, variants; no extensions and no private use.
    private const string NamePattern = "^[a-z][a-z0-9_]{0,59}$";
    private const string LanguagePattern =
        "^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*$";

    public static JsonObject Create(KeyForm form) => form switch
    {
        KeyForm.Text or KeyForm.Word => Text(),
        KeyForm.TextByLanguage => new() { ["anyOf"] = new JsonArray(Text(), Map("object", LanguagePattern, Text())) },
        KeyForm.TextsByName => Map(OrNull("object"), NamePattern, Create(new KeyForm.TextByLanguage())),
        KeyForm.TextsByLanguage => Map(OrNull("object"), "", Create(new KeyForm.TextByLanguage())),
        KeyForm.Texts => List(Text()),
        KeyForm.OneOf oneOf => Words(oneOf.Words),
        KeyForm.YesOrNo => new() { ["type"] = "boolean" },
        KeyForm.Day => new() { ["type"] = "string", ["format"] = "date" },
        KeyForm.Date date => Date(date.OrElse),
        KeyForm.Moment => Pattern($"^{Day}T[0-9]{{2}}:[0-9]{{2}}(:[0-9]{{2}})?(Z|[+-][0-9]{{1,2}}:?[0-9]{{2}})$"),
        KeyForm.Language => Pattern(LanguagePattern),
        KeyForm.Address => new()
        {
            ["type"] = "string",
            ["pattern"] = "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s@?#/]",
            ["maxLength"] = ReadingLimits.AddressLength,
        },
        KeyForm.Id => new() { ["type"] = new JsonArray("string", "integer"), ["pattern"] = IdPattern },
        KeyForm.Entry entry => OrNothing(Table(entry.Keys)),
        KeyForm.Entries entries => List(OrNothing(Table(entries.Keys))),
        KeyForm.EntriesById entries => Map(OrNull("object"), IdPattern, OrNothing(Table(entries.Keys))),
        KeyForm.Credits credits => Map(OrNull("object"), "", new JsonObject { ["anyOf"] = new JsonArray(Text(), Table(credits.Keys)) }),
        KeyForm.Severities severities => ByRule(AllRules.Infos, rule => Words(AllowedBy(rule, severities.Words))),
        KeyForm.Suppressions => ByRule(AllRules.Infos.Where(rule => rule.CanBeLowered), _ => Text()),
        KeyForm.Anything => [],
        _ => throw new UnreachableException($"{form.GetType().Name} has no schema"),
    };

    private static JsonObject Text() => new() { ["type"] = new JsonArray("string", "number"), ["pattern"] = "\\S" };

    private static JsonObject Pattern(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    private static JsonObject Words(ImmutableArray<string> words) => new() { ["type"] = "string", ["enum"] = new JsonArray([.. words]) };

    private static JsonObject Date(ImmutableArray<string> orElse)
    {
        var anyOf = new JsonArray(
            new JsonObject { ["type"] = "string", ["format"] = "date" },
            Pattern("^[0-9]{4}(-(0[1-9]|1[0-2]))?$"),
            new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = 9999 });
        if (!orElse.IsEmpty) anyOf.Add((JsonNode)Words(orElse));
        return new JsonObject { ["anyOf"] = anyOf };
    }

    // A key without a value is allowed where a list or entries may follow.
    private static JsonArray OrNull(string type) => new(type, "null");

    private static JsonObject List(JsonObject items) => new() { ["type"] = OrNull("array"), ["items"] = items };

    private static JsonObject OrNothing(JsonObject entry)
    {
        entry["type"] = OrNull("object");
        return entry;
    }

    private static JsonObject Map(JsonNode type, string names, JsonObject values) => new()
    {
        ["type"] = type,
        ["additionalProperties"] = false,
        ["patternProperties"] = new JsonObject { [names] = values },
    };

    private static JsonObject ByRule(IEnumerable<RuleInfo> rules, Func<RuleInfo, JsonObject> value)
    {
        var properties = new JsonObject();
        foreach (var rule in rules.OrderBy(rule => rule.Id, StringComparer.Ordinal))
            properties[rule.Id] = Described(RuleInfo.WithoutPlaceholders(rule.Message), value(rule));
        return new() { ["type"] = OrNull("object"), ["additionalProperties"] = false, ["properties"] = properties };
    }

    private static ImmutableArray<string> AllowedBy(RuleInfo rule, ImmutableArray<string> words) =>
        rule.CanBeLowered ? words : [.. words.Where(
            word => Enum.GetValues<Severity>().Any(s => QuotationJson.NameOf(s) == word && s >= rule.Severity))];

    // An object with the keys of the table, which also states the required keys and those that exclude each other.
    private static JsonObject Table(KeyTable table)
    {
        var properties = new JsonObject();
        foreach (var key in table.Keys) properties[key.Name] = Described(key.Description, Create(key.Form));
        var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = false };
        if (table.Keys.Any(key => key.IsRequired))
            schema["required"] = Names(table.Keys.Where(key => key.IsRequired).Select(key => key.Name));
        if (!table.OneNeeded.IsEmpty)
        {
            schema["anyOf"] = new JsonArray([.. table.OneNeeded.Select(name => new JsonObject
            {
                ["required"] = Names([name, .. table.NeededWith.Where(pair => pair.One == name).Select(pair => pair.Other)]),
            })]);
        }

        if (!table.Apart.IsEmpty) schema["allOf"] = new JsonArray([.. table.Apart.Select(pair => Apart(pair.One, pair.Other))]);
        schema["properties"] = properties;
        return schema;
    }

    private static JsonObject Described(string says, JsonObject schema)
    {
        schema.Insert(0, "description", says);
        return schema;
    }

    private static JsonObject Apart(string one, string other) =>
        new() { ["not"] = new JsonObject { ["required"] = Names([one, other]) } };

    private static JsonArray Names(IEnumerable<string> names) => new([.. names.Select(name => (JsonNode)name)]);
}
