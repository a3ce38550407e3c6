// The scanner of permission files: the same records as the document reader, or none.
#include "linter/read/salesforce/permission_scan.h"

#include <doctest/doctest.h>

#include <string>

#include "linter/base/text.h"
#include "linter/read/salesforce/permissions.h"

namespace lint {
namespace {

struct Case {
  std::string_view text;
  bool is_plain;
};

constexpr Case kCases[] = {
    {"<?xml version='1.0'?>\n<p xmlns='u'>\n <fieldPermissions>\r\n <field> "
     "Lead.A__c\n</field><editable>true</editable>"
     "</fieldPermissions><label> L </label><tabs><tab>a &amp; "
     "b</tab><x/></tabs><custom>true</custom><status/></p>\n",
     true},
    {"<p/>", true},
    {"<p><objectPermissions><object>Lead</object><allowRead>true</allowRead></objectPermissions></p>", true},
    {"<p><userPermissions><name>A</name><enabled>true</enabled></userPermissions><label>  </label></p>",
     true},
    {"<p><customPermissions><enabled>true</enabled><name>Bypass</name></customPermissions></p>", true},
    {"<p><label>R &amp; D</label></p>", false},
    {"<p><fieldPermissions><field><![CDATA[Lead.A__c]]></field></fieldPermissions></p>", false},
    {"<p><fieldPermissions a='1'><field>Lead.A__c</field></fieldPermissions></p>", false},
    {"<p><a><b><c>1</c></b></a></p>", false},
    {"<x:p xmlns:x='u'><x:label>L</x:label></x:p>", false},
    {"<p><fieldPermissions><field>Lead.A__c</field></fieldPermissions><label a='b'>c</label></p>", false},
};

std::string describe(const RecordBlock& block) {
  std::string text;
  for (const PermissionHolder& holder : block.holders) {
    text += concat(holder.name, " [", holder.label, "] ", static_cast<int>(holder.is_custom), " ",
                   holder.origin.offset, " ", holder.fields.size(), " ", holder.objects.size(), " ",
                   holder.users.size(), "\n");
  }
  for (const FieldPermission& entry : block.field_permissions) {
    text += concat(block.names[entry.object], ".", block.names[entry.field], " ",
                   static_cast<int>(entry.readable), static_cast<int>(entry.editable), " ",
                   static_cast<std::uint32_t>(entry.offset), "\n");
  }
  for (const ObjectPermission& entry : block.object_permissions) {
    text += concat(block.names[entry.object], " ", static_cast<int>(entry.read), " ", entry.offset, "\n");
  }
  for (const UserPermission& entry : block.user_permissions) {
    text += concat(block.names[entry.name], " ", static_cast<int>(entry.enabled), " ", entry.offset,
                   entry.is_custom ? " custom" : "", "\n");
  }
  return text;
}

}  // namespace

TEST_CASE("scanner and document reader agree") {
  for (const Case& test : kCases) {
    CAPTURE(test.text);
    RecordBlock scanned;
    RecordBlock parsed;
    FileContext scan_cx = {
        .path = "P.profile", .type = MetadataType::profile, .component = "P", .block = scanned};
    FileContext parse_cx = {
        .path = "P.profile", .type = MetadataType::profile, .component = "P", .block = parsed};
    CHECK(scan_permission_holder(test.text, scan_cx) == test.is_plain);
    std::string bytes(test.text);
    xml::Document document;
    CHECK_FALSE(document.parse(bytes.data(), bytes.size()));
    read_permission_holder(document.root(), parse_cx);
    CHECK(describe(scanned) == (test.is_plain ? describe(parsed) : std::string()));
  }
}

}  // namespace lint
