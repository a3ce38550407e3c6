// The door to all readers: records, sites and facts of whole files.
#include "linter/read/reader.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "linter/base/text.h"

namespace lint {
namespace {

/// One file read into a block of its own.
struct Reading {
  Reading(std::string_view path, std::string text)
      : bytes(std::move(text)), fragment(read_file_records(path, bytes.data(), bytes.size(), {}, block)) {}

  /// `target form strength direction path` of every site, in order.
  [[nodiscard]] std::vector<std::string> sites() const {
    std::vector<std::string> lines;
    for (const Site& site : block.sites) {
      const std::string_view form = site.form == SiteForm::path       ? "path"
                                    : site.form == SiteForm::absolute ? "absolute"
                                    : site.form == SiteForm::mention  ? "mention"
                                                                      : "object";
      lines.push_back(concat(block.names[site.target], " ", form, " ", to_string(site.strength), " ",
                             to_string(site.direction), " ", block.names[site.path]));
    }
    return lines;
  }

  std::string bytes;
  RecordBlock block;
  Fragment fragment;
};

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a custom field") {
  const Reading file("objects/Lead/fields/X.field-meta.xml",
                     "<CustomField><fullName>Score__c</fullName><label>A &amp; B</label><type>Number</type>"
                     "<precision>18</precision><scale>2</scale><externalId>True</externalId>"
                     "<formula>IF(ISBLANK(Industry), Account__r.Tier__c, TODAY() - Age__c)</formula>"
                     "<defaultValue>0</defaultValue></CustomField>");
  REQUIRE(file.block.fields.size() == 1);
  const Field& field = file.block.fields[0];
  CHECK(field.object_name == "Lead");
  CHECK(field.name == "Score__c");
  CHECK(field.label == "A & B");
  CHECK(field.type == FieldType::number);
  CHECK(field.precision == 18);
  CHECK(field.scale == 2);
  CHECK(field.is_custom);
  CHECK(field.is_external_id);
  CHECK(field.is_formula());
  CHECK(field.origin.offset == 23);
  REQUIRE(file.block.formulas.size() == 1);
  CHECK(file.block.formulas[0].calls_clock);
  CHECK(file.block.formulas[0].sites.size() == 3);
  CHECK(file.sites() ==
        Lines{"Score__c path weak structural externalId", "Industry path strong reads formula",
              "Account__r.Tier__c path strong reads formula", "Age__c path strong reads formula"});
  REQUIRE(file.block.objects.size() == 1);
  CHECK_FALSE(file.block.objects[0].has_object_file);
  CHECK(file.block.names[file.block.sites[0].component] == "Lead.Score__c");
}

TEST_CASE("lookup filters, roll-ups and picklists") {
  const Reading file(
      "src/objects/Foo__c.object",
      "<CustomObject><label>Foo</label><customSettingsType>List</customSettingsType>"
      "<fields><fullName>L__c</fullName><type>Lookup</type><referenceTo>Contact</referenceTo><lookupFilter>"
      "<active>false</active><filterItems><field>Contact.Tier__c</field><valueField>$Source.T__c</valueField>"
      "</filterItems></lookupFilter></fields>"
      "<fields><fullName>S__c</fullName><type>Summary</type><summarizedField>Bar__c.A__c</summarizedField></"
      "fields>"
      "<fields><fullName>P__c</fullName><type>Picklist</type><picklist><picklistValues><fullName>Q__c</"
      "fullName>"
      "</picklistValues><controllingField>C__c</controllingField></picklist></fields>"
      "<searchLayouts><searchFilterFields>S__c</searchFilterFields></searchLayouts></CustomObject>");
  REQUIRE(file.block.fields.size() == 3);
  CHECK(file.block.fields[0].object_name == "Foo__c");
  REQUIRE(file.block.fields[2].values.size() == 1);
  CHECK(file.block.fields[2].values[0].name == "Q__c");
  REQUIRE(file.block.objects.size() == 1);
  CHECK(file.block.objects[0].has_object_file);
  CHECK(file.block.objects[0].is_custom_setting);
  CHECK(file.sites() == Lines{"Contact object none structural referenceTo",
                              "Contact.Tier__c absolute weak reads lookupFilter/filterItems/field",
                              "T__c path weak reads lookupFilter/filterItems/valueField",
                              "Bar__c.A__c absolute strong reads summarizedField",
                              "C__c path medium structural picklist/controllingField",
                              "S__c path weak displays searchLayouts/searchFilterFields"});
}

TEST_CASE("children of an object") {
  const Reading file(
      "src/objects/Lead.object",
      "<CustomObject><validationRules><fullName>R</fullName><active>false</active>"
      "<errorConditionFormula>%%%NAMESPACE%%%A__c &gt; 1</errorConditionFormula>"
      "<errorDisplayField>B__c</errorDisplayField><errorMessage>No</errorMessage></validationRules>"
      "<listViews><fullName>V</fullName><columns>A__c</columns><filters><field>B__c</field></filters></"
      "listViews>"
      "<fieldSets><fullName>F</fullName><displayedFields><field>A__c</field></displayedFields></fieldSets>"
      "<webLinks><fullName>W</fullName><url>/x?id={!Lead.Id}&amp;s={!Lead.A__c}</url></webLinks></"
      "CustomObject>");
  REQUIRE(file.block.validation_rules.size() == 1);
  CHECK(file.block.validation_rules[0].object_name == "Lead");
  CHECK_FALSE(file.block.validation_rules[0].is_active);
  CHECK(file.sites() == Lines{"A__c path weak reads errorConditionFormula",
                              "B__c path weak displays errorDisplayField", "A__c path weak displays columns",
                              "B__c path medium reads filters/field",
                              "A__c path weak displays displayedFields/field",
                              "Lead.Id path medium reads url", "Lead.A__c path medium reads url"});
  CHECK(file.block.sites[0].type == MetadataType::validation_rule);
  CHECK(file.block.names[file.block.sites[0].component] == "Lead.R");
}

TEST_CASE("permissions") {
  const Reading file(
      "profiles/Marketo Sync.profile-meta.xml",
      "<Profile><custom>true</custom><fieldPermissions><editable>true</editable>"
      "<field>Lead.A__c</field></fieldPermissions>"
      "<fieldLevelSecurities><field>Lead.B__c</field><editable>false</editable><hidden>true</hidden>"
      "</fieldLevelSecurities><objectPermissions><allowRead>true</allowRead><object>Lead</object>"
      "</objectPermissions><userPermissions><enabled>true</enabled><name>ApiEnabled</name>"
      "</userPermissions><userLicense>Salesforce</userLicense></Profile>");
  REQUIRE(file.block.holders.size() == 1);
  const PermissionHolder& holder = file.block.holders[0];
  CHECK(holder.name == "Marketo Sync");
  CHECK(holder.is_custom);
  CHECK(holder.license == "Salesforce");
  CHECK(holder.fields.size() == 2);
  CHECK(holder.objects.size() == 1);
  CHECK(holder.users.size() == 1);
  CHECK(file.block.field_permissions[0].readable);
  CHECK(file.block.field_permissions[0].editable);
  CHECK_FALSE(file.block.field_permissions[1].readable);
  CHECK(file.block.sites.empty());
}

TEST_CASE("a group, and a permission in a file of its own") {
  const Reading group(
      "permissionsetgroups/G.permissionsetgroup-meta.xml",
      "<PermissionSetGroup><permissionSets>A</permissionSets><permissionSets>B</permissionSets>"
      "<mutingPermissionSets>M</mutingPermissionSets><status>Updated</status></PermissionSetGroup>");
  REQUIRE(group.block.holders.size() == 1);
  CHECK(group.block.holders[0].members.size() == 2);
  CHECK(group.block.holders[0].muting_members.size() == 1);
  const Reading part("permissionsets/PS/fieldPermissions/Lead.A__c.fieldPermission-meta.xml",
                     "<FieldPermission><field>Lead.A__c</field><readable>true</readable></FieldPermission>");
  REQUIRE(part.block.holders.size() == 1);
  CHECK(part.block.holders[0].name == "PS");
  CHECK(part.block.field_permissions.size() == 1);
}

TEST_CASE("value sets and conversion mappings") {
  const Reading set(
      "globalValueSets/G.globalValueSet-meta.xml",
      "<GlobalValueSet><customValue><fullName>A</fullName><isActive>false</isActive></customValue>"
      "</GlobalValueSet>");
  REQUIRE(set.block.value_sets.size() == 1);
  CHECK_FALSE(set.block.value_sets[0].values[0].is_active);
  const Reading mapping("LeadConvertSettings/LeadConvertSettings.LeadConvertSetting-meta.xml",
                        "<LeadConvertSettings><objectMapping><inputObject>Lead</inputObject><mappingFields>"
                        "<inputField>A__c</inputField><outputField>B__c</outputField></mappingFields>"
                        "<outputObject>Contact</outputObject></objectMapping></LeadConvertSettings>");
  REQUIRE(mapping.block.conversions.size() == 1);
  CHECK(mapping.block.conversions[0].target_object == "Contact");
  CHECK(mapping.sites() == Lines{"A__c path strong reads objectMapping/mappingFields/inputField",
                                 "B__c path strong writes objectMapping/mappingFields/outputField"});
}

TEST_CASE("a broken file is a fact, and what can be read is read") {
  const Reading file(
      "objects/Lead/fields/A__c.field-meta.xml",
      "<CustomField><fullName>A__c</fullName><label>\xE9</label><type>Text</oops></CustomField>");
  REQUIRE(file.block.facts.size() == 1);
  CHECK(file.block.facts[0].message == "byte that is not UTF-8");
  REQUIRE(file.block.fields.size() == 1);
  CHECK(file.block.fields[0].label == "?");
}

TEST_CASE("ignore comments") {
  const Reading file("layouts/Lead-L.layout-meta.xml",
                     "<Layout><!-- fieldlint-ignore stale/*: frozen\n fieldlint-ignore docs/x --></Layout>");
  REQUIRE(file.block.ignores.size() == 2);
  CHECK(file.block.ignores[0].rule == "stale/*");
  CHECK(file.block.ignores[0].reason == "frozen");
  CHECK(file.block.ignores[1].rule == "docs/x");
  CHECK(file.block.ignores[1].reason.empty());
}

TEST_CASE("where names are no use") {
  const std::string_view quiet[] = {"package.xml",
                                    "pom.xml",
                                    "Referenced Packages/x/classes/A.cls",
                                    ".hidden",
                                    "translations/de.translation-meta.xml",
                                    "staticresources/a.resource"};
  for (const std::string_view path : quiet) {
    CAPTURE(path);
    const Reading file(path, path.ends_with("package.xml")
                                 ? std::string("<Package><members>Lead.A__c</members></Package>")
                             : path.ends_with("resource") ? std::string("A__c \0", 6)
                                                          : std::string("<x>Lead.A__c</x>"));
    CHECK(file.block.sites.empty());
  }
  CHECK(Reading("scripts/a.sh", "echo A__c").block.sites.size() == 1);
}

TEST_CASE("what is opened") {
  const ReadOptions options;
  for (const std::string_view path :
       {"a/b.png", "translations/de.translation", "roles/Manager.role-meta.xml", "x.min.js",
        "package-lock.json", "docs/data-dictionary/x.md", "marketo/notes.md"}) {
    CAPTURE(path);
    CHECK_FALSE(wants_file(path, options));
  }
  for (const std::string_view path :
       {"a.cls", "marketo/leads.json", "marketo/fields.xlsx", "labels/CustomLabels.labels", "x.unknown"}) {
    CAPTURE(path);
    CHECK(wants_file(path, options));
  }
}

}  // namespace lint
