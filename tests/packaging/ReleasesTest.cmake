# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DCHANGELOG=FILE [-DVERSION=VERSION] -P ReleasesTest.cmake: fails if the file has not the form of a changelog, or
# its newest release is not VERSION. Without CHANGELOG it tests the conversion.
cmake_minimum_required(VERSION 3.22)
include(${CMAKE_CURRENT_LIST_DIR}/../../packaging/linux/ReleasesFromChangelog.cmake)

if(DEFINED CHANGELOG)
    crisis_releases_from_changelog(${CHANGELOG} releases newest)
    if(DEFINED VERSION AND NOT newest STREQUAL VERSION)
        message(FATAL_ERROR "The newest release in ${CHANGELOG} is ${newest}, but project() has version ${VERSION}.")
    endif()
    return()
endif()

crisis_releases_from_changelog(${CMAKE_CURRENT_LIST_DIR}/changelog.md releases newest)
# As configure_file does it.
string(CONFIGURE "@releases@\n" releases @ONLY)
file(READ ${CMAKE_CURRENT_LIST_DIR}/releases.xml expected)
if(NOT releases STREQUAL expected)
    message(FATAL_ERROR "The conversion of changelog.md is not releases.xml, but:${releases}")
endif()
if(NOT newest STREQUAL "1.10.0")
    message(FATAL_ERROR "The newest release is 1.10.0, not ${newest}.")
endif()

set(good "## 1.0.0 - 2026-12-01\n- a\n")
foreach(bad "# Changelog\n" "## Unreleased\n- a\n" "## 1.0.0\n- a\n" "## 1.1.0\n- a\n${good}" "## 1.0 - 2026-12-01\n- a\n"
        "## 1.0.0 - 1 December 2026\n- a\n" "## 1.0.0 - 2026-12-01 (test)\n- a\n" "${good}## Unreleased\n- b\n" "${good}## 0.9.0\n- b\n"
        "${good}#### b\n" "${good}* b\n" "${good}  - b\n")
    file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/bad-changelog.md "${bad}")
    execute_process(COMMAND ${CMAKE_COMMAND} -DCHANGELOG=${CMAKE_CURRENT_BINARY_DIR}/bad-changelog.md -P ${CMAKE_CURRENT_LIST_FILE}
        RESULT_VARIABLE result ERROR_VARIABLE message)
    if(result EQUAL 0 OR NOT message MATCHES "bad-changelog.md:")
        message(FATAL_ERROR "This is not a changelog, but is taken for one:\n${bad}\n${message}")
    endif()
endforeach()
