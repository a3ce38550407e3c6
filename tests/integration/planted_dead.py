"""Mentions that keep no field alive: DEAD maps a kind to its files, and to what an admin should be told of the field.

`Score__c` of Lead is the field. The answer is "high" or "medium", the confidence of a warning, or "shown": no warning
of its own, but the field is among those that are shown and not used."""
from planted_forms import HEAD, nest, root

DEAD = {}


def dead(name, answer, *files):
    """files: (path, text), one after the other."""
    DEAD[name] = (answer, list(zip(files[::2], files[1::2])))


def flow(status, body="", extra=""):
    return root("Flow", f"{extra}<label>F</label><processType>AutoLaunchedFlow</processType>{body}<start><object>Lead</object>"
                        f"<filters><field>Score__c</field></filters></start><status>{status}</status>")


def field(name, body):
    return root("CustomField", f"<fullName>{name}</fullName>{body}")


# Comments: somebody wrote the name down, nothing runs.
CLASS = "public class C {{\n  {}\n}}\n".format
dead("Apex line comment", "medium", "classes/C.cls", CLASS("// lead.Score__c = 1;"))
dead("Apex block comment", "medium", "classes/C.cls", CLASS("/* [SELECT Score__c FROM Lead] */"))
dead("Apex documentation", "medium", "classes/C.cls", "/**\n * Sets Lead.Score__c.\n */\n" + CLASS(""))
dead("trigger comment", "medium", "triggers/T.trigger", "trigger T on Lead (before insert) {\n  // Score__c\n}\n")
dead("LWC line comment", "medium", "lwc/l/l.js", "// import S from '@salesforce/schema/Lead.Score__c';\nexport default 1;\n")
dead("LWC block comment", "medium", "lwc/l/l.js", "/* record.Score__c */\nexport default 1;\n")
dead("LWC markup comment", "medium", "lwc/l/l.html", "<template>\n<!-- {row.Score__c} -->\n</template>\n")
dead("Aura markup comment", "medium", "aura/a/a.cmp", "<aura:component>\n<!-- {!v.row.Score__c} -->\n</aura:component>\n")
dead("Aura script comment", "medium", "aura/a/aController.js", "({ run: function(c) { /* c.get('v.row.Score__c') */ } })\n")
dead("style comment", "medium", "aura/a/a.css", "/* Score__c */\n.THIS { color: red; }\n")
dead("page comment", "medium", "pages/P.page", "<apex:page>\n<!-- {!Lead.Score__c} -->\n</apex:page>\n")
dead("page script comment", "medium", "pages/P.page", "<apex:page><script>\n// row.Score__c\n</script></apex:page>\n")
dead("comment in a validation rule's formula", "medium", "objects/Lead/validationRules/V.validationRule-meta.xml", root(
    "ValidationRule", "<fullName>V</fullName><active>true</active><errorConditionFormula>/* Score__c */ ISBLANK(LastName)"
    "</errorConditionFormula><errorMessage>x</errorMessage>"))
dead("comment in a flow's file", "medium", "flows/F.flow-meta.xml",
     flow("Active").replace("<filters><field>Score__c</field></filters>", "<!-- Score__c -->"))
dead("comment in a layout's file", "medium", "layouts/Lead-L.layout-meta.xml", root("Layout", "<!-- <field>Score__c</field> -->"))

# Switched off: it could be switched on again.
dead("draft flow", "shown", "flows/F.flow-meta.xml", flow("Draft"))
dead("obsolete flow", "shown", "flows/F.flow-meta.xml", flow("Obsolete"))
dead("invalid draft of a flow", "shown", "flows/F.flow-meta.xml", flow("InvalidDraft"))
dead("inactive validation rule", "shown", "objects/Lead/validationRules/V.validationRule-meta.xml", root(
    "ValidationRule", "<fullName>V</fullName><active>false</active><errorConditionFormula>Score__c = 1"
    "</errorConditionFormula><errorMessage>x</errorMessage>"))
dead("inactive workflow rule", "shown", "workflows/Lead.workflow-meta.xml", root("Workflow", nest(
    "rules", "<fullName>R</fullName><active>false</active><criteriaItems><field>Lead.Score__c</field></criteriaItems>")))
