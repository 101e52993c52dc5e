using Briefs.Cli.Schemas;
using Briefs.Reading.Schema;

namespace Briefs.SiteTests.Schemas;

/// <summary>
/// A place in a file where keys stand: its table, and how to write a file that has an entry there and whatever else it needs.
/// </summary>
internal sealed record Level(string Schema, string Path, KeyTable Table, Func<string, string> Write)
{
    public override string ToString() => $"{Schema}{Path}";

    public static IEnumerable<Level> All => ContentForm.All.SelectMany(schema => Below(schema.Name, "", schema.Form, json => json));

    /// <summary>A file whose entry at this place has all that it needs, but for what is left out, and the given.</summary>
    public string With(IReadOnlyDictionary<string, string> given, params string[] leftOut)
    {
        var keys = Table.Keys.Where(key => key.IsRequired || (
            key.Name == Table.OneNeeded.FirstOrDefault() && !Table.OneNeeded.Any(given.ContainsKey)))
            .Where(key => !leftOut.Contains(key.Name)).ToDictionary(key => key.Name, key => Samples.Right(key)[0]);
        foreach (var (key, value) in given) keys[key] = value;
        foreach (var (one, other) in Table.NeededWith.Where(pair => !leftOut.Contains(pair.Other)))
            if (keys.ContainsKey(one)) keys.TryAdd(other, Samples.Right(Table.Find(other)!)[0]);
        return Write($"{{{string.Join(", ", keys.Select(key => $"\"{key.Key}\": {key.Value}"))}}}");
    }

    private static IEnumerable<Level> Below(string schema, string path, KeyForm form, Func<string, string> write)
    {
        var (table, inside) = form switch
        {
            KeyForm.Entry entry => (entry.Keys, write),
            KeyForm.Entries entries => (entries.Keys, json => write($"[{json}]")),
            KeyForm.EntriesById entries => (entries.Keys, json => write($"{{\"some-id\": {json}}}")),
            KeyForm.Credits credits => (credits.Keys, (Func<string, string>)(json => write($"{{\"a.jpg\": {json}}}"))),
            _ => (null, write),
        };
        if (table is null) yield break;
        var level = new Level(schema, path, table, inside);
        yield return level;
        foreach (var key in table.Keys)
            foreach (var deeper in Below(schema, $"{path}/{key.Name}", key.Form, json => level.With(
                new Dictionary<string, string> { [key.Name] = json }))) yield return deeper;
    }
}
