// The codes that a request for a schema can be answered with, as a table.
#include "linter/read/marketo/error_codes.h"

#include <algorithm>
#include <array>

namespace lint {
namespace {

struct ErrorCode {
  std::string_view code;
  std::string_view advice;
};

/// https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/error-codes
constexpr std::array kErrorCodes{
    ErrorCode{"502", "the server did not answer in time: fetch the file again later"},
    ErrorCode{"601", "the access token was wrong: ask for a new one and fetch the file again"},
    ErrorCode{"602", "the access token has expired: ask for a new one and fetch the file again"},
    ErrorCode{"603",
              "the API user's role lacks the permission, or its address is not on the list of Admin › "
              "IP-Based API Access: describes need Read-Only Lead, schema fields Read-Write Schema "
              "Standard Field and Read-Write Schema Custom Field"},
    ErrorCode{"604", "the request took too long: fetch the file again later"},
    ErrorCode{"606", "more than 100 calls in 20 seconds: wait half a minute and fetch the file again"},
    ErrorCode{"607",
              "the calls of the day are used up: fetch the file again after midnight US Central time, "
              "or see Admin › Web Services"},
    ErrorCode{"608", "the API was not available: fetch the file again later"},
    ErrorCode{"610",
              "the address of the request is no resource: compare it with Adobe's page and fetch the "
              "file again"},
    ErrorCode{"611", "Marketo failed: fetch the file again later"},
    ErrorCode{"614", "the subscription could not be reached: fetch the file again later"},
    ErrorCode{"615", "ten requests were running already: fetch the file again"},
    ErrorCode{"616",
              "the subscription has no API for the schemas of custom objects: use "
              "/rest/v1/customobjects/NAME/describe.json or Admin › Marketo Custom Objects › Export "
              "Object"},
    ErrorCode{"702", "nothing was found: check the name in the request and fetch the file again"},
    ErrorCode{"703", "the subscription does not have this feature: remove the file"},
    ErrorCode{"713", "a resource was busy: fetch the file again later"},
    ErrorCode{"1003",
              "the request asked for something that this endpoint does not allow: check its "
              "parameters and fetch the file again"},
    ErrorCode{"1006",
              "the request named a field that Marketo does not have: check the name and fetch the "
              "file again"},
    ErrorCode{"1013", "there is no object of that name or id: check the request and fetch the file again"},
    ErrorCode{"1018",
              "Marketo refuses the request because a CRM sync manages these records: leave the file "
              "out, the fields of companies and opportunities are those of the CRM"},
    ErrorCode{"1026", "the subscription has no custom objects: leave the file out"},
};

}  // namespace

std::string_view explain_error_code(std::string_view code) {
  const auto known = std::find_if(kErrorCodes.begin(), kErrorCodes.end(),
                                  [&](const ErrorCode& row) { return row.code == code; });
  return known == kErrorCodes.end() ? "fetch the file again" : known->advice;
}

}  // namespace lint
