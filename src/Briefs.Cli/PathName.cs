using System.Buffers;
using Briefs.Reading.Discovery;

namespace Briefs.Cli;

/// <summary>Checks the path of a file or folder that a command creates.</summary>
internal static class PathName
{
    private static readonly SearchValues<char> s_notOnWindows = SearchValues.Create("<>:\"|?*");

    /// <summary>Returns why nothing can have this name on this system, as a sentence; null if it can.</summary>
    /// <param name="path">As the user typed it.</param>
    public static string? FindError(string path) => OperatingSystem.IsWindows() ? FindErrorOnWindows(path) : FindErrorElsewhere(path);

    /// <inheritdoc cref="FindError"/>
    internal static string? FindErrorOnWindows(string path)
    {
        var parts = PartsOnWindows(path);
        if (FindDevice(parts) is { } device) return device;
        var wrong = parts.FirstOrDefault(part => part.AsSpan().ContainsAny(s_notOnWindows) || part.Any(char.IsControl));
        return wrong is null
            ? null
            : $"Windows does not allow the name “{wrong}”: names must not contain < > : \" | ? * or control characters.";
    }

    // Only the new name is checked: the folders above it may exist, such as that of a person.
    /// <inheritdoc cref="FindError"/>
    internal static string? FindErrorElsewhere(string path) =>
        FindDevice(path.Split('/', StringSplitOptions.RemoveEmptyEntries).TakeLast(1));

    /// <summary>Returns whether a folder is the same as another one, or contains it.</summary>
    /// <param name="outer">Absolute, as <paramref name="inner"/>.</param>
    public static bool Contains(string outer, string inner) =>
        WithComposedName(inner).StartsWith(WithComposedName(outer), StringComparison.OrdinalIgnoreCase);

    // Ignores case and Unicode composition on every system: on many disks Content and content are the same folder, and refusing a name too
    // many does no harm.
    private static string WithComposedName(string path) =>
        NormalForm.Convert(Path.TrimEndingDirectorySeparator(path), NormalizationForm.FormC) + Path.DirectorySeparatorChar;

    private static string? FindDevice(IEnumerable<string> parts) =>
        parts.FirstOrDefault(DeviceNames.Contains) is { } device
            ? $"“{device}” is the name of a device on Windows, so no file or folder there can have it."
            : null;

    // Without the prefix of long paths and the drive.
    private static string[] PartsOnWindows(string path)
    {
        var rest = path.StartsWith(@"\\?\", StringComparison.Ordinal) ? path[4..] : path;
        if (rest is [var drive, ':', ..] && char.IsAsciiLetter(drive)) rest = rest[2..];
        return rest.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);
    }
}
