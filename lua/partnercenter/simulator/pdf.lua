-- The smallest document that a PDF reader opens: one page with some lines of text. Invoices and receipts are such.

local pdf = {}

--- A document with one page.
---@param text string[] lines, in Latin letters
---@return string
function pdf.page(text)
  local drawn = { "BT /F1 14 Tf 72 760 Td 20 TL" }
  for _, line in ipairs(text) do
    drawn[#drawn + 1] = "(" .. line:gsub("[()\\]", "\\%0") .. ") Tj T*"
  end
  drawn[#drawn + 1] = "ET"
  local content = table.concat(drawn, "\n")
  local objects = {
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    ("<< /Length %d >>\nstream\n%s\nendstream"):format(#content, content),
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  }
  local parts, position, places = { "%PDF-1.4\n" }, 9, {}
  for number, object in ipairs(objects) do
    places[number] = ("%010d 00000 n \n"):format(position)
    parts[#parts + 1] = ("%d 0 obj\n%s\nendobj\n"):format(number, object)
    position = position + #parts[#parts]
  end
  local count = #objects + 1
  parts[#parts + 1] = ("xref\n0 %d\n0000000000 65535 f \n%s"):format(count, table.concat(places))
  parts[#parts + 1] = ("trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"):format(count, position)
  return table.concat(parts)
end

return pdf
