// The merge: copies the slices of every file, maps names once, then settles objects and fields.
#include "linter/model/merge.h"

#include <unordered_map>
#include <utility>

#include "linter/model/merge_code.h"
#include "linter/model/merge_evidence.h"
#include "linter/model/merge_fields.h"
#include "linter/model/merge_marketo.h"
#include "linter/model/merge_marketo_uses.h"

namespace lint {
namespace {

/// Ids of one block's names in the model; each distinct name is interned once, in file order.
class NameMap {
 public:
  NameMap(const RecordBlock& block, Interner& names)
      : block_(block), names_(names), ids_(block.names.size()) {}

  NameId operator()(NameId local) {
    if (!local) return {};
    NameId& id = ids_[local.value];
    if (!id) id = names_.intern(block_.names[local]);
    return id;
  }

 private:
  const RecordBlock& block_;
  Interner& names_;
  std::vector<NameId> ids_;
};

/// Copies the fragments of all files, in order, into the flat vectors of the model.
class Copier {
 public:
  explicit Copier(Model& model) : model_(model) {}

  void copy_uses(const RecordBlock& block, const Fragment& fragment) {
    copy_sites(block, fragment, names_of(block));
    copy_class_members(block, fragment, names_of(block));
  }

  void copy(FileId file, const RecordBlock& block, const Fragment& fragment) {
    NameMap& names = names_of(block);
    const auto site_base = static_cast<std::uint32_t>(model_.sites.size());
    const auto formula_base = static_cast<std::uint32_t>(model_.formulas.size());
    copy_sites(block, fragment, names);
    copy_class_members(block, fragment, names);
    copy_formulas(block, fragment, names, site_base);
    copy_activations(block, fragment, names);
    copy_automations(file, block, fragment, names);
    copy_holders(file, block, fragment, names);
    const auto formula_id = [&](FormulaId local) {
      return local ? FormulaId(local.value - fragment.formulas.begin + formula_base) : FormulaId();
    };
    for (std::uint32_t i = fragment.fields.begin; i < fragment.fields.end; ++i) {
      Field& field = fields.emplace_back(block.fields[i]);
      field.origin.file = file;
      field.formula_id = formula_id(field.formula_id);
    }
    for (std::uint32_t i = fragment.validation_rules.begin; i < fragment.validation_rules.end; ++i) {
      ValidationRule& rule = model_.validation_rules.emplace_back(block.validation_rules[i]);
      rule.origin.file = file;
      rule.formula_id = formula_id(rule.formula_id);
    }
    copy_plain(file, block.objects, fragment.objects, objects);
    copy_plain(file, block.duplicate_rules, fragment.duplicate_rules, model_.duplicate_rules);
    copy_plain(file, block.value_sets, fragment.value_sets, model_.value_sets);
    copy_plain(file, block.address_values, fragment.address_values, model_.address_values);
    copy_plain(file, block.conversions, fragment.conversions, model_.conversions);
    copy_plain(file, block.facts, fragment.facts, model_.facts);
    copy_plain(file, block.ignores, fragment.ignores, model_.ignores);
    copy_plain(file, block.marketo_fields, fragment.marketo_fields, marketo_fields);
    copy_plain(file, block.marketo_objects, fragment.marketo_objects, model_.marketo_objects);
    copy_plain(file, block.marketo_uses, fragment.marketo_uses, model_.marketo_uses);
    copy_plain(file, block.marketo_assets, fragment.marketo_assets, model_.marketo_assets);
    copy_plain(file, block.field_counts, fragment.field_counts, model_.field_counts);
    copy_plain(file, block.last_uses, fragment.last_uses, model_.last_uses);
    copy_plain(file, block.described_objects, fragment.described_objects, model_.described_objects);
    copy_plain(file, block.described_fields, fragment.described_fields, model_.described_fields);
    copy_plain(file, block.assignments, fragment.assignments, model_.assignments);
    copy_plain(file, block.manifest_entries, fragment.manifest_entries, model_.manifest_entries);
    const auto labels = block.custom_labels.begin();
    model_.custom_labels.insert(model_.custom_labels.end(), labels + fragment.custom_labels.begin,
                                labels + fragment.custom_labels.end);
    copy_plain(file, block.sync_errors, fragment.sync_errors, model_.sync_errors);
    copy_dependencies(block, fragment, site_base);
  }

  std::vector<Object> objects;
  std::vector<Field> fields;
  std::vector<MarketoField> marketo_fields;
  std::vector<DependencyUse> dependency_uses;
  std::vector<ComponentId> component_ids;

 private:
  NameMap& names_of(const RecordBlock& block) {
    return maps_.try_emplace(&block, block, model_.names).first->second;
  }

  template <typename Record>
  static void copy_plain(FileId file, const std::vector<Record>& from, Range range, std::vector<Record>& to) {
    for (std::uint32_t i = range.begin; i < range.end; ++i) to.emplace_back(from[i]).origin.file = file;
  }

  void copy_sites(const RecordBlock& block, const Fragment& fragment, NameMap& names) {
    for (std::uint32_t i = fragment.sites.begin; i < fragment.sites.end; ++i) {
      Site site = block.sites[i];
      site.target = names(site.target);
      site.context = names(site.context);
      site.component = names(site.component);
      site.path = names(site.path);
      model_.sites.push_back(site);
    }
  }

