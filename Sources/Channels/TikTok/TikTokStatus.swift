/// The words of TikTok Shop's statuses, in the languages of its sellers.
enum TikTokStatus {
  enum Standing: Equatable {
    case open
    /// The label exists, and the parcel waits for the carrier.
    case packed
    case stopped(SkipReason)
    case unpaid
    case unknown
  }

  static func standing(_ word: String) -> Standing {
    switch word.lowercased().replacing("_", with: " ") {
    case "to ship", "awaiting shipment", "unshipped", "ready to ship", "ที่จะจัดส่ง", "รอการจัดส่ง",
      "perlu dikirim",
      "untuk dikirim", "menunggu pengiriman", "cần gửi", "chờ gửi hàng", "chờ lấy hàng", "por enviar",
      "zu versenden", "à expédier", "da spedire",
      "待发货", "partially shipping":
      return .open
    case "awaiting collection", "รอเข้ารับ", "menunggu kurir", "menunggu pengambilan", "chờ bàn giao",
      "à collecter",
      "pendiente de recogida":
      return .packed
    case "shipped", "in transit", "delivered", "completed", "จัดส่งแล้ว", "จัดส่งสำเร็จ", "สำเร็จ", "สำเร็จแล้ว",
      "ส่งแล้ว", "dikirim", "sedang transit", "selesai", "terkirim", "đã gửi", "đang vận chuyển", "đã giao",
      "hoàn tất", "đã hoàn tất", "enviado", "completado", "entregado", "versandt", "abgeschlossen", "expédié",
      "terminé", "livré", "spedito", "completato", "已发货", "已完成":
      return .stopped(.alreadyFulfilled)
    case "cancelled", "canceled", "cancelation completed", "cancellation completed", "cancel", "ยกเลิกแล้ว",
      "dibatalkan",
      "batal", "đã hủy", "đã huỷ", "cancelado", "storniert", "annulé", "annullato", "已取消":
      return .stopped(.cancelled)
    case "unpaid", "ยังไม่ชำระเงิน", "ยังไม่ได้ชำระเงิน", "belum dibayar", "chưa thanh toán", "no pagado", "unbezahlt",
      "impayé", "non pagato", "未付款":
      return .unpaid
    case "on hold", "ระงับไว้", "ditahan", "tạm giữ": return .stopped(.onHold)
    default: return .unknown
    }
  }
}
