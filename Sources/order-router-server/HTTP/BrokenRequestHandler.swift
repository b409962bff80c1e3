import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import ServiceDocuments

/// Answers what is no HTTP, or has too large a head, and closes the connection.
///
/// A class, as handlers of channels are; used on the event loop of its channel only.
final class BrokenRequestHandler: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundOut = HTTPResponsePart

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard let fault = error as? HTTPParserError else {
      context.fireErrorCaught(error)
      return
    }
    let isLarge = fault == .headerOverflow
    let status = isLarge ? 431 : 400
    let body = JSONWriter.bytes { writer in
      writer.object { writer in
        writer.member("type", "about:blank")
        writer.member("title", isLarge ? "The head is too large" : "The request is no HTTP")
        writer.member("status", status)
        writer.member("code", (isLarge ? ProblemCode.tooLarge : .badParameter).rawValue)
        writer.member("detail", isLarge ? "A head may have 16 KiB. Ask for less." : "Send HTTP/1.1.")
      }
    }
    var fields = HTTPFields()
    fields[.contentType] = Problem.mediaType
    fields[.contentLength] = String(body.count)
    fields[.connection] = "close"
    let head = HTTPResponse(status: HTTPResponse.Status(code: status), headerFields: fields)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.write(wrapOutboundOut(.body(ByteBuffer(bytes: body))), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    context.close(promise: nil)
  }
}
