using System.Security.Cryptography;

namespace Briefs.Model;

/// <summary>The kept words of a source: <c>content/evidence/ID.txt</c>.</summary>
/// <param name="Source">The source it is named for.</param>
/// <param name="Text">With LF ends, as it is compared and hashed.</param>
/// <param name="Entry">What <c>evidence.lock.json</c> says of it; null when it says nothing.</param>
public sealed record KeptCopy(SourceId Source, FileText Text, KeptCopyEntry? Entry)
{
    /// <summary>As <see cref="KeptCopyEntry.TextSha256"/> records it; worked out at each call.</summary>
    public string HashOfText() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text.Text)));
}
