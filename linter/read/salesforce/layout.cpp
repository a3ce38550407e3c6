// Reads page layouts: walks the elements and keeps the object whose fields they name.
#include "linter/read/salesforce/layout.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "linter/base/text.h"
#include "linter/read/mentions.h"
#include "linter/read/salesforce/report_column.h"

namespace lint {
namespace {

constexpr std::size_t kDeepest = 32;

/// Standard related lists whose rows are of one object.
constexpr std::array kStandardLists = {
    std::pair<std::string_view, std::string_view>{"RelatedContactList", "Contact"},
    std::pair<std::string_view, std::string_view>{"RelatedOpportunityList", "Opportunity"},
    std::pair<std::string_view, std::string_view>{"RelatedCaseList", "Case"},
    std::pair<std::string_view, std::string_view>{"RelatedChildCaseList", "Case"},
    std::pair<std::string_view, std::string_view>{"RelatedCampaignMemberList", "CampaignMember"},
    std::pair<std::string_view, std::string_view>{"RelatedCampaignHierarchyList", "Campaign"},
    std::pair<std::string_view, std::string_view>{"RelatedOpportunitySalesTeam", "OpportunityTeamMember"},
    std::pair<std::string_view, std::string_view>{"RelatedAccountSalesTeam", "AccountTeamMember"},
    std::pair<std::string_view, std::string_view>{"WorkOrders", "WorkOrder"},
    std::pair<std::string_view, std::string_view>{"WorkOrderLineItems", "WorkOrderLineItem"},
};

struct Frame {
  xml::Node element;
  xml::Node next;
  std::size_t path_length = 0;
  std::string_view object = {};  ///< of the fields named inside; empty when unknown
};

/// The rows' object of a related list: of `Visit__c.Contact__c` the part before the dot.
std::string_view object_of_list(std::string_view related_list) {
  const std::size_t dot = related_list.find('.');
  if (dot != std::string_view::npos) return related_list.substr(0, dot);
  for (const auto& [list, object] : kStandardLists) {
    if (list == related_list) return object;
  }
  return {};
}

/// Columns of the older related lists have names of their own, such as `CASES.SUBJECT` and `FULL_NAME`.
bool is_column_constant(std::string_view name) {
  const std::string_view last = name.substr(name.rfind('.') + 1);
  return std::none_of(last.begin(), last.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_field_element(std::string_view parent, std::string_view name) {
  if (name == "field")
    return parent == "layoutItems" || parent == "layoutItem" || parent == "summaryLayoutItems";
  if (name == "fields" || name == "sortField") return parent == "miniLayout" || parent == "relatedLists";
  return name == "multilineLayoutFields" || name == "relatedObjects";
}

/// Names of components and texts for people.
bool is_no_field(std::string_view name) {
  constexpr std::string_view kNames[] = {
      "label",          "masterLabel",   "actionName",     "quickActionName", "page",       "customLink",
      "scontrol",       "customButtons", "excludeButtons", "component",       "reportName", "error",
      "feedFilterName", "headers",       "canvas",         "description",     "lookup",     "identifier"};
  return std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
}

class LayoutReader {
 public:
  LayoutReader(const xml::Node& root, FileContext& cx)
      : cx_(cx), root_(root), object_(equals_folded(cx.object, "PersonAccount") ? "Account" : cx.object) {}

  void read() {
    std::vector<Frame> open = {{.element = root_, .next = root_.first_child(), .object = object_}};
    while (!open.empty()) {
      Frame& frame = open.back();
      const xml::Node node = frame.next;
      path_.resize(frame.path_length);
      if (!node) {
        open.pop_back();
        continue;
      }
      frame.next = node.next_sibling();
      if (!path_.empty()) path_ += '/';
      path_ += node.name();
      if (!node.first_child()) {
        read_text(frame, node);
      } else if (open.size() < kDeepest) {
        open.push_back(enter(frame, node));
      }
    }
  }

 private:
  Frame enter(const Frame& parent, const xml::Node& node) const {
    Frame frame = {
        .element = node, .next = node.first_child(), .path_length = path_.size(), .object = parent.object};
    if (node.name() == "relatedLists") frame.object = object_of_list(text_of(node.child("relatedList")));
    return frame;
  }

  std::string_view text_of(const xml::Node& node) const {
    return node ? without_placeholders(cx_.block, node.trimmed()) : std::string_view();
  }

  void read_text(const Frame& frame, const xml::Node& node) {
    const std::string_view text = text_of(node);
    const std::string_view name = node.name();
    const std::string_view parent = frame.element.name();
    if (text.empty() || is_no_field(name)) return;
    NewSite site = {.target = text,
                    .path = path_,
                    .offset = node.offset(),
                    .strength = Strength::weak,
                    .direction = Direction::displays};
    if (name == "contextFilterableField") return add_chart_filter(site);
    if (parent == "relatedLists" && (name == "relatedList" || name == "name")) return add_list(site);
    if (!is_field_element(parent, name)) return add_mentions(site);
    if (parent == "layoutItems" && frame.element.child_text("behavior") == "Required") {
      site.strength = Strength::medium;
    }
    site.context = frame.object;
    add_field(site, parent == "relatedLists");
  }

  /// `Visit__c.Contact__c` names the lookup of the rows; other lists have a name of their own.
  void add_list(NewSite site) {
    if (site.target.find('.') == std::string_view::npos) return;
    site.form = SiteForm::absolute;
    add_site(cx_, site);
  }

  /// The column of a report chart that is compared with the record.
  void add_chart_filter(NewSite site) {
    site.direction = Direction::reads;
    add_column_sites(cx_, site);
  }

  void add_field(NewSite site, bool is_column) {
    if (is_column && is_column_constant(site.target)) return;
    if (is_column && site.target.find('.') != std::string_view::npos) {
      site.form = SiteForm::absolute;
      site.context = {};
      return add_site(cx_, site);
    }
    if (site.context.empty()) return add_mentions(site);
    const bool is_person = ends_with_folded(site.target, "__pc") && equals_folded(site.context, "Account");
    const std::string person_field =
        is_person ? concat(site.target.substr(0, site.target.size() - 2), "c") : std::string();
    if (is_person) {
      site.target = person_field;
      site.context = "Contact";
    }
    add_site(cx_, site);
  }

  void add_mentions(NewSite site) {
    const std::string_view text = site.target;
    site.form = SiteForm::mention;
    for (auto mention = find_mention(text, 0); mention; mention = find_mention(text, mention->end)) {
      const std::string field = mention->target();
      site.target = field;
      add_site(cx_, site);
    }
  }

  FileContext& cx_;
  xml::Node root_;
  std::string_view object_;
  std::string path_;
};

}  // namespace

void read_layout(const xml::Node& root, FileContext& cx) {
  LayoutReader(root, cx).read();
}

}  // namespace lint
