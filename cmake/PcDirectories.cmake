# Where things are installed. The Lua files go where a stock Lua 5.4 looks below the same prefix; LuaRocks passes its
# own directories. The programs find them relative to their own place: the *_FROM_BIN variables.

include(GNUInstallDirs)
set(PC_INSTALL_LUADIR share/lua/5.4 CACHE STRING "Directory of Lua files, below the prefix or absolute")
set(PC_INSTALL_CLUADIR lib/lua/5.4 CACHE STRING "Directory of Lua modules in C, below the prefix or absolute")
set(PC_INSTALL_DATADIR share/partnercenter CACHE STRING "Directory of scripts, below the prefix or absolute")

get_filename_component(bin_directory ${CMAKE_INSTALL_BINDIR} ABSOLUTE BASE_DIR ${CMAKE_INSTALL_PREFIX})
foreach(directory LUADIR CLUADIR DATADIR)
  get_filename_component(target_directory ${PC_INSTALL_${directory}} ABSOLUTE BASE_DIR ${CMAKE_INSTALL_PREFIX})
  file(RELATIVE_PATH PC_${directory}_FROM_BIN ${bin_directory} ${target_directory})
endforeach()
