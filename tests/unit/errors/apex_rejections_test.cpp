// Texts with which Apex refuses records.
#include <doctest/doctest.h>

#include "linter/base/text.h"
#include "linter/read/rejections/rejections.h"

namespace lint {
namespace {

/// The messages of a file, a bar between.
std::string messages(std::string_view code) {
  RejectionTexts texts;
  read_apex_rejections("Code", FileId(0), code, texts);
  std::vector<std::string> found;
  for (const Rejection& rejection : texts.rejections) found.push_back(rejection.message);
  return join(found, " | ");
}

TEST_CASE("literals, labels and constants") {
  CHECK(messages("class A { void a(Lead x) { x.addError('It\\'s closed'); } }") == "It's closed");
  CHECK(messages("class A { void a(Lead x) { x.Email.addError('No ' + x.Email + ' here'); } }") ==
        "No {!} here");
  CHECK(messages("class A { void a(Lead x) { x.addError(System.Label.Stop); } }") == "{!$Label.Stop}");
  CHECK(messages("class A { void a(Lead x) { x.addError(Label.ns.Stop + '!'); } }") == "{!$Label.Stop}!");
  CHECK(messages("class A { static final String T = 'Wait'; void a(Lead x) { x.addError(T); } }") == "Wait");
  CHECK(messages("class A { void a(Lead x) { x.addError(String.format('No {0}', l)); } }") == "No {!}");
  CHECK(messages("class A { void a(Lead x) { x.addError(Lead.Email, 'Bad address'); } }") == "Bad address");
  CHECK(messages("class A { void a(Lead x) { x.addError('Bad', false); } }") == "Bad");
  CHECK(messages("class A { void a() { throw new My.Error('Down since ' + now()); } }") == "Down since {!}");
}

TEST_CASE("what only the run decides is no text") {
  CHECK(messages("class A { void a(Lead x) { x.addError(e.getMessage()); } }").empty());
  CHECK(messages("class A { void a(Lead x) { x.addError(e); throw e; } }").empty());
  CHECK(messages("class A { String t = t; void a(Lead x) { x.addError(t); } }").empty());
  CHECK(messages("class A { void a() { throw new Error(").empty());
  CHECK(messages("// x.addError('no')").empty());
  CHECK(messages("@IsTest private class T { void a() { throw new E('in a test'); } }").empty());
}

TEST_CASE("a trigger knows its object") {
  RejectionTexts texts;
  read_apex_rejections("T", FileId(0),
                       "trigger T on Lead (before insert) { Trigger.new[0].addError('x y z'); }", texts);
  REQUIRE(texts.rejections.size() == 1);
  CHECK(texts.rejections.front().object == "Lead");
}

}  // namespace
}  // namespace lint
