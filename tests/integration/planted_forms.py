"""Texts that mention `Visit__c.Score__c`, one for each form of code and for each place that has a reader of its own.

FORMS maps a name to (path, text, strength). `Visit__c` has a lookup `Stay__c`; `Visits__r` leads back. READER stands for
a field of `Visit__c` that code uses."""
FORMS = {}
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def add(name, path, text, strength):
    FORMS[name] = (path, text, strength)


def add_all(prefix, path, wrap, strength, texts):
    """Several forms of one kind of file: `wrap` makes the file of the text."""
    for name, text in texts.items():
        add(f"{prefix}: {name}", path, wrap(text), strength)


def root(name, body):
    return f'{HEAD}<{name} xmlns="http://soap.sforce.com/2006/04/metadata">{body}</{name}>\n'


def nest(path, text):
    """`a/b` and a text as elements."""
    for step in reversed(path.split("/")):
        text = f"<{step}>{text}</{step}>"
    return text


START = "<start><object>Visit__c</object><triggerType>RecordAfterSave</triggerType>"
VALUE = "<value><elementReference>$Record.Score__c</elementReference></value>"
GET = "<recordLookups><name>Get</name><object>Visit__c</object>"


def flow(body):
    start = "" if "<start>" in body else START + "</start>"
    return root("Flow", f"<label>F</label><processType>AutoLaunchedFlow</processType>{body}{start}<status>Active</status>")


