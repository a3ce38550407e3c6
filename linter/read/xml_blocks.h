// Text and names sixteen bytes at a time: most of metadata is indentation, short names and short texts.
#pragma once

#ifdef __SSE2__
#include <emmintrin.h>

#include <bit>
#endif

#include <string_view>

#include "linter/read/xml_characters.h"

namespace lint::xml {

#ifdef __SSE2__

inline constexpr std::ptrdiff_t kBlock = 16;

[[nodiscard]] inline __m128i load_block(const char* at) {
  return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
}
[[nodiscard]] inline __m128i equal(__m128i block, char c) {
  return _mm_cmpeq_epi8(block, _mm_set1_epi8(c));
}
/// Bytes from `low` to `high`, both plain ASCII.
[[nodiscard]] inline __m128i between(__m128i block, char low, char high) {
  return _mm_and_si128(_mm_cmpgt_epi8(block, _mm_set1_epi8(static_cast<char>(low - 1))),
                       _mm_cmplt_epi8(block, _mm_set1_epi8(static_cast<char>(high + 1))));
}
[[nodiscard]] inline unsigned bits_of(__m128i block) {
  return static_cast<unsigned>(_mm_movemask_epi8(block));
}

#endif

/// The first byte that needs attention in text: markup, a reference, `]`, a control character, anything
/// beyond ASCII, a carriage return; else `end`.
[[nodiscard]] inline const char* skip_plain_text(const char* next, const char* end) {
#ifdef __SSE2__
  for (; end - next >= kBlock; next += kBlock) {
    const __m128i block = load_block(next);
    // As signed numbers, bytes beyond ASCII are below the blank too.
    const __m128i control = _mm_cmplt_epi8(block, _mm_set1_epi8(' '));
    const __m128i layout = _mm_or_si128(equal(block, '\n'), equal(block, '\t'));
    const __m128i markup =
        _mm_or_si128(_mm_or_si128(equal(block, '<'), equal(block, '&')), equal(block, ']'));
    const unsigned found = bits_of(_mm_or_si128(markup, _mm_andnot_si128(layout, control)));
    if (found != 0) return next + std::countr_zero(found);
  }
#endif
  while (next != end && has_class(*next, kText)) ++next;
  return next;
}

/// The first byte that cannot go on a name of ASCII characters without a prefix, or `end`.
[[nodiscard]] inline const char* skip_plain_name(const char* next, const char* end) {
#ifdef __SSE2__
  for (; end - next >= kBlock; next += kBlock) {
    const __m128i block = load_block(next);
    const __m128i letters = between(_mm_or_si128(block, _mm_set1_epi8(' ')), 'a', 'z');
    const __m128i digits = between(block, '0', '9');
    const __m128i marks = _mm_or_si128(_mm_or_si128(equal(block, '_'), equal(block, '-')), equal(block, '.'));
    const unsigned stops = ~bits_of(_mm_or_si128(_mm_or_si128(letters, digits), marks)) & 0xFFFFU;
    if (stops != 0) return next + std::countr_zero(stops);
  }
#endif
  while (next != end && has_class(*next, kName) && *next != ':') ++next;
  return next;
}

/// Whether `name` stands at `at`; both lie in one buffer that ends at `end`, the name before `at`.
[[nodiscard]] inline bool is_name_at(const char* at, std::string_view name, const char* end) {
#ifdef __SSE2__
  if (static_cast<std::ptrdiff_t>(name.size()) <= kBlock && end - at >= kBlock) {
    const unsigned differs = ~bits_of(_mm_cmpeq_epi8(load_block(at), load_block(name.data())));
    return (differs & ((1U << name.size()) - 1)) == 0;
  }
#endif
  return std::string_view(at, static_cast<std::size_t>(end - at)).starts_with(name);
}

}  // namespace lint::xml
