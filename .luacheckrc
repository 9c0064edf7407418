-- luacheck's view of the project: Lua 5.4, no globals written anywhere.
std = "lua54"
max_line_length = 120
codes = true

-- Tests take the first item of an iteration and leave it.
files["tests"] = { std = "+busted", ignore = { "512" } }

-- What pcsh gives to scripts.
files["scripts"].read_globals = { "partner", "partnercenter" }
