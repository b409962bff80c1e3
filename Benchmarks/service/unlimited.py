"""Makes a network whose stock suffices for all that comes, without limits of a day: they would be full soon.

unlimited.py FOLDER some|all|scarce — "all" stocks every SKU at every location, "scarce" a thousand units of each there.
The SKUs go to FOLDER.skus, one a line.
"""
import csv
import os
import sys

folder, which = sys.argv[1:3]


def read(name):
    with open(os.path.join(folder, name), newline="") as file:
        return list(csv.DictReader(file))


def write(name, rows):
    with open(os.path.join(folder, name), "w", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)


for name in ("locations.csv", "services.csv"):
    rows = read(name)
    for row in rows:
        for column in ("max_shipments", "max_units"):
            if column in row:
                row[column] = ""
    write(name, rows)
for name in ("carrier_limits.csv", "allocations.csv", "orders.csv"):
    if os.path.exists(os.path.join(folder, name)):
        os.remove(os.path.join(folder, name))
stock = read("stock.csv")
if which != "some":
    plain = dict.fromkeys(stock[0], "")
    locations = [row["location_id"] for row in read("locations.csv")]
    skus = [row["sku"] for row in read("items.csv")]
    stock = [{**plain, "location_id": place, "sku": sku} for place in locations for sku in skus]
for row in stock:
    row["on_hand"] = "1000" if which == "scarce" else "100000000"
write("stock.csv", stock)
with open(folder + ".skus", "w") as file:
    file.write("\n".join(sorted({row["sku"] for row in stock})) + "\n")
