# What holds for every file that is compiled: warnings, the include root, reproducible paths, a compiler cache.
find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()

# Same sources, same release, wherever the checkout lies.
add_compile_options("$<$<CONFIG:Release>:-ffile-prefix-map=${PROJECT_SOURCE_DIR}/=>")

# A released binary runs on any Debian or Ubuntu of its age or younger, whatever its libstdc++.
add_link_options("$<$<CONFIG:Release>:-static-libstdc++;-static-libgcc>")

add_library(warnings INTERFACE)
target_compile_options(
  warnings
  INTERFACE -Wall
            -Wextra
            -Wpedantic
            -Wshadow
            -Wconversion
            -Wnon-virtual-dtor
            -Wold-style-cast)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ is the compiler of record; others build for analysis and fuzzing, and their own warnings stop nothing.
  # -Wrestrict: g++ 12 is wrong about std::string (https://gcc.gnu.org/bugzilla/show_bug.cgi?id=105651).
  target_compile_options(warnings INTERFACE -Werror -Wno-restrict -Wno-maybe-uninitialized)
  if(CMAKE_CXX_FLAGS MATCHES "-fsanitize")
    # Instrumented code confuses the analyses of value ranges
    # (https://gcc.gnu.org/onlinedocs/gcc/Instrumentation-Options.html).
    target_compile_options(warnings INTERFACE -Wno-maybe-uninitialized -Wno-stringop-overflow -Wno-array-bounds
                                              -Wno-tsan)
  endif()
endif()
