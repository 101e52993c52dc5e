namespace Briefs.Benchmarks.Corpus;

/// <summary>Writes the briefs of the corpus as the site of one engine.</summary>
internal static class WriteCorpus
{
    /// <param name="folder">The site's; made where it is missing. Files of the same name are written over.</param>
    /// <param name="briefs">How many.</param>
    /// <inheritdoc cref="PeerBrief.Make" path="/param[@name='isShort']"/>
    public static void Into(string folder, Engine engine, int briefs, bool isShort = false)
    {
        var content = Path.Combine(folder, "content");
        var inside = Directory.CreateDirectory(Path.Combine(content, "briefs")).FullName;
        if (engine == Engine.Briefs)
            File.WriteAllText(Path.Combine(content, "site.yml"), "title: Briefs\nurl: https://example.org/site/\nlanguage: en\n");
        for (var i = 0; i < briefs; i++)
        {
            var brief = PeerBrief.Make(i, briefs, isShort);
            File.WriteAllText(Path.Combine(inside, brief.Slug + ".md"), WriteHead.Of(brief, engine) + new WriteBody(engine).Of(brief));
        }
    }
}
