// E-mail bodies of the three kinds, and text of no kind.
#include "linter/code/email.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "linter/code/plain_text.h"
#include "tests/unit/code/lost_mentions.h"
#include "tests/unit/code/show_uses.h"

namespace lint {
namespace {

using Lines = std::vector<std::string>;

Lines email(std::string_view text) {
  const std::vector<CodeUse> uses = email_uses(text);
  CHECK(lost_mentions(text, uses).empty());
  return show_uses(uses);
}

Lines plain(std::string_view text) {
  const std::vector<CodeUse> uses = text_uses(text);
  CHECK(lost_mentions(text, uses).empty());
  return show_uses(uses);
}

}  // namespace

TEST_CASE("classic templates") {
  CHECK(email("Dear {!Contact.FirstName}, {!contact.Tier__c}") ==
        Lines{"object Contact", "Contact: FirstName", "object contact", "contact: Tier__c"});
  CHECK(email("{!IF(Fee__c.Paid__c, 'a', Fee__c.Due__c)}") ==
        Lines{"object Fee__c", "Fee__c: Paid__c", "object Fee__c", "Fee__c: Due__c"});
  CHECK(email("{!Grant.Sum__c}") == Lines{"? Sum__c"});
  CHECK(email("<!--[if mso]> {!Lead.Tier__c} Due__c <![endif]-->") ==
        Lines{"object Lead", "Lead: Tier__c", "comment Due__c"});
}

TEST_CASE("Visualforce and Lightning templates") {
  CHECK(email("<messaging:emailTemplate recipientType=\"Contact\" "
              "relatedToType=\"Fee__c\">{!relatedTo.Due__c}") ==
        Lines{"object Contact", "object Fee__c", "Fee__c: Due__c displays"});
  CHECK(
      email("{{{Recipient.Tier__c}}} {{{Fee__c.Due__c}}} {{Sender.Region__c}} {{lead.Score__c:default=x}}") ==
      Lines{"|Contact|Lead|User: Tier__c", "object Fee__c", "Fee__c: Due__c", "User: Region__c",
            "? Score__c"});
}

TEST_CASE("plain text") {
  CHECK(
      plain("Lead.Score__c, Parent__r.Tier__c and Fee__c.Due__c.") ==
      Lines{"object Lead", "Lead: Score__c", "? Parent__r", "? Tier__c", "object Fee__c", "Fee__c: Due__c"});
  CHECK(plain("SELECT Id, l.Score__c,\n (SELECT Tier__c FROM Kids__r) FROM Lead l") ==
        Lines{"Lead: Score__c", "Lead: Kids__r.Tier__c", "Lead: Kids__r.Id"});
  CHECK(plain("select a field Score__c from the list") == Lines{"? Score__c"});
  CHECK(show_uses(table_uses("Name,Score__c,Parent__r.Code__c\nx,Tier__c\n", "Lead")) ==
        Lines{"Lead: Score__c writes", "Lead: Parent__r.Code__c writes", "? Tier__c"});
}

TEST_CASE("buttons: what stands outside the expressions") {
  const std::string_view script =
      "{!REQUIRESCRIPT('/soap/ajax/30.0/connection.js')} // A__c\n"
      "var c = new sforce.SObject('Lead'); c.Score__c = '{!Lead.Tier__c}'; "
      "sforce.connection.query(\"SELECT Due__c FROM Fee__c\");";
  CHECK(show_uses(link_uses(script, true)) ==
        Lines{"comment A__c", "? Score__c writes", "Fee__c: Due__c", "object Fee__c"});
  CHECK(show_uses(link_uses("https://x.test/?f=Score__c&v={!Lead.Tier__c}", false)) == Lines{"? Score__c"});
}

TEST_CASE("broken bodies lose nothing") {
  for (const std::string_view piece :
       {"{!", "{{", "{{{a", "<!--", "{!Lead.", "{!Lead.A__c", "{{{Lead.A__c", "{!\""}) {
    CAPTURE(piece);
    std::string text;
    while (text.size() < 1'000'000) text += piece;
    text += " Last__c";
    const std::vector<CodeUse> uses = email_uses(text);
    CHECK(uses.back().target == "Last__c");
  }
}

}  // namespace lint