add_all("flow", "flows/F.flow-meta.xml", flow, "strong", {
    "start filter": f"{START}<filters><field>Score__c</field></filters></start>",
    "start formula": f"{START}<filterFormula>{{!$Record.Score__c}} &gt; 1</filterFormula></start>",
    "prior value": f"{START}<filterFormula>{{!$Record__Prior.Score__c}} &gt; 1</filterFormula></start>",
    "scheduled path": f"{START}<scheduledPaths><recordField>Score__c</recordField></scheduledPaths></start>",
    "lookup filter": f"{GET}<filters><field>Score__c</field></filters></recordLookups>",
    "lookup value": f"{GET}<filters><field>Name</field>{VALUE}</filters></recordLookups>",
    "queried field": f"{GET}<queriedFields>Score__c</queriedFields></recordLookups>",
    "sort field": f"{GET}<sortField>Score__c</sortField></recordLookups>",
    "output field": f"{GET}<outputAssignments><field>Score__c</field></outputAssignments></recordLookups>",
    "create": "<recordCreates><name>C</name><object>Visit__c</object><inputAssignments><field>Score__c</field>"
              "</inputAssignments></recordCreates>",
    "update": "<recordUpdates><name>U</name><object>Visit__c</object><inputAssignments><field>Score__c</field>"
              "</inputAssignments></recordUpdates>",
    "update record": "<recordUpdates><name>U</name><inputReference>$Record</inputReference><inputAssignments>"
                     "<field>Score__c</field></inputAssignments></recordUpdates>",
    "update filter": "<recordUpdates><name>U</name><object>Visit__c</object><filters><field>Score__c</field></filters>"
                     "</recordUpdates>",
    "delete filter": "<recordDeletes><name>D</name><object>Visit__c</object><filters><field>Score__c</field></filters>"
                     "</recordDeletes>",
    "assignment": nest("assignments/assignmentItems/assignToReference", "$Record.Score__c"),
    "assigned value": f"<assignments><assignmentItems><assignToReference>x</assignToReference>{VALUE}</assignmentItems>"
                      "</assignments>",
    "decision left": nest("decisions/rules/conditions/leftValueReference", "$Record.Score__c"),
    "decision right": nest("decisions/rules/conditions/rightValue/elementReference", "$Record.Score__c"),
    "decision on a lookup": nest("decisions/rules/conditions/leftValueReference", "$Record.Stay__r.Visit__r.Score__c"),
    "formula": "<formulas><name>f</name><expression>{!$Record.Score__c} + 1</expression></formulas>",
    "formula of a variable": "<variables><name>v</name><objectType>Visit__c</objectType></variables><formulas>"
                             "<name>f</name><expression>{!v.Score__c} + 1</expression></formulas>",
    "formula of a lookup": f"{GET}</recordLookups><formulas><name>f</name><expression>{{!Get.Score__c}}</expression>"
                           "</formulas>",
    "text template": "<textTemplates><name>t</name><text>Hello {!$Record.Score__c}</text></textTemplates>",
    "screen field": "<variables><name>v</name><objectType>Visit__c</objectType></variables>"
                    + nest("screens/fields/objectFieldReference", "v.Score__c"),
    "screen text": nest("screens/fields/fieldText", "{!$Record.Score__c}"),
    "screen visibility": nest("screens/fields/visibilityRule/conditions/leftValueReference", "$Record.Score__c"),
    "screen default": nest("screens/fields/defaultValue/elementReference", "$Record.Score__c"),
    "screen validation": nest("screens/fields/validationRule/formulaExpression", "{!$Record.Score__c} = 1"),
    "choice filter": "<dynamicChoiceSets><object>Visit__c</object><filters><field>Score__c</field></filters>"
                     "</dynamicChoiceSets>",
    "choice display": "<dynamicChoiceSets><object>Visit__c</object><displayField>Score__c</displayField>"
                      "</dynamicChoiceSets>",
    "choice picklist": "<dynamicChoiceSets><picklistField>Score__c</picklistField><picklistObject>Visit__c"
                       "</picklistObject></dynamicChoiceSets>",
    "choice": nest("choices/value/elementReference", "$Record.Score__c"),
    "constant": nest("constants/value/elementReference", "$Record.Score__c"),
    "loop": f"{GET}</recordLookups><loops><name>Each</name><collectionReference>Get</collectionReference></loops>"
            + nest("assignments/assignmentItems/assignToReference", "Each.Score__c"),
    "collection sort": f"{GET}</recordLookups><collectionProcessors><name>Sort</name><collectionReference>Get"
                       "</collectionReference><sortOptions><sortField>Score__c</sortField></sortOptions>"
                       "</collectionProcessors>",
    "collection filter": f"{GET}</recordLookups><collectionProcessors><name>Filter</name><collectionReference>Get"
                         "</collectionReference><conditions><leftValueReference>currentItem_Filter.Score__c"
                         "</leftValueReference></conditions></collectionProcessors>",
    "transform": "<transforms><objectType>Visit__c</objectType><transformValues><transformValueActions>"
                 "<outputFieldApiName>Score__c</outputFieldApiName></transformValueActions></transformValues></transforms>",
    "action input": f"<actionCalls><actionName>a</actionName><inputParameters>{VALUE}</inputParameters></actionCalls>",
    "action text": "<actionCalls><inputParameters><value><stringValue>{!$Record.Score__c}</stringValue></value>"
                   "</inputParameters></actionCalls>",
    "subflow input": f"<subflows><inputAssignments>{VALUE}</inputAssignments></subflows>",
    "wait": nest("waits/waitEvents/conditions/leftValueReference", "$Record.Score__c"),
    "error text": nest("customErrors/customErrorMessages/errorMessage", "Wrong: {!$Record.Score__c}"),
    "related records": f"{GET}<relatedRecords><relatedObject>Visit__c</relatedObject><queriedFields>Score__c"
                       "</queriedFields></relatedRecords></recordLookups>",
    "upsert key": "<recordCreates><name>C</name><object>Visit__c</object><upsertExternalIdField>Score__c"
                  "</upsertExternalIdField></recordCreates>",
    "created record": "<variables><name>v</name><objectType>Visit__c</objectType></variables><recordCreates>"
                      "<inputReference>v</inputReference></recordCreates>"
                      + nest("assignments/assignmentItems/assignToReference", "v.Score__c"),
    "output into a field": f"{GET}<outputAssignments><assignToReference>$Record.Score__c</assignToReference><field>Name"
                           "</field></outputAssignments></recordLookups>",
    "nested screen field": nest("screens/fields/fields/fields/defaultValue/elementReference", "$Record.Score__c"),
    "screen input": nest("screens/fields/inputParameters/value/elementReference", "$Record.Score__c"),
    "help text": nest("screens/fields/helpText", "{!$Record.Score__c}"),
    "plug-in input": nest("apexPluginCalls/inputParameters/value/elementReference", "$Record.Score__c"),
    "stage input": nest("orchestratedStages/stageSteps/inputParameters/value/elementReference", "$Record.Score__c"),
    "stage condition": nest("orchestratedStages/stageSteps/entryConditions/leftValueReference", "$Record.Score__c"),
    "transform of each": nest("transforms/transformValues/transformValueActions/value/elementReference",
                              "$Record.Score__c"),
    "transform formula": nest("transforms/transformValues/transformValueActions/value/formulaExpression",
                              "{!$Record.Score__c} + 1"),
    "decision formula": nest("decisions/rules/conditions/rightValue/stringValue", "{!$Record.Score__c}"),
    "record of a loop over records": "<variables><name>all</name><isCollection>true</isCollection><objectType>Visit__c"
                                     "</objectType></variables><loops><name>Each</name><collectionReference>all"
                                     "</collectionReference></loops><formulas><expression>{!Each.Score__c}</expression>"
                                     "</formulas>",
    "wait for a date": nest("waits/waitEvents", "<inputParameters><name>TimeTableColumnEnumOrId</name><value><stringValue>"
                            "Visit__c</stringValue></value></inputParameters><inputParameters><name>TimeFieldColumnEnumOrId"
                            "</name><value><stringValue>Score__c</stringValue></value></inputParameters>"),
    "chatter text": nest("actionCalls/inputParameters/value/stringValue", "See {![Visit__c].Score__c}"),
    "user": nest("formulas/expression", "{!$Record.Stay__r.Visit__r.Score__c}"),
    "process variable": "<variables><name>myVariable_current</name><objectType>Visit__c</objectType></variables>"
                        + nest("decisions/rules/conditions/leftValueReference", "myVariable_current.Score__c"),
})
add("flow: head of unknown type", "flows/F.flow-meta.xml",
    flow(nest("decisions/rules/conditions/leftValueReference", "some_output.Score__c")), "medium")


