// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/FontSubset.h"

#include <hb-subset.h>

#include <memory>

namespace crisis::exports {

namespace {

template <auto destroy>
struct Destroy {
    template <class T>
    void operator()(T* item) const {
        destroy(item);
    }
};
using Blob = std::unique_ptr<hb_blob_t, Destroy<hb_blob_destroy>>;
using Face = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;
using Set = std::unique_ptr<hb_set_t, Destroy<hb_set_destroy>>;
using Input = std::unique_ptr<hb_subset_input_t, Destroy<hb_subset_input_destroy>>;

} // namespace

QByteArray fontSubset(const QByteArray& font, const std::set<char32_t>& characters) {
    const Blob blob(hb_blob_create(font.constData(), static_cast<unsigned>(font.size()),
                                   HB_MEMORY_MODE_READONLY, nullptr, nullptr));
    const Face face(hb_face_create(blob.get(), 0));
    const Set there(hb_set_create());
    hb_face_collect_unicodes(face.get(), there.get());
    const Input input(hb_subset_input_create_or_fail());
    if (!input)
        return font;
    hb_set_t* wanted = hb_subset_input_unicode_set(input.get());
    for (const char32_t character : characters) {
        if (hb_set_has(there.get(), character))
            hb_set_add(wanted, character);
    }
    if (hb_set_is_empty(wanted))
        return {};
    const Face subset(hb_subset_or_fail(face.get(), input.get()));
    if (!subset)
        return font;
    const Blob bytes(hb_face_reference_blob(subset.get()));
    unsigned length = 0;
    const char* data = hb_blob_get_data(bytes.get(), &length);
    return {data, static_cast<qsizetype>(length)};
}

} // namespace crisis::exports
