using System.Buffers;
using Briefs.Reading.FrontMatter;
using Briefs.Reading.Rules;

namespace Briefs.Reading.Discovery;

/// <summary>Which names a file of the site may have.</summary>
internal static class FileNames
{
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$",
        "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "COM¹", "COM²", "COM³",
        "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "LPT¹", "LPT²", "LPT³",
    };

    private static readonly SearchValues<char> NotOnWindows = SearchValues.Create("<>:\"/\\|?*");

    /// <summary>The name as Windows and macOS compare it.</summary>
    public static string Folded(string name) =>
        IsDecodable(name) ? NormalForm.Convert(name, NormalizationForm.FormC).ToUpperInvariant() : name;

    /// <summary>
    /// What keeps the name from being the same on every computer, in the words of <c>file-name</c>; null when nothing does.
    /// </summary>
    public static NameError? Unportable(string name)
    {
        if (!IsDecodable(name)) return new NameError("the name is not in UTF-8", "Rename it with plain letters.");
        if (name.Any(c => char.IsControl(c) || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u2028' or '\u2029'))
            return new NameError("there is an invisible character in the name", "Rename it with plain letters.");
        if (name.AsSpan().IndexOfAny(NotOnWindows) is >= 0 and var at)
            return new NameError($"Windows does not take “{name[at]}” in a name", "Rename it without that character.");
        if (name[^1] is '.' or ' ' || name[0] == ' ')
            return new NameError("the name begins or ends with a space, or ends with a dot", "Rename it without them.");
        if (Reserved.Contains(name.Split('.')[0].TrimEnd()))
            return new NameError("Windows keeps this name for a device", "Give it another name.");
        if (!NormalForm.IsOf(name, NormalizationForm.FormC))
            return new NameError(
                "its letters and accents are written as separate characters (NFD)",
                $"Rename it to `{NormalForm.Convert(name, NormalizationForm.FormC)}`, typed anew.");
        return null;
    }

    /// <summary>The repair of a name that is only written apart (NFD): the same letters as other computers write them.</summary>
    public static ImmutableArray<Fix> Composed(string name)
    {
        if (!IsDecodable(name) || NormalForm.IsOf(name, NormalizationForm.FormC)) return [];
        var composed = NormalForm.Convert(name, NormalizationForm.FormC);
        return Unportable(composed) is null ? [new Fix($"Rename the file to {composed} (NFC)", []) { NewName = composed }] : [];
    }

    /// <summary>What is wrong with the name of a brief or page, in the words of <c>file-name</c>; else its slug and language.</summary>
    public static NameError? Misnamed(string name, out string slug, out string? lang)
    {
        var parts = name.Split('.');
        slug = parts[0];
        lang = parts.Length == 3 ? parts[1] : null;
        if (Unportable(name) is { } unportable) return unportable;
        if (parts[^1] is not "md") return new NameError("its ending is not `.md`", $"Rename it to `{name[..^parts[^1].Length]}md`.");
        if (parts.Length is < 2 or > 3)
            return new NameError("there is a dot in it", $"Rename it to `{SuggestSlug(string.Join('-', parts[..^1]))}.md`.");
        if (lang is not null && (!LanguageTag.TryRead(lang, out var tag) || !string.Equals(tag, lang, StringComparison.Ordinal)))
            return new NameError($"“{lang}” is not a language",
                $"Rename it to `{SuggestSlug(slug + "-" + lang)}.md`, or, for the Russian version of `{slug}.md`, `{slug}.ru.md`.");
        if (slug.Length > ReadingLimits.SlugLength)
            return new NameError("it is too long",
                $"Use at most {ReadingLimits.SlugLength.ToString(CultureInfo.InvariantCulture)} characters before the dot.");
        return IsSlug(slug)
            ? null
            : new NameError(
                "only small letters, digits and hyphens may stand before the dot",
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
                "the name of a folder has only lower-case letters, digits and hyphens", $"Rename it to `{SuggestSlug(name)}`.");
    }

    /// <summary>Whether the words could be decoded: .NET puts U+FFFD where a name on disk is no UTF-8, and cannot open it.</summary>
    private static bool IsDecodable(string name)
    {
        // A lone surrogate, too, is enumerated as the replacement character.
        foreach (var rune in name.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar) return false;
        }

        return true;
    }

    private static bool IsSlug(string slug) => slug.Length > 0 && slug.EnumerateRunes().All(IsSlugRune);

    /// <summary>Whether a character may stand in the name of a brief or page.</summary>
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

/// <summary>What is wrong with a name, and what to do, in the words of <c>file-name</c>.</summary>
internal readonly record struct NameError(string What, string Help);

/// <summary>What a file is by its ending.</summary>
internal static class PictureNames
{
    /// <summary>Whether it is a picture that browsers show and that cannot run anything: SVG can.</summary>
    public static bool IsPicture(string name) =>
        Path.GetExtension(name).ToUpperInvariant() is ".PNG" or ".JPG" or ".JPEG" or ".GIF" or ".WEBP";

    /// <summary>Whether it is a font that pictures can be drawn with.</summary>
    public static bool IsFont(string name) => Path.GetExtension(name).ToUpperInvariant() is ".TTF" or ".OTF";

    /// <summary>Whether somebody may have meant it for a brief: its name, not its place, is then at fault.</summary>
    public static bool LooksLikeText(string name) =>
        !name.StartsWith('.') && Path.GetExtension(name).ToUpperInvariant() is ".MD" or ".MARKDOWN" or ".MDOWN" or ".MKD";
}

/// <summary>Lets the entries of a folder pass whose names are the same on every computer, and reports the others.</summary>
internal sealed class JudgeNames(ImmutableArray<Diagnostic>.Builder found)
{
    public IEnumerable<FolderEntry> Portable(IEnumerable<FolderEntry> entries)
    {
        foreach (var entry in WithoutCollisions(entries))
        {
            if (FileNames.Unportable(entry.Name) is { } wrong)
                found.Add(
                    FileName.Info.CreateDiagnostic(ContentFile.Whole(entry.Path), default, wrong.What, wrong.Help) with
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
            else found.Add(
                FileNameCollision.Info.CreateDiagnostic(ContentFile.Whole(entry.Path), default, names[FileNames.Folded(entry.Name)]));
        }
    }
}
