"""A day with the routing service, by the client that openapi-python-client makes of its document."""
import datetime
import importlib
import io
import sys

address, folder = sys.argv[1], sys.argv[2]
sys.path.insert(0, folder)
import order_router_client as package
from order_router_client import models
from order_router_client.types import File

client = package.Client(base_url=address, raise_on_unexpected_status=True)


def call(name, *arguments, status=200, **parameters):
    """What an operation answers, decoded; its status has to be the one told."""
    module = importlib.import_module("order_router_client.api." + name)
    answer = module.sync_detailed(*arguments, client=client, **parameters)
    assert answer.status_code == status, f"{name}: {answer.status_code} {answer.content[:300]}"
    return answer.parsed


def order(name, *lines, **more):
    return models.NewOrder(
        order_id=name, country="US", postal_code="10001", channel="web",
        lines=[models.NewLine(sku=sku, quantity=units, unit_price="19.00") for sku, units in lines], **more)


assert call("operation.is_alive").status == "alive"
network = call("network.get_network")
assert (network.locations, network.items) == (2, 3)

quote = call("orders.quote_orders", body=models.QuoteOrdersBody(
    orders=[order("cart", ("TEE-M", 2), ("MUG", 1))], alternatives=2)).quotes[0]
assert quote.status == "quoted" and len(quote.alternatives) > 0

placed = call("orders.accept_order", body=order("P-1", ("TEE-M", 2), ("MUG", 1)), idempotency_key="k1", status=201)
assert placed.status == "planned" and placed.cost.total == quote.cost.total
again = call("orders.accept_order", body=order("P-1", ("TEE-M", 2), ("MUG", 1)), idempotency_key="k1", status=201)
assert again == placed
conflict = call("orders.accept_order", body=order("P-1", ("TEE-M", 3)), status=409)
assert conflict.code == "order_exists" and isinstance(conflict, models.Problem)

part = models.CancelOrderBody(lines=[models.CancelOrderBodyLinesType0Item(line_id="2", quantity=1)])
cancelled = call("orders.cancel_order", "P-1", body=part)
assert [line.cancelled for line in cancelled.lines] == [0, 1]

large = call("orders.accept_order", body=order("P-2", ("GIFT", 30)), status=201)
assert large.status == "partly_planned" and large.lines[0].unfilled > 0
counts = models.CountStockBody(positions=[models.CountStockBodyPositionsItem(
    location_id="east", sku="MUG", on_hand=500)])
assert call("stock.count_stock", body=counts).positions[0].on_hand == 500
retried = call("orders.retry_orders")
assert retried.changed == ["P-2"], retried

table = b"order_id,line_id,sku,quantity,country,postal_code,name\n7,L1,TEE-M,3,US,10001,Ada Buyer\n"
bulk = call("channels.accept_document", "shop", body=File(payload=io.BytesIO(table), file_name="orders.csv"))
assert [(result.order_id, result.status) for result in bulk.results] == [("shop:7", 201)]

released = call("shipments.release_shipments", body=models.ReleaseShipmentsBody(limit=100)).shipments
mine = next(shipment for shipment in released if shipment.order_id == "shop:7")
assert mine.recipient.name == "Ada Buyer" and mine.status == "released"
parcel = models.ShipShipmentBodyTrackingType0Item
line = models.ShipShipmentBodyTrackingType0ItemLinesType0Item
left = call("shipments.ship_shipment", mine.shipment_id, body=models.ShipShipmentBody(
    shipped_at=datetime.datetime(2026, 11, 23, 20, 0, tzinfo=datetime.timezone.utc),
    tracking=[parcel(carrier="UPS", number="1Z1", lines=[line(line_id="L1", quantity=2)]),
              parcel(carrier="UPS", number="1Z2")]))
assert left.status == "shipped" and left.tracking[0].lines[0].quantity == 2

told = call("channels.poll_confirmations", "shop")
assert [row.row.cells[3] for row in told.confirmations] == ["2", "1"] and told.problems == []
assert call("channels.poll_uploads", "shop").documents[0].name == "stock.csv"

batch = call("batches.start_batch", body=models.StartBatchBody(time_limit="5"), status=202)
for _ in range(200):
    batch = call("batches.get_batch", batch.batch_id)
    if batch.status != "running":
        break
assert batch.status == "applied", batch

seen, after = [], 0
while True:
    page = call("events.poll_events", after=after, limit=5)
    if not page.events:
        break
    seen += [event.seq for event in page.events]
    after = page.next_
assert seen == sorted(set(seen)) and len(seen) > 20
assert call("orders.get_order", "nobody", status=404).code == "not_found"
listed = call("orders.list_orders").orders
assert [found.order_id for found in listed] == ["shop:7", "P-2", "P-1"]
print("the day is over")
