using System.Text.Json;

namespace Briefs.SiteTests.Facts;

/// <summary>What the data files of a site say, field by field.</summary>
internal static class DataFacts
{
    public static void Read(string folder, Action<string, string> add)
    {
        using (var evidence = Parse(Path.Combine(folder, "evidence.json"))) new EvidenceFacts(evidence.RootElement, add).Read();
        foreach (var row in Rows(File.ReadAllText(Path.Combine(folder, "quotes.csv")))) ReadRow(row, add);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "quotes", "data"), "*.json")) ReadPart(file, add);
        foreach (var file in Directory.EnumerateFiles(folder, "sources.csl.json", SearchOption.AllDirectories))
        {
            using var items = Parse(file);
            var address = Path.GetRelativePath(folder, Path.GetDirectoryName(file)!).Replace('\\', '/') + "/";
            foreach (var item in items.RootElement.EnumerateArray()) AddFields($"csl {address} {item.GetProperty("id")}", "", item, add);
        }
    }

    private static void ReadRow(Dictionary<string, string> row, Action<string, string> add)
    {
        foreach (var (column, cell) in row.Where(c => c.Value.Length > 0)) add($"csv {row["brief"]} {row["id"]}", $"{column} {cell}");
    }

    private static void ReadPart(string file, Action<string, string> add)
    {
        using var part = Parse(file);
        var briefs = part.RootElement.GetProperty("briefs").EnumerateArray().ToList();
        foreach (var quotation in part.RootElement.GetProperty("quotations").EnumerateArray())
        {
            var brief = briefs[quotation.GetProperty("brief").GetInt32()];
            var subject = $"search {brief.GetProperty("link")}#{quotation.GetProperty("id")}";
            AddFields(subject, "in ", brief, add);
            foreach (var field in quotation.EnumerateObject().Where(f => f.Name is not ("brief" or "person" or "source")))
                AddField(subject, field.Name, field.Value, add);
            if (!quotation.TryGetProperty("lang", out _)) add(subject, $"lang {brief.GetProperty("lang")}");
            if (!quotation.TryGetProperty("standing", out _)) add(subject, "standing cited");
            if (quotation.TryGetProperty("person", out var speaker))
                AddFields(subject, "", part.RootElement.GetProperty("people")[speaker.GetInt32()], add);
            if (quotation.TryGetProperty("source", out var source))
                AddFields(subject, "", part.RootElement.GetProperty("sources")[source.GetInt32()], add);
        }
    }

    public static void AddFields(string subject, string path, JsonElement value, Action<string, string> add)
    {
        foreach (var field in value.EnumerateObject()) AddField(subject, path + field.Name, field.Value, add);
    }

    // An empty list or null says the same as no field.
    public static void AddField(string subject, string path, JsonElement value, Action<string, string> add)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object: AddFields(subject, path + ".", value, add); break;
            case JsonValueKind.Array:
                foreach (var (index, one) in value.EnumerateArray().Index()) AddField(subject, $"{path}[{index}]", one, add);
                break;
            case JsonValueKind.Null: break;
            default: add(subject, $"{path} {value}"); break;
        }
    }

    private static JsonDocument Parse(string file) => JsonDocument.Parse(File.ReadAllBytes(file));

    // RFC 4180.
    private static IEnumerable<Dictionary<string, string>> Rows(string csv)
    {
        var rows = new List<List<string>> { new() };
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = csv[0] == '\ufeff' ? 1 : 0; i < csv.Length; i++)
        {
            if (csv[i] == '"')
            {
                // Two in a row inside a cell are one of its characters.
                if (!quoted && csv[i - 1] == '"') cell.Append('"');
                quoted = !quoted;
            }
            else if (!quoted && csv[i] is ',' or '\r')
            {
                rows[^1].Add(cell.ToString());
                cell.Clear();
                if (csv[i] == '\r') rows.Add([]);
            }
            else if (quoted || csv[i] != '\n') cell.Append(csv[i]);
        }

        return rows.Skip(1).Where(row => row.Count == rows[0].Count)
            .Select(row => rows[0].Zip(row).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal));
    }
}