dead("inactive workflow rule's formula", "shown", "workflows/Lead.workflow-meta.xml", root("Workflow", nest(
    "rules", "<fullName>R</fullName><active>false</active><formula>Score__c = 1</formula>")))
dead("field update of an inactive rule", "shown", "workflows/Lead.workflow-meta.xml", root(
    "Workflow", nest("fieldUpdates", "<fullName>U</fullName><field>Score__c</field><operation>Null</operation>")
    + nest("rules", "<fullName>R</fullName><actions><name>U</name><type>FieldUpdate</type></actions><active>false</active>")))
dead("field update that nothing starts", "shown", "workflows/Lead.workflow-meta.xml", root("Workflow", nest(
    "fieldUpdates", "<fullName>U</fullName><field>Score__c</field><operation>Null</operation>")))
dead("flow without an active version", "shown", "flows/F-1.flow", flow("Active"), "flowDefinitions/F.flowDefinition", root(
    "FlowDefinition", "<activeVersionNumber>0</activeVersionNumber>"))
dead("inactive duplicate rule", "shown", "duplicateRules/Lead.D.duplicateRule-meta.xml", root(
    "DuplicateRule", "<duplicateRuleFilter><duplicateRuleFilterItems><field>Score__c</field><table>Lead</table>"
    "</duplicateRuleFilterItems></duplicateRuleFilter><isActive>false</isActive>"))
dead("inactive matching rule", "shown", "matchingRules/Lead.matchingRule-meta.xml", root("MatchingRules", nest(
    "matchingRules", "<fullName>M</fullName><matchingRuleItems><fieldName>Score__c</fieldName></matchingRuleItems>"
    "<ruleStatus>Inactive</ruleStatus>")))
dead("inactive approval process", "shown", "approvalProcesses/Lead.A.approvalProcess-meta.xml", root(
    "ApprovalProcess", "<active>false</active>" + nest("entryCriteria/criteriaItems/field", "Lead.Score__c")))
dead("inactive assignment rule", "shown", "assignmentRules/Lead.assignmentRules-meta.xml", root("AssignmentRules", nest(
    "assignmentRule", "<fullName>A</fullName><active>false</active>" + nest("ruleEntry/criteriaItems/field", "Lead.Score__c"))))
dead("inactive trigger", "shown", "triggers/T.trigger", "trigger T on Lead (before insert) {\n  Object a = Trigger.new[0]"
     ".Score__c;\n}\n", "triggers/T.trigger-meta.xml", root("ApexTrigger", "<status>Inactive</status>"))
dead("template not available", "shown", "email/F/M.email-meta.xml", root(
    "EmailTemplate", "<available>false</available><subject>{!Lead.Score__c}</subject>"))

# Tests prove no use in production.
dead("test class", "shown", "classes/C.cls", "@isTest\nprivate class C {\n  static void run(Lead a) { a.Score__c = 1; }\n}\n")
dead("test of a component", "shown", "lwc/l/__tests__/l.test.js", "const row = { Score__c: 1 };\n")

# Only shown or offered.
dead("layout", "shown", "layouts/Lead-L.layout-meta.xml", root("Layout", nest("layoutSections/layoutColumns/layoutItems",
                                                                              "<behavior>Edit</behavior><field>Score__c</field>")))
dead("list view column", "shown", "objects/Lead/listViews/L.listView-meta.xml", root("ListView", "<columns>Score__c</columns>"))
dead("page of a record", "shown", "flexipages/P.flexipage-meta.xml", root("FlexiPage", nest(
    "flexiPageRegions/itemInstances/fieldInstance/fieldItem", "Record.Score__c") + "<sobjectType>Lead</sobjectType>"))
dead("report type", "medium", "reportTypes/T.reportType-meta.xml", root(
    "ReportType", "<baseObject>Lead</baseObject>" + nest("sections/columns", "<field>Score__c</field><table>Lead</table>")))

# Housekeeping: every field stands there.
dead("permission set", "high", "permissionsets/P.permissionset-meta.xml", root(
    "PermissionSet", nest("fieldPermissions", "<editable>true</editable><field>Lead.Score__c</field><readable>true</readable>")
    + "<label>P</label>"))
