using System.Collections.Concurrent;
using System.Security.Cryptography;
using Briefs.Model.Addresses;
using Briefs.Cli.Output;
using Briefs.Cli.Serve;
using Briefs.Pages;
using Briefs.Workspaces;

namespace Briefs.Cli.Pdf;

/// <summary>
/// Prints the planned PDFs of a staged site. A PDF of the published site is used again if this user printed it from the same page with the
/// same browser: only changed briefs start the browser.
/// </summary>
/// <param name="program">The browser; absolute.</param>
/// <param name="baseUrl">The address of the site; absolute, ends with a slash.</param>
internal sealed class PdfWriter(string program, string baseUrl, PdfLimits limits)
{
    // Changes when the same page would be printed differently.
    private const string Version = "1";
    private const string Index = "index.html";
    private const int MostTabs = 4;

    private readonly string _browser = Describe(program);

    /// <summary>Writes all PDFs. All other files of the site must be staged.</summary>
    /// <param name="published">The files of the published site, of which those that would be the same are kept; null to print all.</param>
    /// <exception cref="PdfFailedException">The browser failed.</exception>
    public void Write(StagingDirectory staged, IEnumerable<PlannedFile.Printed> files, PublishedFiles? published, StageProgress progress)
    {
        var changed = new ConcurrentQueue<PrintJob>();
        foreach (var file in files)
        {
            var job = new PrintJob(file, KeyOf(file, staged.Read(file.Page + Index)));
            if (published?.TryKeep(file, job.Key, staged) is not true) changed.Enqueue(job);
        }

        if (changed.IsEmpty) return;
        progress.Begin("Printing", changed.Count);
        PrintAsync(changed, job => published?.Add(job.File, job.Key, staged), staged, progress).GetAwaiter().GetResult();
    }

    // The path, size and time of the program, as in make: asking the browser for its version takes half a second.
    private static string Describe(string program)
    {
        var file = new FileInfo(File.ResolveLinkTarget(program, returnFinalTarget: true)?.FullName ?? program);
        return string.Create(CultureInfo.InvariantCulture, $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}");
    }

    // The names of the stylesheet and of the pictures contain their hashes, so the page covers them.
    private byte[] KeyOf(PlannedFile.Printed file, ReadOnlySpan<byte> page) =>
        SHA256.HashData([.. Encoding.UTF8.GetBytes($"{Version}\n{baseUrl}\n{_browser}\n{file.Date:O}\n"), .. page]);

    private async Task PrintAsync(
        ConcurrentQueue<PrintJob> jobs, Action<PrintJob> add, StagingDirectory staged, StageProgress progress)
    {
        await using var printer = await StartAsync(staged);
        var tabs = Math.Min(jobs.Count, Math.Min(MostTabs, Environment.ProcessorCount));
        await Task.WhenAll(Enumerable.Range(0, tabs).Select(_ => PrintAllAsync(printer, jobs, add, staged, progress)));
    }

    private async Task<PdfPrinter> StartAsync(StagingDirectory staged)
    {
        try
        {
            return await PdfPrinter.StartAsync(program, new StagedSite(staged, baseUrl), limits);
        }
        catch (ChromiumException error)
        {
            throw new PdfFailedException("The PDFs", error);
        }
    }

    private async Task PrintAllAsync(
        PdfPrinter printer, ConcurrentQueue<PrintJob> jobs, Action<PrintJob> add, StagingDirectory staged, StageProgress progress)
    {
        var tab = await printer.OpenTabAsync();
        while (jobs.TryDequeue(out var job))
        {
            try
            {
                var printed = await tab.PrintAsync(baseUrl + AddressText.Encode(job.File.Page));
                staged.Write(job.File.Path, PdfDate.Apply(printed, job.File.Date));
                add(job);
                progress.Step();
            }
            catch (ChromiumException error)
            {
                jobs.Clear();
                throw new PdfFailedException($"“{job.File.Path}”", error);
            }
        }
    }

    private sealed record PrintJob(PlannedFile.Printed File, byte[] Key);

    private sealed class StagedSite(StagingDirectory staged, string baseUrl) : IPrintedSite
    {
        public PrintedFile? Find(string address)
        {
            var end = address.AsSpan().IndexOfAny('?', '#');
            var plain = end < 0 ? address : address[..end];
            if (!plain.StartsWith(baseUrl, StringComparison.Ordinal)) return null;
            var path = Uri.UnescapeDataString(plain[baseUrl.Length..]);
            if (path.Length == 0 || path.EndsWith('/')) path += Index;
            if (!staged.Contains(path)) return null;
            var bytes = staged.Read(path);
            return new PrintedFile(path.EndsWith(".html", StringComparison.Ordinal) ? WithAllPictures(bytes) : bytes,
                MediaTypes.GetMediaType(path));
        }

        // A browser loads a lazy picture when it is scrolled into view, and printing does not scroll. In text, the quotation marks would be
        // escaped.
        private static byte[] WithAllPictures(byte[] page) =>
            Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(page).Replace(" loading=\"lazy\"", "", StringComparison.Ordinal));
    }
}

/// <summary>PDFs could not be printed.</summary>
/// <param name="what">The subject of the message.</param>
public sealed class PdfFailedException(string what, Exception error) : IOException(
    $"{what} could not be printed: {error.Message}. The published site is unchanged. Run the command again. To publish without PDFs, write "
    + "`pdf: false` in content/site.yml.", error);
