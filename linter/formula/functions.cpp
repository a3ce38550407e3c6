// The functions of the formula language, sorted by name.
#include "linter/formula/functions.h"

#include <algorithm>
#include <iterator>

namespace lint::formula {
namespace {

using enum FunctionClass;

constexpr Function kFunctions[] = {
    {"ABS", 1, 1, pure},
    {"ACOS", 1, 1, pure},
    {"ADDMONTHS", 2, 2, pure},
    {"AND", 1, kAnyNumber, pure},
    {"ASCII", 1, 1, pure},
    {"ASIN", 1, 1, pure},
    {"ATAN", 1, 1, pure},
    {"ATAN2", 2, 2, pure},
    {"BEGINS", 2, 2, pure},
    {"BLANKVALUE", 2, 2, pure},
    {"BR", 0, 0, pure},
    {"CASE", 4, kAnyNumber, pure},
    {"CASESAFEID", 1, 1, pure},
    {"CEILING", 1, 1, pure},
    {"CHR", 1, 1, pure},
    {"CONTAINS", 2, 2, pure},
    {"COS", 1, 1, pure},
    {"CURRENCYRATE", 1, 1, data},
    {"DATE", 3, 3, pure},
    {"DATETIMEVALUE", 1, 1, pure},
    {"DATEVALUE", 1, 1, pure},
    {"DAY", 1, 1, pure},
    {"DAYOFYEAR", 1, 1, pure},
    {"DISTANCE", 3, 3, pure},
    {"EXP", 1, 1, pure},
    {"FIND", 2, 3, pure},
    {"FLOOR", 1, 1, pure},
    {"FORMATDURATION", 1, 2, pure},
    {"FROMUNIXTIME", 1, 1, pure},
    {"GEOLOCATION", 2, 2, pure},
    {"GETRECORDIDS", 1, 1, user},
    {"GETSESSIONID", 0, 0, user},
    {"HOUR", 1, 1, pure},
    {"HTMLENCODE", 1, 1, pure},
    {"HYPERLINK", 2, 3, pure},
    {"IF", 3, 3, pure},
    {"IMAGE", 2, 4, pure},
    {"IMAGEPROXYURL", 1, 1, pure},
    {"INCLUDE", 1, kAnyNumber, data},
    {"INCLUDES", 2, 2, pure},
    {"INITCAP", 1, 1, pure},
    {"ISBLANK", 1, 1, pure},
    {"ISCHANGED", 1, 1, change},
    {"ISCLONE", 0, 0, change},
    {"ISNEW", 0, 0, change},
    {"ISNULL", 1, 1, pure},
    {"ISNUMBER", 1, 1, pure},
    {"ISOWEEK", 1, 1, pure},
    {"ISOYEAR", 1, 1, pure},
    {"ISPICKVAL", 2, 2, pure},
    {"JSENCODE", 1, 1, pure},
    {"JSINHTMLENCODE", 1, 1, pure},
    {"JUNCTIONIDLIST", 1, kAnyNumber, pure},
    {"LEFT", 2, 2, pure},
    {"LEN", 1, 1, pure},
    {"LINKTO", 2, 5, user},
    {"LN", 1, 1, pure},
    {"LOG", 1, 1, pure},
    {"LOWER", 1, 2, pure},
    {"LPAD", 2, 3, pure},
    {"MAX", 1, kAnyNumber, pure},
    {"MCEILING", 1, 1, pure},
    {"MFLOOR", 1, 1, pure},
    {"MID", 3, 3, pure},
    {"MILLISECOND", 1, 1, pure},
    {"MIN", 1, kAnyNumber, pure},
    {"MINUTE", 1, 1, pure},
    {"MOD", 2, 2, pure},
    {"MONTH", 1, 1, pure},
    {"NOW", 0, 0, clock},
    {"NULLVALUE", 2, 2, pure},
    {"OR", 1, kAnyNumber, pure},
    {"PARENTGROUPVAL", 2, 3, data},
    {"PI", 0, 0, pure},
    {"PICKLISTCOUNT", 1, 1, pure},
    {"PREDICT", 2, kAnyNumber, data},
    {"PREVGROUPVAL", 2, 3, data},
    {"PRIORVALUE", 1, 1, change},
    {"REGEX", 2, 2, pure},
    {"REQUIRESCRIPT", 1, 1, data},
    {"REVERSE", 1, 1, pure},
    {"RIGHT", 2, 2, pure},
    {"ROUND", 2, 2, pure},
    {"RPAD", 2, 3, pure},
    {"SECOND", 1, 1, pure},
    {"SIN", 1, 1, pure},
    {"SQRT", 1, 1, pure},
    {"SUBSTITUTE", 3, 3, pure},
    {"TAN", 1, 1, pure},
    {"TEXT", 1, 1, pure},
    {"TIMENOW", 0, 0, clock},
    {"TIMEVALUE", 1, 1, pure},
    {"TODAY", 0, 0, clock},
    {"TRIM", 1, 1, pure},
    {"TRUNC", 2, 2, pure},
    {"UNIXTIMESTAMP", 1, 1, pure},
    {"UPPER", 1, 2, pure},
    {"URLENCODE", 1, 1, pure},
    {"URLFOR", 1, 4, user},
    {"VALUE", 1, 1, pure},
    {"VLOOKUP", 3, 3, data},
    {"WEEKDAY", 1, 1, pure},
    {"YEAR", 1, 1, pure},
};

constexpr bool is_before(const Function& left, const Function& right) {
  return left.name < right.name;
}

static_assert(std::is_sorted(std::begin(kFunctions), std::end(kFunctions), is_before));

constexpr char upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

}  // namespace

const Function* find_function(std::string_view name) {
  constexpr std::size_t kLongest = 32;
  if (name.size() > kLongest) return nullptr;
  char buffer[kLongest] = {};
  std::transform(name.begin(), name.end(), buffer, upper);
  const std::string_view wanted(buffer, name.size());
  const Function* found =
      std::lower_bound(std::begin(kFunctions), std::end(kFunctions), Function{.name = wanted}, is_before);
  return found != std::end(kFunctions) && found->name == wanted ? found : nullptr;
}

}  // namespace lint::formula
