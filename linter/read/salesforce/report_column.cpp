// Report columns: the path of objects, then the path of fields.
#include "linter/read/salesforce/report_column.h"

#include <algorithm>
#include <array>
#include <utility>

#include "linter/base/text.h"
#include "linter/read/salesforce/report_constants.h"
#include "linter/read/salesforce/report_leaves.h"

namespace lint {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::string_view kMarks = ".$*!@:-";  ///< what a column may hold beside names

/// Child relationships of standard objects whose children are always of one object
/// (https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_relationships_and_standard_objects.htm).
constexpr std::array kStandardChildren = {
    std::pair<std::string_view, std::string_view>{"Activities", "Activity"},
    std::pair<std::string_view, std::string_view>{"OpenActivities", "Activity"},
    std::pair<std::string_view, std::string_view>{"ActivityHistories", "Activity"},
    std::pair<std::string_view, std::string_view>{"AccountContactRelations", "AccountContactRelation"},
    std::pair<std::string_view, std::string_view>{"AccountTeamMembers", "AccountTeamMember"},
    std::pair<std::string_view, std::string_view>{"Assets", "Asset"},
    std::pair<std::string_view, std::string_view>{"CaseComments", "CaseComment"},
    std::pair<std::string_view, std::string_view>{"ContactCampaignMembers", "CampaignMember"},
    std::pair<std::string_view, std::string_view>{"ContractLineItems", "ContractLineItem"},
    std::pair<std::string_view, std::string_view>{"Contracts", "Contract"},
    std::pair<std::string_view, std::string_view>{"EmailMessages", "EmailMessage"},
    std::pair<std::string_view, std::string_view>{"EntitlementContacts", "EntitlementContact"},
    std::pair<std::string_view, std::string_view>{"Entitlements", "Entitlement"},
    std::pair<std::string_view, std::string_view>{"OpportunityContactRoles", "OpportunityContactRole"},
    std::pair<std::string_view, std::string_view>{"OpportunityLineItems", "OpportunityLineItem"},
    std::pair<std::string_view, std::string_view>{"OpportunityTeamMembers", "OpportunityTeamMember"},
    std::pair<std::string_view, std::string_view>{"OrderItems", "OrderItem"},
    std::pair<std::string_view, std::string_view>{"Orders", "Order"},
    std::pair<std::string_view, std::string_view>{"QuoteLineItems", "QuoteLineItem"},
    std::pair<std::string_view, std::string_view>{"Quotes", "Quote"},
    std::pair<std::string_view, std::string_view>{"ServiceContracts", "ServiceContract"},
    std::pair<std::string_view, std::string_view>{"WorkOrderLineItems", "WorkOrderLineItem"},
    std::pair<std::string_view, std::string_view>{"WorkOrders", "WorkOrder"},
};

/// Report types show fields of the lead behind a campaign member, and of other records behind such objects,
/// as if they were the member's own
/// (https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_campaignmember.htm).
struct Membership {
  std::string_view relationship;  ///< by which its parents know it
  std::string_view object;
  std::array<std::string_view, 2> joined;
};

constexpr std::array kMemberships = {
    Membership{"CampaignMembers", "CampaignMember", {"Lead", "Contact"}},
    Membership{"AccountContactRelations", "AccountContactRelation", {"Account", "Contact"}},
    Membership{"OpportunityTeamMembers", "OpportunityTeamMember", {"User", ""}},
    Membership{"AccountTeamMembers", "AccountTeamMember", {"User", ""}},
};

const Membership* find_membership(std::string_view name) {
  const auto row = std::ranges::find_if(kMemberships, [&](const Membership& membership) {
    return equals_folded(membership.relationship, name) || equals_folded(membership.object, name);
  });
  return row == kMemberships.end() ? nullptr : &*row;
}

std::string_view standard_child(std::string_view relationship) {
  if (ends_with_folded(relationship, "__r")) return {};
  const auto row = std::ranges::find_if(
      kStandardChildren, [&](const auto& pair) { return equals_folded(pair.first, relationship); });
  return row == kStandardChildren.end() ? std::string_view() : row->second;
}

/// Standard columns are written in capitals: `CLOSE_DATE`, `ACCOUNT.NAME`, `FK_OPP_WON`.
bool is_constant(std::string_view text) {
  return text.find("__") == npos && std::ranges::none_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_column_text(std::string_view text) {
  return std::ranges::all_of(
      text, [](char c) { return is_word(c) || std::ranges::find(kMarks, c) != kMarks.end(); });
}

/// Cuts a dashboard's summary off: `s!Renewal__c.Amount__c`, `a!AMOUNT`.
std::string_view without_summary(std::string_view text) {
  const std::size_t mark = text.find('!');
  return mark == npos ? text : text.substr(mark + 1);
}

/// Cuts what marks a conversion of currencies off: `Renewal__c.Amount__c.CONVERT`.
std::string_view without_conversion(std::string_view text) {
  constexpr std::string_view kConvert = ".CONVERT";
  return text.size() > kConvert.size() && text.ends_with(kConvert)
             ? text.substr(0, text.size() - kConvert.size())
             : text;
}

/// Cuts the mark of historical trending off: `Amount__hst`, `Score__c_hst`, `Opportunity__hd`.
std::string_view without_history(std::string_view name, std::string_view mark) {
  if (name.size() <= mark.size() || !ends_with_folded(name, mark)) return name;
  name.remove_suffix(mark.size());
  return name.ends_with('_') ? name.substr(0, name.size() - 1) : name;
}

/// A report that shows an object twice counts: `Program__c2.Total__c` is a field of `Program__c`.
std::string_view without_count(std::string_view object) {
  std::string_view name = object;
  while (!name.empty() && is_digit(name.back())) name.remove_suffix(1);
  return ends_with_folded(name, "__c") ? name : object;
}

void append_segment(std::string& path, std::string_view segment) {
  if (!path.empty()) path += '.';
  path += segment;
}

/// Follows the objects of a column: `Account.Renewals__r`, `Opportunity.OpportunityContactRoles*Contact`,
/// `User.Case$OwnerId`.
class ObjectWalk {
 public:
  explicit ObjectWalk(ReportColumn& column) : column_(column) {}

  void run(std::string_view objects) {
    std::size_t start = 0;
    bool is_named = true;  // the base, and what stands behind `*`
    while (start <= objects.size()) {
      const auto is_end = [](char c) { return c == '.' || c == '*'; };
      const auto end = static_cast<std::size_t>(
          std::find_if(objects.begin() + static_cast<std::ptrdiff_t>(start), objects.end(), is_end) -
          objects.begin());
      step(objects.substr(start, end - start), is_named);
      is_named = end < objects.size() && objects[end] == '*';
      start = end + 1;
    }
  }

 private:
  void step(std::string_view segment, bool is_named) {
    if (segment.empty()) return;
    const std::size_t join = segment.find('$');
    if (join != npos) {  // a child without a relationship's name: the child and its lookup
      enter(segment.substr(0, join));
      column_.ways.push_back({column_.field.object, std::string(segment.substr(join + 1))});
    } else if (is_named || column_.field.object.empty()) {
      enter(without_count(segment));
    } else if (const std::string_view child = standard_child(segment); !child.empty()) {
      enter(child);
    } else if (without_history(segment, "_hd") == segment) {  // the history of an object has its fields
      append_segment(column_.field.path, segment);
    }
  }

  /// Goes on from an object; the way to it, if there is one, is kept.
  void enter(std::string_view object) {
    if (!column_.field.path.empty()) {
      append_segment(column_.field.path, "Id");
      column_.ways.push_back(column_.field);
    }
    column_.field = {std::string(object), {}};
    if (column_.base.empty()) column_.base = object;
  }

  ReportColumn& column_;
};

void add_fields(ReportColumn& column, std::string_view fields) {
  for (const std::string_view segment : split(fields, '.')) {
    if (!segment.empty()) append_segment(column.field.path, without_history(segment, "_hst"));
  }
}

/// `Campaign.CampaignMembers$Score__c` may be a field of the lead or the contact.
void add_shown(ReportColumn& column) {
  const std::string_view path = column.field.path;
  const std::size_t dot = path.rfind('.');
  const std::string_view name = path.substr(dot == npos ? 0 : dot + 1);
  const std::string_view way = path.substr(0, dot == npos ? 0 : dot);
  const std::string_view holder = way.empty() ? column.field.object : way.substr(way.rfind('.') + 1);
  const Membership* membership = find_membership(holder);
  if (membership == nullptr || !ends_with_folded(name, "__c")) return;
  for (const std::string_view object : membership->joined) {
    if (!object.empty()) column.shown.push_back({std::string(object), std::string(name)});
  }
}

}  // namespace

ReportColumn parse_report_column(std::string_view text) {
  ReportColumn column;
  text = without_conversion(without_summary(trim(text)));
  if (text.empty() || !is_column_text(text)) return column;
  if (is_constant(text)) {
    column.constant = text;
    return column;
  }
  if (text.starts_with("FK_")) text.remove_prefix(3);
  if (text.starts_with('$')) text.remove_prefix(1);
  const std::size_t custom = text.rfind('$');
  const std::size_t separator = custom == npos ? text.find('.') : custom;
  if (separator == npos || separator == 0 || separator + 1 == text.size()) return column;
  ObjectWalk(column).run(text.substr(0, separator));
  add_fields(column, text.substr(separator + 1));
  add_shown(column);
  return column;
}

std::string add_column_sites(FileContext& cx, NewSite site, std::string_view report_type) {
  const std::string_view text = without_placeholders(cx.block, site.target);
  ReportColumn column = parse_report_column(text);
  site.form = SiteForm::path;
  const auto add = [&](std::string_view object, std::string_view path) {
    site.context = object;
    site.target = path;
    add_site(cx, site);
  };
  if (!column.constant.empty()) {
    const ReportConstant* known = find_report_constant(report_type, column.constant);
    if (known == nullptr) return {};
    // What a constant means is read off its name: never proof enough for the strongest use.
    site.strength = std::min(site.strength, Strength::medium);
    add(known->object, known->path);
  } else if (column.field.object.empty()) {
    site.target = text;
    add_mention_sites(cx, site);
  } else {
    for (const ColumnPath& way : column.ways) add(way.object, way.path);
    add(column.field.object, column.field.path);
    for (const ColumnPath& shown : column.shown) add(shown.object, shown.path);
  }
  return std::move(column.base);
}

}  // namespace lint
