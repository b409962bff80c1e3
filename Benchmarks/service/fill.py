"""Hands in so many orders of one or two lines, 1 000 a request.

fill.py URL SKUS ORDERS — SKUS is a file of SKUs, one a line.
"""
import json
import random
import sys
import urllib.request

url, skus, count = sys.argv[1], open(sys.argv[2]).read().split(), int(sys.argv[3])
chance = random.Random(1)
for start in range(0, count, 1000):
    orders = [
        {
            "order_id": f"s-{number}", "channel": "web", "country": "US",
            "postal_code": f"{chance.randint(1001, 99950):05d}",
            "lines": [
                {"sku": chance.choice(skus), "quantity": chance.randint(1, 2), "unit_price": "19.00"}
                for _ in range(chance.randint(1, 2))
            ],
        }
        for number in range(start, min(start + 1000, count))
    ]
    request = urllib.request.Request(
        url + "/v1/orders/bulk", json.dumps({"orders": orders}).encode(), {"Content-Type": "application/json"})
    with urllib.request.urlopen(request) as answer:
        for result in json.load(answer)["results"]:
            if result["status"] != 201:
                sys.exit(f"order {result['order_id']}: {result}")
