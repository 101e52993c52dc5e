
namespace Briefs.Cli.Diff;

/// <summary>A comment as it grows, up to what GitHub takes; what has no more room is counted.</summary>
internal sealed class ReviewPage
{
    /// <summary>Characters; GitHub takes 65,536, and whoever posts the comment may put a line of their own above it.</summary>
    public const int Longest = 60_000;

    /// <summary>Kept free for the sentence that says what is not shown.</summary>
    private const int LastSentence = 300;

    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, int> _left = new(StringComparer.Ordinal);
    private string _heading = "";
    private bool _isFull;

    /// <summary>Text that always stands there: the verdict.</summary>
    public void Begin(string text) => _text.Append(text);

    /// <summary>A heading, printed as soon as something below it is.</summary>
    public void Heading(string markdown) => _heading = $"\n{markdown}\n\n";

    /// <summary>An item of a list, if there is room.</summary>
    /// <param name="noun">What it is counted as when there is none; in the plural.</param>
    /// <param name="markdown">Written only when there is room for anything.</param>
    public void Item(string noun, Func<string> markdown)
    {
        if (!_isFull)
        {
            var item = $"{_heading}- {markdown()}\n";
            if (_text.Length + item.Length <= Longest - LastSentence)
            {
                _text.Append(item);
                _heading = "";
                return;
            }

            _isFull = true;
        }

        _left[noun] = _left.GetValueOrDefault(noun) + 1;
    }

    /// <summary>The whole comment.</summary>
    public string Finish()
    {
        if (_isFull)
        {
            var left = _left.Select(l => $"{l.Key}: {l.Value.ToString("N0", CultureInfo.InvariantCulture)}");
            _text.Append("\n**A comment has no room for more.** Not shown are ").Append(string.Join(", ", left)).Append(".\n");
        }

        return _text.ToString();
    }
}