  void copy_dependencies(const RecordBlock& block, const Fragment& fragment, std::uint32_t site_base) {
    for (std::uint32_t i = fragment.dependency_uses.begin; i < fragment.dependency_uses.end; ++i) {
      dependency_uses.push_back(block.dependency_uses[i]);
      dependency_uses.back().site += site_base - fragment.sites.begin;
    }
    for (std::uint32_t i = fragment.component_ids.begin; i < fragment.component_ids.end; ++i) {
      component_ids.push_back(block.component_ids[i]);
    }
  }

  void copy_activations(const RecordBlock& block, const Fragment& fragment, NameMap& names) {
    for (std::uint32_t i = fragment.activations.begin; i < fragment.activations.end; ++i) {
      Activation activation = block.activations[i];
      activation.component = names(activation.component);
      model_.activations.push_back(activation);
    }
  }

  void copy_automations(FileId file, const RecordBlock& block, const Fragment& fragment, NameMap& names) {
    for (std::uint32_t i = fragment.automations.begin; i < fragment.automations.end; ++i) {
      Automation automation = block.automations[i];
      automation.component = names(automation.component);
      automation.object = names(automation.object);
      automation.target = names(automation.target);
      automation.frequency = names(automation.frequency);
      automation.origin.file = file;
      model_.automations.push_back(automation);
    }
  }

  void copy_class_members(const RecordBlock& block, const Fragment& fragment, NameMap& names) {
    for (std::uint32_t i = fragment.class_members.begin; i < fragment.class_members.end; ++i) {
      ClassMember member = block.class_members[i];
      member.owner = names(member.owner);
      member.name = names(member.name);
      member.type = names(member.type);
      model_.class_members.push_back(member);
    }
  }

  void copy_formulas(const RecordBlock& block, const Fragment& fragment, NameMap& names,
                     std::uint32_t site_base) {
    for (std::uint32_t i = fragment.formulas.begin; i < fragment.formulas.end; ++i) {
      FormulaRecord formula = block.formulas[i];
      formula.context = names(formula.context);
      formula.sites.begin += site_base - fragment.sites.begin;
      formula.sites.end += site_base - fragment.sites.begin;
      model_.formulas.add(formula);
    }
  }

  void copy_holders(FileId file, const RecordBlock& block, const Fragment& fragment, NameMap& names) {
    for (std::uint32_t i = fragment.holders.begin; i < fragment.holders.end; ++i) {
      PermissionHolder holder = block.holders[i];
      holder.origin.file = file;
      holder.fields = copy_range(block.field_permissions, holder.fields, model_.field_permissions,
                                 [&](FieldPermission& entry) {
                                   entry.object = names(entry.object);
                                   entry.field = names(entry.field);
                                 });
      holder.objects = copy_range(block.object_permissions, holder.objects, model_.object_permissions,
                                  [&](ObjectPermission& entry) { entry.object = names(entry.object); });
      holder.users = copy_range(block.user_permissions, holder.users, model_.user_permissions,
                                [&](UserPermission& entry) { entry.name = names(entry.name); });
      model_.holders.push_back(std::move(holder));
    }
  }

  template <typename Entry, typename Translate>
  static Range copy_range(const std::vector<Entry>& from, Range range, std::vector<Entry>& to,
                          const Translate& translate) {
    Range copied{.begin = static_cast<std::uint32_t>(to.size()), .end = 0};
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      Entry entry = from[i];
      translate(entry);
      to.push_back(entry);
    }
    copied.end = static_cast<std::uint32_t>(to.size());
    return copied;
  }

  Model& model_;
  std::unordered_map<const RecordBlock*, NameMap> maps_;
};

}  // namespace

Model merge(std::vector<FragmentRef> files, std::vector<std::shared_ptr<const RecordBlock>> blocks,
            const MergeOptions& options) {
  Model model;
  model.blocks = std::move(blocks);
  model.project_namespace = options.project_namespace;
  model.files.reserve(files.size());
  for (const auto& block : model.blocks) model.sites.reserve(model.sites.capacity() + block->sites.size());
  Copier copier(model);
  for (FragmentRef& ref : files) {
    ModelFile file;
    const auto first_site = static_cast<std::uint32_t>(model.sites.size());
    const FileId id(model.files.size());
    if (ref.fragment != nullptr) {
      file.is_read = ref.fragment->is_read;
      if (ref.is_outside) {
        copier.copy_uses(*ref.block, *ref.fragment);
      } else {
        file.type = ref.fragment->type;
        copier.copy(id, *ref.block, *ref.fragment);
      }
    }
    file.sites = {.begin = first_site, .end = static_cast<std::uint32_t>(model.sites.size())};
    // Only uses ask where they stand.
    const bool is_ignored = file.sites.size() != 0 && options.is_ignored && options.is_ignored(ref.path);
    file.is_aside = ref.is_outside || is_ignored;
    file.path = std::move(ref.path);
    model.files.add(std::move(file));
  }
  settle_inactive_code(model);
  settle_fields(model, std::move(copier.objects), std::move(copier.fields), options.default_folder);
  settle_marketo_objects(model);
  settle_marketo_fields(model, copier.marketo_fields);
  drop_followed_pages(model, copier.marketo_fields);
  settle_marketo_uses(model);
  join_dependencies(model, copier.dependency_uses, copier.component_ids);
  model.has_dependencies = !copier.dependency_uses.empty();
  return model;
}

}  // namespace lint
