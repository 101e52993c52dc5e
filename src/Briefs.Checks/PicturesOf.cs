using Briefs.Model;

namespace Briefs.Checks;

/// <summary>The pictures that a brief shows.</summary>
internal static class PicturesOf
{
    /// <summary>The one at the head, then those of the body; without those that were faulty and reported.</summary>
    public static IEnumerable<Picture> Document(Brief document) =>
        document.Pictures.Prepend(document.Image).OfType<Picture>().Where(p => p.Path is not null);
}
