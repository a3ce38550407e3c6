"""Code, markup, e-mail and other texts that mention `Visit__c.Score__c`: adds to planted_forms.FORMS."""
from planted_forms import HEAD, add, add_all


def apex(body):
    return f"public class C {{\n    public void run(Visit__c v, List<Visit__c> all) {{\n        {body}\n    }}\n}}\n"


add_all("apex", "classes/C.cls", apex, "strong", {
    "read": "Object a = v.Score__c;",
    "read in other case": "Object a = v.SCORE__C;",
    "safe read": "Object a = v?.Score__c;",
    "write": "v.Score__c = 1;",
    "constructor": "insert new Visit__c(Name = 'x', Score__c = 1);",
    "get": "Object a = v.get('Score__c');",
    "put": "v.put('Score__c', 1);",
    "token": "SObjectField f = Visit__c.Score__c;",
    "describe": "Object d = Schema.SObjectType.Visit__c.fields.Score__c;",
    "describe map": "Object d = Visit__c.SObjectType.getDescribe().fields.getMap().get('Score__c');",
    "path": "Object a = v.Stay__r.Visit__r.Score__c;",
    "loop": "for (Visit__c each : all) { each.Score__c = 1; }",
    "element": "Object a = all[0].Score__c;",
    "unknown variable": "Object a = someone().Score__c;",
    "select": "Object a = [SELECT Id, Score__c FROM Visit__c];",
    "where": "Object a = [SELECT Id FROM Visit__c WHERE Score__c > 1];",
    "order": "Object a = [SELECT Id FROM Visit__c ORDER BY Score__c DESC];",
    "group": "Object a = [SELECT COUNT(Id) FROM Visit__c GROUP BY Score__c];",
    "aggregate": "Object a = [SELECT SUM(Score__c) total FROM Visit__c];",
    "child query": "Object a = [SELECT Id, (SELECT Score__c FROM Visits__r) FROM Stay__c];",
    "parent in a query": "Object a = [SELECT Visit__r.Score__c FROM Stay__c];",
    "inner query": "Object a = [SELECT Id FROM Stay__c WHERE Id IN (SELECT Stay__c FROM Visit__c WHERE Score__c > 1)];",
    "query in a string": "Object a = Database.query('SELECT Score__c FROM Visit__c');",
    "query in pieces": "String q = 'SELECT Id, ' + 'Score__c' + ' FROM Visit__c';",
    "search": "Object a = [FIND 'x' RETURNING Visit__c(Id, Score__c)];",
    "list of names": "List<String> names = new List<String>{'Name', 'Score__c'};",
    "name in a text": "String s = 'Visit__c.Score__c';",
    "upsert key": "upsert v Visit__c.Score__c;",
    "ternary": "Object a = v == null ? null : v.Score__c;",
    "trigger map": "Object a = ((Map<Id, Visit__c>) Trigger.newMap).get(null).Score__c;",
    "cast": "Object a = ((Visit__c) someone()).Score__c;",
    "schema token": "SObjectField f = Schema.Visit__c.Score__c;",
    "error": "v.Score__c.addError('x');",
    "increment": "v.Score__c++;",
    "comparison": "if (v.Score__c == 1 && true) { return; }",
    "array in a map": "Map<Id, List<Visit__c>> m = null; Object a = m.get(null)[0].Score__c;",
    "set of names": "Set<SObjectField> f = new Set<SObjectField>{Visit__c.Score__c};",
    "switch": "switch on v.Score__c { when else { } }",
    "query loop": "for (Visit__c each : [SELECT Score__c FROM Visit__c]) { }",
    "query with an alias": "Object a = [SELECT v.Score__c FROM Visit__c v];",
    "having": "Object a = [SELECT COUNT(Id) FROM Visit__c GROUP BY Name HAVING SUM(Score__c) > 1];",
    "bound value": "Object a = [SELECT Id FROM Stay__c WHERE Name = :v.Score__c];",
    "distance": "Object a = [SELECT Id FROM Visit__c WHERE DISTANCE(Score__c, GEOLOCATION(1, 1), 'km') < 1];",
    "typeof": "Object a = [SELECT TYPEOF What WHEN Visit__c THEN Score__c END FROM Event];",
    "format": "String q = String.format('SELECT {0} FROM Visit__c', new List<Object>{'Score__c'});",
    "populated fields": "Object a = v.getPopulatedFieldsAsMap().get('Score__c');",
    "beside a comment": "/* old */ Object a = v.Score__c; // new",
})
add("trigger", "triggers/T.trigger", "trigger T on Visit__c (before insert) {\n  for (Visit__c v : Trigger.new) "
    "{ v.Score__c = 1; }\n}\n", "strong")
