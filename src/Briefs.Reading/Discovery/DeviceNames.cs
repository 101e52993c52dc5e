namespace Briefs.Reading.Discovery;

/// <summary>
/// The names that Windows reserves for devices, in every folder and with every extension. Source: Microsoft, "Naming Files, Paths, and
/// Namespaces".
/// </summary>
public static class DeviceNames
{
    private static readonly HashSet<string> s_names = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$",
        "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "COM¹", "COM²", "COM³",
        "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "LPT¹", "LPT²", "LPT³",
    };

    /// <summary>Whether Windows reads the name as a device.</summary>
    /// <param name="name">One part of a path.</param>
    public static bool Contains(string name) => s_names.Contains(name.Split('.')[0].TrimEnd());
}
