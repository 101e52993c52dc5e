using System.Buffers;
using System.Net;
using System.Net.Http.Headers;

namespace Briefs.Capture.Fetching;

/// <summary>Sends one request and reads its response.</summary>
internal sealed class HttpExchange(HttpClient client, DestinationResolver destinations, FetchSettings settings, TimeProvider clock)
{
    private readonly ResponseBodyReader _readBody = new(settings.Limits, clock);

    /// <exception cref="HttpRequestException">The network fails; also <see cref="IOException"/> and
    /// <see cref="InvalidDataException"/>.</exception>
    public async Task<Hop> AskAsync(FetchRequest request, Uri at, CancellationToken cancellation)
    {
        var destination = await destinations.OfAsync(at, request.Address, cancellation).ConfigureAwait(false);
        if (destination is not Destination.Allowed allowed)
        {
            return new Hop.End(destination is Destination.NotPublic
                ? new FetchOutcome.Refused(RefusalReason.NotPublic) { FinalAddress = at }
                : new FetchOutcome.Failed(FailureReason.NameNotFound, "") { FinalAddress = at });
        }

        if (settings.Turns is { } turns) await turns.TakeAsync(at, cancellation).ConfigureAwait(false);
        request.Progress?.Report(new FetchStep.Asking(at));
        using var message = Message(request, at);
        CheckedConnector.Pin(message, allowed);
        using var response = await SendAsync(message, cancellation).ConfigureAwait(false);
        return (int)response.StatusCode is 301 or 302 or 303 or 307 or 308
            ? new Hop.Redirect((int)response.StatusCode, TargetOf(response, at))
            : new Hop.End(await EndAsync(response, request, at, cancellation).ConfigureAwait(false));
    }

    private HttpRequestMessage Message(FetchRequest request, Uri at)
    {
        var message = new HttpRequestMessage(request.Part == FetchPart.Head ? HttpMethod.Head : HttpMethod.Get, at);
        message.Headers.TryAddWithoutValidation("User-Agent", settings.UserAgent);
        message.Headers.TryAddWithoutValidation(
            "Accept", "text/html, application/xhtml+xml, application/pdf;q=0.9, text/plain;q=0.8, */*;q=0.5");
        if (request.Language is { } language && LanguageHeaderValue(language) is { } value) message.Headers.AcceptLanguage.Add(value);
        return message;
    }

    // A brief may contain anything; only a valid language tag is sent.
    private static StringWithQualityHeaderValue? LanguageHeaderValue(string language) =>
        language.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && StringWithQualityHeaderValue.TryParse(language, out var value)
            ? value
            : null;

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellation)
    {
        using var silence = new CancellationTokenSource(settings.Limits.Silence, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, silence.Token);
        try
        {
            return await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (silence.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new IdleTimeoutException();
        }
        finally
        {
            settings.Turns?.Leave(message.RequestUri!);
        }
    }

    // A header that is not ASCII, or a URL without a host such as http://, is not a target.
    private static Uri? TargetOf(HttpResponseMessage response, Uri at) =>
        response.Headers.NonValidated.TryGetValues("Location", out var written)
            && Uri.TryCreate(at, written.ToString(), out var target)
            && target.IsAbsoluteUri
            ? target
            : null;

    private async Task<FetchOutcome> EndAsync(HttpResponseMessage response, FetchRequest request, Uri at, CancellationToken cancellation)
    {
        if (!response.IsSuccessStatusCode)
            return new FetchOutcome.Answered((int)response.StatusCode, PauseAskedFor(response.Headers.RetryAfter)) { FinalAddress = at };
        var body = request.Part == FetchPart.Whole
            ? await _readBody.OfAsync(response.Content, request.Progress, cancellation).ConfigureAwait(false)
            : ReadOnlyMemory<byte>.Empty;
        if (body is null) return new FetchOutcome.Refused(RefusalReason.TooLarge) { FinalAddress = at };
        return new FetchOutcome.Fetched
        {
            FinalAddress = at,
            Status = (int)response.StatusCode,
            ContentType = response.Content.Headers.NonValidated.TryGetValues("Content-Type", out var type) ? type.ToString() : null,
            Body = body.Value,
            At = clock.GetUtcNow(),
            IsMovedForGood = false,
        };
    }

    private TimeSpan? PauseAskedFor(RetryConditionHeaderValue? header) => header switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - clock.GetUtcNow() is var pause && pause > TimeSpan.Zero ? pause : TimeSpan.Zero,
        _ => null,
    };
}

/// <summary>The result of requesting one address.</summary>
internal abstract record Hop
{
    private Hop()
    {
    }

    /// <param name="Target">Absolute; null when the response has no readable target.</param>
    public sealed record Redirect(int Status, Uri? Target) : Hop;

    public sealed record End(FetchOutcome Outcome) : Hop;
}

/// <summary>
/// Reads a response up to the limit, which counts decompressed bytes, so that a small response cannot become a large one.
/// </summary>
internal sealed class ResponseBodyReader(FetchLimits limits, TimeProvider clock)
{
    private const int Piece = 64 * 1024;

    /// <returns>Null when the body exceeds the limit.</returns>
    /// <exception cref="IdleTimeoutException">Nothing arrived for too long.</exception>
    /// <exception cref="IOException">The connection was cut off, or the compressed data is invalid (<see cref="InvalidDataException"/>
    /// too).</exception>
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
                if (/* guard: fetch-bytes */ body.WrittenCount > limits.Bytes) return null;
                progress?.Report(new FetchStep.Receiving(body.WrittenCount, total));
            }
        }
        catch (OperationCanceledException) when (silence.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new IdleTimeoutException();
        }
    }
}
