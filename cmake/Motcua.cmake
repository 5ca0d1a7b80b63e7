# The flags and the two shapes of target every folder uses.

add_library(motcua_flags INTERFACE)
target_compile_options(motcua_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Wcast-align -Woverloaded-virtual
  -Wconversion -Wsign-conversion -Wnull-dereference -Wimplicit-fallthrough -fstack-protector-strong)
if(MOTCUA_WERROR)
  target_compile_options(motcua_flags INTERFACE -Werror)
endif()
# Binding a function at its first call saves the vector registers on the stack, and with them what a copy of a
# secret left there: everything is bound at the start. It also makes the tables read-only.
target_link_options(motcua_flags INTERFACE -Wl,-z,relro,-z,now)
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  target_compile_definitions(motcua_flags INTERFACE _FORTIFY_SOURCE=2)
endif()
if(MOTCUA_SANITIZE)
  # -g1: reports name functions and lines all the same, and the heaviest files compile in three quarters of the time.
  target_compile_options(motcua_flags INTERFACE -fsanitize=${MOTCUA_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer -g1
    # g++ 12 sees uninitialised members in its own <regex> and <functional> once they are instrumented.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  target_link_options(motcua_flags INTERFACE -fsanitize=${MOTCUA_SANITIZE})
endif()
target_compile_definitions(motcua_flags INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
  QT_NO_FOREACH QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
# Every include is written from the repository's root.
target_include_directories(motcua_flags INTERFACE ${CMAKE_SOURCE_DIR})

# motcua_library(kiosk_flow SOURCES a.cpp a.h LINK kiosk_base PRIVATE OpenSSL::Crypto)
# One folder, one target; LINK are the arrows other folders see, PRIVATE stays inside.
function(motcua_library name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINK;PRIVATE" ${ARGN})
  add_library(${name} STATIC ${arg_SOURCES})
  target_link_libraries(${name} PUBLIC motcua_flags ${arg_LINK} PRIVATE ${arg_PRIVATE})
endfunction()

# motcua_test(tst_secure_bytes LABEL unit SOURCES tst_secure_bytes.cpp LINK kiosk_base)
# ENV holds NAME=value pairs; TIMEOUT is in seconds and ends a test that hangs. What is waited for by QTRY_VERIFY and its like
# has the patience of tests/patience.h: nothing is missing only because the machine is busy. One case may take a quarter of an
# hour (QTEST_FUNCTION_TIMEOUT, milliseconds): some explore for minutes.
function(motcua_test name)
  cmake_parse_arguments(arg "" "LABEL;TIMEOUT" "SOURCES;LINK;ENV;ARGS" ${ARGN})
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 600)
  endif()
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE motcua_flags Qt6::Test ${arg_LINK})
  set_property(SOURCE ${arg_SOURCES} APPEND PROPERTY COMPILE_OPTIONS -include ${CMAKE_SOURCE_DIR}/tests/patience.h)
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  add_test(NAME ${name} COMMAND ${name} ${arg_ARGS})
  set_tests_properties(${name} PROPERTIES LABELS "${arg_LABEL}" TIMEOUT ${arg_TIMEOUT}
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;QTEST_FUNCTION_TIMEOUT=900000;${arg_ENV}")
endfunction()
