using Briefs.Cli.Output;
using Briefs.Cli.Reporting;
using Briefs.Pictures;
using Briefs.Reading.Discovery;

namespace Briefs.Cli.Fix;

/// <summary>Runs <c>briefs fix --pictures</c>: removes hidden data from the pictures in <c>content/images/</c>.</summary>
/// <param name="siteFolder">Absolute.</param>
internal sealed class FixPicturesRun(string siteFolder, CommandContext context)
{
    private readonly List<string> _left = [];

    /// <summary>Prints the hidden data of each picture, one line each. Changes nothing.</summary>
    public ExitCode Show() => Run(write: false);

    /// <summary>Prints the hidden data of each picture, and removes it.</summary>
    public ExitCode Write() => Run(write: true);

    private ExitCode Run(bool write)
    {
        if (SiteFolder.Refusal(siteFolder) is { } refusal) return context.Refuse(refusal, ExitCode.WrongCall);

        var count = ContentFinder.Find(siteFolder).Value.Pictures.Values.Where(p => p.Length <= PictureLimits.Bytes).Select(p => p.Path)
            .Count(path => Clean(path, write));
        foreach (var path in _left)
            context.Warn(
                $"{path} contains hidden data that can't be removed without redrawing it. Open it in an image "
                    + "program and export it again without metadata.");
        context.Remark(ClosingLine(count, write));
        return (count > 0 && !write) || _left.Count > 0 ? ExitCode.ContentAtFault : ExitCode.Done;
    }

    private bool Clean(string path, bool write)
    {
        var bytes = SiteFileOpener.ReadAll(siteFolder, path);
        if (PictureReader.Read(bytes) is not { Type: not null, IsCleanable: true } facts) return false;
        var clean = PictureReader.WithoutHidden(bytes);
        if (clean is null)
        {
            _left.Add(path);
            return false;
        }

        var removed = string.Join("; ", facts.Reveals.Concat(facts.Unsafe.Select(f => f.What)));
        var line = string.Create(CultureInfo.InvariantCulture,
            $"{path}: {removed} ({bytes.Length - clean.Length:N0} bytes)");
        context.PrintLine(line);
        if (write) AtomicFile.Write(Path.Combine(siteFolder, path), clean);
        return true;
    }

    private string ClosingLine(int count, bool write) => (count, write) switch
    {
        (0, _) => _left.Count == 0 ? "No picture contains hidden data." : "Nothing was removed.",
        (_, true) =>
            $"Hidden data removed from {CountText.Format(count, "picture")}. If the repository is public, remove the old files from its "
                + "history too.",
        _ => $"{CountText.Format(count, "picture")} can be cleaned. To remove the data: briefs fix --pictures --write",
    };
}
