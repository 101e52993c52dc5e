using Xunit;

namespace Briefs.BrowserTests;

/// <summary>A site that tests write themselves, built once for a class. There is none without a browser to read it with.</summary>
public abstract class WrittenSite(string baseUrl) : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private BuiltSite? _site;

    internal BuiltSite Site => _site ?? throw new InvalidOperationException("Without a browser, the site is not built.");

    public async ValueTask InitializeAsync()
    {
        if (FindChromium.Path.Length == 0) return;
        Write(_folder.Path);
        _site = await BuiltSite.Of(_folder.Path, baseUrl, Path.Combine(_folder.Path, "_site"));
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Writes the sources of the site.</summary>
    protected abstract void Write(string folder);
}