def layout(body):
    return root("Layout", body)


ITEM = "layoutSections/layoutColumns/layoutItems"
add("layout: required field", "layouts/Visit__c-L.layout-meta.xml",
    layout(nest(ITEM, "<behavior>Required</behavior><field>Score__c</field>")), "medium")
add_all("layout", "layouts/Visit__c-L.layout-meta.xml", layout, "weak", {
    "field": nest(ITEM, "<behavior>Edit</behavior><field>Score__c</field>"),
    "mini layout": nest("miniLayout/fields", "Score__c"),
    "multi-line field": nest("multilineLayoutFields", "Score__c"),
    "related content": nest("relatedContent/relatedContentItems/layoutItem/field", "Score__c"),
    "summary": nest("summaryLayout/summaryLayoutItems/field", "Score__c"),
})
add_all("layout of the parent", "layouts/Stay__c-L.layout-meta.xml", layout, "weak", {
    "list column": "<relatedLists><fields>Score__c</fields><relatedList>Visit__c.Stay__c</relatedList></relatedLists>",
    "list order": "<relatedLists><relatedList>Visit__c.Stay__c</relatedList><sortField>Score__c</sortField></relatedLists>",
})


def report(body):
    return root("Report", f"{body}<format>Summary</format><name>R</name><reportType>CustomEntity$Visit__c</reportType>")


add_all("report", "reports/F/R.report-meta.xml", report, "medium", {
    "column": nest("columns/field", "Visit__c.Score__c"),
    "column of a type": nest("columns/field", "Visit__c$Score__c"),
    "column of the parent": nest("columns/field", "FK_$Visit__c.Score__c"),
    "column of a child": nest("columns/field", "Stay__c.Visits__r$Score__c"),
    "filter": nest("filter/criteriaItems/column", "Visit__c.Score__c"),
    "cross filter": "<crossFilters><criteriaItems><column>Score__c</column></criteriaItems><operation>with</operation>"
                    "<primaryTableColumn>Stay__c$Id</primaryTableColumn><relatedTable>Visit__c</relatedTable>"
                    "<relatedTableJoinColumn>Stay__c</relatedTableJoinColumn></crossFilters>",
    "group down": nest("groupingsDown/field", "Visit__c.Score__c"),
    "group across": nest("groupingsAcross/field", "Visit__c.Score__c"),
    "sort": nest("sortColumn", "Visit__c.Score__c"),
    "time frame": nest("timeFrameFilter/dateColumn", "Visit__c.Score__c"),
    "bucket": nest("buckets/sourceColumnName", "Visit__c.Score__c"),
    "chart": nest("chart/groupingColumn", "Visit__c.Score__c"),
    "chart total": nest("chart/chartSummaries/column", "Visit__c.Score__c"),
    "colours": nest("colorRanges/columnName", "Visit__c.Score__c"),
    "formatting": nest("formattingRules/columnName", "Visit__c.Score__c"),
    "formula": nest("aggregates/calculatedFormula", "Visit__c.Score__c:SUM / 2"),
    "row formula": nest("customDetailFormulas/calculatedFormula", "Visit__c.Score__c / 2"),
})
COMPONENT = "dashboardGridLayout/dashboardGridComponents/dashboardComponent"
add_all("dashboard", "dashboards/F/D.dashboard-meta.xml", lambda body: root("Dashboard", body), "medium", {
    "group": nest("leftSection/components/groupingColumn", "Visit__c.Score__c"),
    "total": nest(f"{COMPONENT}/chartSummary/column", "Visit__c.Score__c"),
    "filter": nest(f"{COMPONENT}/dashboardFilterColumns/column", "Visit__c$Score__c"),
    "table": nest(f"{COMPONENT}/dashboardTableColumn/column", "Visit__c$Score__c"),
    "flexible table": nest(f"{COMPONENT}/flexComponentProperties/flexTableColumn/reportColumn", "s!Visit__c.Score__c"),
})
add("report type: column", "reportTypes/T.reportType-meta.xml", root("ReportType", "<baseObject>Visit__c</baseObject>"
    "<deployed>true</deployed><sections><columns><field>Score__c</field><table>Visit__c</table></columns></sections>"), "none")
