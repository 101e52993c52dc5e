
namespace Briefs.Cli.Commands;

/// <summary>Reads the instant of <c>--as-of</c>.</summary>
public static class Instant
{
    private static readonly string[] Formats =
        ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    /// <summary>
    /// Reads <c>2020-01-10T09:00+05:00</c> (also with seconds, also with <c>Z</c>), or a bare date, which means its end in UTC.
    /// A time without its zone is refused: it would mean another instant on another machine.
    /// </summary>
    public static bool TryParse(string text, out DateTimeOffset instant)
    {
        instant = default;
        if (PartialDate.TryParse(text, out var date))
        {
            if (!date.IsDay) return false;
            instant = new DateTimeOffset(date.First.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero);
            return true;
        }

        var withZone = text.EndsWith('Z') ? text[..^1] + "+00:00" : text;
        return text.All(char.IsAscii)
            && DateTimeOffset.TryParseExact(withZone, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out instant);
    }
}