dead("translation", "high", "objectTranslations/Lead-fr/Score__c.fieldTranslation-meta.xml", root(
    "CustomFieldTranslation", "<label>x</label><name>Score__c</name>"))
dead("manifest", "high", "manifest/package.xml", root("Package", nest(
    "types", "<members>Lead.Score__c</members><name>CustomField</name>")))
dead("record type's picklist", "high", "objects/Lead/recordTypes/R.recordType-meta.xml", root(
    "RecordType", "<fullName>R</fullName><active>true</active><label>R</label><picklistValues><picklist>Score__c</picklist>"
    "</picklistValues>"))
dead("picklist value of that name", "high", "objects/Lead/fields/OTHER.field-meta.xml", field(
    "OTHER", "<type>Picklist</type>" + nest("valueSet/valueSetDefinition/value", "<fullName>Score__c</fullName>")))
dead("dot file", "high", ".notes/list.xml", f"{HEAD}<a>Score__c</a>\n")

# Words for people.
dead("help text of another field", "medium", "objects/Lead/fields/OTHER.field-meta.xml", field(
    "OTHER", "<inlineHelpText>See Score__c.</inlineHelpText><type>Checkbox</type>"))
dead("description of a flow", "medium", "flows/F.flow-meta.xml", flow("Active", extra="<description>Score__c</description>")
     .replace("<filters><field>Score__c</field></filters>", ""))
RULE = "<fullName>V</fullName><active>true</active><errorConditionFormula>ISBLANK(LastName)</errorConditionFormula>{}"
for words in ("description", "errorMessage"):
    dead(f"{words} of a validation rule", "medium", "objects/Lead/validationRules/V.validationRule-meta.xml",
         root("ValidationRule", RULE.format(nest(words, "See Score__c."))))
dead("description of an object", "medium", "objects/Lead/Lead.object-meta.xml", root(
    "CustomObject", nest("description", "See Score__c.")))
dead("description of a link", "medium", "objects/Lead/webLinks/W.webLink-meta.xml", root(
    "WebLink", "<fullName>W</fullName><description>See Score__c.</description><url>/x</url>"))
dead("description of a report", "medium", "reports/F/R.report-meta.xml", root(
    "Report", "<description>See Score__c.</description><name>R</name><reportType>LeadList</reportType>"))
dead("description of an approval process", "medium", "approvalProcesses/Lead.A.approvalProcess-meta.xml", root(
    "ApprovalProcess", "<active>true</active><description>See Score__c.</description>"))

# Reach: what a definition reads is used as far as the field so defined is used.
FORMULA = "<type>Number</type><formula>{}</formula>".format
LAST = "objects/Lead/fields/LAST.field-meta.xml"
OTHER = "objects/Lead/fields/OTHER.field-meta.xml"
REACH = {
    "formula that nothing uses": ("medium", [(OTHER, field("OTHER", FORMULA("Score__c + 1")))]),
    "two formulas that nothing uses": ("medium", [(OTHER, field("OTHER", FORMULA("Score__c + 1"))),
                                                  (LAST, field("LAST", FORMULA("OTHER + 1")))]),
    "formula that is only shown": ("shown", [(OTHER, field("OTHER", FORMULA("Score__c + 1"))), (
        "layouts/Lead-L.layout-meta.xml", root("Layout", nest("layoutSections/layoutColumns/layoutItems/field", "OTHER")))]),
    "formula in an inactive rule": ("shown", [(OTHER, field("OTHER", FORMULA("Score__c + 1"))), (
        "objects/Lead/validationRules/V.validationRule-meta.xml", root(
            "ValidationRule", "<fullName>V</fullName><active>false</active><errorConditionFormula>OTHER = 1"
            "</errorConditionFormula>"))]),
    "formula in a comment": ("medium", [(OTHER, field("OTHER", FORMULA("Score__c + 1"))), (
        "classes/C.cls", CLASS("// lead.OTHER"))]),
    "default value of a field that nothing uses": ("medium", [(OTHER, field(
        "OTHER", "<type>Number</type><defaultValue>Score__c</defaultValue>"))]),
}
