using System.Security.Cryptography;

namespace Briefs.Model.Json;

/// <summary>
/// The ids of people in published data. Editors choose ids for themselves, and an id may tell the name that is withheld. In published
/// data, a person without a name therefore has an id that follows from the description, which is published too.
/// </summary>
public static class PublishedPersonId
{
    /// <summary>
    /// The id of a person with a name. For others, <c>p-</c> and ten hex digits of the SHA-256 of the description in UTF-8, with <c>-2</c>,
    /// <c>-3</c> for further people of the document with the same description.
    /// </summary>
    public static string Create(Brief document, PersonId id)
    {
        if (!document.People.TryGetValue(id, out var person) || person.IsNamed) return id.Value;
        var description = person.Description ?? "";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(description)).AsSpan(0, 5));
        var before = document.People.Values.TakeWhile(other => other.Id != id)
            .Count(other => !other.IsNamed && (other.Description ?? "") == description);
        return before == 0 ? $"p-{hash}" : $"p-{hash}-{before + 1}";
    }
}
