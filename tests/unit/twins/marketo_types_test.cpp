// How far the types of one Marketo field are apart.
#include "linter/twins/marketo_types.h"

#include <doctest/doctest.h>

namespace lint {
namespace {

Field of_type(FieldType type, std::uint8_t scale = 0) {
  Field field;
  field.type = type;
  field.scale = scale;
  return field;
}

TEST_CASE("the gap between two Salesforce fields") {
  const auto gap = [](const Field& a, const Field& b) {
    CHECK(gap_between(a, b) == gap_between(b, a));
    return gap_between(a, b);
  };
  CHECK(gap(of_type(FieldType::number), of_type(FieldType::number)) == TypeGap::none);
  CHECK(gap(of_type(FieldType::lookup), of_type(FieldType::master_detail)) == TypeGap::none);
  CHECK(gap(of_type(FieldType::long_text_area), of_type(FieldType::rich_text)) == TypeGap::none);
  CHECK(gap(of_type(FieldType::text), of_type(FieldType::picklist)) == TypeGap::wording);
  CHECK(gap(of_type(FieldType::text), of_type(FieldType::long_text_area)) == TypeGap::form);
  CHECK(gap(of_type(FieldType::number), of_type(FieldType::number, 2)) == TypeGap::form);
  CHECK(gap(of_type(FieldType::lookup), of_type(FieldType::text)) == TypeGap::form);
  CHECK(gap(of_type(FieldType::lookup), of_type(FieldType::checkbox)) == TypeGap::kind);
  CHECK(gap(of_type(FieldType::date), of_type(FieldType::date_time)) == TypeGap::kind);
  CHECK(gap(of_type(FieldType::number), of_type(FieldType::location)) == TypeGap::none);
}

TEST_CASE("the gap between a field and its Marketo field") {
  CHECK(gap_between(of_type(FieldType::text), "string") == TypeGap::none);
  CHECK(gap_between(of_type(FieldType::rich_text), "text") == TypeGap::none);
  CHECK(gap_between(of_type(FieldType::number), "score") == TypeGap::none);
  CHECK(gap_between(of_type(FieldType::number, 2), "float") == TypeGap::none);
  CHECK(gap_between(of_type(FieldType::currency, 2), "currency") == TypeGap::none);
  CHECK(gap_between(of_type(FieldType::location), "string") == TypeGap::none);
  CHECK(gap_between(of_type(FieldType::text_area), "string") == TypeGap::none);
  CHECK(gap_between(of_type(FieldType::lookup), "string") == TypeGap::none);
  CHECK(gap_between(of_type(FieldType::text), "url") == TypeGap::form);
  CHECK(gap_between(of_type(FieldType::number), "float") == TypeGap::form);
  CHECK(gap_between(of_type(FieldType::checkbox), "string") == TypeGap::kind);
  CHECK(gap_between(of_type(FieldType::text), "lead_function") == TypeGap::none);
}

}  // namespace
}  // namespace lint
