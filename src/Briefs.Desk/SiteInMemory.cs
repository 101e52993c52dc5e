using System.Text.Json;
using Briefs.Model.Json;

namespace Briefs.Desk;

/// <summary>The files of a site, in the memory of the page: .NET's file system in a browser ends with it.</summary>
internal sealed record SiteInMemory(string Folder, AbsentFiles Absent)
{
    /// <summary>The name under which the page sends the files that it does not have.</summary>
    private const string AbsentName = "absent.json";

    private const string Content = "content";

    /// <summary>Replaces the folder by the given files.</summary>
    /// <param name="folder">Absolute.</param>
    /// <param name="files">A JSON object: text by path, relative to the folder.</param>
    /// <exception cref="FormatException">The files are malformed, or one is outside the folder.</exception>
    public static SiteInMemory Write(string folder, string files)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(Path.Combine(folder, Content));
        var absent = AbsentFiles.None;
        try
        {
            using var given = JsonDocument.Parse(files);
            foreach (var file in given.RootElement.EnumerateObject())
            {
                var text = file.Value.GetString() ?? "";
                if (file.Name == AbsentName) absent = AbsentFilesJson.Read(text);
                else WriteFile(folder, file.Name, text);
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new FormatException("The files of the site are malformed: " + error.Message, error);
        }

        return new SiteInMemory(folder, absent);
    }

    private static void WriteFile(string folder, string path, string text)
    {
        var place = Path.GetFullPath(Path.Combine(folder, path));
        if (!place.StartsWith(folder + "/", StringComparison.Ordinal)) throw new FormatException($"“{path}” is outside the site.");
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.WriteAllText(place, text);
    }
}
