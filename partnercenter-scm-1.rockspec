rockspec_format = "3.0"
package = "partnercenter"
version = "scm-1"
source = {
  url = "git+file://.",
}
description = {
  summary = "A Lua scripting runtime for Microsoft's Partner Center REST API",
  detailed = [[
    Customers, subscriptions, orders, invoices and the rest of the Partner Center REST API as Lua values, with paging,
    retries, throttling and structured concurrency, over a C core on libcurl. Comes with a shell (pcsh) and a simulator
    of the service (pcsim).]],
  license = "MIT",
}
dependencies = {
  "lua >= 5.4, < 5.5",
  "lua-cjson >= 2.1.0",
}
-- libcurl, libuv, libmicrohttpd, OpenSSL and libedit are looked for by the build itself, with pkg-config.
build = {
  type = "cmake",
  variables = {
    CMAKE_BUILD_TYPE = "RelWithDebInfo",
    CMAKE_INSTALL_PREFIX = "$(PREFIX)",
    PC_INSTALL_LUADIR = "$(LUADIR)",
    PC_INSTALL_CLUADIR = "$(LIBDIR)",
    PC_INSTALL_DATADIR = "$(LUADIR)/partnercenter",
    PC_TESTS = "OFF",
  },
}
