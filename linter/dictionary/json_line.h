// Writing one JSON object on one line. Members that say nothing are left out.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lint {

/// The text in quotes. Code points that could harm a terminal or a reader are escaped. Valid UTF-8 stays
/// valid.
[[nodiscard]] std::string json_string(std::string_view text);

/// An object under construction, `{"name":"…",…}`.
class JsonLine {
 public:
  /// Left out when empty.
  void text(std::string_view name, std::string_view value);
  /// Left out when 0.
  void number(std::string_view name, std::uint32_t value);
  /// Left out when false.
  void flag(std::string_view name, bool value);
  /// Left out when empty.
  void texts(std::string_view name, const std::vector<std::string>& values);
  /// `value` is JSON.
  void raw(std::string_view name, std::string_view value);
  /// Elements are JSON; left out when empty.
  void list(std::string_view name, const std::vector<std::string>& elements);
  [[nodiscard]] bool empty() const { return members_.empty(); }
  [[nodiscard]] std::string str() const;

 private:
  std::string members_;
};

}  // namespace lint
