using Briefs.Benchmarks.Corpus;

namespace Briefs.Benchmarks.Comparing;

/// <summary>The same briefs as a site of each engine, in a folder that can be thrown away.</summary>
internal sealed class PeerSites(string folder)
{
    /// <summary>The folder of an engine's site.</summary>
    public string Of(Engine engine) => Path.Combine(folder, engine.ToString().ToLowerInvariant());

    /// <param name="given">A folder with a whole site for each engine; null to write those of this project.</param>
    public void Write(Engine engine, int briefs, string? given = null)
    {
        if (given is null)
        {
            var templates = Path.Combine(AppContext.BaseDirectory, "Peers", engine.ToString().ToLowerInvariant());
            if (Directory.Exists(templates)) Copy(templates, Of(engine));
            WriteCorpus.Into(Of(engine), engine, briefs);
        }
        else Copy(Path.Combine(given, engine.ToString().ToLowerInvariant()), Of(engine));

        // The program itself, at the versions of the lock file, and no script of any of its packages.
        if (engine == Engine.Eleventy)
            RunMeasured.In(Of(engine), ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }
}
