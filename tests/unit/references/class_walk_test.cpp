// Walks through classes of several files: what each form of a step leads to, and that the rest stays in
// doubt.
#include "linter/references/class_walk.h"

#include <doctest/doctest.h>

#include "tests/unit/references/project_of_files.h"

namespace lint {
namespace {

/// Two objects have the field, so that only a known object decides.
std::vector<TextFile> two_objects() {
  return {field_file("Account", "Score__c"), field_file("Lead", "Score__c"),
          field_file("Lead", "Owner__c", "User"), field_file("Lead", "Home__c", "Account")};
}

constexpr std::string_view kFacade = R"(
public virtual class Facade extends Base {
  public static Facade instance { get; private set; }
  public Lead row;
  public List<Lead> rows { get; set; }
  public Map<Id, List<Lead>> byId;
  public String text;
  public SObject account;
  public Facade build(Id a) { return this; }
  public Lead getLead() { return row; }
  public List<Lead> find(Id a) { return rows; }
  public Account pick(Id a) { return null; }
  public Lead pick(String a) { return null; }
  public Account choose(Id a) { return null; }
  public Lead choose(Id a, Id b) { return null; }
  public class Inner { public Lead row; public Nested nested; }
  public class Nested { public Account account; }
  public interface Source { Lead read(); }
})";
constexpr std::string_view kBase = R"(
public abstract class Base {
  protected Account parent;
  protected Lead lead;
  public Part part;
  public class Part { public Lead row; }
})";

/// The uses that a statement in another class makes.
std::string uses_of(std::string_view statement) {
  std::vector<TextFile> files = two_objects();
  files.push_back({"classes/Facade.cls", std::string(kFacade)});
  files.push_back({"classes/Base.cls", std::string(kBase)});
  files.push_back({"classes/User.cls", concat("public class Reader extends Facade { void run(Facade f) {\n",
                                              statement, "\n} }")});
  return join(FileProject(std::move(files)).uses(), ", ");
}

constexpr std::string_view kLead = "Lead.Score__c reads strong";
constexpr std::string_view kAccount = "Account.Score__c reads strong";
constexpr std::string_view kDoubt = "Account.Score__c reads strong?, Lead.Score__c reads strong?";

}  // namespace

TEST_CASE("steps through classes of other files") {
  struct Case {
    std::string_view statement;
    std::string_view uses;
  };
  const Case cases[] = {
      {"x = f.row.Score__c;", kLead},
      {"x = F.ROW.score__C;", kLead},
      {"x = f?.row?.Score__c;", kLead},
      {"f.row.Score__c = 1;", "Lead.Score__c writes strong"},
      {"x = f.getLead().Score__c;", kLead},
      {"x = f.build(a).build(b).row.Score__c;", kLead},
      {"x = Facade.instance.row.Score__c;", kLead},
      {"x = new Facade().row.Score__c;", kLead},
      {"x = ((Facade) other).row.Score__c;", kLead},
      {"x = f.rows[0].Score__c;", kLead},
      {"x = f.find(a).get(0).Score__c;", kLead},
      {"x = f.byId.get(a)[0].Score__c;", kLead},
      {"x = f.byId.values()[0].get(0).Score__c;", kLead},
      {"x = f.choose(a, b).Score__c;", kLead},
      {"x = f.choose(a).Score__c;", kAccount},
      {"Facade.Inner i; x = i.row.Score__c;", kLead},
      {"Facade.Inner i; x = i.nested.account.Score__c;", kAccount},
      {"Facade.Source s; x = s.read().Score__c;", kLead},
      {"f.row.put('Score__c', 1);", "Lead.Score__c writes strong"},
      {"x = f.row.get('Score__c');", kLead},
      {"upsert f.rows Score__c;", kLead},
      {"x = f.row.Home__r.Score__c;", "Account.Score__c reads strong, Lead.Home__c reads strong"},
      // Inherited, also over two files.
      {"x = row.Score__c;", kLead},
      {"x = this.row.Score__c;", kLead},
      {"x = super.row.Score__c;", kLead},
      {"x = getLead().Score__c;", kLead},
      {"x = parent.Score__c;", kAccount},
      {"x = lead.Score__c;", kLead},
      {"x = part.row.Score__c;", kLead},
      {"Part p; x = p.row.Score__c;", kLead},
      {"Facade.Part p; x = p.row.Score__c;", kLead},
      // What hides an object's name hides it here, too.
      {"x = account.Score__c;", kDoubt},
      // Doubt stays doubt.
      {"x = f.pick(a).Score__c;", kDoubt},
      {"x = f.text.Score__c;", kDoubt},
      {"x = f.missing.Score__c;", kDoubt},
      {"x = f.missing().row.Score__c;", kDoubt},
      {"x = f.rows.Score__c;", kDoubt},
      {"x = Nowhere.row.Score__c;", kDoubt},
      {"x = f.row.missing().Score__c;", kDoubt},
  };
  for (const Case& one : cases) {
    CAPTURE(one.statement);
    CHECK(uses_of(one.statement) == one.uses);
  }
}

