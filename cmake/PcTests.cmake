# The tests, as CTest sees them: one entry for each C test program, each busted specification and each valgrind run.
#
#   core.<name>      tests/core/test_<name>.c     cmocka, linked with the core and the scripted server
#   lua.<name>       tests/lua/<name>_spec.lua    busted, in a stock lua5.4 that loads the module of this build
#                    tests/lua/<name>.c           cmocka, a host with Lua states of its own that load it
#   shell.<name>     tests/shell/<name>_spec.lua  busted, drives build/bin/pcsh, where needed on a pseudo-terminal
#   valgrind.<name>  the C tests, and one script run, once more under valgrind (release build only)

pkg_check_modules(CMOCKA REQUIRED IMPORTED_TARGET cmocka)
pkg_check_modules(SSL REQUIRED IMPORTED_TARGET libssl)
find_program(LUA_PROGRAM NAMES lua5.4 lua54 lua REQUIRED)
find_program(BUSTED_PROGRAM busted)
find_program(VALGRIND_PROGRAM valgrind)

set(support ${PROJECT_SOURCE_DIR}/tests/support)
set(test_bin ${PROJECT_BINARY_DIR}/tests)

file(GLOB support_sources CONFIGURE_DEPENDS ${support}/scripted_*.c)
list(FILTER support_sources EXCLUDE REGEX "_main\\.c$")
if(support_sources)
  add_library(pc_test_support STATIC ${support_sources})
  target_include_directories(pc_test_support PUBLIC ${support} ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(pc_test_support PRIVATE pc_flags PUBLIC PkgConfig::SSL PkgConfig::CRYPTO Threads::Threads)
endif()

# A helper program of the tests: tests/support/<source>.c becomes build/tests/<program>.
function(pc_test_program source program)
  if(EXISTS ${support}/${source}.c)
    add_executable(${program} ${support}/${source}.c)
    target_link_libraries(${program} PRIVATE pc_flags ${ARGN})
    set_target_properties(${program} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${test_bin})
  endif()
endfunction()

pc_test_program(scripted_server_main scripted_server pc_test_support)
find_library(UTIL_LIBRARY util) # forkpty, before glibc 2.34
pc_test_program(pty_run pty_run $<$<BOOL:${UTIL_LIBRARY}>:${UTIL_LIBRARY}>)

set(test_environment
  "PC_SOURCE_DIR=${PROJECT_SOURCE_DIR}" "PC_BUILD_DIR=${PROJECT_BINARY_DIR}"
  "PC_CERTIFICATES=${support}" "PC_SANITIZE=$<BOOL:${PC_SANITIZE}>"
  "ASAN_OPTIONS=detect_leaks=1:abort_on_error=0:strict_string_checks=1"
  "UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1")

function(pc_add_valgrind_test name)
  if(VALGRIND_PROGRAM AND NOT PC_SANITIZE)
    add_test(NAME valgrind.${name} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} COMMAND ${VALGRIND_PROGRAM} --quiet
      --error-exitcode=99 --leak-check=full --show-leak-kinds=definite,indirect,possible
      --errors-for-leak-kinds=definite,indirect,possible
      --suppressions=${support}/valgrind.supp ${ARGN})
    set_tests_properties(valgrind.${name} PROPERTIES
      LABELS valgrind TIMEOUT 600 ENVIRONMENT "${test_environment};PC_VALGRIND=1")
  endif()
endfunction()

file(GLOB core_tests CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/core/test_*.c)
foreach(source IN LISTS core_tests)
  get_filename_component(target ${source} NAME_WE)
  string(REPLACE "test_" "" name ${target})
  add_executable(${target} ${source})
  target_link_libraries(${target} PRIVATE pc_flags pc_core PkgConfig::CMOCKA Threads::Threads)
  if(TARGET pc_test_support)
    target_link_libraries(${target} PRIVATE pc_test_support)
  endif()
  set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${test_bin})
  add_test(NAME core.${name} COMMAND ${target} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  set_tests_properties(core.${name} PROPERTIES TIMEOUT 180 ENVIRONMENT "${test_environment}")
  pc_add_valgrind_test(${name} $<TARGET_FILE:${target}>)
endforeach()

if(TARGET pcsh AND TARGET pc_lua)
  pc_add_valgrind_test(script $<TARGET_FILE:pcsh> --simulator --customers 10 subscriptions_report --format csv)
endif()

# Specifications run in the stock interpreter. Under the sanitizers their runtime has to be there before it is.
set(lua_files ${PROJECT_SOURCE_DIR}/lua)
set(spec_environment ${test_environment}
  "LUA_PATH=${lua_files}/?.lua\;${lua_files}/?/init.lua\;${PROJECT_SOURCE_DIR}/tests/?.lua\;\;"
  "LUA_CPATH=${PROJECT_BINARY_DIR}/lib/?.so\;\;")
if(PC_SANITIZE)
  execute_process(COMMAND ${CMAKE_C_COMPILER} -print-file-name=libasan.so
    OUTPUT_VARIABLE asan_library OUTPUT_STRIP_TRAILING_WHITESPACE)
  set(spec_preload "PC_PRELOAD=${asan_library}")
endif()

# C programs with Lua states of their own, that load the module of this build.
file(GLOB lua_hosts CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/lua/*.c)
foreach(source IN LISTS lua_hosts)
  get_filename_component(name ${source} NAME_WE)
  add_executable(lua_${name} ${source})
  target_include_directories(lua_${name} PRIVATE ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(lua_${name} PRIVATE pc_flags PkgConfig::LUA PkgConfig::CMOCKA)
  set_target_properties(lua_${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${test_bin})
  add_test(NAME lua.${name} COMMAND lua_${name} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  set_tests_properties(lua.${name} PROPERTIES TIMEOUT 180 ENVIRONMENT "${spec_environment}")
endforeach()

function(pc_add_spec group source)
  get_filename_component(name ${source} NAME_WE)
  string(REPLACE "_spec" "" name ${name})
  add_test(NAME ${group}.${name} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
    COMMAND ${PROJECT_SOURCE_DIR}/cmake/run_spec.sh ${LUA_PROGRAM} ${BUSTED_PROGRAM} ${source})
  set_tests_properties(${group}.${name} PROPERTIES
    TIMEOUT 300 ENVIRONMENT "${spec_environment};${spec_preload}")
endfunction()

if(BUSTED_PROGRAM)
  foreach(group lua shell)
    file(GLOB specs CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/${group}/*_spec.lua)
    foreach(source IN LISTS specs)
      pc_add_spec(${group} ${source})
    endforeach()
  endforeach()
endif()
