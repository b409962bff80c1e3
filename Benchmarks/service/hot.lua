-- Orders for few SKUs, and cancellations of a third of them, for wrk. RUN names the run, SKUS is a file of SKUs one a line.

local skus = {}
for line in io.lines(os.getenv("SKUS")) do skus[#skus + 1] = line end
local run = os.getenv("RUN") or "h"
local headers = { ["Content-Type"] = "application/json" }
local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init()
  math.randomseed(number * 7919 + os.time())
  count = 0
  sent = 0
end

function request()
  count = count + 1
  -- Long enough ago that it was answered.
  if count % 4 == 0 and sent > 400 then
    local id = string.format("%s-%d-%d", run, number, sent - 200 - math.random(200))
    return wrk.format("POST", "/v1/orders/" .. id .. "/cancel", headers, "{}")
  end
  sent = sent + 1
  return wrk.format("POST", "/v1/orders", headers, string.format(
    '{"order_id":"%s-%d-%d","channel":"web","country":"US","postal_code":"%05d","lines":[{"sku":"%s","quantity":%d}]}',
    run, number, sent, math.random(1001, 99950), skus[math.random(#skus)], math.random(1, 3)))
end
