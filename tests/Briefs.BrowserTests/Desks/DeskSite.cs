using System.Net;
using System.Net.Sockets;
using Xunit;

namespace Briefs.BrowserTests.Desks;

/// <summary>
/// A small site with a desk, served over HTTP as a static host does: a service worker needs a real server. There is none without a browser,
/// and none if the program was built without the desk.
/// </summary>
public class DeskSite : IAsyncLifetime
{
    /// <summary>The title of the only published brief.</summary>
    public const string Title = "At the border";

    /// <summary>The path of the brief in the site.</summary>
    public const string Path = "content/briefs/border.md";

    public const string Repository = "https://github.com/example/briefs";

    private readonly TemporaryFolder _folder = new();
    private readonly string _lang;
    private HttpListener? _listener;
    private BuiltSite? _site;

    public DeskSite() : this("en")
    {
    }

    /// <param name="lang">The language of the site and of its page at /desk/.</param>
    protected DeskSite(string lang) => _lang = lang;

    /// <summary>The address of the desk; ends with a slash.</summary>
    public string Address => Site.BaseUrl + "desk/";

    /// <summary>Skips a test of a program without the desk, or fails it where <c>BRIEFS_REQUIRE_DESK=1</c>.</summary>
    internal void OrSkip()
    {
        FindChromium.OrSkip();
        if (Site.FileAt(Address) is not null) return;
        const string Why = "NOT TESTED: built without the desk. Run ./build.ps1 desk, and build again.";
        Assert.SkipUnless(Environment.GetEnvironmentVariable("BRIEFS_REQUIRE_DESK") == "1", Why);
        Assert.Fail(Why);
    }

    internal BuiltSite Site => _site ?? throw new InvalidOperationException("Without a browser, the site is not built.");

    /// <summary>The folder with <c>content/</c>.</summary>
    internal string Folder => _folder.Path;

    public async ValueTask InitializeAsync()
    {
        if (FindChromium.Path.Length == 0) return;
        Write(_folder.Path, _lang);
        await Serve();
    }

    public ValueTask DisposeAsync()
    {
        _listener?.Close();
        _folder.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private static void Write(string folder, string lang)
    {
        Directory.CreateDirectory(System.IO.Path.Combine(folder, "content", "briefs"));
        File.WriteAllText(System.IO.Path.Combine(folder, "content", "site.yml"),
            $"title: Example briefs\nurl: https://example.org/\nlanguage: {lang}\ndesk: true\nrepository: {Repository}\n");
        File.WriteAllText(System.IO.Path.Combine(folder, "content", "people.yml"),
            "ivanov:\n  name: Ivan Ivanov\n  role: Minister\n  organization: Ministry of the Border\n");
        File.WriteAllText(System.IO.Path.Combine(folder, "content", "sources.yml"),
            "news:\n  title: Minister speaks at the border\n  publisher: The Example Times\n  date: 2024-02-28\n"
                + "  url: https://example.com/news\n");
        File.WriteAllText(System.IO.Path.Combine(folder, Path),
            $"---\ntitle: {Title}\nsummary: What the minister said.\ndate: 2024-03-01\n---\n\n"
                + "“We will not comply,” he said [@ivanov in @news].\n");
    }

    private async Task Serve()
    {
        var (listener, address) = Listen();
        _listener = listener;
        _site = await BuiltSite.Of(_folder.Path, address, System.IO.Path.Combine(_folder.Path, "_site"));
        _ = AnswerAll(listener, _site);
    }

    // Another program can take a free port before it is used here.
    private static (HttpListener Listener, string Address) Listen()
    {
        for (var attempt = 0; ; attempt++)
        {
            var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}/");
            var listener = new HttpListener();
            listener.Prefixes.Add(address);
            try
            {
                listener.Start();
                return (listener, address);
            }
            catch (HttpListenerException) when (attempt < 9)
            {
                listener.Close();
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task AnswerAll(HttpListener listener, BuiltSite site)
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            await Answer(context, site);
        }
    }

    private static async Task Answer(HttpListenerContext context, BuiltSite site)
    {
        var file = site.FileAt(context.Request.Url!.AbsoluteUri);
        context.Response.StatusCode = file is null ? 404 : 200;
        if (file is not null) context.Response.ContentType = Reader.TypeOf(file);
        try
        {
            if (file is not null) await context.Response.OutputStream.WriteAsync(await File.ReadAllBytesAsync(file));
            context.Response.Close();
        }
        catch (Exception error) when (error is HttpListenerException or IOException)
        {
            // The page was closed before it had read everything.
            context.Response.Abort();
        }
    }
}

/// <summary>The same in Arabic.</summary>
public sealed class ArabicDeskSite() : DeskSite("ar");
