-- What the simulator's thread of `pcsh --simulator` runs, in a Lua state of its own. src/host/simulator_thread.c starts
-- and ends it.

---@param options table<string, any> for partnercenter.simulator's start
---@param stop_descriptor integer readable when the thread is to end
---@param ready fun(description: table<string, string|number>) tells that the simulator listens, and how to connect
return function(options, stop_descriptor, ready)
  local core = require "partnercenter.core"
  local simulator = require "partnercenter.simulator"
  local done, result = pcall(simulator.start, options)
  -- Only a text gets from here to the other Lua state.
  if not done then error(type(result) == "table" and result.message or tostring(result), 0) end
  local running <close> = result
  local stop <close> = core.readable(stop_descriptor)
  ready(simulator.connect_options(running))
  require("partnercenter.tasks").await(stop)
end
