
namespace Briefs.Tests.Manual;

/// <summary>A page of the manual that is made from the program: it must match the program.</summary>
internal static class ManualPage
{
    public static void Holds(string path, string page)
    {
        var full = Path.Combine(Repository(), path);
        if (IsAccepting) File.WriteAllText(full, page, new UTF8Encoding(false));
        Assert.True(page == File.ReadAllText(full),
            $"{path} is not what the program says now; BRIEFS_ACCEPT=1 dotnet test writes it again.");
    }

    public static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Briefs.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
    }

    /// <summary>Whether this run writes the pages. A machine that checks must never write what it checks.</summary>
    public static bool IsAccepting =>
        Environment.GetEnvironmentVariable("BRIEFS_ACCEPT") == "1" && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));
}
