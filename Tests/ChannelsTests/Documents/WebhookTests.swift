import Channels
import Testing

@Suite struct `A webhook` {
  /// RFC 4231, test case 2: key "Jefe", in Base64.
  private let code = "W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM="
  private let body = Array("what do ya want for nothing?".utf8)

  @Test func `is one where its code is that of the body under the channel's secret`() {
    #expect(WebhookSignature.isValid(body: body, header: code, secret: "Jefe"))
  }

  @Test func `is none with another body, secret or code, or without any`() {
    #expect(!WebhookSignature.isValid(body: body + [10], header: code, secret: "Jefe"))
    #expect(!WebhookSignature.isValid(body: body, header: code, secret: "jefe"))
    #expect(!WebhookSignature.isValid(body: body, header: "V" + code.dropFirst(), secret: "Jefe"))
    #expect(!WebhookSignature.isValid(body: body, header: String(code.dropLast(4)), secret: "Jefe"))
    #expect(!WebhookSignature.isValid(body: body, header: "no base64 !", secret: "Jefe"))
    #expect(!WebhookSignature.isValid(body: body, header: nil, secret: "Jefe"))
    #expect(!WebhookSignature.isValid(body: [], header: "", secret: ""))
  }
}
