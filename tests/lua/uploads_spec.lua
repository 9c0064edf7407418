-- Uploads: files as they are given to a call, and what goes over the wire.

local multipart = require "partnercenter.multipart"
local support = require "tests.lua.support"

local answer, fails, says = support.answer, support.fails, support.says

local ids = { customer_id = "c1", order_id = "o1" }
local name = "customers.orders.attachment.upload"

local function against(...)
  local server = support.serve { ... }
  return support.connect(server), server.requests
end

local function with(more)
  for key, value in pairs(ids) do more[key] = value end
  return more
end

local function temporary(content, extension)
  local path = os.tmpname() .. extension
  local file = assert(io.open(path, "wb"))
  file:write(content)
  file:close()
  return path
end

describe("an upload", function()
  after_each(support.clean)

  it("sends the body as JSON in a part, and each file in one of its own, byte for byte", function()
    local partner, requests = against(answer({ items = {} }, 201))
    local content = "%PDF\0\r\n--x\r\n\xff"
    partner:call(name, with { po_files = {
      { name = "order.pdf", content = content },
      { name = 'odd"\r\nname.bin', content = "", content_type = "application/x-odd" },
    } }, { customerPrice = 12.5 })
    local request = requests[1]
    assert.equal("/v1/customers/c1/orders/o1/attachment", request.target)
    local boundary = request.headers["content-type"]:match('^multipart/form%-data; boundary=([%w%-]+)$')
    assert.is_string(boundary)
    local expected = table.concat({
      "--" .. boundary, 'Content-Disposition: form-data; name="metadata"', "Content-Type: application/json", "",
      '{"customerPrice":12.5}',
      "--" .. boundary, 'Content-Disposition: form-data; name="POFiles"; filename="order.pdf"',
      "Content-Type: application/pdf", "", content,
      "--" .. boundary, 'Content-Disposition: form-data; name="POFiles"; filename="odd%22%0D%0Aname.bin"',
      "Content-Type: application/x-odd", "", "",
      "--" .. boundary .. "--", "",
    }, "\r\n")
    assert.equal(expected, request.body)
  end)

  it("reads files by their paths, one or several", function()
    local path = temporary("hello", ".TXT")
    local partner, requests = against(answer({ items = {} }, 201))
    partner.customers("c1").orders("o1").attachment:upload({}, { POFiles = path })
    assert.matches('filename="' .. path:match("[^/]+$") .. '"\r\nContent-Type: text/plain\r\n\r\nhello\r\n',
      requests[1].body, 1, true)
    partner:call(name, with { po_files = { path, { name = "b", content = "second" } } }, {})
    assert.matches("hello.*application/octet%-stream\r\n\r\nsecond", requests[2].body)
    os.remove(path)
  end)

  it("is not begun when a file is missing, cannot be read, or is none", function()
    local partner, requests = against(answer({ items = {} }))
    says(fails("bad_input", function() partner:call(name, with {}, {}) end), "POFiles is missing")
    local function wrong(files)
      return fails("bad_input", function() partner:call(name, with { po_files = files }, {}) end)
    end
    says(wrong("/no/such/file"), "/no/such/file")
    says(wrong { { name = "a" } }, "a path, or a table with name and content")
    says(fails("bad_input", function() partner:call(name, with { po_files = "x" }) end), "the body is missing")
    assert.equal(0, #requests)
  end)

  it("refuses a type that would end its header", function()
    assert.is_nil((multipart.file { name = "a", content = "", content_type = "a\r\nb" }))
    assert.is_nil((multipart.file { name = "", content = "" }))
    assert.is_nil((multipart.file(7)))
  end)
end)
