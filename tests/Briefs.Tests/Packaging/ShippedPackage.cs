using System.Text.Json;
using System.Xml.Linq;
using Briefs.Tests.Architecture;

namespace Briefs.Tests.Packaging;

/// <summary>A package of others that travels inside ours.</summary>
/// <param name="Licence">An SPDX expression.</param>
/// <param name="ContentHash">The SHA-512 of the package that the lock file holds the restore to, base64.</param>
internal sealed record ShippedPackage(string Name, string Version, string Licence, string Copyright, string Project, string ContentHash)
{
    /// <summary>All of them, by name: the closure that the lock file of the program has, with what each package says of itself.</summary>
    public static IReadOnlyList<ShippedPackage> All()
    {
        using var locked = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "src", "Briefs.Cli", "packages.lock.json")));
        return
        [
            .. locked.RootElement.GetProperty("dependencies").EnumerateObject()
                .SelectMany(framework => framework.Value.EnumerateObject())
                .Where(entry => entry.Value.GetProperty("type").GetString() != "Project")
                .DistinctBy(entry => entry.Name)
                .OrderBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase)
                .Select(entry => Read(entry.Name, entry.Value)),
        ];
    }

    private static ShippedPackage Read(string name, JsonElement entry)
    {
        var version = entry.GetProperty("resolved").GetString()!;
        var id = name.ToLowerInvariant();
        var metadata = XDocument.Load(Path.Combine(Folder(), id, version, $"{id}.nuspec")).Root!.Elements()
            .First(e => e.Name.LocalName == "metadata");
        string? Value(string key) => metadata.Elements().FirstOrDefault(e => e.Name.LocalName == key)?.Value.Trim();
        var licence = metadata.Elements().FirstOrDefault(e => e.Name.LocalName == "license");
        var expression = licence?.Attribute("type")?.Value == "expression" ? licence.Value : null;
        return new ShippedPackage(
            name,
            version,
            expression ?? LookedAt.GetValueOrDefault(name).Licence
                ?? throw new InvalidOperationException($"{name} names no licence by its expression: look at it."),
            LookedAt.GetValueOrDefault(name).Copyright ?? Value("copyright") ?? Value("authors")!,
            Value("projectUrl") ?? "",
            entry.GetProperty("contentHash").GetString()!);
    }

    /// <summary>Packages that name their licence by an address alone, with what stands there.</summary>
    private static Dictionary<string, (string Licence, string Copyright)> LookedAt { get; } = new(StringComparer.Ordinal)
    {
        ["XmpCore"] = ("BSD-3-Clause",
            "Copyright (c) 2009, Adobe Systems Incorporated. All rights reserved. Copyright 2015-2017 Yakov Danila, Nathanael Jones, "
                + "Drew Noakes"),
    };

    private static string Folder() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } named
            ? named
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
