using System.Buffers;
using Briefs.Model.Addresses;
using Briefs.Reading.FrontMatter;
using Briefs.Reading.Rules;

namespace Briefs.Reading.Discovery;

/// <summary>Checks the names of the site's files.</summary>
internal static class FileNames
{
    private static readonly SearchValues<char> NotOnWindows = SearchValues.Create("<>:\"/\\|?*");

    /// <summary>The name as Windows and macOS compare it, so that names that collide there are equal.</summary>
    public static string Folded(string name) =>
        IsDecodable(name) ? /* guard: names-collide */ NormalForm.Convert(name, NormalizationForm.FormC).ToUpperInvariant() : name;

    /// <summary>What makes the name differ between computers, worded for <c>file-name</c>; null when it is portable.</summary>
    public static NameError? Unportable(string name)
    {
        if (!IsDecodable(name)) return new NameError("it is not in UTF-8", "Rename the file, using only plain letters.");
        if (Encoding.UTF8.GetByteCount(name) > AddressText.LongestFileName)
            return new NameError($"it has more than {AddressText.LongestFileName} bytes, which Linux does not allow",
                "Shorten the name. In UTF-8, most letters outside the Latin alphabet have two or three bytes.");
        if (name.Any(c => char.IsControl(c) || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u2028' or '\u2029'))
            return new NameError("it contains an invisible character", "Rename the file, using only plain letters.");
        if (name.AsSpan().IndexOfAny(NotOnWindows) is >= 0 and var at)
            return new NameError($"Windows does not allow “{name[at]}” in it", "Rename the file without that character.");
        if (name[^1] is '.' or ' ' || name[0] == ' ')
            return new NameError("it starts or ends with a space, or ends with a dot", "Rename the file without it.");
        if (/* guard: names-portable */ DeviceNames.Contains(name))
            return new NameError("Windows reserves it for a device", "Choose a different name.");
        if (/* guard: names-composed */ !NormalForm.IsOf(name, NormalizationForm.FormC))
            return new NameError(
                "its letters and accents are separate characters (NFD)",
                $"Rename it to `{NormalForm.Convert(name, NormalizationForm.FormC)}`: type the name instead of pasting it.");
        return null;
    }

    /// <summary>The fix for a name in NFD: the same letters composed, as other computers write them.</summary>
    public static ImmutableArray<Fix> Composed(string name)
    {
        if (!IsDecodable(name) || NormalForm.IsOf(name, NormalizationForm.FormC)) return [];
        var composed = NormalForm.Convert(name, NormalizationForm.FormC);
        return Unportable(composed) is null ? [new Fix($"Rename the file to {composed} (NFC)", []) { NewName = composed }] : [];
    }

    /// <summary>
    /// What is wrong with the name of a brief or page, worded for <c>file-name</c>; otherwise null, with its slug and language.
    /// </summary>
    public static NameError? Misnamed(string name, out string slug, out string? lang)
    {
        var parts = name.Split('.');
        slug = parts[0];
        lang = parts.Length == 3 ? parts[1] : null;
        if (Unportable(name) is { } unportable) return unportable;
        if (parts[^1] is not "md") return new NameError("it does not end with `.md`", $"Rename it to `{name[..^parts[^1].Length]}md`.");
        if (parts.Length is < 2 or > 3)
            return new NameError("it contains too many dots", $"Rename it to `{SuggestSlug(string.Join('-', parts[..^1]))}.md`.");
        if (lang is not null && (!LanguageTag.TryRead(lang, out var tag) || !string.Equals(tag, lang, StringComparison.Ordinal)))
            return new NameError(lang.Length == 0 ? "it contains two dots in a row" : $"“{lang}” is not a language code",
                $"Rename it to `{SuggestSlug(slug + "-" + lang)}.md`. For the Russian version of `{slug}.md`, use `{slug}.ru.md`.");
        if (/* guard: limit-name */ slug.Length > ReadingLimits.SlugLength)
            return new NameError("it is too long",
                $"Use at most {ReadingLimits.SlugLength.ToString(CultureInfo.InvariantCulture)} characters before the dot.");
        return IsSlug(slug)
            ? null
            : new NameError(
                "only lower-case letters, digits and hyphens are allowed before the dot",
                $"Rename it to `{SuggestSlug(slug)}{(lang is null ? "" : "." + lang)}.md`.");
    }

    /// <summary>What is wrong with the name of a folder in <c>content/pages/</c>, in the words of <c>file-name</c>.</summary>
    public static NameError? MisnamedFolder(string name)
    {
        if (Unportable(name) is { } unportable) return unportable;
        if (name.Length > ReadingLimits.SlugLength)
            return new NameError("it is too long",
                $"Use at most {ReadingLimits.SlugLength.ToString(CultureInfo.InvariantCulture)} characters.");
        return IsSlug(name)
            ? null
            : new NameError(
                "the name of a folder can contain only lower-case letters, digits and hyphens", $"Rename it to `{SuggestSlug(name)}`.");
    }

    /// <summary>False for a name that is not valid UTF-8 on disk: .NET puts U+FFFD in it and cannot open the file.</summary>
    private static bool IsDecodable(string name)
    {
        // A lone surrogate is enumerated as the replacement character too.
        foreach (var rune in name.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar) return false;
        }

        return true;
    }

    private static bool IsSlug(string slug) => slug.Length > 0 && slug.EnumerateRunes().All(IsSlugRune);

    /// <summary>Whether a character is allowed in the name of a brief or page.</summary>
    public static bool IsSlugRune(Rune rune) => rune.Value == '-' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LowercaseLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber;

    private static string SuggestSlug(string written)
    {
        var suggested = new StringBuilder();
        foreach (var rune in NormalForm.Convert(written, NormalizationForm.FormC).ToLowerInvariant().EnumerateRunes())
        {
            if (IsSlugRune(rune)) suggested.Append(rune.ToString());
            else if (suggested.Length > 0 && suggested[^1] != '-') suggested.Append('-');
        }

        var slug = suggested.ToString().Trim('-');
        return slug.Length == 0 ? "a-name" : slug;
    }
}

/// <summary>What is wrong with a name, and what to do; worded for <c>file-name</c>.</summary>
internal readonly record struct NameError(string What, string Help);

/// <summary>The kind of a file by its extension.</summary>
internal static class PictureNames
{
    /// <summary>Whether browsers show this picture format. SVG can run code: what an SVG contains is checked when it is read.</summary>
    public static bool IsPicture(string name) =>
        /* guard: picture-kinds */ Path.GetExtension(name).ToUpperInvariant() is ".PNG" or ".JPG" or ".JPEG" or ".GIF" or ".WEBP" or ".SVG";