add("test class", "classes/C.cls", "@isTest\nprivate class C {\n  static void run(Visit__c v) { v.Score__c = 1; }\n}\n", "weak")

PAGE = '<apex:page standardController="Visit__c">\n{}\n</apex:page>\n'
add_all("page", "pages/P.page", PAGE.format, "medium", {
    "merge": "{!Visit__c.Score__c}",
    "input": '<apex:inputField value="{!Visit__c.Score__c}"/>',
    "column": '<apex:repeat value="{!rows}" var="row"><apex:column value="{!row.Score__c}"/></apex:repeat>',
    "describe": "{!$ObjectType.Visit__c.Fields.Score__c.Label}",
    "function": '<apex:outputPanel rendered="{!NOT(ISBLANK(Visit__c.Score__c))}"/>',
    "script": "<script>var a = record.Score__c;</script>",
    "list of a controller": '<apex:pageBlockTable value="{!all}" var="v"><apex:column value="{!v.Score__c}"/>'
                            "</apex:pageBlockTable>",
    "relationship": "{!Visit__c.Stay__r.Visit__r.Score__c}",
    "index": "{!row['Score__c']}",
    "field set member": '<apex:inputField value="{!Visit__c[\'Score__c\']}"/>',
    "remote object": '<apex:remoteObjectModel name="Visit__c" fields="Id,Score__c"/>',
    "script text": "<script>var a = '{!Visit__c.Score__c}';</script>",
})
add("component of a page", "components/P.component", '<apex:component><apex:attribute name="v" type="Visit__c"/>'
    "{!v.Score__c}</apex:component>\n", "medium")
add_all("aura", "aura/a/a.cmp", '<aura:component>\n<aura:attribute name="v" type="Visit__c"/>{}\n</aura:component>\n'.format,
        "medium", {
            "expression": "{!v.v.Score__c}",
            "other attribute": "{!v.someone.Score__c}",
            "record data": '<force:recordData fields="Name,Score__c" targetFields="{!v.v}"/>',
            "input": '<lightning:inputField fieldName="Score__c"/>',
            "two fields": '<force:recordData fields="[\'Name\', \'Score__c\']"/>',
            "path": "{!v.v.Stay__r.Visit__r.Score__c}",
            "set": '<aura:set attribute="value" value="{!v.v.Score__c}"/>',
            "function": "{!if(v.v.Score__c > 1, 'a', 'b')}",
        })
