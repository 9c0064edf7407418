-- The library's JSON, where lua-cjson's would lose or spoil something.

local partnercenter = require "partnercenter"
local support = require "tests.lua.support"

local decode, encode = partnercenter.json.decode, partnercenter.json.encode

describe("decoding", function()
  it("keeps integers exact over all 64 bits, and tells them from floats", function()
    assert.equal("5", tostring(decode("5")))
    assert.equal("integer", math.type(decode("9007199254740993")))
    assert.equal(9007199254740993, decode("9007199254740993"))
    assert.equal(math.maxinteger, decode(tostring(math.maxinteger)))
    assert.equal(math.mininteger, decode(tostring(math.mininteger)))
    assert.equal("float", math.type(decode("5.0")))
    assert.equal("float", math.type(decode("9223372036854775808")))
  end)

  it("keeps doubles", function()
    for _, number in ipairs { 0.1, 1 / 3, 202955.87, 1e300, 5e-324, 0.30000000000000004 } do
      assert.equal(number, decode(encode(number)))
    end
  end)

  it("skips a byte order mark", function()
    assert.same({ a = 1 }, decode('\xEF\xBB\xBF{"a":1}'))
  end)

  it("leaves null members out, or keeps them", function()
    assert.same({}, decode('{"a":null}'))
    assert.equal(partnercenter.null, decode('{"a":null}', { null = "keep" }).a)
    assert.equal(2, #decode("[null,1]"))
  end)

  it("keeps empty arrays and objects apart", function()
    assert.equal('{"a":[],"b":{}}', encode(decode('{"a":[],"b":{}}')))
    assert.equal("[]", encode(partnercenter.array {}))
    assert.is_true(partnercenter.json.is_array(decode("[]")))
    assert.is_false(partnercenter.json.is_array(decode("{}")))
  end)

  it("names the byte where it fails", function()
    local raised = support.fails("parse", decode, '{"a":1,}')
    assert.is_number(raised.byte)
    support.says(raised, "json.decode: ", "byte")
  end)

  it("has a limit to its depth", function()
    support.fails("parse", decode, ("["):rep(100000))
  end)

  it("takes texts with every character", function()
    assert.equal("ä€😀\"\\/\b\f\n\r\t\0", decode([["ä€\ud83d\ude00\"\\\/\b\f\n\r\t\u0000"]]))
  end)
end)

describe("encoding", function()
  it("sorts keys and writes integers as such", function()
    assert.equal('{"a":1,"b":2.5,"c":9007199254740993}', encode { c = 9007199254740993, b = 2.5, a = 1 })
  end)

  it("writes null", function()
    assert.equal('{"a":null}', encode { a = partnercenter.null })
  end)

  it("names the place of what cannot be written", function()
    local cycle = { inner = {} }
    cycle.inner.again = cycle
    for expected, value in pairs {
      ["companyProfile.domain"] = { companyProfile = { domain = print } },
      ["amount"] = { amount = 0 / 0 },
      ["inner.again"] = cycle,
      ["list"] = { list = { 1, 2, x = 3 } },
    } do
      support.says(support.fails("bad_input", encode, value), expected)
    end
  end)
end)
