
namespace Briefs.Cli.Diff;

/// <summary>A comment that is built item by item, up to the maximum length of GitHub. Items that do not fit are counted.</summary>
internal sealed class ReviewPage
{
    /// <summary>In characters. GitHub's maximum is 65,536; the rest is for a line that the workflow may put above the comment.</summary>
    public const int Longest = 60_000;

    /// <summary>Reserved for the sentence that counts what is not shown.</summary>
    private const int LastSentence = 300;

    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, int> _left = new(StringComparer.Ordinal);
    private string _heading = "";
    private bool _isFull;

    /// <summary>Adds text that always appears: the summary.</summary>
    public void Begin(string text) => _text.Append(text);

    /// <summary>Sets a heading. It appears together with the first item below it.</summary>
    public void Heading(string markdown) => _heading = $"\n{markdown}\n\n";

    /// <summary>Adds a list item if it fits.</summary>
    /// <param name="noun">What the item is counted as if it does not fit; plural.</param>
    /// <param name="markdown">Called only if there is space left.</param>
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

    /// <summary>Returns the whole comment.</summary>
    public string Finish()
    {
        if (_isFull)
        {
            var left = _left.Select(l => $"{l.Key}: {l.Value.ToString("N0", CultureInfo.InvariantCulture)}");
            _text.Append("\n**The comment has reached its maximum length.** Not shown: ").Append(string.Join(", ", left)).Append(".\n");
        }

        return _text.ToString();
    }
}