    /// <summary>Whether it is a font that social cards can be drawn with.</summary>
    public static bool IsFont(string name) => Path.GetExtension(name).ToUpperInvariant() is ".TTF" or ".OTF";

    /// <summary>Whether it is a font for pages.</summary>
    public static bool IsWebFont(string name) => Path.GetExtension(name).Equals(".woff2", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it may be meant as a brief, so that its name is wrong rather than its place.</summary>
    public static bool LooksLikeText(string name) =>
        !name.StartsWith('.') && Path.GetExtension(name).ToUpperInvariant() is ".MD" or ".MARKDOWN" or ".MDOWN" or ".MKD";
}

/// <summary>Returns the entries of a folder whose names are portable, and reports the others.</summary>
internal sealed class FileNameChecker(DiagnosticBag diagnostics)
{
    public IEnumerable<FolderEntry> Portable(IEnumerable<FolderEntry> entries)
    {
        foreach (var entry in WithoutCollisions(entries))
        {
            if (FileNames.Unportable(entry.Name) is { } wrong)
                diagnostics.Add(
                    FileName.Rule.CreateDiagnostic(ContentFile.Whole(entry.Path), default, wrong.What, wrong.Help) with
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
            else diagnostics.Add(
                FileNameCollision.Rule.CreateDiagnostic(ContentFile.Whole(entry.Path), default, names[FileNames.Folded(entry.Name)]));
        }
    }
}
