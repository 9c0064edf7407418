# Installation, into the directories of PcDirectories.cmake.

install(DIRECTORY lua/partnercenter DESTINATION ${PC_INSTALL_LUADIR} FILES_MATCHING PATTERN "*.lua")
install(DIRECTORY scripts DESTINATION ${PC_INSTALL_DATADIR} FILES_MATCHING PATTERN "*.lua")
foreach(module pc_lua pc_line_editor)
  if(TARGET ${module})
    install(TARGETS ${module} LIBRARY DESTINATION ${PC_INSTALL_CLUADIR}/partnercenter)
  endif()
endforeach()
foreach(program pcsh pcsim)
  if(TARGET ${program})
    install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  endif()
endforeach()
