namespace Briefs.Desk;

/// <summary>Starts nothing: the worker of the page calls <see cref="Exports"/>.</summary>
internal static class Program
{
    public static void Main()
    {
    }
}
