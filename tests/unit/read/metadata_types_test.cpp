// What a path says: type, component and object.
#include "linter/read/metadata_types.h"

#include <doctest/doctest.h>

#include "linter/base/text.h"

namespace lint {
namespace {

struct Case {
  std::string_view path;
  MetadataType type;
  std::string_view component;
  std::string_view object;
};

constexpr Case kCases[] = {
    {"objects/Lead/fields/Score__c.field-meta.xml", MetadataType::custom_field, "Lead.Score__c", "Lead"},
    {"a/objects/b/objects/Lead/validationRules/R.validationRule-meta.xml", MetadataType::validation_rule,
     "Lead.R", "Lead"},
    {"x/Score__c.field-meta.xml", MetadataType::custom_field, "Score__c", ""},
    {"src/objects/Foo__c.object", MetadataType::custom_object, "Foo__c", "Foo__c"},
    {"o/objects/___NAMESPACE___Foo__c.object", MetadataType::custom_object, "Foo__c", "Foo__c"},
    {"o/objects/%%%NAMESPACE%%%Day__c.object", MetadataType::custom_object, "Day__c", "Day__c"},
    {"layouts/Lead-Lead %28New%29-2.layout-meta.xml", MetadataType::layout, "Lead-Lead (New)-2", "Lead"},
    {"quickActions/Lead.Log_Call.quickAction", MetadataType::quick_action, "Lead.Log_Call", "Lead"},
    {"quickActions/NewLead.quickAction", MetadataType::quick_action, "NewLead", ""},
    {"flows/My_Flow-3.flow", MetadataType::flow, "My_Flow", ""},
    {"reports/A/B/R.report-meta.xml", MetadataType::report, "A/B/R", ""},
    {"email/Folder/T.email", MetadataType::email_template, "Folder/T", ""},
    {"customMetadata/My_Type.Rec.md-meta.xml", MetadataType::custom_metadata, "My_Type.Rec", "My_Type__mdt"},
    {"README.md", MetadataType::not_metadata, "README.md", ""},
    {"objectTranslations/A-B-de/A-B-de.objectTranslation-meta.xml", MetadataType::object_translation,
     "A-B-de", "A-B"},
    {"profiles/Custom%3A Marketing Profile.profile-meta.xml", MetadataType::profile,
     "Custom: Marketing Profile", ""},
    {"permissionsets/PS.permissionset-meta.xml", MetadataType::permission_set, "PS", ""},
    {"permissionsets/PS/PS.userPermissions-meta.xml", MetadataType::permission_set, "PS", ""},
    {"permissionsets/PS/objectSettings/Lead.objectSettings-meta.xml", MetadataType::permission_set, "PS", ""},
    {"permissionsets/PS/fieldPermissions/Lead.A__c.fieldPermission-meta.xml", MetadataType::field_permission,
     "PS", ""},
    {"workflows/Lead/workflowRules/R.workflowRule-meta.xml", MetadataType::workflow_part, "Lead.R", "Lead"},
    {"territory2Models/M/rules/R.territory2Rule-meta.xml", MetadataType::territory_rule, "M.R", ""},
    {"classes/A.cls-meta.xml", MetadataType::apex_class, "A", ""},
    {"lwc/card/card.html", MetadataType::lightning_component, "card", ""},
    {"staticresources/lib/a/b.js", MetadataType::static_resource, "lib", ""},
    {"staticresources/lib.resource-meta.xml", MetadataType::static_resource, "lib", ""},
    {"Admin.PROFILE", MetadataType::profile, "Admin", ""},
    {"some.unknownThing-meta.xml", MetadataType::other, "some", ""},
    {"", MetadataType::not_metadata, "", ""},
};

}  // namespace

TEST_CASE("type, component and object come from the path") {
  for (const Case& test : kCases) {
    CAPTURE(test.path);
    const FileKind kind = classify_path(test.path);
    CHECK(to_string(kind.type) == to_string(test.type));
    CHECK(kind.component == test.component);
    CHECK(kind.object == test.object);
  }
}

TEST_CASE("which files must be XML") {
  CHECK(classify_path("pom.xml").is_xml);
  CHECK(classify_path("a/X.profile").may_be_xml);
  CHECK_FALSE(classify_path("a/X.cls").may_be_xml);
  CHECK(classify_path("a/X.cls-meta.xml").is_sidecar);
  CHECK_FALSE(classify_path("README.md").may_be_xml);
}

TEST_CASE("types of root elements") {
  CHECK(type_of_root("CustomField") == MetadataType::custom_field);
  CHECK(type_of_root("WorkflowRule") == MetadataType::workflow_part);
  CHECK(type_of_root("project") == MetadataType::other);
}

}  // namespace lint
