# SPDX-License-Identifier: GPL-3.0-or-later
# Turns a changelog into the <release> elements of an AppStream file. The changelog is Markdown with these parts only:
#   ## Unreleased             optional, before all releases; left out
#   ## 0.1.0 - 2026-12-01     newest release first
#   ### Heading
#   - An item, or a paragraph without the hyphen. Both may continue on the next line; `code` is the only markup.

# crisis_releases_from_changelog(<file> <releases> <version>): sets <releases> to the elements, indented for a <releases>
# element, and <version> to the version of the newest release. Any other form of the changelog is a fatal error.
function(crisis_releases_from_changelog file releases version)
    # Marks where a block begins. A control character, as text has none.
    string(ASCII 30 mark)
    set(date "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]")
    set(release "${mark}## ([0-9]+\\.[0-9]+\\.[0-9]+) - (${date})${mark}")

    file(READ "${file}" text)
    if(text MATCHES "\n( +[-*+]|[*+]) ")
        message(FATAL_ERROR "${file}: lists begin with a hyphen at the start of the line and are not nested.")
    endif()
    string(REPLACE "&" "&amp;" text "${text}")
    string(REPLACE "<" "&lt;" text "${text}")
    string(REPLACE ">" "&gt;" text "${text}")

    string(REGEX REPLACE "\n(#+ [^\n]*)" "\n\n\\1\n\n" text "\n${text}\n\n")
    string(REGEX REPLACE "\n+- " "${mark}- " text "${text}")
    string(REGEX REPLACE "\n\n+ *" "${mark}" text "${text}")
    string(REGEX REPLACE "\n *" " " text "${text}")

    string(REGEX MATCH "${mark}## .*" text "${text}")
    string(REGEX REPLACE "^${mark}## Unreleased(${mark}.*)" "\\1" text "${text}")
    string(REGEX MATCH "${mark}## .*" text "${text}")
    if(NOT text MATCHES "^${release}")
        message(FATAL_ERROR "${file}: no release is found. Write its heading like this: ## 0.1.0 - 2026-12-01")
    endif()
    set(${version} "${CMAKE_MATCH_1}" PARENT_SCOPE)

    string(REGEX REPLACE "${release}"
        "</description></release><release version=\"\\1\" date=\"\\2\" type=\"stable\"><description>${mark}" text "${text}")
    string(REGEX REPLACE "${mark}### ([^${mark}]+)" "<p>\\1</p>" text "${text}")
    if(text MATCHES "${mark}(#[^${mark}]*)")
        message(FATAL_ERROR "${file}: this heading is not supported: ${CMAKE_MATCH_1}")
    endif()
    string(REGEX REPLACE "${mark}- ([^${mark}<]+)" "<li>\\1</li>" text "${text}")
    string(REGEX REPLACE "((<li>[^<]*</li>)+)" "<ul>\\1</ul>" text "${text}")
    string(REGEX REPLACE "${mark}([^${mark}<]+)" "<p>\\1</p>" text "${text}")
    string(REPLACE "${mark}" "" text "${text}")
    string(REGEX REPLACE "`([^`<]+)`" "<code>\\1</code>" text "${text}")
    string(REGEX REPLACE "^</description></release>" "" text "${text}</description></release>")

    string(REGEX REPLACE "(</?release[ >])" "\n    \\1" text "${text}")
    string(REGEX REPLACE "(</?description>)" "\n      \\1" text "${text}")
    string(REGEX REPLACE "(<p>|</?ul>)" "\n        \\1" text "${text}")
    string(REPLACE "<li>" "\n          <li>" text "${text}")
    set(${releases} "${text}" PARENT_SCOPE)
endfunction()
