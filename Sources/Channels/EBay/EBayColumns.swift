/// The columns of eBay's orders report under the names that its sites give them.
enum EBayColumns {
  static let order = [
    "Order Number", "Order ID", "Bestellnummer", "Numéro de commande", "Número de pedido",
    "Numero ordine", "Bestelnummer",
  ]
  static let salesRecord = [
    "Sales Record Number", "Verkaufsprotokollnummer", "Verkaufsprotokoll-Nr.",
    "Numéro de vente", "Número de registro de ventas", "Numero di vendita",
  ]
  static let item = [
    "Item Number", "Item ID", "Artikelnummer", "Numéro de l'objet", "Número de artículo",
    "Numero oggetto", "Objectnummer",
  ]
  static let title = [
    "Item Title", "Title", "Angebotstitel", "Artikelbezeichnung", "Intitulé de l'objet",
    "Título del artículo", "Titolo dell'oggetto", "Titolo inserzione",
  ]
  static let sku = [
    "Custom Label", "Custom Label (SKU)", "Custom SKU", "SKU", "Bestandseinheit", "Bestandseinheit (SKU)",
    "Libellé personnalisé", "Libellé personnalisé (SKU)", "Etiqueta personalizada",
    "Etiqueta personalizada (SKU)",
    "Etichetta personalizzata", "Etichetta personalizzata (SKU)",
  ]
  static let quantity = [
    "Quantity", "Anzahl", "Stückzahl", "Menge", "Quantité", "Cantidad", "Quantità", "Aantal",
  ]
  static let price = [
    "Sold For", "Sale Price", "Verkauft für", "Verkaufspreis", "Vendu pour", "Prix de vente",
    "Vendido por", "Precio de venta", "Venduto a", "Prezzo di vendita",
  ]
  static let postage = [
    "Shipping And Handling", "Postage And Handling", "Postage And Packaging",
    "Verpackung und Versand", "Livraison et manutention", "Envío y manipulación", "Spedizione e imballaggio",
  ]
  static let total = ["Total Price", "Gesamtpreis", "Prix total", "Precio total", "Prezzo totale"]
  static let tax = ["Seller Collected Tax", "eBay Collected Tax"]
  static let sold = [
    "Sale Date", "Order Date", "Sold Date", "Date Sold", "Verkauft am", "Verkaufsdatum",
    "Date de vente", "Fecha de venta", "Data di vendita",
  ]
  static let paid = [
    "Paid On Date", "Paid Date", "Date Paid", "Bezahlt am", "Zahlungsdatum", "Date de paiement",
    "Payé le", "Fecha de pago", "Data di pagamento",
  ]
  static let shipBy = [
    "Ship By Date", "Dispatch By Date", "Post By Date", "Versenden bis", "Versand bis",
    "Expédier avant le", "Date limite d'expédition", "Enviar antes del", "Spedire entro il",
  ]
  static let deliverBy = [
    "Maximum Estimated Delivery Date", "Spätestes voraussichtliches Lieferdatum",
    "Date de livraison maximale estimée", "Fecha de entrega máxima estimada",
    "Data di consegna massima prevista",
  ]
  static let shipped = [
    "Shipped On Date", "Dispatched On Date", "Posted On Date", "Shipped Date", "Versandt am",
    "Versanddatum", "Versendet am", "Date d'expédition", "Expédié le", "Fecha de envío", "Data di spedizione",
  ]
  static let tracking = [
    "Tracking Number", "Sendungsnummer", "Numéro de suivi", "Número de seguimiento",
    "Numero di tracking",
  ]
  static let service = [
    "Shipping Service", "Postage Service", "Delivery Service", "Versandservice",
    "Service de livraison", "Servicio de envío", "Servizio di spedizione",
  ]
  static let transaction = [
    "Transaction ID", "Transaktionsnummer", "Numéro de transaction", "Número de transacción",
    "Numero transazione",
  ]
  static let status = ["Status", "Order Status"]
  static let collect = ["Click And Collect"]
  static let variation = ["Variation Details", "Variantendetails", "Détails de la variante"]
  static let note = ["Buyer Note", "Hinweis des Käufers", "Note de l'acheteur", "Nota del comprador"]
  static let email = ["Buyer Email", "E-Mail des Käufers", "E-mail de l'acheteur"]

  static let name = [
    "Ship To Name", "Post To Name", "Deliver To Name", "Name des Empfängers", "Empfängername",
    "Nom du destinataire", "Nombre del destinatario", "Nome destinatario",
  ]
  static let phone = [
    "Ship To Phone", "Post To Phone", "Telefon des Empfängers", "Téléphone du destinataire",
  ]
  static let address1 = [
    "Ship To Address 1", "Post To Address 1", "Deliver To Address 1", "Versand an Adresse 1",
    "Adresse de livraison 1", "Dirección de envío 1", "Indirizzo di spedizione 1",
  ]
  static let address2 = [
    "Ship To Address 2", "Post To Address 2", "Deliver To Address 2", "Versand an Adresse 2",
    "Adresse de livraison 2", "Dirección de envío 2", "Indirizzo di spedizione 2",
  ]
  static let city = [
    "Ship To City", "Post To City", "Deliver To City", "Versand an Ort", "Ville de livraison",
    "Ciudad de envío", "Città di spedizione",
  ]
  static let state = [
    "Ship To State", "Post To State", "Ship To County", "Deliver To State",
    "Versand an Bundesland", "Région de livraison", "Provincia de envío", "Provincia di spedizione",
  ]
  static let zip = [
    "Ship To Zip", "Post To Postcode", "Ship To Postcode", "Post To Zip", "Deliver To Postcode",
    "Versand an PLZ", "Code postal de livraison", "Código postal de envío", "CAP di spedizione",
  ]
  static let country = [
    "Ship To Country", "Post To Country", "Deliver To Country", "Versand an Land",
    "Pays de livraison", "País de envío", "Paese di spedizione",
  ]
}
