-- What each operation sends, as data: the cases of requests_spec.lua, one file an area. They are told from the
-- documentation and from what other clients send, and not from lua/partnercenter/api, so that the two can be compared.
--
--   operation   its name
--   params      as a script gives them: path, query, headers and call options in one table; names and values of
--               enumerations in other spellings than the documented ones here and there
--   body        as a script gives it
--   connect     options of partnercenter.connect, where they matter
--   replies     what the server answers in turn, as values; {} after the last of them
--   reads       the target of the GET that a named action makes first
--   expect      what has to arrive last: method, target as it stands in the request line, body byte for byte ("" when
--               absent) and headers. Of If-Match, X-Locale, MS-ContinuationToken and Content-Type none may be there
--               that is not named, but a POST, PUT or PATCH has Content-Type: application/json, also when it is empty.
--               {boundary} stands for the boundary between the parts of an upload.

local api = require "partnercenter.api"

local cases = {}

for _, area in ipairs(api.areas()) do
  for _, case in ipairs(require("tests.lua.request_cases." .. area.module)) do
    case.area = area.module
    cases[#cases + 1] = case
  end
end

return cases
