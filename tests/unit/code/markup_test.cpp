// Markup: every form of a field name in pages, components and templates, with the object where the text tells
// it.
#include "linter/code/markup.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/unit/code/lost_mentions.h"
#include "tests/unit/code/show_uses.h"

namespace lint {
namespace {

struct Row {
  std::string_view text;
  std::vector<std::string> uses;
};

void check_rows(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const std::vector<CodeUse> uses = markup_uses(row.text);
    CHECK(show_uses(uses) == row.uses);
    CHECK(lost_mentions(row.text, uses).empty());
  }
}

}  // namespace

TEST_CASE("Visualforce") {
  check_rows({
      {R"(<apex:page standardController="Lead"><apex:outputField value="{!Lead.Score__c}"/></apex:page>)",
       {"object Lead", "object Lead", "Lead: Score__c displays"}},
      {R"(<apex:page standardController="Fee__c">{!fee__c.Parent__r.Amount__c}</apex:page>)",
       {"object Fee__c", "object fee__c", "Fee__c: Parent__r.Amount__c displays"}},
      {R"(<apex:inputField value="{!row.Score__c}"/>)", {"? Score__c writes"}},
      {R"(<apex:param assignTo="{!row.Score__c}" value="{!other.Rank__c}"/>)",
       {"? Score__c writes", "? Rank__c"}},
      {R"(<apex:inputField value="{!row.Parent__r.Score__c}" rendered="{!row.On__c}"/>)",
       {"? Parent__r writes", "? Score__c writes", "? On__c"}},
      {"{!$ObjectType.Fee__c.Fields.Amount__c.Label}", {"object Fee__c", "Fee__c: Amount__c displays"}},
      {"{!$ObjectType.Contact.fields.Email.Label}", {"object Contact", "Contact: Email displays"}},
      {"{!$ObjectType.Fee__c.Label}", {"object Fee__c"}},
      {"{!$ObjectType.Fee__c.FieldSets.Short}", {"object Fee__c"}},
      {"{!$Setup.Options__c.Limit__c}", {"path $Setup.Options__c.Limit__c displays"}},
      {"{!$User.Region__c}", {"path $User.Region__c displays"}},
      {"{!URLFOR($Action.Fee__c.View, id)}", {"object Fee__c"}},
      {"{!IF(a.Score__c > 1, '}', b.Tier__c)} x__c", {"? Score__c displays", "? Tier__c displays", "? x__c"}},
      {"{!rows[0].Score__c}", {"? Score__c displays"}},
      {"{!quote.Total__c}", {"? Total__c displays"}},
      {R"(<apex:page standardController="Lead" recordSetVar="leads">)"
       R"(<apex:repeat value="{!leads}" var="l">{!l.Score__c}</apex:repeat>{!l.Tier__c}</apex:page>)",
       {"object Lead", "Lead: Score__c displays", "? Tier__c displays"}},
      {R"(<apex:page standardController="Fee__c"><apex:repeat value="{!Fee__c.Parts__r}" var="p">{!p.Sum__c}</apex:repeat>)",
       {"object Fee__c", "object Fee__c", "? Parts__r", "Fee__c: Parts__r.Sum__c displays"}},
      {R"(<apex:attribute name="rows" type="Fee__c[]"/><apex:repeat value="{!rows}" var="r">{!r.Sum__c}</apex:repeat>)",
       {"object Fee__c", "Fee__c: Sum__c displays"}},
      {R"(<apex:page standardController="Contact"><apex:repeat value="{!others}" var="contact">{!contact.Score__c}</apex:repeat>)",
       {"object Contact", "? Score__c displays"}},
      {R"(<c:field sObjType="Fee__c" field="Sum__c"/>)", {"object Fee__c", "Fee__c: Sum__c"}},
      {"<script>// A__c\nvar a = '{!row.B__c}'; /* C__c {!row.D__c} */ e.F__c = 1;</script>",
       {"comment A__c", "? B__c", "comment C__c", "? D__c", "? F__c writes"}},
      {"<style>/* A__c */ .b__c {}</style>", {"comment A__c", "? b__c"}},
      {"<!-- {!Lead.A__c} --> B__c", {"comment A__c", "? B__c"}},
      {R"(<messaging:emailTemplate recipientType="Contact" relatedToType="Fee__c">{!relatedTo.Sum__c} {!recipient.Tier__c})",
       {"object Contact", "object Fee__c", "Fee__c: Sum__c displays", "Contact: Tier__c displays"}},
  });
}

