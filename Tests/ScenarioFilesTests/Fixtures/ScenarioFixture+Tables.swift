extension ScenarioFixture {
  static let tables = [
    "scenario.json": """
    {
      "format": 1,
      "name": "small",
      "as_of": "2026-11-23T09:30:00-05:00",
      "currency": "USD",
      "weight_unit": "lb",
      "length_unit": "in",
      "policy": {
        "max_shipments": 3,
        "split_penalty": "1.50",
        "split_lines": false,
        "complete_only": false,
        "late": "penalize",
        "late_penalty_per_day": 4.00, "late_ship_penalty_per_day": "0.75", "limits_per": "plan", "ship_days": 1,
        "unfilled_order_penalty": "0",
        "unfilled_unit_penalty": "25.00",
        "unfilled_value_rate": "0"
      }
    }

    """,
    "locations.csv": """
    location_id,name,kind,country,postal_code,latitude,longitude,time_zone,cutoff,working_days,handling_days,max_shipments,max_units,cost_per_shipment,cost_per_line,cost_per_unit,fixed_cost,excluded_tags
    EAST,East Hub,warehouse,us,'07001,40.58,-74.26,America/New_York,14:00,1111110,1,100,,1.25,0.10,0.05,,
    WEST,West Hub,3pl,US,9 4110,,,America/Los_Angeles,,,,,,1.50,,,,hazmat|cold

    """,
    "services.csv": """
    location_id,service_id,carrier,zone_table,rate_card,fee_card,transit_table,fuel_rate,parcel_surcharge,dim_divisor,dim_threshold,weight_step,max_parcel_weight,max_parcel_volume,max_shipments,cutoff,pickup_days,delivery_days,transit_counts,excluded_tags,surcharge_card,max_longest,max_length_and_girth,excluded_address_types
    *,ground,UPS,usps,r1,,t1,0.18,0.50,166,1728,1,70,,50,,,,,,s1,108,165,po_box|military
    WEST,mcf,Amazon,usps,,f1,,,,,,,,,,16:00,1111100,1111111,delivery_days,cold

    """,
    "zones.csv": """
    zone_table,location_id,country,prefix,zone,district
    usps,*,*,,8
    usps,EAST,US,0,2
    usps,WEST,us,94,2

    """,
    "rates.csv": """
    rate_card,zone,up_to,price,per_unit,minimum
    r1,2,5,6.10,,
    r1,*,,8.00,0.75,9.00

    """,
    "fees.csv": """
    fee_card,fee_class,up_to_units,fee
    f1,small,1,5.95
    f1,small,,3.95

    """,
    "transit.csv": """
    transit_table,zone,days
    t1,2,1
    t1,*,4

    """,
    "surcharges.csv": """
    surcharge_card,kind,zone,address_type,over_weight,over_longest,over_second,over_length_and_girth,over_volume,amount
    s1,heavy,*,,50,,,,,12.00
    s1,oversize,2,residential,,48,30,105,,18.50
    s1,oversize,,*,,,,,17280,16.75

    """,
    "carrier_limits.csv": """
    carrier,max_shipments
    UPS,80
    Amazon,0

    """,
    "closures.csv": """
    location_id,service_id,date
    ,,2026-11-26
    EAST,ground,2026-12-25
    WEST,*,2026-12-26

    """,
    "items.csv": """
    sku,name,weight,length,width,height,fee_class,tags,ship_alone
    PEN,"Pen, blue",0.1,6,1,1,small,
    INK,Ink,1.5,3,3,4,small,liquid|hazmat
    BOX,Box,2,10,8,4,small,,Yes

    """,
    "kits.csv": """
    kit_sku,component_sku,quantity
    SET,PEN,2
    SET,INK,1

    """,
    "stock.csv": """
    location_id,sku,on_hand,reserved,safety_stock
    EAST,PEN,100,5,10
    EAST,INK,-3,,
    WEST,PEN,unlimited,,
    WEST,BOX,7,,1

    """,
    "allocations.csv": """
    location_id,sku,channel,max_units
    EAST,PEN,ebay,20

    """,
    "channel_rules.csv": """
    channel,location_id,service_id,allowed,surcharge,surcharge_rate
    ebay,WEST,,no,,
    shopify,*,*,,0.25,0.02

    """,
    "restrictions.csv": """
    tag,location_id,service_id,country,prefix,district
    hazmat,*,ground,us,9 6

    """,
    "stock_values.csv": """
    location_id,sku,value
    EAST,PEN,-0.75

    """,
    "orders.csv": """
    order_id,line_id,sku,quantity,unit_price,channel,country,postal_code,latitude,longitude,placed_at,deliver_by,priority,prior_shipments,max_shipments,split_lines,complete_only,location_ids,service_ids,ship_by,address_type,late,excluded_location_ids
    A,,PEN,2,10.00,ebay,US,07030,,,2026-11-23T08:15:30.5Z,2026-11-27,2,1,2,yes,no,EAST|WEST,ground,2026-11-25,residential,forbid,WEST|EAST
    B,b1,SET,1,31.80,,us,'94 110a,37.75,-122.41,,,,,,,,,
    A,,BOX,3,4,,,,,,,,,,,,,WEST|EAST,
    C,,PEN,1,,shopify,CA,K1A 0B1,,,,,,,,,,,

    """,
  ]
}
