// Texts of sync errors, as the API, Apex and flows put them.
#include "linter/errors/error_text.h"

#include <doctest/doctest.h>

#include "linter/base/text.h"

namespace lint {
namespace {

/// `CODE | message | fields | value`.
std::string shown(std::string_view text) {
  const ErrorText error = parse_error_text(text);
  return concat(error.code, " | ", error.message, " | ", join(error.fields, ","),
                error.value.empty() ? "" : concat(" | ", error.value));
}

/// `trigger Name 7`, with the namespace in brackets.
std::string stops(std::string_view text) {
  std::vector<std::string> pieces;
  for (const ErrorStop& stop : parse_error_text(text).stops) {
    const std::string_view kind = stop.kind == RejectionKind::flow ? "flow"
                                  : stop.is_trigger                ? "trigger"
                                                                   : "class";
    pieces.push_back(concat(kind, " ", stop.name, stop.line == 0 ? "" : concat(" ", stop.line),
                            stop.name_space.empty() ? "" : concat(" [", stop.name_space, "]")));
  }
  return join(pieces, "; ");
}

TEST_CASE("a code, a message and fields") {
  const std::string wanted = "FIELD_CUSTOM_VALIDATION_EXCEPTION | Enter a phone. | Phone";
  CHECK(shown("FIELD_CUSTOM_VALIDATION_EXCEPTION: Enter a phone.: [Phone]") == wanted);
  CHECK(shown("Failed to sync: FIELD_CUSTOM_VALIDATION_EXCEPTION, Enter a phone.: [Phone]") == wanted);
  CHECK(shown("FIELD_CUSTOM_VALIDATION_EXCEPTION: Enter a phone. Field(s): Phone") == wanted);
  CHECK(shown("FIELD_CUSTOM_VALIDATION_EXCEPTION: Enter a phone. (Fields: [Phone])") == wanted);
  CHECK(shown("REQUIRED_FIELD_MISSING: Required fields are missing: [A__c, B__c]: [A__c, B__c]") ==
        "REQUIRED_FIELD_MISSING | Required fields are missing | A__c,B__c");
  CHECK(shown("FIELD_CUSTOM_VALIDATION_EXCEPTION: Too many: []") ==
        "FIELD_CUSTOM_VALIDATION_EXCEPTION | Too many | ");
}

TEST_CASE("brackets of the message itself stay") {
  const ErrorText error = parse_error_text("FIELD_CUSTOM_VALIDATION_EXCEPTION: Enter a phone [with +49]");
  CHECK(error.message == "Enter a phone [with +49]");
  CHECK(error.fields.empty());
  CHECK(parse_error_text("FIELD_CUSTOM_VALIDATION_EXCEPTION: Ask [Sales]").whole == "Ask [Sales]");
}

TEST_CASE("wordings of Salesforce") {
  CHECK(shown("INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST: Lead Source: bad value for restricted picklist "
              "field: Fair") ==
        "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST | Lead Source: bad value for restricted picklist field: "
        "Fair | Lead "
        "Source | Fair");
  CHECK(shown("STRING_TOO_LONG: Last Name: data value too large: Xxxx (max length=80): [LastName]") ==
        "STRING_TOO_LONG | Last Name: data value too large: Xxxx (max length=80) | LastName | Xxxx");
  CHECK(parse_error_text("Last Name: data value too large: Xxxx (max length=80)").limit == 80);
  CHECK(
      shown(
          "Unable to create/update fields: A__c, B__c. Please check the security settings of this field.") ==
      "INVALID_FIELD_FOR_INSERT_UPDATE | Unable to create/update fields: A__c, B__c. Please check the "
      "security settings "
      "of this field. | A__c,B__c");
  CHECK(shown("DUPLICATE_VALUE: duplicate value found: Key__c duplicates value on record with id: "
              "0035e00000AbCdE") ==
        "DUPLICATE_VALUE | duplicate value found: Key__c duplicates value on record with id: 0035e00000AbCdE "
        "| Key__c");
  CHECK(
      shown("The BillingStateCode field contains EP, which isn't an available state.") ==
      "FIELD_INTEGRITY_EXCEPTION | The BillingStateCode field contains EP, which isn't an available state. | "
      "BillingStateCode");
}

TEST_CASE("errors inside errors") {
  constexpr std::string_view kNested =
      "dlrs_OpportunityTrigger: execution of AfterUpdate\n\ncaused by: System.DmlException: Update failed. "
      "First exception "
      "on row 0 with id 0015000000T3niaAAB; first error: CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY, "
      "dlrs_AccountTrigger: "
      "execution of AfterUpdate\n\ncaused by: System.DmlException: Update failed. First exception on row 0 "
      "with id "
      "0015000001Qa4NnAAJ; first error: FIELD_CUSTOM_VALIDATION_EXCEPTION, Choose a country: "
      "[BillingCountry]\n\n"
      "(dlrs)\n\n: []\n\n(dlrs)\n\nTrigger.dlrs_OpportunityTrigger: line 7, column 1";
  CHECK(shown(kNested) == "FIELD_CUSTOM_VALIDATION_EXCEPTION | Choose a country | BillingCountry");
  CHECK(stops(kNested) == "trigger dlrs_OpportunityTrigger 7 [dlrs]; trigger dlrs_AccountTrigger [dlrs]");

  constexpr std::string_view kFlow =
      "CANNOT_EXECUTE_FLOW_TRIGGER: We can't save this record because the “Account - Edit” process failed. "
      "Give your "
      "Salesforce admin these details. <b>This error occurred when the flow tried to update records: "
      "FIELD_CUSTOM_VALIDATION_EXCEPTION: Close it first.. You can look up ExceptionCode values in the SOAP "
      "API "
      "Developer Guide.</b> Error ID: 1405213620-33528 (-1704150698)";
  CHECK(shown(kFlow) == "FIELD_CUSTOM_VALIDATION_EXCEPTION | Close it first. | ");
  CHECK(stops(kFlow) == "flow Account - Edit");

  constexpr std::string_view kThrown =
      "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY: npsp.TDTM_Lead: execution of BeforeInsert\n\ncaused by: "
      "Gate.GateException: "
      "Routing is down\n\nClass.Gate.b: line 12, column 1\nTrigger.TDTM_Lead: line 3, column 1";
  CHECK(shown(kThrown) == "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY | Routing is down | ");
  CHECK(stops(kThrown) == "trigger TDTM_Lead 3 [npsp]; class Gate.b 12");
}

TEST_CASE("cut and empty texts") {
  CHECK(parse_error_text("FIELD_CUSTOM_VALIDATION_EXCEPTION: Enter a pho…").is_cut);
  CHECK(parse_error_text("FIELD_CUSTOM_VALIDATION_EXCEPTION: Enter a pho...").message == "Enter a pho");
  CHECK(shown("") == " |  | ");
  CHECK(shown("FIELD_CUSTOM_VALIDATION_EXCEPTION") == "FIELD_CUSTOM_VALIDATION_EXCEPTION |  | ");
  CHECK(shown("SOME_NEW_CODE: what now") == "SOME_NEW_CODE | what now | ");
  CHECK(shown("Please set MY_FIELD__C today") == " | Please set MY_FIELD__C today | ");
}

TEST_CASE("ids do not part rows that say the same") {
  CHECK(without_ids("on record with id: 0035e00000AbCdEFGH") ==
        without_ids("on record with id: 0035e00000ZzZzZ"));
  CHECK(without_ids("fault. Error ID: 12-3 (4)") == "fault. ");
  CHECK(without_ids("Opportunities are closed") == "Opportunities are closed");
}

}  // namespace
}  // namespace lint