add("snapshot: target", "analyticSnapshots/S.snapshot-meta.xml", root("AnalyticSnapshot", "<mappings><sourceField>RowCount"
    "</sourceField><targetField>Score__c</targetField></mappings><targetObject>Visit__c</targetObject>"), "strong")
add("snapshot: source", "analyticSnapshots/S.snapshot-meta.xml", root("AnalyticSnapshot", "<mappings><sourceField>"
    "Visit__c.Score__c</sourceField><targetField>Name</targetField></mappings><targetObject>Stay__c</targetObject>"), "strong")


def child(kind, ending, body, strength, name, file="Part"):
    add(name, f"objects/Visit__c/{ending[0]}/{file}.{ending[1]}-meta.xml",
        root(kind, f"<fullName>{file}</fullName>{body}"), strength)


FIELDS = ("fields", "field")
child("CustomField", FIELDS, "<type>Number</type><formula>Score__c + 1</formula>", "strong", "formula", "READER")
child("CustomField", FIELDS, "<type>Number</type><formula>Stay__r.Visit__r.Score__c + 1</formula>", "strong",
      "formula across lookups", "READER")
child("CustomField", FIELDS, "<type>Number</type><defaultValue>$Setup.Visit__c.Score__c</defaultValue>", "strong",
      "default value", "READER")
child("CustomField", FIELDS, "<type>Lookup</type><referenceTo>Visit__c</referenceTo><lookupFilter><active>true</active>"
      "<filterItems><field>Visit__c.Score__c</field></filterItems></lookupFilter>", "strong", "lookup filter", "READER")
child("CustomField", FIELDS, "<type>Picklist</type><valueSet><controllingField>Score__c</controllingField></valueSet>",
      "medium", "controlling field", "READER")
for part in ("summarizedField", "summaryForeignKey", "summaryFilterItems/field"):
    add(f"roll-up: {part}", "objects/Stay__c/fields/PARENT.field-meta.xml", root(
        "CustomField", "<fullName>PARENT</fullName><type>Summary</type>" + nest(part, "Visit__c.Score__c")), "strong")
child("ValidationRule", ("validationRules", "validationRule"),
      "<active>true</active><errorConditionFormula>Score__c &gt; 1</errorConditionFormula>", "strong", "validation rule")
child("ValidationRule", ("validationRules", "validationRule"), "<active>true</active><errorConditionFormula>true"
      "</errorConditionFormula><errorDisplayField>Score__c</errorDisplayField>", "weak", "place of a validation error")
child("ListView", ("listViews", "listView"), "<columns>Score__c</columns>", "weak", "list view column")
child("ListView", ("listViews", "listView"), nest("filters/field", "Score__c"), "medium", "list view filter")
child("CompactLayout", ("compactLayouts", "compactLayout"), "<fields>Score__c</fields>", "weak", "compact layout")
child("FieldSet", ("fieldSets", "fieldSet"), nest("displayedFields/field", "Score__c"), "weak", "field set")
child("FieldSet", ("fieldSets", "fieldSet"), nest("availableFields/field", "Score__c"), "none", "field on offer")
child("WebLink", ("webLinks", "webLink"), "<url>/x?a={!Visit__c.Score__c}</url>", "medium", "link")
child("Index", ("indexes", "index"), nest("fields/name", "Score__c"), "strong", "index")
child("RecordType", ("recordTypes", "recordType"), nest("picklistValues/picklist", "Score__c"), "none", "record type")
add("search layout", "objects/Visit__c.object", root("CustomObject", nest("searchLayouts/searchResultsAdditionalFields",
                                                                         "Score__c")), "weak")
