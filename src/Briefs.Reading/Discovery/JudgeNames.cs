using Briefs.Reading.Rules;

namespace Briefs.Reading.Discovery;

/// <summary>Lets the entries of a folder pass whose names are the same on every computer, and reports the others.</summary>
internal sealed class JudgeNames(ImmutableArray<Diagnostic>.Builder found)
{
    public IEnumerable<FolderEntry> Portable(IEnumerable<FolderEntry> entries)
    {
        foreach (var entry in WithoutCollisions(entries))
        {
            if (FileNames.Unportable(entry.Name) is { } wrong)
                found.Add(
                    FileName.Info.At(ContentFile.Whole(entry.Path), default, wrong.What, wrong.Help) with
                    {
                        Fixes = FileNames.Composed(entry.Name),
                    });
            else yield return entry;
        }
    }

    public IEnumerable<FolderEntry> WithoutCollisions(IEnumerable<FolderEntry> entries)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (names.TryAdd(FileNames.Folded(entry.Name), entry.Name)) yield return entry;
            else found.Add(FileNameCollision.Info.At(ContentFile.Whole(entry.Path), default, names[FileNames.Folded(entry.Name)]));
        }
    }
}
