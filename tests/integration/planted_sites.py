"""Writes one mention of a field into a project, in one of many kinds of places: KINDS maps a kind to its writer.

A writer takes the metadata folder, the object and the field, and makes new files only (source format)."""
from support import write

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
KINDS = {}


def kind(function):
    KINDS[function.__name__.replace("_", " ")] = function
    return function


def xml(root, body):
    return f'{HEAD}<{root} xmlns="http://soap.sforce.com/2006/04/metadata">\n{body}\n</{root}>\n'


def code_meta(folder, name, root):
    write(folder / f"{name}-meta.xml", xml(root, "    <apiVersion>62.0</apiVersion>\n    <status>Active</status>"))


def custom_field(metadata, owner, name, extra="    <length>40</length>\n    <type>Text</type>"):
    label = name.removesuffix("__c").replace("_", " ")
    write(metadata / "objects" / owner / "fields" / f"{name}.field-meta.xml",
          xml("CustomField", f"    <fullName>{name}</fullName>\n    <label>{label}</label>\n{extra}"))


def flow(metadata, owner, name, assignments="", filters=""):
    target = "<connector><targetReference>Step</targetReference></connector>" if assignments else ""
    write(metadata / "flows" / f"{name}.flow-meta.xml", xml("Flow", f"""    <apiVersion>62.0</apiVersion>
    {assignments}
    <label>{name}</label>
    <processType>AutoLaunchedFlow</processType>
    <start>
        {target}
        {filters}
        <object>{owner}</object>
        <recordTriggerType>Update</recordTriggerType>
        <triggerType>RecordBeforeSave</triggerType>
    </start>
    <status>Active</status>"""))


@kind
def formula(metadata, owner, field):
    custom_field(metadata, owner, "Planted_Reader__c",
                 f"    <formula>LEN({field}) &gt; 3</formula>\n    <type>Checkbox</type>")
    rule_over(metadata, owner, "Planted_Reader_Rule", "Planted_Reader__c")


def rule_over(metadata, owner, name, condition):
    write(metadata / "objects" / owner / f"validationRules/{name}.validationRule-meta.xml",
          xml("ValidationRule", f"""    <fullName>{name}</fullName>
    <active>true</active>
    <errorConditionFormula>{condition}</errorConditionFormula>
    <errorMessage>Too long.</errorMessage>"""))


@kind
def validation_rule(metadata, owner, field):
    rule_over(metadata, owner, "Planted_Rule", f"LEN({field}) &gt; 39")


@kind
def flow_filter(metadata, owner, field):
    flow(metadata, owner, "Planted_Filter", filters=f"""<filterLogic>and</filterLogic>
        <filters>
            <field>{field}</field>
            <operator>IsNull</operator>
            <value><booleanValue>false</booleanValue></value>
        </filters>""")


@kind
def flow_assignment(metadata, owner, field):
    flow(metadata, owner, "Planted_Assignment", assignments=f"""<assignments>
        <name>Step</name>
        <label>Step</label>
        <locationX>0</locationX>
        <locationY>0</locationY>
        <assignmentItems>
            <assignToReference>$Record.{field}</assignToReference>
            <operator>Assign</operator>
            <value><stringValue>x</stringValue></value>
        </assignmentItems>
    </assignments>""")


@kind
def layout(metadata, owner, field):
    write(metadata / "layouts" / f"{owner}-Planted Layout.layout-meta.xml", xml("Layout", f"""    <layoutSections>
        <layoutColumns>
            <layoutItems>
                <behavior>Edit</behavior>
                <field>{field}</field>
            </layoutItems>
        </layoutColumns>
        <style>OneColumn</style>
    </layoutSections>"""))


@kind
def list_view_filter(metadata, owner, field):
    write(metadata / "objects" / owner / "listViews/Planted_View.listView-meta.xml",
          xml("ListView", f"""    <fullName>Planted_View</fullName>
    <filterScope>Everything</filterScope>
    <filters>
        <field>{field}</field>
        <operation>equals</operation>
        <value>x</value>
    </filters>
    <label>Planted View</label>"""))


