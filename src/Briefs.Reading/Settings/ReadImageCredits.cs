using Briefs.Reading.FrontMatter;

namespace Briefs.Reading.Settings;

/// <summary>Reads <c>content/images.yml</c>: credits of pictures, by file name.</summary>
public static class ReadImageCredits
{
    public static Checked<ImmutableSortedDictionary<string, string>> Read(FileText file)
    {
        var bind = new BindValue(file, new DiagnosticBag(file.File));
        var credits = ReadImageCredit.ReadAll(OpenYaml.Shared(file, bind), bind);
        return new Checked<ImmutableSortedDictionary<string, string>>(credits, bind.Diagnostics.ToImmutable());
    }
}
