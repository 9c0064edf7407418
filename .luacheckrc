-- luacheck's view of the project: Lua 5.4, no globals written anywhere.
std = "lua54"
max_line_length = 120
codes = true

files["tests"].std = "+busted"

-- What pcsh gives to scripts.
files["scripts"].read_globals = { "partner", "partnercenter" }
