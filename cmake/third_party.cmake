# The libraries, all from Debian 12 (`./dev build` installs them). Their headers are SYSTEM: their warnings are not ours.
find_package(Threads REQUIRED)

# fieldlint_headers(NAME HEADER PACKAGE): an interface target third_party::NAME for a library that is headers only.
function(fieldlint_headers NAME HEADER PACKAGE)
  find_path(${NAME}_INCLUDE_DIR "${HEADER}")
  if(NOT ${NAME}_INCLUDE_DIR)
    message(FATAL_ERROR "${HEADER} not found: install the Debian package ${PACKAGE}")
  endif()
  add_library(third_party_${NAME} INTERFACE)
  add_library(third_party::${NAME} ALIAS third_party_${NAME})
  target_include_directories(third_party_${NAME} SYSTEM INTERFACE "${${NAME}_INCLUDE_DIR}")
endfunction()

fieldlint_headers(pugixml pugixml.hpp libpugixml-dev)
fieldlint_headers(nlohmann_json nlohmann/json.hpp nlohmann-json3-dev)
fieldlint_headers(tomlplusplus toml++/toml.h libtomlplusplus-dev)
fieldlint_headers(cli11 CLI/CLI.hpp libcli11-dev)

# pugixml is the one library with code; the archive starts faster and moves with the binary.
find_library(pugixml_LIBRARY NAMES libpugixml.a pugixml REQUIRED)
target_link_libraries(third_party_pugixml INTERFACE "${pugixml_LIBRARY}")
