using System.Security.Cryptography;
using Briefs.Evidence;

namespace Briefs.Workspaces.Cache;

/// <summary>Covers what may decide every page of a site: all but the documents, pictures and attachments.</summary>
internal static class SiteHash
{
    /// <param name="shared">The texts of the settings and of the shared entries.</param>
    /// <param name="templates">The site's own: text by file name.</param>
    /// <param name="effort">The limit for comparing the quotations of a brief.</param>
    public static ImmutableArray<byte> Create(
        string shared, WorkspaceOptions options, IReadOnlyDictionary<string, string> templates, SavedCopies copies, long effort)
    {
        var texts = new List<string?> { shared, options.WithDrafts ? "with drafts" : null, options.Compares ? "compared" : null };
        foreach (var (name, text) in templates) texts.AddRange([name, text]);
        // Without saved copies, nothing is compared.
        if (!copies.Content.SavedCopies.IsEmpty) texts.Add(effort.ToString(CultureInfo.InvariantCulture));
        foreach (var copy in copies.Content.SavedCopies.Values)
            texts.AddRange([copy.Source.Value, copy.HashOfText(), copy.Entry?.ToString(), copy.Entry?.Fetched?.ToString("O", null)]);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(WholeProgram.Hash.AsSpan());
        foreach (var text in texts)
        {
            var bytes = Encoding.UTF8.GetBytes(text ?? "");
            hash.AppendData(BitConverter.GetBytes(text is null ? -1 : bytes.Length));
            hash.AppendData(bytes);
        }

        return [.. hash.GetHashAndReset()];
    }
}
