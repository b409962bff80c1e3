-- Single orders for wrk: each of its own id, one or two lines, US postal codes by chance.
-- RUN names the run, SKUS is a file of SKUs one a line, WAIT (milliseconds) slows every connection down.

local skus = {}
for line in io.lines(os.getenv("SKUS")) do skus[#skus + 1] = line end
local run = os.getenv("RUN") or "r"
local wait = tonumber(os.getenv("WAIT") or "0")
local headers = { ["Content-Type"] = "application/json" }
local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init()
  math.randomseed(number * 7919 + os.time())
  count = 0
end

function order()
  count = count + 1
  local lines = {}
  for line = 1, math.random(1, 2) do
    lines[line] = string.format('{"sku":"%s","quantity":%d,"unit_price":"19.00"}',
      skus[math.random(#skus)], math.random(1, 2))
  end
  return string.format(
    '{"order_id":"%s-%d-%d","channel":"web","country":"US","postal_code":"%05d","lines":[%s]}',
    run, number, count, math.random(1001, 99950), table.concat(lines, ","))
end

if os.getenv("BULK") then
  local size = tonumber(os.getenv("BULK"))
  function request()
    local orders = {}
    for index = 1, size do orders[index] = order() end
    return wrk.format("POST", "/v1/orders/bulk", headers, '{"orders":[' .. table.concat(orders, ",") .. "]}")
  end
else
  function request() return wrk.format("POST", "/v1/orders", headers, order()) end
end

if wait > 0 then
  function delay() return wait end
end