@kind
def field_set(metadata, owner, field):
    write(metadata / "objects" / owner / "fieldSets/Planted_Set.fieldSet-meta.xml",
          xml("FieldSet", f"""    <fullName>Planted_Set</fullName>
    <description>Planted.</description>
    <displayedFields>
        <field>{field}</field>
        <isFieldManaged>false</isFieldManaged>
        <isRequired>false</isRequired>
    </displayedFields>
    <label>Planted Set</label>"""))


@kind
def compact_layout(metadata, owner, field):
    write(metadata / "objects" / owner / "compactLayouts/Planted_Compact.compactLayout-meta.xml",
          xml("CompactLayout", f"""    <fullName>Planted_Compact</fullName>
    <fields>Name</fields>
    <fields>{field}</fields>
    <label>Planted Compact</label>"""))


@kind
def report_column(metadata, owner, field):
    write(metadata / "reports/Planted/Planted_Report.report-meta.xml", xml("Report", f"""    <columns>
        <field>{owner}.{field}</field>
    </columns>
    <format>Tabular</format>
    <name>Planted Report</name>
    <reportType>{owner if owner.endswith('__c') else owner + 'List'}</reportType>"""))


@kind
def workflow_criteria(metadata, owner, field):
    write(metadata / "workflows" / f"{owner}.workflow-meta.xml", xml("Workflow", f"""    <rules>
        <fullName>Planted rule</fullName>
        <active>true</active>
        <criteriaItems>
            <field>{owner}.{field}</field>
            <operation>notEqual</operation>
        </criteriaItems>
        <triggerType>onAllChanges</triggerType>
    </rules>"""))


@kind
def email_template(metadata, owner, field):
    write(metadata / "email/Planted/Planted_Mail.email", f"Your value is {{!{owner}.{field}}}.\n")
    write(metadata / "email/Planted/Planted_Mail.email-meta.xml",
          xml("EmailTemplate", """    <available>true</available>
    <encodingKey>UTF-8</encodingKey>
    <name>Planted Mail</name>
    <style>none</style>
    <subject>Hello</subject>
    <type>text</type>"""))


@kind
def apex_class(metadata, owner, field):
    write(metadata / "classes/PlantedReader.cls",
          f"public class PlantedReader {{\n    public static List<{owner}> all() {{\n"
          f"        return [SELECT Id, {field} FROM {owner} LIMIT 10];\n    }}\n}}\n")
    code_meta(metadata / "classes", "PlantedReader.cls", "ApexClass")


@kind
def trigger(metadata, owner, field):
    write(metadata / "triggers/PlantedTrigger.trigger",
          f"trigger PlantedTrigger on {owner} (before insert) {{\n    for ({owner} row : Trigger.new) {{\n"
          f"        row.{field} = 'x';\n    }}\n}}\n")
    code_meta(metadata / "triggers", "PlantedTrigger.trigger", "ApexTrigger")


@kind
def visualforce_page(metadata, owner, field):
    write(metadata / "pages/PlantedPage.page", f'<apex:page standardController="{owner}">\n'
          f'    <apex:outputField value="{{!{owner}.{field}}}"/>\n</apex:page>\n')
    write(metadata / "pages/PlantedPage.page-meta.xml",
          xml("ApexPage", "    <apiVersion>62.0</apiVersion>\n    <label>PlantedPage</label>"))


@kind
def aura_component(metadata, owner, field):
    write(metadata / "aura/plantedPanel/plantedPanel.cmp",
          '<aura:component implements="flexipage:availableForRecordHome,force:hasRecordId">\n'
          '    <aura:attribute name="row" type="Object"/>\n'
          f'    <force:recordData fields="{field}" targetFields="{{!v.row}}" recordId="{{!v.recordId}}"/>\n'
          f'    <lightning:formattedText value="{{!v.row.{field}}}"/>\n</aura:component>\n')
    write(metadata / "aura/plantedPanel/plantedPanel.cmp-meta.xml",
          xml("AuraDefinitionBundle", "    <apiVersion>62.0</apiVersion>\n    <description>Planted</description>"))


