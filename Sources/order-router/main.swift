print("order-router")
