using Briefs.SiteTests.Harness;

namespace Briefs.SiteTests.LanguageServer;

/// <summary>
/// <c>briefs lsp</c> and Microsoft's own client library: open, edit, complete, hover, definition, references, outline, quick fixes, close.
/// <c>.ci/run</c> says in <c>BRIEFS_NODE_MODULES</c> where the library is; at home <c>npm ci --prefix .ci</c> brings it.
/// </summary>
public sealed class RealClientTests
{
    [Fact]
    public void A_real_client_goes_through_a_mornings_work()
    {
        var named = Environment.GetEnvironmentVariable("BRIEFS_NODE_MODULES");
        var modules = named ?? Repository.PathOf(".ci/node_modules");
        // Where the library was promised it must be.
        Assert.SkipWhen(named is null && !Directory.Exists(Path.Combine(modules, "vscode-languageserver-protocol")),
            "NOT TESTED: no client library. Run npm ci --prefix .ci --ignore-scripts.");
        using var site = TestSite.Good()
            .With("content/briefs/border.md", TestTexts.Brief("At the border"))
            .With("content/briefs/omission.md", TestTexts.Brief("An omission").Replace("news", "statement", StringComparison.Ordinal)
            .Replace("will not", "will …", StringComparison.Ordinal))
            .With("content/evidence/statement.txt", "We will never comply, he said.\n");
        var client = Repository.PathOf("tests/Briefs.SiteTests/LanguageServer/client.mjs");
        var said = OtherProgram.Run(site.Folder, new Dictionary<string, string>(), "node",
            [client, modules, site.Folder, .. BriefsProcess.Command, "lsp"]);
        Assert.EndsWith("ok ends\n", said, StringComparison.Ordinal);
    }
}
