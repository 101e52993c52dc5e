namespace Briefs.LanguageServer.Protocol;

/// <summary>Why a request was not answered; the numbers are those of JSON-RPC 2.0 and LSP 3.17.</summary>
internal enum FaultCode
{
    ParseError = -32700,
    InvalidRequest = -32600,
    MethodNotFound = -32601,
    InvalidParams = -32602,
    InternalError = -32603,
    ServerNotInitialized = -32002,
    RequestCancelled = -32800,
}
