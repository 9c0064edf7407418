-- Rows as tables, CSV and JSON: lua/partnercenter/shell/table.lua and text_width.lua.

local rows_as = require "partnercenter.shell.table"
local text_width = require "partnercenter.shell.text_width"

local columns = { { name = "name", title = "Name" }, { name = "seats", title = "Seats", align = "right" } }

local function written(format, rows, width)
  local parts = {}
  local out = { write = function(_, ...)
    for _, part in ipairs { ... } do parts[#parts + 1] = part end
  end }
  rows_as.write(out, format, columns, rows, width)
  return table.concat(parts)
end

describe("a table", function()
  it("lines its columns up, numbers to the right", function()
    assert.equal("Name   Seats\n-----  -----\nalpha      1\nb        100\n",
      written("table", { { name = "alpha", seats = 1 }, { name = "b", seats = 100 } }))
  end)

  it("lines up characters that are wide, combined or missing", function()
    assert.equal("Name    Seats\n------  -----\n漢字ab      1\ne\u{301}           2\n            3\n",
      written("table", { { name = "漢字ab", seats = 1 }, { name = "e\u{301}", seats = 2 }, { seats = 3 } }))
  end)

  it("cuts the widest column to fit, and not without a width", function()
    local rows = { { name = ("n"):rep(50), seats = 12345 } }
    for line in written("table", rows, 30):gmatch("[^\n]+") do assert.is_true(text_width.of(line) <= 30) end
    assert.matches("n…  12345\n$", written("table", rows, 30))
    assert.truthy(written("table", rows):find(rows[1].name, 1, true))
  end)

  it("lets no control character through to the terminal", function()
    assert.is_nil(written("table", { { name = "a\27[31mb\nc" } }):find("\27", 1, true))
  end)

  it("of no rows has a heading", function()
    assert.equal("Name  Seats\n----  -----\n", written("table", {}))
  end)
end)

describe("CSV", function()
  it("quotes commas, quotes, line ends and blanks at the ends, and nothing else", function()
    assert.equal('name,seats\r\n"a, b",1\r\n"say ""yes""",\r\n"two\nlines",2\r\n" c",3\r\nplain text,4\r\n',
      written("csv", { { name = "a, b", seats = 1 }, { name = 'say "yes"' }, { name = "two\nlines", seats = 2 },
        { name = " c", seats = 3 }, { name = "plain text", seats = 4 } }))
  end)
end)

describe("JSON", function()
  it("is one array of objects with the columns' names", function()
    assert.equal('[\n{"name":"a","seats":1},\n{"name":"b"}\n]\n',
      written("json", { { name = "a", seats = 1, other = true }, { name = "b" } }))
    assert.equal("[]\n", written("json", {}))
  end)
end)

describe("the width of a text", function()
  it("counts columns, not bytes", function()
    assert.same({ 0, 5, 4, 4, 1, 2 }, { text_width.of "", text_width.of "plain", text_width.of "größ",
      text_width.of "漢字", text_width.of "e\u{301}", text_width.of "😀" })
  end)

  it("is the number of bytes where a text is no UTF-8", function()
    assert.equal(3, text_width.of "a\xff\xfe")
  end)

  it("is kept by a cut", function()
    assert.equal("abc", text_width.cut("abc", 3))
    assert.equal("ab…", text_width.cut("abcd", 3))
    assert.equal("漢…", text_width.cut("漢字漢", 4))
    assert.equal("…", text_width.cut("漢字", 1))
  end)
end)
