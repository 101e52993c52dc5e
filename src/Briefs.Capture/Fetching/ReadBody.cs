using System.Buffers;

namespace Briefs.Capture.Fetching;

/// <summary>
/// Reads an answer as far as it may go: the limit counts unpacked bytes, so that a small answer cannot become a large one.
/// </summary>
internal sealed class ReadBody(FetchLimits limits, TimeProvider clock)
{
    private const int Piece = 64 * 1024;

    /// <returns>Null when there is more than the limit allows.</returns>
    /// <exception cref="SilenceException">Nothing came for too long.</exception>
    /// <exception cref="IOException">The connection was cut, or the packing is broken (<see cref="InvalidDataException"/> too).</exception>
    public async Task<ReadOnlyMemory<byte>?> OfAsync(HttpContent content, IProgress<FetchStep>? progress, CancellationToken cancellation)
    {
        var total = content.Headers.ContentLength;
        if (total > limits.Bytes) return null;
        var body = new ArrayBufferWriter<byte>((int)Math.Max(total ?? Piece, 1));
        using var silence = new CancellationTokenSource(limits.Silence, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, silence.Token);
        try
        {
            await using var stream = await content.ReadAsStreamAsync(either.Token).ConfigureAwait(false);
            while (true)
            {
                silence.CancelAfter(limits.Silence);
                var read = await stream.ReadAsync(body.GetMemory(Piece), either.Token).ConfigureAwait(false);
                if (read == 0) return body.WrittenMemory;
                body.Advance(read);
                if (body.WrittenCount > limits.Bytes) return null;
                progress?.Report(new FetchStep.Receiving(body.WrittenCount, total));
            }
        }
        catch (OperationCanceledException) when (silence.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new SilenceException();
        }
    }
}