add_all("aura script", "aura/a/aController.js", "({{ run: function(component) {{ {} }} }})\n".format, "medium", {
    "get": "var a = component.get('v.v.Score__c');",
    "member": "var a = row.Score__c;",
    "index": "var a = row['Score__c'];",
    "column": "var c = [{label: 'S', fieldName: 'Score__c'}];",
    "key": "var r = {'sobjectType': 'Visit__c', 'Score__c': 1};",
})
add_all("lwc", "lwc/l/l.js", "import {{ LightningElement }} from 'lwc';\n{}\n".format, "medium", {
    "schema": "import S from '@salesforce/schema/Visit__c.Score__c';",
    "schema of a parent": "import S from '@salesforce/schema/Stay__c.Visit__r.Score__c';",
    "name": "const fields = ['Visit__c.Score__c'];",
    "bare name": "const columns = [{ fieldName: 'Score__c' }];",
    "data": "const a = data.fields.Score__c.value;",
    "optional": "const a = row?.Score__c;",
    "value of": "const a = getFieldValue(record.data, 'Visit__c.Score__c');",
    "typed key": "const fields = { Score__c: 1 };",
    "quoted key": "const fields = { 'Score__c': 1 };",
    "assignment": "row.Score__c = 1;",
    "joined": "const name = 'Visit__c' + '.' + 'Score__c';",
    "in text": "const text = 'ORDER BY Score__c DESC';",
    "taken apart": "const { Score__c } = row;",
    "template text": "const q = `SELECT ${key}, Score__c FROM Visit__c`;",
    "graph query": "const q = gql`query { uiapi { query { Visit__c { edges { node { Score__c { value } } } } } } }`;",
})
add_all("lwc page", "lwc/l/l.html", "<template>\n{}\n</template>\n".format, "medium", {
    "expression": "{row.Score__c}",
    "form": '<lightning-record-edit-form object-api-name="Visit__c"><lightning-input-field field-name="Score__c">'
            "</lightning-input-field></lightning-record-edit-form>",
})
add("lwc test", "lwc/l/__tests__/l.test.js", "const row = { Score__c: 1 };\n", "weak")

add_all("e-mail", "email/F/M.email", "Dear {}\n".format, "medium", {
    "merge": "{!Visit__c.Score__c}",
    "function": "{!IF(Visit__c.Score__c > 1, 'a', 'b')}",
    "record": "{{{Visit__c.Score__c}}}",
    "recipient": "{{{Recipient.Score__c}}}",
})
add("e-mail subject", "email/F/M.email-meta.xml", f"{HEAD}<EmailTemplate xmlns=\"http://soap.sforce.com/2006/04/metadata\">"
    "<available>true</available><subject>For {!Visit__c.Score__c}</subject></EmailTemplate>\n", "medium")
add("e-mail page", "email/F/M.email", '<messaging:emailTemplate recipientType="Contact" relatedToType="Visit__c">'
    "<messaging:plainTextEmailBody>{!relatedTo.Score__c}</messaging:plainTextEmailBody></messaging:emailTemplate>\n",
    "medium")

add("static resource", "staticresources/S.js", "var a = row.Score__c;\n", "weak")
add("analytics data flow", "wave/W.wdf", '{"a": {"action": "sfdcDigest", "parameters": {"object": "Visit__c", "fields": '
    '[{"name": "Score__c"}]}}}\n', "medium")
add("table of data", "data/Visit__c.csv", "Name,Score__c\nx,1\n", "weak")
add("data", "data/visits.json", '{"records": [{"attributes": {"type": "Visit__c"}, "Score__c": 1}]}\n', "weak")
add("script", "scripts/run.sh", 'sf data query -q "SELECT Score__c FROM Visit__c"\n', "medium")
add("anonymous Apex", "scripts/run.apex", "Visit__c v = [SELECT Score__c FROM Visit__c];\n", "medium")
add("documentation", "docs/README.md", "The field `Score__c` holds the score.\n", "none")
add("site", "experiences/s1/views/home.json", '{"fieldApiName": "Score__c"}\n', "weak")

add("with placeholder", "classes/C.cls", apex("Object a = v.%%%NAMESPACE%%%Score__c;"), "strong")
add("relationship", "classes/C.cls", apex("Object a = v.Score__r.Name;"), "strong")
add("person account", "classes/C.cls", apex("Object a = someone().Score__pc;"), "strong")
add("part of a place", "classes/C.cls", apex("Object a = v.Score__Latitude__s;"), "strong")
