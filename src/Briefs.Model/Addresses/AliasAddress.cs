using System.Diagnostics.CodeAnalysis;

namespace Briefs.Model.Addresses;

/// <summary>An old address as written under <c>aliases</c>: <c>/2019/appeal.html</c>, <c>old-name</c>.</summary>
public static class AliasAddress
{
    // macOS allows 1,024 bytes, and the folder that the site is built in is part of them.
    private const int LongestPath = 800;

    private const string NeverInAPath = "\\?#:*\"<>|%";

    /// <summary>Reads the address, a folder unless its last segment has a dot; false if it could lead out of the site.</summary>
    public static bool TryRead(string written, [NotNullWhen(true)] out string? address)
    {
        address = null;
        // At most one slash at either end: browsers read //example.org/ as an address on another site.
        var path = written.Trim();
        if (path.StartsWith('/')) path = path[1..];
        if (path.EndsWith('/')) path = path[..^1];
        var segments = path.Split('/');
        if (path.Length == 0 || path.Any(c => char.IsControl(c) || NeverInAPath.Contains(c, StringComparison.Ordinal))) return false;
        if (/* guard: paths-aliases */ segments.Any(
            s => s.Length == 0 || s.StartsWith('.') || s.EndsWith('.') || s.Trim().Length != s.Length)) return false;
        if (segments.Any(s => Encoding.UTF8.GetByteCount(s) > AddressText.LongestFileName)) return false;
        if (Encoding.UTF8.GetByteCount(path) > LongestPath) return false;
        address = segments[^1].Contains('.', StringComparison.Ordinal) ? path : path + "/";
        return true;
    }
}
