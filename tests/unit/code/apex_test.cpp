// Apex: every form of a use, with its object and what is done; every mention has one outcome.
#include "linter/code/apex.h"

#include <doctest/doctest.h>

#include <numeric>
#include <string>

#include "linter/base/text.h"
#include "linter/code/mention.h"

namespace lint::apex {
namespace {

/// `Lead>Score__c` a path, with `=` behind it when it is written; `?Score__c` a use of any object's field,
/// `[Fee__c]` an object, `!Lead.Score__c` an absolute path, `{A:one}Score__c` a path from what a walk gives,
/// `#Score__c` no use; `~` before what is weak.
std::string spell(const CodeUse& use) {
  const std::string strength = use.strength == Strength::weak ? "~" : "";
  const std::string end = use.direction == Direction::writes ? "=" : "";
  if (use.strength == Strength::none) return concat('#', use.target, ' ', use.path);
  switch (use.form) {
    case SiteForm::path:
      return concat(strength, use.context, '>', use.target, end);
    case SiteForm::object_or_field:
      return concat("[?", use.target, "]");
    case SiteForm::mention:
      return concat(strength, '?', use.target, end);
    case SiteForm::object:
      return concat(strength, '[', use.target, ']');
    case SiteForm::absolute:
      return concat(strength, '!', use.target, end);
    case SiteForm::walk:
      return concat(strength, '{', use.context, '}', use.target, end);
  }
  return {};
}

std::size_t count_mentions(std::string_view text) {
  std::size_t count = 0;
  for (auto mention = find_mention(text, 0); mention; mention = find_mention(text, mention->end)) ++count;
  return count;
}

std::string read(std::string_view text) {
  const Reading reading = read_apex(text);
  CHECK(std::accumulate(reading.counts.begin(), reading.counts.end(), std::size_t{0}) ==
        count_mentions(text));
  std::string result;
  for (const CodeUse& use : reading.uses) result += (result.empty() ? "" : " ") + spell(use);
  return result;
}

std::string in_method(std::string_view body) {
  return concat(
      "public class A {\n  void run(Lead lead, List<Lead> rows, Map<Id, Lead> byId, Wrapper other) {\n    ",
      body, "\n  }\n}\n");
}

struct Case {
  std::string_view text;
  std::string_view uses;
};

TEST_CASE("uses in a method") {
  const Case cases[] = {
      {"x = lead.Score__c;", "Lead>Score__c"},
      {"x = LEAD . score__C;", "Lead>score__C"},
      {"x = lead?.Owner__r?.Score__c;", "Lead>Owner__r.Score__c"},
      {"x = lead.Owner.Score__c;", "Lead>Owner.Score__c"},
      {"x = lead.Owner__r.Manager.Score__c;", "Lead>Owner__r.Manager.Score__c"},
      {"x = lead.Owner__r.CreatedDate.year();", "Lead>Owner__r.CreatedDate"},
      {"User u = lead.Owner__r;", "Lead>Owner__r.Id"},
      {"x = rows[0].Score__c + rows.get(0).Score__c;", "Lead>Score__c Lead>Score__c"},
      {"x = byId.get(id).Score__c;", "Lead>Score__c"},
      {"x = byId.values()[0].Score__c;", "Lead>Score__c"},
      {"for (Lead one : rows) x = one.Score__c;", "Lead>Score__c"},
      {"for (Lead one : rows) { x = one.Score__c; } x = one.Score__c;", "Lead>Score__c {A:one}Score__c"},
      {"Lead[] many; x = many[0].Score__c;", "Lead>Score__c"},
      {"Account a, b; x = b.Score__c;", "Account>Score__c"},
      {"Account a = f(1, 2), b = rows[0]; x = b.Score__c;", "Account>Score__c"},
      {"Map<Id, Lead> a = new Map<Id, Lead>(), b; x = b.get(i).Score__c;", "Lead>Score__c"},
      {"x = Lead.fields.Score__c;", "Lead>Score__c"},
      {"x = 'a\\\\' + lead.Score__c + 'it\\'s lead.Key__c';", "Lead>Score__c ?Key__c"},
      {"x = rows // Fee__c\n .get(0) /* ) */ .Score__c;", "#Fee__c comment Lead>Score__c"},
      {"x = '''\nlead.Score__c\n''';", "Lead>Score__c"},
      {"x = ((Lead) (Object) s).Score__c;", "Lead>Score__c"},
      {"x = super.row.Score__c;", "?Score__c"},
      {"@SuppressWarnings('PMD.Score__c') Lead q; x = q.Key__c;", "?Score__c Lead>Key__c"},
      {"switch on lead.Score__c { when 'a' { x = lead.Key__c; } }", "Lead>Score__c Lead>Key__c"},
      {"Map<String, Map<Id, List<Lead>>> m; x = m.get(a).values()[0].get(0).Score__c;", "Lead>Score__c"},
      {"x = Wrapper.make(a, b).row.Score__c;", "{A:Wrapper.make(2).row}Score__c"},
      {"x = w.b[0].c(1)?.d.Owner__r.Score__c;", "{A:w.b[].c(1).d}Owner__r.Score__c"},
      {"x = ((Account) row).Score__c;", "Account>Score__c"},
      {"x = ((List<Account>) row)[0].Score__c;", "Account>Score__c"},
      {"x = ((Account) list[0]).Parent.Score__c;", "Account>Parent.Score__c"},
      {"x = (a == b ? lead : null).Score__c;", "Lead>Score__c"},
      {"x = (lead ?? other).Score__c;", "Lead>Score__c"},
      {"x = new Lead().clone().Score__c;", "Lead>Score__c"},
      {"x = new List<Lead>{ lead }[0].Score__c;", "Lead>Score__c"},
      {"SObject s; x = s.Score__c;", "?Score__c"},
      {"x = other.row.Score__c;", "{A:<Wrapper>.row}Score__c"},
      {"switch on row { when Account a { x = a.Score__c; } when Fee__c f { x = f.Score__c; } }",
       "Account>Score__c [Fee__c] Fee__c>Score__c"},
      {"try { f(); } catch (Exception e) { x = lead.Score__c; }", "Lead>Score__c"},
      // Writes.
      {"lead.Score__c = 1;", "Lead>Score__c="},
      {"if (lead.Score__c == 1) f();", "Lead>Score__c"},
      {"lead.Score__c += 1; lead.Score__c++; x = lead.Score__c + 1;",
       "Lead>Score__c= Lead>Score__c= Lead>Score__c"},
      {"lead.Owner__r.Score__c = 1;", "Lead>Owner__r.Score__c="},
      {"x = new Lead(Score__c = 1, Owner__r = new User(Key__c = 'a'));",
       "Lead>Score__c= Lead>Owner__r.Id= User>Key__c="},
      {"x = new Fee__c(Score__c = lead.Score__c);", "[Fee__c] Fee__c>Score__c= Lead>Score__c"},
      {"lead.put('Score__c', 1); x = lead.get('Score__c');", "Lead>Score__c= Lead>Score__c"},
      {"x = lead.getSObject('Owner__r').get('Score__c');", "Lead>Owner__r.Id Lead>Owner__r.Score__c"},
      {"row.put('Score__c', 1);", "{A:row}Score__c="},
      {"upsert rows Key__c;", "Lead>Key__c"},
      {"upsert rows Lead.Key__c;", "Lead>Key__c"},
      // Tokens and descriptions.
      {"Case c = new Case(Score__c = 1); x = c.Score__c;", "Case>Score__c= Case>Score__c"},
      {"x = Account.Score__c;", "Account>Score__c"},
      {"x = Fee__c.Score__c.getDescribe();", "[Fee__c] Fee__c>Score__c"},
      {"x = Schema.Account.Score__c;", "Account>Score__c"},
      {"x = Schema.SObjectType.Account.fields.Score__c.getLabel();", "Account>Score__c"},
      {"x = SObjectType.Fee__c.Fields.Score__c;", "[Fee__c] Fee__c>Score__c"},
      {"x = Account.SObjectType.getDescribe().fields.Score__c;", "Account>Score__c"},
      {"x = Account.SObjectType.getDescribe().fields.getMap().get('Score__c');", "Account>Score__c"},
      // Objects.
      {"Fee__c fee = (Fee__c) row; x = fee.Score__c;", "[Fee__c] [Fee__c] Fee__c>Score__c"},
      {"Map<Id, List<Fee__c>> m; x = m.get(i)[0].Score__c;", "[Fee__c] Fee__c>Score__c"},
      {"x = row instanceof Fee__c;", "[Fee__c]"},
      {"x = Prefs__c.getInstance().Score__c;", "[Prefs__c] Prefs__c>Score__c"},
      {"x = Prefs__c.getAll().get('a').Score__c;", "[Prefs__c] Prefs__c>Score__c"},
      {"Route__mdt r; x = r.Score__c;", "[Route__mdt] Route__mdt>Score__c"},
      // Strings.
      {"x = 'Score__c';", "?Score__c"},
      {"x = 'Owner__r.Score__c';", "?Owner__r ?Score__c"},
      {"x = 'Account.Score__c';", "!Account.Score__c"},
      {"x = 'it\\'s \\nScore__c';", "?Score__c"},
      {"x = new Set<String>{ 'Score__c' };", "?Score__c"},
      // Not uses.
      {"// lead.Score__c\n/* lead.Fee__c */", "#Score__c comment #Fee__c comment"},
      {"x = lead./* Fee__c */Score__c;", "#Fee__c comment Lead>Score__c"},
      {"String a__c; x = a__c;", "#a__c own name #a__c own name"},
      // Build placeholders.
      {"x = lead.%%%NAMESPACE%%%Score__c;", "Lead>Score__c"},
      {"%%%NAMESPACE%%%Fee__c fee; x = fee.Score__c;", "[Fee__c] Fee__c>Score__c"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.text);
    CHECK(read(in_method(one.text)) == one.uses);
  }
}

TEST_CASE("queries") {
  const Case cases[] = {
      {"x = [SELECT Id, Score__c FROM Lead WHERE Key__c = 1 ORDER BY Rank__c];",
       "Lead>Score__c Lead>Key__c Lead>Rank__c"},
      {"x = [SELECT Owner__r.Score__c, Owner.Key__c FROM Fee__c];",
       "Fee__c>Owner__r.Score__c Fee__c>Owner.Key__c [Fee__c]"},
      {"x = [SELECT Id, (SELECT Score__c FROM Fees__r WHERE Key__c = 1) FROM Lead WHERE Rank__c = 1];",
       "Lead>Fees__r.Score__c Lead>Fees__r.Id Lead>Fees__r.Key__c Lead>Rank__c"},
      {"x = [SELECT Id, (SELECT Score__c FROM Contacts) FROM Account];", "Account>Contacts.Score__c"},
      {"x = [SELECT (SELECT (SELECT Score__c FROM Fees__r) FROM Contacts) FROM Account];",
       "Account>Contacts.Fees__r.Score__c Account>Contacts.Fees__r.Id"},
      {"x = [SELECT Id FROM Lead WHERE Id IN (SELECT Lead__c FROM Fee__c WHERE Key__c = 1)];",
       "Fee__c>Lead__c [Fee__c] Fee__c>Key__c"},
      {"x = [SELECT l.Score__c, l.Owner__r.Key__c FROM Lead l];", "Lead>Score__c Lead>Owner__r.Key__c"},
      {"x = [SELECT c.Score__c, a.Key__c FROM Account a, a.Contacts c];",
       "Account>Contacts.Score__c Account>Key__c"},
      {"x = [SELECT Lead.Score__c FROM Lead];", "Lead>Score__c"},
      {"x = [SELECT Owner__r.Score__c score__c, COUNT(Id) n__c FROM Fee__c GROUP BY Owner__r.Score__c];",
       "Fee__c>Owner__r.Score__c ?score__c ?n__c [Fee__c] Fee__c>Owner__r.Score__c"},
      {"x = [SELECT toLabel(Score__c), COUNT(Key__c) n, FORMAT(Rank__c) r FROM Lead GROUP BY "
       "ROLLUP(Score__c)];",
       "Lead>Score__c Lead>Key__c Lead>Rank__c Lead>Score__c"},
      {"x = [SELECT TYPEOF What WHEN Account THEN Score__c WHEN Fee__c THEN Key__c ELSE Name END, Rank__c "
       "FROM Task];",
       "Account>Score__c [Fee__c] Fee__c>Key__c Task>Rank__c"},
      {"x = [SELECT Id FROM Account WHERE Score__c = :lead.Score__c AND Key__c IN :f(rows[0].Key__c)];",
       "Account>Score__c Lead>Score__c Account>Key__c Lead>Key__c"},
      {"x = [SELECT Id FROM Account WHERE CreatedDate > 2020-01-01T00:00:00Z AND Key__c = 1];",
       "Account>Key__c"},
      {"x = [SELECT Score__c FROM Lead LIMIT 1].Score__c;", "Lead>Score__c Lead>Score__c"},
      {"x = [SELECT Score__c FROM Lead][0].Score__c;", "Lead>Score__c Lead>Score__c"},
      {"for (Lead l : [SELECT Score__c FROM Lead]) { x = l.Score__c; }", "Lead>Score__c Lead>Score__c"},
      {"x = [FIND :a IN ALL FIELDS RETURNING Contact(Score__c WHERE Key__c = 1), Fee__c(Rank__c)];",
       "Contact>Score__c Contact>Key__c [Fee__c] Fee__c>Rank__c"},
      {"x = Database.query('SELECT Score__c FROM Lead WHERE Key__c = \\'a\\'');",
       "Lead>Score__c Lead>Key__c"},
      {"x = 'SELECT Score__c, ' + 'Key__c FROM ' + 'Fee__c';", "Fee__c>Score__c Fee__c>Key__c [Fee__c]"},
      {"x = 'SELECT Score__c, ' + f(a, 'b__c') + ' FROM Lead';", "Lead>Score__c ?b__c"},
      {"x = 'SELECT Score__c FROM ' + name;", "?Score__c"},
      {"x = 'FIND {a} RETURNING Lead(Score__c)';", "Lead>Score__c"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.text);
    CHECK(read(in_method(one.text)) == one.uses);
  }
}

TEST_CASE("classes and triggers") {
  const Case cases[] = {
      {"trigger T on Fee__c (before insert) { for (Fee__c f : Trigger.new) f.Score__c = 1; }",
       "[Fee__c] [Fee__c] Fee__c>Score__c="},
      {"trigger T on Lead (after update) { x = Trigger.new[0].Score__c; y = trigger.oldMap.get(i).Score__c; "
       "}",
       "Lead>Score__c Lead>Score__c"},
      {"class A { Lead row; void f() { x = row.Score__c; y = this.row.Score__c; } }",
       "Lead>Score__c Lead>Score__c"},
      {"class A { void f() { x = row.Score__c; } Lead row { get; set { field = value.Score__c; } } }",
       "Lead>Score__c Lead>Score__c"},
      {"class A { Lead make(Id i) { } void f() { x = make(i).Score__c; y = this.make(i).Score__c; } }",
       "Lead>Score__c Lead>Score__c"},
      {"class A { Lead make(Id i) { } Account make(Id i, Map<Id, Id> j) { } void f() { x = make(i, "
       "j).Score__c; } }",
       "Account>Score__c"},
      {"class A { void f(B b) { x = b.row.Score__c; y = A.B.one.Score__c; } class B { Lead row; static Lead "
       "one; } }",
       "Lead>Score__c Lead>Score__c"},
      {"class A { class B extends C { void f() { x = row.Score__c; } } class C { Lead row; } }",
       "Lead>Score__c"},
      {"class A { class Lead { String Score__c; } void f(Lead l) { x = l.Score__c; } }",
       "#Score__c own name #Score__c own name"},
      {"@isTest class A { void f(Lead l) { x = l.Score__c; } }", "~Lead>Score__c"},
      {"class A { @IsTest(SeeAllData=true) static void f(Lead l) { x = l.Score__c; } void g(Lead l) { x = "
       "l.Score__c; } }",
       "~Lead>Score__c Lead>Score__c"},
      {"class A { static testMethod void f(Lead l) { x = l.Score__c; } }", "~Lead>Score__c"},
      {"public class A {\n(hidden)\n}", ""},
      {"", ""},
  };
  for (const Case& one : cases) {
    CAPTURE(one.text);
    CHECK(read(one.text) == one.uses);
  }
}

TEST_CASE("a comment ends at the first star and slash behind its beginning") {
  CHECK(read("class A { /*/ l.Score__c //**/ void f(Lead l) { l.Key__c = 1; } }") ==
        "#Score__c comment Lead>Key__c=");
  CHECK(read("/****/ class A { Lead l; void f() { l.Key__c = 1; /* a/b */ } } // l.Score__c") ==
        "Lead>Key__c= #Score__c comment");
}

TEST_CASE("broken code keeps every mention") {
  CHECK(read("class A { void f(Lead l) { x = l.Score__c; y = 'Key__c") == "Lead>Score__c ?Key__c");
  CHECK(read("class A { /* l.Score__c") == "#Score__c comment");
  CHECK(read("Score__c") == "?Score__c");
  CHECK(read(".Score__c = [SELECT") == "?Score__c=");
  CHECK(read("[SELECT Score__c FROM Lead") == "Lead>Score__c");
  CHECK(read("a.1Score__c + \xFFScore__c") == "?Score__c ?Score__c");
  CHECK(read(")]}>.Score__c") == "?Score__c");
  for (const std::string_view piece : {"(",
                                       "[",
                                       "{",
                                       "<",
                                       "a.",
                                       "a(",
                                       "new ",
                                       "new List<",
                                       "[SELECT (",
                                       "(SELECT Score__c FROM a__r ",
                                       "'",
                                       "/*",
                                       "((Lead) ",
                                       "a ? ",
                                       ")",
                                       "]",
                                       "}",
                                       ">",
                                       "Lead l; ",
                                       "class A {",
                                       "l.Score__c = ",
                                       "upsert a Score__c",
                                       "a__c,",
                                       "'a__c' + ",
                                       "a__r.",
                                       "x().Score__c.",
                                       "TYPEOF a WHEN b__c THEN "}) {
    CAPTURE(piece);
    std::string text = "class A { void f(Lead l) { ";
    for (int i = 0; i < 5000; ++i) text += piece;
    text += " l.Score__c";
    read(text);
  }
}

TEST_CASE("a megabyte of open brackets") {
  std::string text(1 << 20, '(');
  text += "l.Score__c";
  CHECK(read(text) == "{:l}Score__c");
}

}  // namespace
}  // namespace lint::apex