@kind
def lightning_web_component(metadata, owner, field):
    write(metadata / "lwc/plantedCard/plantedCard.js",
          "import { LightningElement } from 'lwc';\n"
          f"import VALUE from '@salesforce/schema/{owner}.{field}';\n\n"
          "export default class PlantedCard extends LightningElement {\n    fields = [VALUE];\n}\n")
    write(metadata / "lwc/plantedCard/plantedCard.js-meta.xml",
          xml("LightningComponentBundle", "    <apiVersion>62.0</apiVersion>\n    <isExposed>true</isExposed>"))


@kind
def flexipage(metadata, owner, field):
    write(metadata / "flexipages/Planted_Page.flexipage-meta.xml", xml("FlexiPage", f"""    <flexiPageRegions>
        <itemInstances>
            <fieldInstance>
                <fieldItem>Record.{field}</fieldItem>
                <identifier>RecordPlantedField</identifier>
            </fieldInstance>
        </itemInstances>
        <name>Facet-planted</name>
        <type>Facet</type>
    </flexiPageRegions>
    <masterLabel>Planted Page</masterLabel>
    <sobjectType>{owner}</sobjectType>
    <template>
        <name>flexipage:recordHomeTemplateDesktop</name>
    </template>
    <type>RecordPage</type>"""))


@kind
def quick_action(metadata, owner, field):
    write(metadata / "quickActions" / f"{owner}.Planted_Action.quickAction-meta.xml",
          xml("QuickAction", f"""    <label>Planted</label>
    <optionsCreateFeedItem>false</optionsCreateFeedItem>
    <quickActionLayout>
        <layoutSectionStyle>TwoColumnsLeftToRight</layoutSectionStyle>
        <quickActionLayoutColumns>
            <quickActionLayoutItems>
                <emptySpace>false</emptySpace>
                <field>{field}</field>
                <uiBehavior>Edit</uiBehavior>
            </quickActionLayoutItems>
        </quickActionLayoutColumns>
    </quickActionLayout>
    <targetObject>{owner}</targetObject>
    <type>Update</type>"""))


@kind
def sharing_rule(metadata, owner, field):
    write(metadata / "sharingRules" / f"{owner}.sharingRules-meta.xml",
          xml("SharingRules", f"""    <sharingCriteriaRules>
        <fullName>Planted_Share</fullName>
        <accessLevel>Read</accessLevel>
        <label>Planted Share</label>
        <sharedTo>
            <allInternalUsers></allInternalUsers>
        </sharedTo>
        <criteriaItems>
            <field>{field}</field>
            <operation>equals</operation>
            <value>x</value>
        </criteriaItems>
    </sharingCriteriaRules>"""))


@kind
def custom_metadata_value(metadata, owner, field):
    write(metadata / "customMetadata/Planted_Setting.Row.md-meta.xml", HEAD + f"""<CustomMetadata
    xmlns="http://soap.sforce.com/2006/04/metadata"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
    <label>Row</label>
    <protected>false</protected>
    <values>
        <field>Planted_Path__c</field>
        <value xsi:type="xsd:string">{owner}.{field}</value>
    </values>
</CustomMetadata>
""")


@kind
def approval_process(metadata, owner, field):
    write(metadata / "approvalProcesses" / f"{owner}.Planted_Approval.approvalProcess-meta.xml",
          xml("ApprovalProcess", f"""    <active>true</active>
    <approvalStep>
        <allowDelegate>false</allowDelegate>
        <assignedApprover>
            <approver>
                <type>adhoc</type>
            </approver>
        </assignedApprover>
        <label>Step</label>
        <name>Step</name>
    </approvalStep>
    <entryCriteria>
        <criteriaItems>
            <field>{owner}.{field}</field>
            <operation>equals</operation>
            <value>x</value>
        </criteriaItems>
    </entryCriteria>
    <label>Planted Approval</label>
    <recordEditability>AdminOnly</recordEditability>"""))
