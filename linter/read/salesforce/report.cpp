// Reads reports: walks the leaves and tells columns from names of other kinds by where they stand.
#include "linter/read/salesforce/report.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "linter/base/text.h"
#include "linter/read/salesforce/report_column.h"
#include "linter/read/salesforce/report_leaves.h"

namespace lint {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::string_view kBlock = "block/";  ///< of a joined report: a report inside the report

/// What a leaf holds.
enum class Content : std::uint8_t {
  column,
  compared,       ///< a filter's value; a column when the filter compares columns
  formula,        ///< a summary or row formula
  related_field,  ///< a field of a cross filter's object
  related_object,
  report_type,
  type_name,  ///< the name of a custom report type
};

struct Row {
  std::string_view path;
  Content content = Content::column;
  Direction direction = Direction::reads;
};

constexpr std::array kRows = {
    Row{"columns/field", Content::column, Direction::displays},
    Row{"filter/criteriaItems/column"},
    Row{"filter/criteriaItems/value", Content::compared},
    Row{"crossFilters/criteriaItems/column", Content::related_field},
    Row{"crossFilters/primaryTableColumn"},
    Row{"crossFilters/relatedTable", Content::related_object},
    Row{"crossFilters/relatedTableJoinColumn", Content::related_field},
    Row{"groupingsDown/field"},
    Row{"groupingsDown/sortByName"},
    Row{"groupingsAcross/field"},
    Row{"groupingsAcross/sortByName"},
    Row{"sortColumn"},
    Row{"timeFrameFilter/dateColumn"},
    Row{"buckets/sourceColumnName"},
    Row{"chart/groupingColumn"},
    Row{"chart/secondaryGroupingColumn"},
    Row{"chart/chartSummaries/column"},
    Row{"colorRanges/columnName"},
    Row{"formattingRules/columnName"},
    Row{"aggregates/downGroupingContext"},
    Row{"aggregates/acrossGroupingContext"},
    Row{"aggregates/calculatedFormula", Content::formula},
    Row{"customDetailFormulas/calculatedFormula", Content::formula},
    Row{"blockInfo/joinTable"},
    Row{"reportType", Content::report_type, Direction::structural},
    Row{"reportTypeApiName", Content::type_name, Direction::structural},
};

const Row* find_row(std::string_view path) {
  if (path.starts_with(kBlock)) path.remove_prefix(kBlock.size());
  const auto row = std::ranges::find(kRows, path, &Row::path);
  return row == kRows.end() ? nullptr : &*row;
}

class ReportReader {
 public:
  ReportReader(const xml::Node& root, FileContext& cx) : cx_(cx), root_(root) {}

  void read() {
    LeafWalk walk(root_);
    for (Leaf leaf = walk.next(); leaf.node; leaf = walk.next()) {
      if (const Row* row = find_row(leaf.path)) {
        read_row(leaf, *row);
      } else {
        sweep_leaf(cx_, leaf, Strength::medium);
      }
    }
  }

 private:
  void read_row(const Leaf& leaf, const Row& row) {
    const NewSite site = {.target = without_placeholders(cx_.block, leaf.node.trimmed()),
                          .path = leaf.path,
                          .offset = leaf.node.offset(),
                          .strength = Strength::medium,
                          .direction = row.direction};
    switch (row.content) {
      case Content::column:
        return add_column(leaf, site);
      case Content::compared:
        if (leaf.parent().child_text("columnToColumn") == "true") return add_column(leaf, site);
        return add_mention_sites(cx_, site);
      case Content::formula:
        return add_report_formula(leaf, site);
      case Content::related_field:
        return add_related(leaf, site);
      case Content::related_object:
        return add_object(site.target, site);
      case Content::report_type:
        return add_type(site);
      case Content::type_name:
        return;
    }
  }

  /// The report's type, in a joined report that of the block.
  [[nodiscard]] std::string_view type_of(const Leaf& leaf) const {
    const xml::Node block = leaf.enclosing("block");
    return without_placeholders(cx_.block, (block ? block : root_).child_text("reportType"));
  }

  void add_column(const Leaf& leaf, const NewSite& site) {
    add_object(add_column_sites(cx_, site, type_of(leaf)), site);
  }

  /// Notes once that the report is about an object.
  void add_object(std::string_view object, NewSite site) {
    const auto is_same = [&](const std::string& seen) { return equals_folded(seen, object); };
    if (object.empty() || std::ranges::any_of(objects_, is_same)) return;
    objects_.emplace_back(object);
    site.target = object;
    site.context = {};
    site.form = SiteForm::object;
    site.direction = Direction::structural;
    add_site(cx_, site);
  }

  /// A name in a cross filter: mostly a bare field of the object it looks at.
  void add_related(const Leaf& leaf, NewSite site) {
    const xml::Node filter = leaf.enclosing("crossFilters");
    site.context = without_placeholders(cx_.block, filter.child_text("relatedTable"));
    const bool is_bare = site.target.find_first_of(".$") == npos;
    if (!is_bare || site.context.empty()) return add_column(leaf, site);
    if (parse_report_column(site.target).constant.empty()) add_site(cx_, site);
  }

  /// Names of a formula are columns with what is made of them: `Renewal__c.Amount__c:SUM`.
  void add_report_formula(const Leaf& leaf, NewSite site) {
    const std::string_view text = cx_.block.text.copy(site.target);
    const formula::Analysis analysis = formula::analyse(text, formula::Dialect::report);
    const std::size_t first = cx_.block.sites.size();
    for (const formula::Reference& reference : analysis.references) {
      site.target = reference.text.substr(0, reference.text.find(':'));
      add_column(leaf, site);
    }
    for (std::size_t i = first; i < cx_.block.sites.size(); ++i) cx_.block.sites[i].in_formula = true;
  }

  /// `CustomEntity$Renewal__c@Renewal__c.Account__c` names objects and the lookups that join them;
  /// `Renewals__c` is the custom report type `Renewals` and no object.
  void add_type(const NewSite& site) {
    const std::vector<std::string_view> joined = split(site.target, '@');
    const std::vector<std::string_view> names = split(joined.front(), '$');
    for (std::size_t i = 1; i < names.size(); ++i) add_object(names[i], site);
    if (names.size() > 1) add_object(replace_all(std::string(names.front()), "CustomEntity", ""), site);
    for (std::size_t i = 1; i < joined.size(); ++i) add_column_sites(cx_, with_target(site, joined[i]));
  }

  static NewSite with_target(NewSite site, std::string_view target) {
    site.target = target;
    return site;
  }

  FileContext& cx_;
  xml::Node root_;
  std::vector<std::string> objects_;  ///< that are noted
};

}  // namespace

void read_report(const xml::Node& root, FileContext& cx) {
  ReportReader(root, cx).read();
}

}  // namespace lint