TEST_CASE("members are found around bodies that are not read") {
  // Nothing here names a custom field, so that only the members are read.
  const TextFile plain{"classes/Plain.cls", R"(
public class Plain {
  static String open = '{ \'{ '; // {
  /* { */ public void run() { if (a) { b = '}'; /* } */ } // }
  }
  public Lead row { get { return a; } set; }
  static { run(); }
  public class Inner { void f() { x(); } public Account firm; }
  public List<Lead> after() { return new List<Lead>{ row }; }
})"};
  const auto uses = [&](std::string_view chain) {
    std::vector<TextFile> files = two_objects();
    files.push_back(plain);
    files.push_back({"classes/User.cls",
                     concat("class User { void f(Plain p, Plain.Inner i) { x = ", chain, ".Score__c; } }")});
    return join(FileProject(std::move(files)).uses(), ", ");
  };
  CHECK(uses("p.row") == kLead);
  CHECK(uses("p.after()[0]") == kLead);
  CHECK(uses("i.firm") == kAccount);
}

TEST_CASE("classes that extend one another do not loop") {
  std::vector<TextFile> files = two_objects();
  files.push_back({"classes/A.cls", "class A extends B { A a; }"});
  files.push_back({"classes/B.cls", "class B extends A { void f() { x = a.a.b.Score__c; } }"});
  CHECK(join(FileProject(std::move(files)).uses(), ", ") == kDoubt);
}

TEST_CASE("two classes of one name that differ are in doubt") {
  std::vector<TextFile> files = two_objects();
  files.push_back({"a/classes/A.cls", "class A { public Lead row; public Lead same; }"});
  files.push_back({"b/classes/A.cls", "class A { public Account row; public Lead same; }"});
  files.push_back({"classes/B.cls", "class B { void f(A a) { x = a.row.Score__c; a.same.Score__c = 1; } }"});
  CHECK(join(FileProject(std::move(files)).uses(), ", ") ==
        "Account.Score__c reads strong?, Lead.Score__c reads strong?, Lead.Score__c writes strong");
}

TEST_CASE("text that is no walk leads nowhere") {
  const FileProject project({field_file("Lead", "Score__c"), {"classes/A.cls", "class A { Lead row; }"}});
  const ClassWalk walk(project.model(), project.index());
  CHECK(walk.walk("A:row").object);
  for (const std::string_view text : {"", ":", "A", "A:", "A:.", "A:<", "A:<>", "A:row(", "A:row[", "A:row..",
                                      "!!", ",,!row", "A:row[]", "A:(1)", "A:row.%"}) {
    CAPTURE(text);
    CHECK_FALSE(walk.walk(text).object);
  }
}

}  // namespace lint