TEST_CASE("Aura") {
  check_rows({
      {R"(<aura:attribute name="fee" type="Fee__c"/><lightning:input value="{!v.fee.Sum__c}"/>)",
       {"object Fee__c", "Fee__c: Sum__c writes"}},
      {R"(<aura:attribute name="rows" type="Lead[]"/><aura:iteration items="{!v.rows}" var="r">{!r.Score__c}</aura:iteration>)",
       {"Lead: Score__c displays"}},
      {R"({!v.rec.Score__c})", {"? Score__c displays"}},
      {R"(<lightning:recordEditForm objectApiName="Lead"><lightning:inputField fieldName="Score__c"/></lightning:recordEditForm>)",
       {"object Lead", "Lead: Score__c writes"}},
      {R"(<force:recordData fields="Name,Score__c" targetRecord="{!v.rec}"/>)", {"? Score__c"}},
      {R"(<aura:attribute name="a" type="Lead"/><force:recordData fields="Score__c" targetFields="{!v.a}"/>)",
       {"Lead: Score__c"}},
      {R"(<aura:attribute name="a" type="Object" default="{'sobjectType': 'Lead', 'Score__c': 1}"/>)",
       {"object Lead", "Lead: Score__c writes"}},
  });
}

TEST_CASE("Lightning web component templates and metadata") {
  check_rows({
      {R"(<lightning-record-edit-form object-api-name="Lead"><lightning-input-field field-name="Score__c"></lightning-input-field>)"
       R"(</lightning-record-edit-form><x-y field-name="Tier__c"></x-y>)",
       {"object Lead", "Lead: Score__c writes", "? Tier__c"}},
      {R"(<lightning-output-field field-name="Parent__r.Tier__c" object-api-name="Fee__c">)",
       {"Fee__c: Parent__r.Tier__c displays", "object Fee__c"}},
      {"<template>{row.Score__c}</template>", {"? Score__c"}},
      {R"(<a-form object-api-name={objectApiName}><lightning-input-field field-name="Score__c">)",
       {"? Score__c writes"}},
      {"<objects><object>Fee__c</object></objects>", {"object Fee__c"}},
  });
}

TEST_CASE("broken markup loses nothing and takes no time") {
  const std::vector<std::string_view> pieces = {"<a b=\"",
                                                "<",
                                                "{!",
                                                "{!'",
                                                "<!--",
                                                "<a b='{!A__c",
                                                "<script>",
                                                "<style>",
                                                "</x",
                                                "<a object-api-name=Lead>",
                                                "{!/*",
                                                "<a  ",
                                                "A__c",
                                                "\"",
                                                "<apex:repeat var=\"a\" value=\"{!a}\">",
                                                "{!a.b.c__r}",
                                                "<![CDATA[",
                                                "<?x",
                                                "\\\"",
                                                "{!\"\\",
                                                "{!\\'",
                                                "<script>\\\"",
                                                "<script>{!\"\\"};
  for (const std::string_view piece : pieces) {
    CAPTURE(piece);
    std::string text;
    while (text.size() < 1'000'000) text += piece;
    text += " Last__c";
    const std::vector<CodeUse> uses = markup_uses(text);
    CHECK(!uses.empty());
    CHECK(uses.back().target == "Last__c");
  }
}

}  // namespace lint
